import { statuses } from './statuses.js';
import { fonts } from './text/fonts.js';

/**
 * The style sheet of all shapes. Colours are custom properties `--okr-NAME` (see `themes.ts`), the typeface is
 * `--okr-font`. Every selector is below `.okr-picture`, the class of the drawing's root.
 */
export const stylesheet = [
  rule('text', 'font-family: var(--okr-font); fill: var(--okr-text); white-space: pre'),
  ...Object.entries(fonts).map(([name, { size, weight }]) =>
    rule(`.font-${name}`, `font-size: ${size}px; font-weight: ${weight}`),
  ),
  rule('.muted', 'fill: var(--okr-muted)'),
  rule('.canvas', 'fill: var(--okr-canvas)'),

  rule('.card, .legend', 'color: var(--okr-muted)'),
  rule('.card-surface', 'fill: var(--okr-card); stroke: var(--okr-card-border)'),
  rule('.card-edge', 'fill: currentColor'),
  rule('.kind-glyph', line('var(--okr-muted)', 1.4)),
  rule('.status-word', 'fill: currentColor'),
  ...statuses.map((status) => rule(`.status-${status}`, `color: var(--okr-${status})`)),

  rule('.card-priority .card-surface', 'fill: var(--okr-priority-card); stroke: var(--okr-card-border)'),
  rule('.card-priority text', 'fill: var(--okr-priority-text)'),
  rule('.card-priority .muted', 'fill: var(--okr-priority-muted)'),
  rule('.card-priority .glyph', 'color: var(--okr-priority-text)'),
  rule('.card-priority .glyph-on', 'stroke: var(--okr-priority-card)'),
  rule('.card-tint', 'fill: currentColor; fill-opacity: 0.16'),
  // Seen at a small scale too, output has no colour of progress.
  rule('.is-disguised .card-tint', 'fill: none'),
  rule('.card-initiative .font-far', 'font-weight: 400; fill: var(--okr-muted)'),
  rule('.card-priority .kind-glyph', 'stroke: var(--okr-priority-muted)'),
  rule(
    '.card-initiative .card-surface',
    'fill: var(--okr-canvas); stroke: var(--okr-line); stroke-dasharray: 4 3',
  ),
  rule('.is-dropped .statement', 'text-decoration: line-through'),
  // Text keeps its contrast.
  rule('.is-dropped .statement, .is-dropped .value', 'fill: var(--okr-muted)'),
  rule('.card-priority.is-dropped:not(.is-context) .statement', 'fill: var(--okr-priority-muted)'),
  rule('.is-dropped .bar, .is-dropped .sparkline', 'opacity: 0.5'),
  rule('.card-priority.is-context .glyph, .card-priority.is-draft .glyph', 'color: var(--okr-muted)'),
  rule('.card-priority.is-context .glyph-on, .card-priority.is-draft .glyph-on', 'stroke: var(--okr-canvas)'),
  // Paler, but never too pale to be read.
  ...['is-context', 'is-draft'].flatMap((look) => [
    rule(`.${look} .card-surface`, 'fill: var(--okr-canvas)'),
    rule(`.${look} text, .card-priority.${look} text`, 'fill: var(--okr-muted)'),
    rule(`.${look} .card-edge, .${look} .bar, .${look} .sparkline, .${look} .kind-glyph`, 'opacity: 0.4'),
  ]),
  rule('.is-draft .card-surface', 'stroke-dasharray: 8 4'),

  rule('.glyph-solid', 'fill: currentColor'),
  rule('.glyph-line', line('currentColor', 1.5)),
  rule('.glyph-on', line('var(--okr-card)', 1.5)),

  rule('.bar-track', 'fill: var(--okr-track)'),
  rule('.bar-unknown', 'fill: none; stroke: var(--okr-line); stroke-dasharray: 2 2'),
  rule('.bar-fill', 'fill: currentColor'),
  rule('.bar-hatch', line('var(--okr-disguised)', 1.5)),
  rule('.is-disguised .card-surface', 'stroke: var(--okr-disguised)'),
  rule('.is-disguised .card-edge', 'fill: var(--okr-disguised)'),
  rule('.is-disguised .bar-track', 'fill: none; stroke: var(--okr-disguised)'),
  rule(
    '.bar-ghost',
    'fill: var(--okr-card); stroke: var(--okr-quiet); stroke-width: 1.5; stroke-dasharray: 2 1.5',
  ),
  rule('.bar-before', line('var(--okr-quiet)', 3)),
  rule('.overview-bar', 'fill: currentColor'),
  rule('.overview-before', 'fill: var(--okr-text)'),
  rule('.overview-output', 'fill: var(--okr-disguised); fill-opacity: 0.5'),
  rule('.moved-on path', 'fill: var(--okr-on-track)'),
  rule('.moved-back path', 'fill: var(--okr-off-track)'),
  rule('.bar-pace', line('var(--okr-text)', 1.5)),
  rule('.bar-knob', 'fill: var(--okr-card); stroke: currentColor; stroke-width: 2.5'),

  rule('.sparkline-area', 'fill: currentColor; fill-opacity: 0.12'),
  rule('.sparkline-line', line('currentColor', 1.5)),
  rule('.sparkline-target', `${line('var(--okr-line)', 1)}; stroke-dasharray: 2 3`),
  rule('.sparkline-now', 'fill: currentColor'),

  rule('.badge-surface', 'fill: none; stroke: currentColor'),
  rule('.badge text', 'fill: currentColor'),
  rule('.badge-sign', line('currentColor', 1.4)),
  ...Object.entries(badgeColors()).map(([look, color]) =>
    rule(`.badge-${look}`, `color: var(--okr-${color})`),
  ),
  // On the colour of a priority, the colours of badges are too pale to be read.
  rule('.card-priority:not(.is-context):not(.is-draft) .badge', 'color: var(--okr-priority-text)'),
  rule('.badge-timing .badge-surface', 'stroke: none'),

  rule('.fold-surface', 'fill: var(--okr-card); stroke: var(--okr-line)'),
  rule('.fold-sign', line('var(--okr-muted)', 1.5)),
  rule('.fold-mark text', 'fill: var(--okr-muted)'),
  // Only who comes near wants to fold what is open.
  rule('.fold-mark.is-open', 'opacity: 0'),
  rule('.card:hover .fold-mark, .card:focus .fold-mark', 'opacity: 1'),

  rule('.link-line', line('var(--okr-line)', 2)),
  rule('.link-quiet .link-line, .link-quiet .link-arrow', line('var(--okr-quiet)', 1.25)),
  // Not `opacity`, which would have the page paint a layer for every line.
  rule('.link-quiet', 'stroke-opacity: 0.55'),
  rule('.link-quiet.is-far', 'stroke-opacity: 0.3'),
  rule('.link-predicts .link-line', 'stroke-dasharray: 6 4'),
  rule('.link-depends-on .link-line', 'stroke-dasharray: 1.5 4'),
  rule('.link-guards .link-line', 'stroke-dasharray: 9 3 2 3'),

  rule('.lane-surface', 'fill: var(--okr-lane); stroke: var(--okr-lane-border)'),
  rule('.lane-title', 'fill: var(--okr-muted)'),
].join('\n');

function badgeColors(): Record<string, string> {
  return {
    timing: 'muted',
    draft: 'muted',
    score: 'muted',
    disguised: 'disguised',
    stalled: 'off-track',
    error: 'off-track',
    warning: 'at-risk',
    information: 'muted',
    hint: 'muted',
  };
}

function rule(selectors: string, declarations: string): string {
  const scoped = selectors.split(', ').map((selector) => `.okr-picture ${selector}`);
  return `${scoped.join(', ')} { ${declarations} }`;
}

function line(color: string, width: number): string {
  return `fill: none; stroke: ${color}; stroke-width: ${width}; stroke-linecap: round; stroke-linejoin: round`;
}
