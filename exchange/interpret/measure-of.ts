import { compatible } from '../../language/values/quantities.js';
import type { GoalMeasure } from '../model/goal.js';
import { type Amount, amountOf, amountsIn, readAmount } from '../reading/amounts.js';
import { readAnyDate } from '../reading/dates.js';
import {
  deadlineInStatement,
  inUnitOf,
  type MeasureReading,
  measureInStatement,
  rangeFrom,
  readTarget,
  sameUnit,
} from '../reading/measures.js';
import type { DraftField } from '../recognise/draft.js';
import type { GoalFields } from './reader.js';

/** The measure of a key result, with its values for comparing them with others. */
export type ReadMeasure = MeasureReading | { kind: 'completion' };

/** Reads how a key result is measured: by its columns, else by its own statement, else by how far it is done. */
export function readMeasureOf(fields: GoalFields): ReadMeasure | undefined {
  const { goal, settings } = fields;
  const unit = fields.take('unit');
  const measure =
    measureOfFields(fields, unit[0]?.piece.text) ??
    measureInStatement(goal.title, settings.decimals) ??
    completion(fields);
  if (!measure) for (const field of unit) fields.comment(field);
  if (measure) goal.measure = textOf(measure);
  readStretch(fields, unit[0]?.piece.text, measure);
  if (goal.measure?.kind === 'range' || goal.measure?.kind === 'reach') {
    const deadline = deadlineInStatement(goal.title);
    if (deadline) goal.deadline = deadline;
  }
  return measure;
}

/** A column named “Start” or “End” may hold values instead of days. */
function valueField(
  fields: GoalFields,
  role: 'baseline' | 'target',
  days: 'start' | 'due',
): DraftField | undefined {
  const [own, ...others] = fields.take(role);
  for (const field of others) fields.comment(field);
  if (own) return own;
  const other = fields.peek(days);
  if (!other || readAnyDate(other.piece.text) || !readAmount(other.piece.text, fields.settings.decimals))
    return undefined;
  fields.takeField(other);
  return other;
}

function measureOfFields(fields: GoalFields, unit: string | undefined): MeasureReading | undefined {
  const { decimals } = fields.settings;
  const [baseline, target] = [valueField(fields, 'baseline', 'start'), valueField(fields, 'target', 'due')];
  const whole = target && measureInStatement(target.piece.text, decimals);
  if (whole?.kind === 'range') {
    if (baseline) fields.comment(baseline);
    return whole;
  }
  const to = target && readTarget(target.piece.text, decimals, unit);
  const from = baseline && readAmount(baseline.piece.text, decimals, unit);
  const range =
    from && to
      ? rangeOf(fields, from, to)
      : rangeWithStatement(fields, target ? undefined : from, baseline ? undefined : to);
  if (range) return range;
  if (baseline) fields.comment(baseline);
  if (!to) {
    if (target) fields.comment(target);
    return undefined;
  }
  const [end] = withStatementUnit(fields, to.to);
  return { kind: 'reach', ...(to.sign && { sign: to.sign }), to: end };
}

type Target = NonNullable<ReturnType<typeof readTarget>>;

function rangeOf(fields: GoalFields, from: Amount, { to }: Target): MeasureReading | undefined {
  const range = sameUnit(...withStatementUnit(fields, from, to));
  return range && range.from.comparable !== range.to.comparable ? range : undefined;
}

/** A cell says one end of a change, and the statement the other. */
function rangeWithStatement(
  { goal, settings }: GoalFields,
  from: Amount | undefined,
  to: Target | undefined,
): MeasureReading | undefined {
  if (!from && !to) return undefined;
  const said = measureInStatement(goal.title, settings.decimals);
  if (said && from) return rangeFrom(from, said);
  // “from 20 % to 35 %” with a target of 35 %.
  return said?.kind === 'range' && to && sameValue(said.to, to) ? said : undefined;
}

/** Whether a cell repeats a value of the statement, with its unit or without. */
function sameValue(said: Amount, { sign, to }: Target): boolean {
  const value = to.dimension.kind === 'plain' ? (inUnitOf(to, said) ?? to) : to;
  return (
    sign === undefined && compatible(said.dimension, value.dimension) && said.comparable === value.comparable
  );
}

/** Values without a unit, of which the statement names one for the same number: “… to 8 %” with a target of 8. */
function withStatementUnit(fields: GoalFields, ...values: Amount[]): [Amount, Amount] {
  const named = amountsIn(fields.goal.title, fields.settings.decimals).map(({ amount }) => amount);
  const source = named.find(
    (amount) =>
      amount.dimension.kind !== 'plain' && values.some((value) => value.parts.number === amount.parts.number),
  );
  const all =
    source && values.every(({ dimension }) => dimension.kind === 'plain')
      ? values.map((value) => inUnitOf(value, source) ?? value)
      : values;
  return [all[0] as Amount, all.at(-1) as Amount];
}

/** Without a number, a tick or a percentage says how far a key result is: from nothing to all. */
function completion(fields: GoalFields): ReadMeasure | undefined {
  const status = fields.item.fields.find(
    ({ role, name, piece }) =>
      role === 'status' && name === '' && /^(?:not )?done$|^[✅☑✔]/u.test(piece.text),
  );
  const progress = fields.peek('progress');
  const percent =
    progress &&
    readAmount(
      progress.piece.text.replace(/ (?:done|complete|completed|erledigt)$/, ''),
      fields.settings.decimals,
    );
  return status || percent?.dimension.kind === 'share' || percent?.dimension.kind === 'plain'
    ? { kind: 'completion' }
    : undefined;
}

function readStretch(fields: GoalFields, unit: string | undefined, measure: ReadMeasure | undefined): void {
  for (const field of fields.take('stretch')) {
    const stretch = readAmount(field.piece.text, fields.settings.decimals, unit);
    const target = measure && measure.kind !== 'completion' ? targetOf(measure) : undefined;
    const value =
      stretch && target
        ? compatible(stretch.dimension, target.dimension)
          ? stretch
          : inUnitOf(stretch, target)
        : undefined;
    if (value && target && compatible(value.dimension, target.dimension)) fields.goal.stretch = value;
    else fields.comment(field);
  }
}

/** The value that others of the same key result are compared with. */
export function targetOf(measure: MeasureReading): Amount {
  return measure.kind === 'keep' ? measure.limit : measure.to;
}

function textOf(measure: ReadMeasure): GoalMeasure {
  switch (measure.kind) {
    case 'range':
      return { kind: 'range', from: measure.from.text, to: measure.to.text };
    case 'reach':
      return { kind: 'reach', ...(measure.sign && { sign: measure.sign }), to: measure.to.text };
    case 'keep':
      return { kind: 'keep', sign: measure.sign, limit: measure.limit.text };
    case 'completion':
      return { kind: 'range', from: '0%', to: '100%' };
  }
}

/** So much of the way from one value to the other, in their unit. */
export function partOfWay({ from, to }: { from: Amount; to: Amount }, percent: number): Amount | undefined {
  const numbers = [from, to].map(({ parts }) => Number(parts.number.replaceAll(',', '')));
  const [start, end] = numbers as [number, number];
  if (numbers.some(Number.isNaN)) return undefined;
  const value = Number((start + ((end - start) * percent) / 100).toPrecision(6));
  return amountOf({ ...to.parts, number: String(value) });
}
