import { finishedWork } from '../finished-work.js';
import type { Evidence } from '../reading.js';
import { normalise } from '../text/normalise.js';
import { type Token, tokenize } from '../text/tokens.js';
import { auxiliaries, conjunctions, determiners } from './lexicon/function-words.js';
import { asVerb, type NounClass, verbClasses } from './lexicon/lexicon.js';
import { ownPronouns } from './lexicon/people-words.js';
import { clauseLinks, making, noteAuxiliaries, noteOpeners, pastAsBase } from './lexicon/word-groups.js';
import { type Item, isWord, itemsOf } from './phrases/items.js';
import { entryEnding } from './phrases/lexicon-entries.js';
import { type NounPhrase, nounPhrase } from './phrases/noun-phrases.js';
import { findQuantities } from './quantities/quantities.js';

/** Words that explain: a note that has one says why something moved, whatever else it lists. */
const explaining = new Set(
  'because since due despite although but however still moved move moves moving rose fell dropped drops grew grows slipped slowed improved worsened unchanged flat up down therefore hence so effect caused cause causes thanks why learned learnt learning blocked blocker risk delayed behind ahead waiting expect expected hypothesis suggests shows showed means turns driven helped hurt cut recovered increased decreased went follow follows surprise surprisingly better worse faster slower lost lose loses gained won confirmed disproved fails failed reached hit halved doubled reduced raised boosted lifted lowered brought pushed dragged'.split(
    ' ',
  ),
);

/**
 * Whether a check-in note lists completed work (“Shipped the new page, held three interviews”) instead of saying what
 * moved and why. Returns the verbs that show it, with UTF-16 offsets into `note`; empty when it does not, or when in doubt.
 * Every clause has to be finished work, none may explain.
 */
export function listsWork(note: string): Evidence[] {
  const even = normalise(note);
  const tokens = tokenize(even);
  if (tokens.length === 0 || tokens.length > 200) return [];
  if (tokens.some((token) => explaining.has(token.lower) || token.text === '→' || token.text === '%'))
    return [];
  const quantities = findQuantities(even, tokens);
  if (quantities.some((quantity) => quantity.relation === 'from-to' || quantity.relation === 'change'))
    return [];
  const items = itemsOf(
    tokens,
    quantities,
    tokens.map(() => 'main' as const),
  );
  const evidence: Evidence[] = [];
  for (const clause of clausesOf(items)) {
    const done = workOf(clause);
    if (done === undefined) return [];
    evidence.push(finishedWork(note, done));
  }
  return evidence;
}

const clauseBreaks = new Set([',', ';', '.', '!', '+', '&', '–', '—', '-', '•', ':']);
const isBreak = (token: Token): boolean => clauseBreaks.has(token.text);

/** Parts between commas, full stops and “and” with a new verb behind it. */
function clausesOf(items: Item[]): Item[][] {
  const clauses: Item[][] = [];
  let clause: Item[] = [];
  items.forEach((item, at) => {
    const next = items[at + 1];
    const conjunction = clauseLinks.has(item.lower) && next !== undefined && isFinishing(next) !== undefined;
    if ((item.quantity === undefined && item.token.kind === 'symbol' && isBreak(item.token)) || conjunction) {
      if (clause.length > 0) clauses.push(clause);
      clause = [];
    } else clause.push(item);
  });
  if (clause.length > 0) clauses.push(clause);
  return clauses;
}

/** The work verb of a clause in the past: “shipped …”, “we held …”, “page shipped”. */
function workOf(clause: Item[]): { start: number; end: number } | undefined {
  const at = clause.findIndex((item) => !opensNote(item));
  const first = clause[at];
  if (first === undefined) return undefined;
  const opening = isFinishing(first);
  // “Closed tickets fell” opens with an adjective; the explaining words above have sorted that out.
  if (opening !== undefined && clause[at + 1] !== undefined)
    return bringsResult(clause, at, first) ? undefined : opening;
  return finishedBehind(clause, at);
}

const opensNote = ({ lower }: Item): boolean =>
  ownPronouns.has(lower) || conjunctions.has(lower) || noteOpeners.has(lower);
const isOf = (phrase: NounPhrase | undefined, ...names: NounClass[]): boolean =>
  names.some((name) => phrase?.classes.has(name));

/** “Built trust”, “created demand”: what was brought about is a result. */
const bringsResult = (clause: Item[], at: number, first: Item): boolean =>
  making.has(asVerb(first.lower)?.lemma ?? '') &&
  isOf(nounPhrase(clause, at + 1), 'outcome', 'quality', 'problem');

/** “The page was shipped”: the verb behind a subject that one works on. */
function finishedBehind(clause: Item[], at: number): { start: number; end: number } | undefined {
  const subject = nounPhrase(clause, at);
  if (subject === undefined || isOf(subject, 'outcome', 'outsider', 'bridge')) return undefined;
  if (entryEnding(clause, at, at)?.classes.has('outcome')) return undefined;
  let next = subject.end;
  while (noteAuxiliaries.has(clause[next]?.lower ?? '') && auxiliaries.has(clause[next]?.lower ?? ''))
    next += 1;
  const verb = clause[next];
  return verb !== undefined && !determiners.has(verb.lower) ? isFinishing(verb) : undefined;
}

function isFinishing(item: Item): { start: number; end: number } | undefined {
  if (!isWord(item)) return undefined;
  const verb = asVerb(item.lower);
  if (verb === undefined || (verb.form !== 'past' && !pastAsBase.has(item.lower))) return undefined;
  const classes = verbClasses.get(verb.lemma);
  return classes?.has('deliver') || classes?.has('work') || classes?.has('serve') || making.has(verb.lemma)
    ? { start: item.start, end: item.end }
    : undefined;
}
