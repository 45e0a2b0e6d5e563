import type { PlanNodeKind } from '../language/protocol.js';

const svg = 'http://www.w3.org/2000/svg';

/** Shapes on a grid of 16 by 16, drawn as lines of the text's colour. */
const shapes = {
  priority: ['M4 14.5V1.8', 'M4 2.5h8.5l-2.2 3 2.2 3H4'],
  objective: ['M8 1.8a6.2 6.2 0 1 0 6.2 6.2', 'M8 5a3 3 0 1 0 3 3', 'M8 8l5.6-5.6', 'M11.4 2v2.6H14'],
  'key-result': ['M1.8 11.5a6.2 6.2 0 1 1 12.4 0', 'M8 11.5l3-4.2', 'M7 12.2h2'],
  initiative: ['M3 8h9.5', 'M9 4.2 12.8 8 9 11.8'],
  chevron: ['M3.8 6 8 10.2 12.2 6'],
  error: ['M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8', 'M5.8 5.8l4.4 4.4', 'M10.2 5.8l-4.4 4.4'],
  warning: ['M8 2.2 14.4 13.6H1.6Z', 'M8 6.4v3.4', 'M8 11.4v.6'],
  information: ['M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8', 'M8 7.4v3.8', 'M8 4.7v.7'],
  hint: ['M5.6 10.2a4.2 4.2 0 1 1 4.8 0v1.4H5.6Z', 'M6.4 14h3.2'],
  search: ['M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9', 'M10.3 10.3 14 14'],
  filter: ['M2 3h12L9.5 8.4v4.2l-3 1.4V8.4Z'],
  display: ['M2 4.5h7', 'M12 4.5h2', 'M10.5 3v3', 'M2 11.5h2', 'M7 11.5h7', 'M5.5 10v3'],
  focus: ['M8 4.2a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 0 0 0-7.6', 'M8 1v3', 'M8 12v3', 'M1 8h3', 'M12 8h3'],
  export: ['M8 2v8', 'M4.8 7 8 10.2 11.2 7', 'M2.5 11v2.8h11V11'],
  details: ['M2 2.8h12v10.4H2Z', 'M9.8 2.8v10.4'],
  close: ['M4 4l8 8', 'M12 4l-8 8'],
  plus: ['M8 3v10', 'M3 8h10'],
  minus: ['M3 8h10'],
  fit: ['M2.5 6V2.5H6', 'M10 2.5h3.5V6', 'M13.5 10v3.5H10', 'M6 13.5H2.5V10'],
  reset: ['M3 8a5 5 0 1 0 1.6-3.7', 'M4.4 1.8v2.7h2.7'],
  expand: ['M4 3.5l4 4 4-4', 'M4 8.5l4 4 4-4'],
  collapse: ['M4 7.5l4-4 4 4', 'M4 12.5l4-4 4 4'],
  up: ['M4 10l4-4 4 4'],
  down: ['M4 6l4 4 4-4'],
  source: ['M9.5 1.8H3.5v12.4h9V4.8Z', 'M9.5 1.8v3h3', 'M5.8 8h4.4', 'M5.8 11h4.4'],
  peek: [
    'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8',
    'M8 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6',
  ],
} satisfies Record<
  PlanNodeKind | 'chevron' | 'error' | 'warning' | 'information' | 'hint' | (string & {}),
  string[]
>;

export type IconName = keyof typeof shapes;

/** Makes a decorative icon. Its meaning is also in the text next to it. */
export function icon(name: IconName): SVGSVGElement {
  const drawing = document.createElementNS(svg, 'svg');
  drawing.setAttribute('viewBox', '0 0 16 16');
  drawing.setAttribute('class', `icon icon-${name}`);
  drawing.setAttribute('aria-hidden', 'true');
  for (const shape of shapes[name]) {
    const path = document.createElementNS(svg, 'path');
    path.setAttribute('d', shape);
    drawing.append(path);
  }
  return drawing;
}
