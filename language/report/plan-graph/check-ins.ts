import {
  type CheckIn,
  type CheckInEntry,
  type Initiative,
  isKeyResult,
  isMeasurement,
  isObjective,
  type KeyResult,
  type Measurement,
  type Objective,
  type Quantity,
} from '../../grammar/generated/ast.js';
import { writtenText } from '../../grammar/written-text.js';
import { checkInsOf, reportedText } from '../../model/check-ins.js';
import { cycleOf } from '../../model/cycle-of.js';
import { type DatedValue, inheritedDimension, metricOf, valueOf } from '../../model/measure.js';
import { ratioAt } from '../../model/progress.js';
import type { StatusContext } from '../../model/status.js';
import type { PlanCheckIn } from '../../protocol.js';
import { type IsoDate, isIsoDate } from '../../values/dates.js';
import { readShare } from '../../values/shares.js';
import { compareText } from '../../values/text.js';

/**
 * Returns all reports on a goal or on work up to today, oldest first: its check-ins, and the readings of its
 * metric within its cycle on days without a check-in.
 */
export function planCheckIns(
  goal: KeyResult | Initiative | Objective,
  context: StatusContext,
): PlanCheckIn[] {
  const records = checkInsOf(goal, context.references).filter(({ date }) => date <= context.today);
  const ratioOf = isKeyResult(goal) ? keyResultRatio(goal, context) : isObjective(goal) ? noRatio : workRatio;
  const checkIns = records.map(({ date, node }) => checkIn(date, node, ratioOf(date, node)));
  const days = new Set(records.map(({ date }) => date));
  const readings = isKeyResult(goal) ? readingsOf(goal, context) : [];
  return [...checkIns, ...readings.filter(({ date }) => !days.has(date))].sort((left, right) =>
    compareText(left.date, right.date),
  );
}

function checkIn(date: IsoDate, node: CheckIn | CheckInEntry, ratio: number | undefined): PlanCheckIn {
  const text = reportedText(node);
  const share = node.confidence && readShare(node.confidence);
  return {
    date,
    ...(ratio !== undefined && { ratio }),
    ...(text && { text }),
    ...(share && 'value' in share && { confidence: share.value }),
    ...(node.forecast?.$cstNode && { forecast: node.forecast.$cstNode.text }),
    ...(node.note && { note: node.note }),
  };
}

/** Progress that a value of a key result amounts to. */
function keyResultRatio(keyResult: KeyResult, context: StatusContext) {
  const inherited = inheritedDimension(keyResult);
  return (
    date: IsoDate,
    { value: written, zone }: { value?: Quantity; zone?: string },
  ): number | undefined => {
    const value = valueOf(written, inherited);
    if (!value && !zone) return undefined;
    const dated: DatedValue = { date, text: '', ...(value ? { value } : { zone }) };
    return ratioAt(keyResult, dated, context);
  };
}

/** A judgement about an objective amounts to no progress. */
function noRatio(): undefined {
  return undefined;
}

/** How much of the work is done. */
function workRatio(_date: IsoDate, { value, state }: CheckIn | CheckInEntry): number | undefined {
  if (state === 'done') return 1;
  const share = valueOf(value, { kind: 'share' });
  return share?.dimension.kind === 'share' ? share.amount / 100 : undefined;
}

function readingsOf(keyResult: KeyResult, context: StatusContext): PlanCheckIn[] {
  const { project, today } = context;
  const cycle = cycleOf(keyResult, project);
  const ratioOf = keyResultRatio(keyResult, context);
  const isReported = ({ date }: Measurement) =>
    date && isIsoDate(date) && date <= today && cycle && cycle.start <= date;
  return (metricOf(keyResult)?.statements ?? [])
    .filter(isMeasurement)
    .filter(isReported)
    .map(({ date = '', value, note }) => {
      const ratio = ratioOf(date, { value });
      const text = writtenText(value);
      return { date, ...(ratio !== undefined && { ratio }), ...(text && { text }), ...(note && { note }) };
    });
}
