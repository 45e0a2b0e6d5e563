import type { PlanNode } from '../../../language/protocol.js';
import { say } from '../../../language/values/say.js';
import { bar } from '../../../picture/card/bar.js';
import { sparkline } from '../../../picture/card/sparkline.js';
import { shape } from '../../../picture/shape.js';
import { measureText, percent } from '../../../picture/words.js';
import { element } from '../../elements.js';
import { mountShape } from '../../mount-shape.js';
import { statusMark } from '../../views/status-mark.js';

const width = 320;
/** The knob of the bar and the dot of the line reach over their ends. */
const edge = 6;
const heights = { line: 56, bar: 18 };

/** Shows the numbers of a key result: status, progress, measure, and the values over time as a line. */
export function numbersOf(node: PlanNode): HTMLElement[] {
  const { status, statusExplanation, progress, expected, confidence } = node;
  const facts = [
    measureText(node),
    progress.ratio === undefined ? undefined : say`${percent(progress.ratio)} of the way`,
    expected === undefined || progress.ratio === undefined ? undefined : say`${percent(expected)} expected`,
    confidence === undefined ? undefined : say`confidence ${percent(confidence)}`,
  ].filter((fact) => fact !== undefined);
  return [
    element(
      'p',
      { class: 'numbers-line' },
      ...(status ? [statusMark(status, statusExplanation)] : []),
      element('span', { dir: 'auto' }, facts.join(' · ')),
    ),
    ...chart(node),
  ];
}

/** Draws the progress and the check-ins as on the card; nothing before the first number. */
function chart(node: PlanNode): HTMLElement[] {
  const { status, progress, disguised } = node;
  if (progress.ratio === undefined) return [];
  const inner = width - 2 * edge;
  const line = sparkline(node, { x: edge, y: 4, width: inner, height: heights.line - 8 });
  const top = line ? heights.line : 0;
  const height = top + heights.bar;
  const drawing = shape(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, width, height, 'aria-hidden': 'true' },
    shape(
      'g',
      { class: `card ${disguised ? 'is-disguised ' : ''}status-${status ?? 'unknown'}` },
      line,
      bar(node, edge, top + 6, inner),
    ),
  );
  return [element('div', { class: 'chart okr-picture' }, mountShape(drawing))];
}
