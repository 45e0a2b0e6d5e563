import type { PlanNodeKind } from '../language/protocol.js';

const svg = 'http://www.w3.org/2000/svg';

/** Shapes on a grid of 16 by 16, drawn as lines of the text's colour. */
const shapes = {
  priority: ['M4 14.5V1.8', 'M4 2.5h8.5l-2.2 3 2.2 3H4'],
  objective: ['M8 1.8a6.2 6.2 0 1 0 6.2 6.2', 'M8 5a3 3 0 1 0 3 3', 'M8 8l5.6-5.6', 'M11.4 2v2.6H14'],
  'key-result': ['M1.8 11.5a6.2 6.2 0 1 1 12.4 0', 'M8 11.5l3-4.2', 'M7 12.2h2'],
  initiative: ['M3 8h9.5', 'M9 4.2 12.8 8 9 11.8'],
  chevron: ['M6 3.8 10.2 8 6 12.2'],
  error: ['M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8', 'M5.8 5.8l4.4 4.4', 'M10.2 5.8l-4.4 4.4'],
  warning: ['M8 2.2 14.4 13.6H1.6Z', 'M8 6.4v3.4', 'M8 11.4v.6'],
  information: ['M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8', 'M8 7.4v3.8', 'M8 4.7v.7'],
  hint: ['M5.6 10.2a4.2 4.2 0 1 1 4.8 0v1.4H5.6Z', 'M6.4 14h3.2'],
} satisfies Record<PlanNodeKind | 'chevron' | 'error' | 'warning' | 'information' | 'hint', string[]>;

export type IconName = keyof typeof shapes;

/** A decoration: what it means is said in words beside it. */
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
