import type { Token } from '../../text/tokens.js';
import { adverbs, conjunctions, determiners, prepositions, pronouns } from '../lexicon/function-words.js';
import { asVerb } from '../lexicon/lexicon.js';
import { intransitiveChange } from '../lexicon/verb-notes.js';
import { levelLinks, personalObjects, verbChains } from '../lexicon/word-groups.js';

/** How many words a relative clause inside a subject may have. */
const longestClause = 14;

/**
 * Where the main clause goes on after a relative clause that describes its subject: at “rise” in “Colleagues who would
 * recommend us rise to 75 %”. −1 where the relative clause runs to the end.
 */
export function mainVerbAfter(tokens: Token[], relative: number): number {
  const own = ownVerb(tokens, relative);
  if (own < 0) return -1;
  for (let at = own + 1; at < Math.min(tokens.length, relative + longestClause); at += 1)
    if (isMainVerb(tokens, at)) return at;
  return -1;
}

/** “… who would recommend us | rise to 75 %”: a finite verb behind an object pronoun, or one of rising and falling. */
function isMainVerb(tokens: Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (token.kind !== 'word' || token.joined || tokens[at + 1]?.joined) return false;
  const verb = asVerb(token.lower);
  if (verb === undefined || (verb.form !== 'base' && verb.form !== 'third-person')) return false;
  const before = tokens[at - 1]?.lower ?? '';
  if ([determiners, prepositions, conjunctions].some((words) => words.has(before))) return false;
  if (personalObjects.has(before)) return true;
  return !pronouns.has(before) && intransitiveChange.has(verb.lemma) && moves(tokens[at + 1]);
}

/** The verb of the relative clause itself: past its auxiliaries, and past “used to”. */
function ownVerb(tokens: Token[], relative: number): number {
  for (let at = relative + 1; at < Math.min(tokens.length, relative + 6); at += 1) {
    const token = tokens[at] as Token;
    const chained =
      verbChains.has(tokens[at + 1]?.lower ?? '') && asVerb(tokens[at + 2]?.lower ?? '')?.form === 'base';
    if (token.kind === 'word' && asVerb(token.lower) !== undefined && !chained) return at;
  }
  return -1;
}

/** Whether a verb of rising and falling is used as one: before “to 75 %”, “by half”, an amount or the end. */
const moves = (next: Token | undefined): boolean =>
  next === undefined || next.kind !== 'word' || levelLinks.has(next.lower) || adverbs.has(next.lower);
