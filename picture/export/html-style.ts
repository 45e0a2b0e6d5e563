/** The style of the exported page around its drawing; the colours are those of the drawing's own style sheet. */
export const pageStyle = `
body { margin: 0; padding: 1.75rem 2rem 3rem; background: var(--okr-canvas); color: var(--okr-text); font: 15px/1.5 var(--okr-font); }
h1 { margin: 0; font-size: 1.5rem; line-height: 1.3; }
h2 { margin: 2.25rem 0 0.75rem; font-size: 1.15rem; }
h3 { margin: 1.5rem 0 0.25rem; font-size: 1rem; color: var(--okr-muted); }
header p { margin: 0.25rem 0 0; color: var(--okr-muted); }
.page-picture { margin-top: 1.25rem; max-height: 80vh; overflow: auto; border: 1px solid var(--okr-card-border); border-radius: 8px; }
.page-picture:focus-visible { outline: 2px solid var(--okr-focus); outline-offset: 2px; }
.page-drawing { position: relative; margin: 0 auto; }
.page-drawing > svg { display: block; width: 100%; height: auto; }
.page-start { position: absolute; top: 0; width: 1px; height: 1px; scroll-snap-align: start center; scroll-initial-target: nearest; }
.page-legend { display: block; margin: 0.75rem 0 0; max-width: 100%; height: auto; }
.page-list, .page-list ul { margin: 0; padding: 0; list-style: none; }
.page-list ul { margin-left: 0.3rem; padding-left: 1.2rem; border-left: 1px solid var(--okr-card-border); }
.page-card { padding: 0.2rem 0; max-width: 65rem; }
.page-mark { display: inline-block; width: 0.65em; height: 0.65em; margin-right: 0.5em; border-radius: 50%; background: currentColor; }
.page-title { overflow-wrap: anywhere; }
.page-priority .page-title, .page-objective .page-title { font-weight: 600; }
.page-initiative .page-title { font-style: italic; }
.page-facts, .page-context .page-title { color: var(--okr-muted); }
.page-facts { margin-left: 0.4em; font-size: 0.87em; }
`;

/** Where the picture shows only a part at a time, the text comes first. */
export const narrowStyle = `
@media screen and (max-width: 700px) {
  body { padding: 1.25rem 1rem 2rem; }
  main { display: flex; flex-direction: column; }
  .page-text { order: -1; }
  .page-text h2 { margin-top: 1.5rem; }
}
`;

/** The style for printing: wide pictures on one page, in light colours, before the text. */
export const printStyle = `
@media print {
  @page { size: landscape; margin: 12mm; }
  body { padding: 0; }
  .page-picture { border: 0; max-height: none; overflow: visible; }
  .page-picture > .page-drawing { width: 100%; }
  .page-drawing > svg { max-height: 150mm; }
  .page-start { display: none; }
  .page-picture, .page-legend { break-inside: avoid; }
  .page-legend { break-after: page; }
  .page-card { break-inside: avoid; }
}
`;
