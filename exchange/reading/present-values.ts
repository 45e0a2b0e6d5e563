import { fold } from '../text/fold.js';
import { baselineWords, presentWords } from '../vocabulary/measure-words.js';
import type { FoundAmount } from './amounts.js';

/** What a statement says of its own value besides the target: “(currently 42)” or “up from 42”. */
export interface SaidValue {
  kind: 'present' | 'baseline';
  found: FoundAmount;
}

const kinds = [
  ['present', presentWords],
  ['baseline', baselineWords],
] as const;

/** How many characters around a value say what it is. */
const reach = 80;

/** The value that a statement says it has, or had, in words that leave no doubt; undefined where it says none or several. */
export function saidValueIn(text: string, amounts: readonly FoundAmount[]): SaidValue | undefined {
  const said = amounts.flatMap((found): SaidValue[] => {
    const before = fold(text.slice(Math.max(0, found.start - reach), found.start));
    const after = fold(text.slice(found.end, found.end + reach));
    const kind = kinds.find(([, words]) => isSaid(before, after, words))?.[0];
    return kind ? [{ kind, found }] : [];
  });
  return said.length === 1 ? said[0] : undefined;
}

/** Within brackets of its own, or at the end behind a comma or a dash. */
function isSaid(before: string, after: string, words: string): boolean {
  const inBrackets = new RegExp(`[([] ?(?:${words}) ?[:=~]? ?$`, 'u').test(before) && /^ ?[)\]]/.test(after);
  const atEnd = new RegExp(`[,;–—-] ?(?:${words}) ?[:=~]? ?$`, 'u').test(before) && /^ ?[.)]?$/.test(after);
  // “… to 900 from 600”, “50, up from 42”.
  const fromAtEnd =
    words === baselineWords &&
    / to .*\d\S*(?: \p{L}+)?,? (?:up |down )?from $/u.test(before) &&
    /^[.)]?$/.test(after);
  return inBrackets || atEnd || fromAtEnd;
}
