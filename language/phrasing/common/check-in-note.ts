import { finishedWork } from '../finished-work.js';
import type { Evidence } from '../reading.js';
import { normalise } from '../text/normalise.js';
import { tokenize } from '../text/tokens.js';
import type { Head, Noun } from './head.js';
import { type Item, isWord } from './items.js';
import type { VerbClass } from './language-tables.js';
import type { LanguageParts } from './parts.js';
import { type Phrases, phraseLengthFrom, phrasesFrom, splitPhrases } from './phrases.js';
import { fold, foldedSet } from './words.js';

/** What is done to something. */
const making: ReadonlySet<VerbClass | undefined> = new Set(['deliver', 'make', 'work', 'serve', 'finish']);
/** What happens to a number, or what others do: a note that says it tells a result. */
const telling: ReadonlySet<VerbClass | undefined> = new Set([
  'raise',
  'lower',
  'reach',
  'win',
  'fare',
  'affect',
]);
const results: ReadonlySet<Noun['class']> = new Set([
  'outcome',
  'measure',
  'bridge',
  'outsider',
  'problem',
  'quality',
  'coverage',
]);

/** The longest note that is read, in words. */
const longest = 200;

/**
 * Makes the question whether a check-in note lists finished work (“Handbuch veröffentlicht, drei Interviews geführt”) instead of
 * saying what moved and why. The answer is the verbs that show it; none where it does not, or in doubt: every clause has to be finished
 * work, none may explain.
 */
export function createNotes({ tables, itemsOf, headOf }: LanguageParts): (note: string) => Evidence[] {
  const isGermanic = tables.isGermanic === true;
  const explaining = splitPhrases(tables.explaining, tables);
  const openers = splitPhrases(tables.noteOpeners, tables);
  const and = fold(tables.numbers.and, isGermanic);
  const we = foldedSet(tables.we, isGermanic);
  return (note) => {
    const tokens = tokenize(normalise(note));
    if (tokens.length === 0 || tokens.length > longest) return [];
    const items = itemsOf(tokens);
    if (items.some((item, at) => tellsMore(item) || phrasesFrom(items, at, explaining))) return [];
    const evidence: Evidence[] = [];
    for (const clause of clausesOf(items, and, isGermanic)) {
      const words = withoutOpeners(clause, openers);
      if (words.length === 0) continue;
      const verb = finishedVerb(headOf(words), words, isGermanic, we);
      if (verb === undefined) return [];
      evidence.push(finishedWork(note, verb));
    }
    return evidence;
  };
}

/** A change, a percentage or a verb of change: the note says how things stand. */
const tellsMore = ({ text, quantity, word }: Item): boolean =>
  text === '→' ||
  quantity?.kind === 'percent' ||
  quantity?.relation === 'from-to' ||
  quantity?.relation === 'change' ||
  (quantity === undefined && telling.has(word.verb?.class));

const breaks: ReadonlySet<string> = new Set([',', ';', '.', '!', '+', '&', '–', '—', '-', '•', ':']);

/** Parts between signs, and between two verbs that “and” joins. */
function clausesOf(items: readonly Item[], and: string, isGermanic: boolean): Item[][] {
  const clauses: Item[][] = [[]];
  for (const [at, item] of items.entries()) {
    const neighbour = items[isGermanic ? at - 1 : at + 1];
    const joins =
      item.folded === and && neighbour?.word.verb !== undefined && neighbour.word.noun === undefined;
    if (joins || (item.quantity === undefined && breaks.has(item.text))) clauses.push([]);
    else clauses.at(-1)?.push(item);
  }
  return clauses.filter((clause) => clause.length > 0);
}

function withoutOpeners(clause: readonly Item[], openers: Phrases): readonly Item[] {
  const length = phraseLengthFrom(clause, 0, openers);
  return length === undefined ? clause : withoutOpeners(clause.slice(length), openers);
}

/** The verb of a clause that tells finished work: “Handbuch veröffentlicht”, “nous avons publié …”, “publicamos …”. */
function finishedVerb(
  { mood, verb, subject, object }: Head,
  clause: readonly Item[],
  isGermanic: boolean,
  we: ReadonlySet<string>,
): Head['verb'] {
  const [first] = clause;
  // “… et formé 20 vendeurs”, “Publié le guide”.
  const opens = !isGermanic && first?.word.verb?.form === 'participle' && making.has(first.word.verb.class);
  if (opens && clause.length > 1)
    return { start: first.start, end: first.end, class: first.word.verb?.class };
  if (verb === undefined || !making.has(verb.class)) return undefined;
  if (results.has(subject?.class) || (verb.class === 'make' && results.has(object?.class))) return undefined;
  const word = clause.find(({ start }) => start === verb.start);
  if (mood === 'passive' || mood === 'past') return verb;
  return mood === 'imperative' && word !== undefined && isPast(word, clause, isGermanic, we)
    ? verb
    : undefined;
}

/** “Wir führten …”, “publicamos …”, “publiqué …”: a form that a note of what is done has. */
function isPast(word: Item, clause: readonly Item[], isGermanic: boolean, we: ReadonlySet<string>): boolean {
  if (!isWord(word)) return false;
  return isGermanic
    ? clause.some(({ folded }) => we.has(folded)) && /ten?$/.test(word.folded)
    : word.word.verb?.form === 'finite' && /(?:mos|[óéíi])$/.test(word.lower) && clause[0] === word;
}
