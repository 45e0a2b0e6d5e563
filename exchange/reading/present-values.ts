import { fold } from '../text/fold.js';
import { baselineWords, presentWords } from '../vocabulary/measure-words.js';
import type { FoundAmount } from './amounts.js';

/** What a statement says of its own value besides the target: “(currently 42)” or “up from 42”. */
export interface SaidValue {
  kind: 'present' | 'baseline';
  found: FoundAmount;
}

/** What has to stand before a value and behind it. */
type Surroundings = readonly [before: RegExp, after: RegExp];

const kinds: readonly (readonly [SaidValue['kind'], readonly Surroundings[]])[] = [
  ['present', surroundingsOf(presentWords)],
  [
    'baseline',
    [
      ...surroundingsOf(baselineWords),
      // “… to 900 from 600”, “50, up from 42”.
      [/ to .*\d\S*(?: \p{L}+)?,? (?:up |down )?from $/u, /^[.)]?$/],
    ],
  ],
];

/** How many characters around a value say what it is. */
const reach = 80;

/** The value that a statement says it has, or had, in words that leave no doubt; undefined where it says none or several. */
export function saidValueIn(text: string, amounts: readonly FoundAmount[]): SaidValue | undefined {
  const said = amounts.flatMap((found): SaidValue[] => {
    const before = fold(text.slice(Math.max(0, found.start - reach), found.start));
    const after = fold(text.slice(found.end, found.end + reach));
    const kind = kinds.find(([, places]) =>
      places.some(([left, right]) => right.test(after) && left.test(before)),
    )?.[0];
    return kind ? [{ kind, found }] : [];
  });
  return said.length === 1 ? said[0] : undefined;
}

/** Within brackets of its own, or at the end behind a comma or a dash. */
function surroundingsOf(words: string): Surroundings[] {
  return [
    [new RegExp(`[([] ?(?:${words}) ?[:=~]? ?$`, 'u'), /^ ?[)\]]/],
    [new RegExp(`[,;–—-] ?(?:${words}) ?[:=~]? ?$`, 'u'), /^ ?[.)]?$/],
  ];
}
