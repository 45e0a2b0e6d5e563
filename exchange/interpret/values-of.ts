import { knownCycle } from '../../language/values/cycles.js';
import type { IsoDate } from '../../language/values/dates.js';
import { compatible } from '../../language/values/quantities.js';
import type { Goal, GoalCheckIn } from '../model/goal.js';
import { goalsTakeCheckIns } from '../model/grammar-abilities.js';
import { type Amount, amountsIn, readAmount } from '../reading/amounts.js';
import { dayOrderOf, readAnyDate } from '../reading/dates.js';
import { inUnitOf } from '../reading/measures.js';
import { saidValueIn } from '../reading/present-values.js';
import { readConfidence, readPercent, readScore } from '../reading/shares.js';
import { partOfWay, type ReadMeasure, targetOf } from './measure-of.js';
import type { GoalFields } from './reader.js';

/** Reads where a goal stands: values, percentages and ticks as a check-in, grades as a score. */
export function readValuesOf(fields: GoalFields, measure: ReadMeasure | undefined): void {
  const { goal } = fields;
  const date = dateOf(fields);
  const current = currentOf(fields, measure);
  if (current) forgetToldProgress(fields, current, measure);
  const value = current ?? progressOf(fields, measure) ?? tickedOf(fields, measure);
  const confidence = confidenceOf(fields);
  const canCheckIn = goal.kind === 'key-result' || goal.kind === 'initiative';
  if (value || confidence) {
    const checkIn: GoalCheckIn = { date, ...(canCheckIn && value), ...(confidence && { confidence }) };
    goal.checkIn = checkIn;
  }
  readScores(fields, date);
  if (goal.kind === 'key-result' && measure?.kind !== 'range' && measure?.kind !== 'completion')
    for (const field of fields.take('progress')) fields.comment(field);
}

/** The day of the values: that of the row, of the page, else today, and never after the end of the cycle. */
function dateOf(fields: GoalFields): IsoDate {
  const { goal, item, settings } = fields;
  for (const field of fields.take('asOf')) {
    const date = readAnyDate(field.piece.text, dayOrderOf(field.column ?? []));
    if (date && date <= settings.today && hasValues(fields)) return date;
    fields.comment(field);
  }
  return clamped(item.context.asOf ?? settings.today, goal);
}

function hasValues(fields: GoalFields): boolean {
  return (
    (['current', 'progress', 'confidence', 'score'] as const).some((role) => fields.peek(role)) ||
    fields.item.fields.some(({ role, name }) => role === 'status' && name === '')
  );
}

/** A value that is imported after its cycle has ended was seen before. */
export function clamped(date: IsoDate, { cycle }: Pick<Goal, 'cycle'>): IsoDate {
  const end = cycle?.declared?.end ?? (cycle && knownCycle(cycle.name)?.end);
  return end !== undefined && end < date ? end : date;
}

type Value = Pick<GoalCheckIn, 'value' | 'note'>;

function currentOf(fields: GoalFields, measure: ReadMeasure | undefined): Value | undefined {
  const { goal, settings } = fields;
  const [field, ...others] = fields.take('current');
  for (const other of others) fields.comment(other);
  if (!field) return saidIn(fields, measure);
  const amount = readAmount(field.piece.text, settings.decimals);
  const value = amount && inUnit(amount, goal, measure);
  if (value) return { value: value.text };
  fields.comment(field);
  return undefined;
}

/** The value that the statement itself says it has now, where the change does not start with it. */
function saidIn({ goal, settings }: GoalFields, measure: ReadMeasure | undefined): Value | undefined {
  if (goal.kind !== 'key-result' || !measure) return undefined;
  const said = saidValueIn(goal.title, amountsIn(goal.title, settings.decimals));
  const value = said?.kind === 'present' ? inUnit(said.found.amount, goal, measure) : undefined;
  const isStart = measure.kind === 'range' && value?.comparable === measure.from.comparable;
  return value && !isStart ? { value: value.text } : undefined;
}

/** A value in the unit of its key result; undefined where it is of another kind, or work counts nothing but percent. */
function inUnit(amount: Amount, { kind }: Goal, measure: ReadMeasure | undefined): Amount | undefined {
  if (kind === 'initiative') return amount.dimension.kind === 'share' ? amount : undefined;
  if (kind !== 'key-result') return undefined;
  if (!measure) return amount;
  if (measure.kind === 'completion') return amount.dimension.kind === 'share' ? amount : undefined;
  const target = targetOf(measure);
  const own = amount.dimension.kind === 'plain' ? (inUnitOf(amount, target) ?? amount) : amount;
  return compatible(own.dimension, target.dimension) ? own : undefined;
}

function progressOf(fields: GoalFields, measure: ReadMeasure | undefined): Value | undefined {
  const { goal } = fields;
  const field = fields.peek('progress');
  if (!field || (goal.kind !== 'key-result' && goal.kind !== 'initiative')) return undefined;
  const read =
    readPercent(field.piece.text) ?? plainPercent(field.piece.text, field.column ?? [], field.name);
  if (!read) return undefined;
  if (goal.kind === 'initiative' || measure?.kind === 'completion') {
    fields.takeField(field);
    return { value: read.text };
  }
  // “=> 35 %” next to “from 20 % to 40 %” may be the value as well as the part of the way.
  const isUnclear = field.name === '' && measure?.kind === 'range' && measure.to.dimension.kind === 'share';
  const value = measure?.kind === 'range' && !isUnclear ? partOfWay(measure, read.percent) : undefined;
  if (!value) return undefined;
  fields.takeField(field);
  return { value: value.text, note: `${read.text} of the way, says the source` };
}

/** Leaves out a percentage that follows from the value. */
function forgetToldProgress(fields: GoalFields, { value }: Value, measure: ReadMeasure | undefined): void {
  const field = fields.peek('progress');
  const read =
    field &&
    (readPercent(field.piece.text) ?? plainPercent(field.piece.text, field.column ?? [], field.name));
  const amount = readAmount(value ?? '', 'point');
  if (!field || !read || !amount || measure?.kind !== 'range') return;
  const { from, to } = measure;
  const ratio = (amount.comparable - from.comparable) / (to.comparable - from.comparable);
  if (Math.abs(ratio * 100 - read.percent) < 1) fields.takeField(field);
}

/** A bare number in a column of percentages: 55, or 0.55 where all are at most 1. */
function plainPercent(
  text: string,
  column: readonly string[],
  name: string,
): { text: string; percent: number } | undefined {
  const plain = text.trim().replace(',', '.');
  if (!/^\d+(?:\.\d+)?$/.test(plain)) return undefined;
  const value = Number(plain);
  if (/%/.test(name) && !plain.includes('.')) return { text: `${plain}%`, percent: value };
  const numbers = column
    .map((one) => Number(one.trim().replace(',', '.')))
    .filter((one) => !Number.isNaN(one));
  if (numbers.length > 1 && numbers.every((one) => one <= 1) && numbers.some((one) => one > 0 && one < 1)) {
    const percent = Number((value * 100).toPrecision(6));
    return { text: `${percent}%`, percent };
  }
  return value > 1 || plain === '0' ? { text: `${plain}%`, percent: value } : undefined;
}

/** A tick says that a key result is met: then its value is the target. */
function tickedOf(fields: GoalFields, measure: ReadMeasure | undefined): Value | undefined {
  const { goal } = fields;
  if (goal.kind !== 'key-result') return undefined;
  const tick = fields.item.fields.find(
    ({ role, name, piece }) => role === 'status' && name === '' && /^done$|^[✅☑✔]/u.test(piece.text),
  );
  if (!tick || !measure) return undefined;
  fields.takeField(tick);
  if (measure.kind === 'completion') return { value: '100%' };
  return measure.kind === 'keep'
    ? undefined
    : { value: targetOf(measure).text, note: 'Ticked off in the source' };
}

function confidenceOf(fields: GoalFields): string | undefined {
  const { goal } = fields;
  const canSay = goal.kind !== 'priority' && (goal.kind !== 'objective' || goalsTakeCheckIns());
  const [field, ...others] = fields.take('confidence');
  for (const other of others) fields.comment(other);
  if (!field) return undefined;
  const share = canSay ? readConfidence(field.piece.text, field.name, field.column) : undefined;
  if (!share) fields.comment(field);
  return share?.text;
}

/** The last grade counts; one of half-time is a remark. */
function readScores(fields: GoalFields, date: IsoDate): void {
  const [field, ...others] = fields.take('score');
  for (const other of others) fields.comment(other);
  if (!field) return;
  const score = fields.goal.kind === 'key-result' ? readScore(field.piece.text) : undefined;
  if (score) fields.goal.score = { date, value: score.text };
  else fields.comment(field);
}
