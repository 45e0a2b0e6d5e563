import type { PlanCheckIn, PlanNode } from '../../../language/protocol.js';
import { say } from '../../../language/values/say.js';
import type { Shape } from '../../../picture/shape.js';
import { shape } from '../../../picture/shape.js';
import { spelledIf } from '../../../picture/spelled-value.js';
import { percent } from '../../../picture/words.js';
import type { TimeScale } from './time-scale.js';

/** Draws the row of a node: its period, its reports, the time since its update is overdue, and its due date. */
export function trackShape(node: PlanNode, today: string, scale: TimeScale): Shape {
  const isWork = node.kind === 'initiative';
  return shape(
    'svg',
    { class: `track track-${node.kind} status-${node.status ?? 'unknown'}`, width: '100%', height: '100%' },
    ...scale.months().map(({ date }) => verticalLine('tick', scale.at(date))),
    scale.contains(today) ? verticalLine('today', scale.middleOf(today)) : undefined,
    // Everything else is drawn around the middle, however high the row is.
    shape(
      'svg',
      { y: '50%', width: '100%', height: 1, overflow: 'visible' },
      periodShape(node, scale, isWork ? 4 : 10),
      overdueShape(node, today, scale),
      ...node.checkIns.filter(({ date }) => scale.contains(date)).map((report) => reportShape(report, scale)),
      dueShape(node, today, scale),
    ),
  );
}

function verticalLine(kind: string, x: number): Shape {
  return shape('line', { class: kind, x1: `${x}%`, x2: `${x}%`, y1: 0, y2: '100%' });
}

function periodShape({ start, end }: PlanNode, scale: TimeScale, height: number): Shape | undefined {
  if (end === undefined || end < scale.start || (start !== undefined && start > scale.end)) return undefined;
  const from = scale.at(start ?? scale.start);
  const width = Math.max(0.4, scale.after(end) - from);
  return shape('rect', {
    class: 'period',
    x: `${from}%`,
    y: -height / 2,
    width: `${Math.round(width * 100) / 100}%`,
    height,
    rx: height / 2,
  });
}

/** From the last report up to today, if one is overdue. */
function overdueShape(node: PlanNode, today: string, scale: TimeScale): Shape | undefined {
  if (node.daysSinceUpdate === undefined || node.status !== 'stale') return undefined;
  const last = node.checkIns.at(-1)?.date ?? node.start;
  if (last === undefined || last >= today) return undefined;
  const [from, to] = [scale.middleOf(last), scale.middleOf(today)];
  return shape(
    'line',
    { class: 'overdue', x1: `${from}%`, x2: `${to}%`, y1: 0, y2: 0 },
    shape('title', {}, say`No update for ${node.daysSinceUpdate} days`),
  );
}

function reportShape(report: PlanCheckIn, scale: TimeScale): Shape {
  return shape(
    'circle',
    { class: 'report', cx: `${scale.middleOf(report.date)}%`, cy: 0, r: 3.5 },
    shape('title', {}, reportText(report)),
  );
}

/** Writes a report: `2026-10-12: 8.1%, confidence 60%: “Berries moved it”`. */
export function reportText({ date, text, confidence, note }: PlanCheckIn): string {
  const said = [
    spelledIf(text),
    confidence === undefined ? undefined : say`confidence ${percent(confidence)}`,
  ];
  const facts = said.filter((part) => part !== undefined).join(', ');
  return `${date}${facts && `: ${facts}`}${note ? ` – ${note}` : ''}`;
}

/** Draws a diamond on the day when work is due or a number is to be reached; marked where that is over and it is not done. */
function dueShape(node: PlanNode, today: string, scale: TimeScale): Shape | undefined {
  const { end } = node;
  if (end === undefined || !scale.contains(end)) return undefined;
  if (node.kind === 'objective' || node.kind === 'priority') return undefined;
  const isLate = isOverdue(node, today);
  // A nested picture: the only way to put a path at a share of the width.
  return shape(
    'svg',
    { x: `${scale.after(end)}%`, overflow: 'visible', width: 1, height: 1 },
    shape(
      'path',
      { class: isLate ? 'due late' : 'due', d: 'M0-5 5 0 0 5-5 0Z' },
      shape('title', {}, isLate ? say`Was due on ${end}` : say`Due on ${end}`),
    ),
  );
}

/** Says whether work should be done by now and is not reported as done. */
export function isOverdue({ kind, state, end, dropped }: PlanNode, today: string): boolean {
  return kind === 'initiative' && end !== undefined && end < today && state !== 'done' && !dropped;
}
