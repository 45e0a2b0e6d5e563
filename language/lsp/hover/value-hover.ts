import type { AstNode } from 'langium';
import {
  isCheckInEntry,
  isKeyResult,
  isMetric,
  isMetricUnit,
  isTarget,
  type KeyResult,
  type Quantity,
} from '../../grammar/generated/ast.js';
import { writtenText } from '../../grammar/written-text.js';
import { inheritedDimension, measureOf, valueOf } from '../../model/measure.js';
import { daysAgoText, inDaysText } from '../../model/status-text.js';
import { enclosingElement } from '../../names/calling.js';
import { daysBetween, readDate } from '../../values/dates.js';
import {
  compatible,
  type Dimension,
  dimensionOf,
  type QuantityValue,
  readQuantity,
} from '../../values/quantities.js';
import { marked, say, translated } from '../../values/say.js';
import type { HoverContext } from './hover-context.js';
import { code, escapeMarkdown, line, percent } from './markdown.js';

/** Explains a value: its full number, its dimension, and its progress within its key result. */
export function quantityHover(quantity: Quantity): string {
  const goal = goalOf(quantity);
  const inherited = isKeyResult(goal) ? inheritedDimension(goal) : unitOfMetric(goal);
  const reading = readQuantity(quantity, inherited);
  if ('problem' in reading) return escapeMarkdown(reading.problem);
  const range = isKeyResult(goal) ? rangeText(goal, reading, inherited) : undefined;
  return line(
    code(`${fullNumber(reading.amount)}${unitText(quantity, reading.dimension)}`),
    kindText(reading.dimension),
    range,
  ) as string;
}

/** Writes the day of the week of a date, and its distance from today. */
export function dateHover(text: string, { today }: HoverContext): string {
  const reading = readDate(text);
  if ('problem' in reading) return escapeMarkdown(reading.problem);
  const days = daysBetween(today, reading.date);
  const distance = days === 0 ? say`today` : days > 0 ? inDaysText(days) : daysAgoText(-days);
  return line(code(reading.date), weekday(reading.date), say`${distance}. *Today is ${today}.*`) as string;
}

/** Returns the key result or metric that a value is of. */
function goalOf(quantity: Quantity): AstNode | undefined {
  const statement = quantity.$container;
  return isCheckInEntry(statement) ? statement.target?.ref : enclosingElement(statement);
}

function unitOfMetric(goal: AstNode | undefined): Dimension | undefined {
  const unit = isMetric(goal) ? goal.statements.find(isMetricUnit)?.unit : undefined;
  return unit ? dimensionOf({ unit }) : undefined;
}

function rangeText(
  keyResult: KeyResult,
  { comparable, dimension }: QuantityValue,
  inherited: Dimension | undefined,
): string | undefined {
  const measure = measureOf(keyResult);
  if (!isTarget(measure)) return undefined;
  const from = valueOf(measure.baseline, inherited);
  const to = valueOf(measure.target, inherited);
  if (!from || !to || from.comparable === to.comparable) return undefined;
  if (!compatible(from.dimension, to.dimension) || !compatible(from.dimension, dimension)) return undefined;
  const ratio = (comparable - from.comparable) / (to.comparable - from.comparable);
  return say`${percent(ratio)} of the way ${code(`${writtenText(measure.baseline)} → ${writtenText(measure.target)}`)}`;
}

const kinds: Readonly<Record<Exclude<Dimension['kind'], 'count'>, string>> = {
  plain: marked('a number without a unit'),
  share: marked('a share'),
  points: marked('a difference in percentage points'),
  money: marked('money'),
  time: marked('a duration'),
  data: marked('an amount of data'),
};

function kindText(dimension: Dimension): string {
  if (dimension.kind === 'count') return say`a count of ${escapeMarkdown(dimension.unit)}`;
  return translated(kinds[dimension.kind]);
}

function unitText({ unit }: Quantity, dimension: Dimension): string {
  if (dimension.kind === 'money') return ` ${dimension.currency}`;
  if (dimension.kind === 'share') return '%';
  if (dimension.kind === 'points') return ' pp';
  const inherited = dimension.kind === 'count' ? dimension.unit : undefined;
  const written = unit ?? inherited;
  return written ? ` ${written}` : '';
}

/** `1200000` as `1,200,000`. */
function fullNumber(amount: number): string {
  const [whole, fraction] = String(amount).split('.') as [string, string | undefined];
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return fraction ? `${grouped}.${fraction}` : grouped;
}

const weekdays = [
  marked('Monday'),
  marked('Tuesday'),
  marked('Wednesday'),
  marked('Thursday'),
  marked('Friday'),
  marked('Saturday'),
  marked('Sunday'),
];
const someMonday = '2024-01-01';

function weekday(date: string): string {
  const days = daysBetween(someMonday, date);
  return translated(weekdays[((days % 7) + 7) % 7] as string);
}
