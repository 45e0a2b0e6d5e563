import type { CompletionItemKind } from 'vscode-languageserver-types';

/** A possible completion, before it is matched with the typed text. */
export interface Candidate {
  /** What is shown, and what is written unless `text` or `snippet` say otherwise. */
  label: string;
  kind: CompletionItemKind;
  /** What is written. */
  text?: string;
  /** What is written if the editor knows snippets, in its syntax; `text` is taken from it otherwise. */
  snippet?: string;
  /** Other words by which it is found: the statement of a goal, the name of a person. */
  words?: string;
  /** How near it is: the smaller, the earlier in the list. Those of one rank keep the order in which they come. */
  rank: number;
  /** The label that holds, where the one above was only likely; undefined leaves the candidate out. Asked of those shown. */
  finalLabel?: () => string | undefined;
  /** What is next to the label; computed for those that are shown, since it may need a look at other files. */
  explain?: () => Explanation;
}

export interface Explanation {
  /** Directly after the label, such as a statement. */
  statement?: string;
  /** At the end of the line: kind, owner, team and cycle. */
  description?: string;
  /** Markdown, shown next to the list. */
  documentation?: string;
}

/**
 * Returns the candidates that match the typed text, best first.
 *
 * A candidate matches if its label, a part of its label or another of its words begins with the typed letters; from two
 * letters on, also if the label contains them. Upper and lower case are equal.
 *
 * @param limit the largest number of candidates
 */
export function matching(candidates: Iterable<Candidate>, typed: string, limit: number): Candidate[] {
  const wanted = typed.toLowerCase();
  const found: { candidate: Candidate; score: number }[] = [];
  for (const candidate of candidates) {
    const quality = matchQuality(candidate, wanted);
    if (quality !== undefined) found.push({ candidate, score: quality * 1000 + candidate.rank });
  }
  // Sorting is stable: equals keep the order in which they were offered.
  found.sort((left, right) => left.score - right.score);
  const taken: Candidate[] = [];
  for (const { candidate } of found) {
    if (taken.length === limit) break;
    const label = candidate.finalLabel ? candidate.finalLabel() : candidate.label;
    // What is computed on demand stays so.
    if (label !== undefined) taken.push(Object.create(candidate, { label: { value: label } }));
  }
  return taken;
}

/** @returns 0 for the best match, undefined for none */
function matchQuality({ label, words }: Candidate, wanted: string): number | undefined {
  if (wanted === '') return 0;
  const name = label.toLowerCase();
  if (name.startsWith(wanted) || name.startsWith(`@${wanted}`)) return 0;
  const at = name.indexOf(wanted);
  if (at > 0 && /[^\p{L}\p{N}]/u.test(name[at - 1] as string)) return 1;
  if (words !== undefined && startsWord(words.toLowerCase(), wanted)) return 2;
  // One letter is in nearly every name.
  return at > 0 && wanted.length > 1 ? 3 : undefined;
}

function startsWord(text: string, wanted: string): boolean {
  let at = text.indexOf(wanted);
  while (at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1] as string)) at = text.indexOf(wanted, at + 1);
  return at >= 0;
}
