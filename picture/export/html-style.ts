/** How the exported page looks around its drawing, in the colours that the drawing brings. */
export const pageStyle = `body { margin: 0; padding: 1.5rem 2rem 3rem; background: var(--okr-canvas); color: var(--okr-text); font: 15px/1.5 var(--okr-font); }
h1 { margin: 0; font-size: 1.4rem; }
h2 { margin: 2rem 0 0.5rem; font-size: 1.15rem; }
h3 { margin: 1.5rem 0 0.25rem; font-size: 1rem; color: var(--okr-muted); }
header p { margin: 0.25rem 0 0; color: var(--okr-muted); }
.page-picture { margin-top: 1.25rem; overflow: auto; border: 1px solid var(--okr-card-border); border-radius: 8px; }
.page-picture:focus-visible { outline: 2px solid var(--okr-focus); outline-offset: 2px; }
.page-picture > svg { display: block; margin: 0 auto; }
ul { margin: 0; padding-left: 1.4rem; list-style: none; }
section > ul { padding-left: 0; }
li > ul { border-left: 1px solid var(--okr-card-border); margin-left: 0.3rem; padding-left: 1.1rem; }
.page-card { padding: 0.15rem 0; max-width: 60rem; }
.page-mark { display: inline-block; width: 0.6em; height: 0.6em; margin-right: 0.5em; border-radius: 50%; background: var(--okr-status); }
.page-title { overflow-wrap: anywhere; }
.page-priority .page-title, .page-objective .page-title { font-weight: 600; }
.page-initiative .page-title { font-style: italic; }
.page-facts, .page-context .page-title { color: var(--okr-muted); }
.page-facts { font-size: 0.87em; }
@media print {
  @page { size: landscape; margin: 12mm; }
  body { padding: 0; }
  .page-picture { border: 0; overflow: visible; break-after: page; }
  .page-picture > svg { max-width: 100%; max-height: 165mm; height: auto; }
  .page-card { break-inside: avoid; }
}
`;
