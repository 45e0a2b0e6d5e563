import { AstUtils } from 'langium';
import { type Declaration, enclosingDeclaration, isDeclaration } from '../grammar/declarations.js';
import { type CheckInEntry, isCheckInEntry, isQuantity, type Quantity } from '../grammar/generated/ast.js';
import { observe } from '../observation/observation.js';
import { reportedGoal } from './link-targets.js';

/** Digits that other countries group by dots: `1.500` is 1,500 there and 1.5 here. */
const groupedByDots = /^[-+−]?[1-9]\d{0,2}(?:\.\d{3})+$/;
/** A number without a fraction that has at least three digits: next to it, `1.500` is more likely a thousand. */
const large = /^[-+−]?\d{3,}[kKMB]?$|^[-+−]?\d{1,3}(?:[,_]\d{3})+$/;

/**
 * Returns the spellings of a number that have a single meaning; empty if the number already has one. `1.500` has two
 * meanings if another number of its element is written like that, or is large. Next to small numbers, and as a
 * percentage, it is a decimal.
 */
export function meaningsOf(quantity: Quantity): string[] {
  const { amount } = quantity;
  if (!amount || !groupedByDots.test(amount)) return [];
  const around = quantitiesAround(quantity);
  if ([quantity, ...around].some(({ unit }) => unit === '%')) return [];
  const isLikely = around.some(
    (other) => groupedByDots.test(other.amount ?? '') || large.test(other.amount ?? ''),
  );
  return isLikely ? [amount.replaceAll('.', ','), String(Number(amount.replace('−', '-')))] : [];
}

/** Returns the other values of the element that a value belongs to; of an entry of check-ins those of the goal it reports on. */
function quantitiesAround(quantity: Quantity): Quantity[] {
  const entry = AstUtils.getContainerOfType(quantity, isCheckInEntry);
  const element = entry ? goalOf(entry) : enclosingDeclaration(quantity);
  return element ? ownQuantities(element).filter((other) => other !== quantity) : [];
}

function goalOf(entry: CheckInEntry): Declaration | undefined {
  const goal = reportedGoal(entry);
  observe(goal, 'values');
  return goal;
}

function ownQuantities(element: Declaration): Quantity[] {
  return [...element.statements]
    .filter((statement) => !isDeclaration(statement))
    .flatMap((statement) => AstUtils.streamAst(statement).filter(isQuantity).toArray());
}
