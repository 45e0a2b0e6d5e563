import { prepositions } from './lexicon/function-words.js';
import { currencies, unitKinds } from './lexicon/units.js';
import type { Quantity, QuantityKind } from './quantity.js';
import type { Token } from './tokens.js';

/** The unit that begins at `index`: “%”, “business days”, “per cent”. */
export function unitAt(
  tokens: Token[],
  index: number,
): { kind: QuantityKind; unit: string; endToken: number } | undefined {
  const token = tokens[index];
  if (token === undefined) return undefined;
  const { lower } = token;
  const after = tokens[index + 1];
  if (currencies.has(lower)) return { kind: 'money', unit: lower, endToken: index + 1 };
  if (lower === 'per' && after?.lower === 'cent') return { kind: 'percent', unit: '%', endToken: index + 2 };
  if ((lower === 'percentage' || lower === '%') && after?.lower.startsWith('point'))
    return { kind: 'points', unit: 'pp', endToken: index + 2 };
  if (
    (lower === 'business' || lower === 'working' || lower === 'calendar') &&
    unitKinds[after?.lower ?? ''] === 'duration'
  ) {
    return { kind: 'duration', unit: after?.lower ?? '', endToken: index + 2 };
  }
  if (['business', 'working', 'basis'].includes(lower)) return undefined;
  const kind = Object.hasOwn(unitKinds, lower) ? unitKinds[lower] : undefined;
  if (kind === undefined) return undefined;
  // A single letter is a unit only where it touches its number: “5 m” is rare, “5 s” too, “2 x” is not.
  const alone = after?.kind !== 'word' || ['to', 'per', 'by', 'within'].includes(after.lower);
  if (['l', 't', 'h'].includes(lower) && token.text === lower && alone && !token.joined)
    return { kind: lower === 'h' ? 'duration' : 'data', unit: lower, endToken: index + 1 };
  if (lower.length === 1 && (token.spaced || token.text !== lower) && token.kind === 'word' && lower !== 'x')
    return undefined;
  // “3-month programme”, “6 months of training”: a duration still, but “story points” are counted.
  if (kind === 'score' && after?.kind === 'word' && !prepositions.has(after.lower)) return undefined;
  return { kind, unit: lower, endToken: index + 1 };
}

/** The value of digits as written: “1,200”, “1.200.000”, “4,5”. */
export function numberValue(text: string): number {
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''));
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(text)) return Number(text.replaceAll('.', ''));
  return Number(text.replace(',', '.'));
}

/** A quantity of the tokens from `first` to before `end`, with no bound yet. */
export function quantityOf(
  tokens: Token[],
  first: number,
  end: number,
  kind: QuantityKind,
  rest: { value?: number; unit?: string },
): Quantity {
  const value = rest.value === undefined || Number.isNaN(rest.value) ? {} : { value: rest.value };
  const unit = rest.unit === undefined ? {} : { unit: rest.unit };
  return {
    start: tokens[first]?.start ?? 0,
    end: tokens[end - 1]?.end ?? 0,
    firstToken: first,
    endToken: end,
    kind,
    relation: 'exact',
    ...value,
    ...unit,
  };
}
