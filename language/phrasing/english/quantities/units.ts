import { decide, type Row, row } from '../../decisions.js';
import type { Quantity, QuantityKind } from '../../quantity.js';
import type { Token } from '../../text/tokens.js';
import { prepositions } from '../lexicon/function-words.js';
import { centWords, hourLetters, perWords, pointNouns, timesSigns } from '../lexicon/single-words.js';
import { currencies, unitKindOf } from '../lexicon/units.js';
import {
  dayKinds,
  percentWords,
  singleLetters,
  unitAdjectives,
  unitFollowers,
} from '../lexicon/word-groups.js';

export interface Unit {
  kind: QuantityKind;
  unit: string;
  endToken: number;
}

interface UnitWord {
  token: Token;
  lower: string;
  after: Token | undefined;
  afterLower: string;
  kind: QuantityKind | undefined;
}

/** The unit that begins at `index`: “%”, “business days”, “per cent”. */
export function unitAt(tokens: Token[], index: number): Unit | undefined {
  const token = tokens[index];
  if (token === undefined) return undefined;
  const { lower } = token;
  const after = tokens[index + 1];
  const kind = unitKindOf(lower);
  const word = { token, lower, after, afterLower: after?.lower ?? '', kind };
  const says = decide(unitWords, word)?.(word);
  return says && { kind: says.kind, unit: says.unit, endToken: index + (says.words ?? 1) };
}

/** A single letter is a unit only where nothing follows that it could belong to. */
const alone = ({ after, afterLower }: UnitWord): boolean =>
  after?.kind !== 'word' || unitFollowers.has(afterLower);
type SaidUnit = { kind: QuantityKind; unit: string; words?: number } | undefined;

/** What a word behind a number measures. */
export const unitWords: Row<UnitWord, (word: UnitWord) => SaidUnit>[] = [
  row(
    'currency',
    ({ lower }) => currencies.has(lower),
    ({ lower }) => ({ kind: 'money', unit: lower }),
    'Stand C31: cost per contact < 12 EUR',
  ),
  row(
    'per cent',
    ({ lower, afterLower }) => perWords.has(lower) && centWords.has(afterLower),
    () => ({ kind: 'percent', unit: '%', words: 2 }),
    '5 per cent | percent | exact | 5',
  ),
  row(
    'percentage points',
    ({ lower, afterLower }) => percentWords.has(lower) && pointNouns.has(afterLower),
    () => ({ kind: 'points', unit: 'pp', words: 2 }),
    'Turnout up 5 percentage points',
  ),
  row(
    'business days',
    ({ lower, afterLower }) => dayKinds.has(lower) && unitKindOf(afterLower) === 'duration',
    ({ afterLower }) => ({ kind: 'duration', unit: afterLower, words: 2 }),
    'Close the books in 4 working days',
  ),
  row(
    'business',
    ({ lower, kind }) => kind === undefined || unitAdjectives.has(lower),
    () => undefined,
    '5 or more | count | at-least | 5',
  ),
  row(
    'letter of time or size',
    (word) =>
      singleLetters.has(word.lower) && word.token.text === word.lower && alone(word) && !word.token.joined,
    ({ lower }) => ({ kind: hourLetters.has(lower) ? 'duration' : 'data', unit: lower }),
    'Utilisation (associates) 1,450 h',
  ),
  // “5 m” is rare, “5 s” too, “2 x” is not.
  row(
    'letter apart',
    ({ token, lower }) =>
      lower.length === 1 &&
      (token.spaced || token.text !== lower) &&
      token.kind === 'word' &&
      !timesSigns.has(lower),
    () => undefined,
    'Stock cover bread & rolls 1.1 d',
  ),
  // “3-month programme”, “6 months of training”: a duration still, but “story points” are counted.
  row(
    'counted points',
    ({ kind, after, afterLower }) =>
      kind === 'score' && after?.kind === 'word' && !prepositions.has(afterLower),
    () => undefined,
    'Release the app with a 4.5 star rating',
  ),
  row(
    'unit',
    () => true,
    ({ kind, lower }) => kind && { kind, unit: lower },
    'Training hours under 5% of total',
  ),
];

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
