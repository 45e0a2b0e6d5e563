import type { StatementReading } from '../reading.js';
import { type Item, isContent, isWord } from './items.js';
import type { LanguageParts } from './parts.js';
import { phraseLengthFrom, splitPhrases } from './phrases.js';
import { fold, foldedSet } from './words.js';

export type ReadClause = (clause: readonly Item[], text: string) => StatementReading['hiddenOutcome'];

/** Makes the reader of a purpose with a verb of its own: “damit die Wartezeit sinkt”, “afin que les clients trouvent …”. */
export function createFiniteClause({ tables, lookup }: LanguageParts): ReadClause {
  const openings = splitPhrases(tables.purposeClauses, tables);
  const reworded = tables.isGermanic === true ? germanOrder(tables, lookup) : indicative(tables);
  return (clause, text) => {
    const opening = phraseLengthFrom(clause, 0, openings);
    const rest = clause.slice(opening ?? 0);
    const [start, end] = [rest[0], rest.at(-1)];
    // “afin qu’ils …”: who that is stands elsewhere.
    if (opening === undefined || start === undefined || end === undefined || isPronoun(start))
      return undefined;
    const words = reworded(rest, text);
    return words === undefined ? undefined : { start: start.start, end: end.end, text: words };
  };
}

const pronouns: ReadonlySet<string> = new Set(
  'sie er es wir ihr man ils elles il elle on nous vous ellos ellas eles elas se nos'.split(' '),
);
const isPronoun = ({ folded }: Item): boolean => pronouns.has(folded);

type Reword = (rest: readonly Item[], text: string) => string | undefined;

/** Particles that always stand apart: “über” and “um” do not. */
const parting: ReadonlySet<string> = new Set(
  'ab an auf aus bei ein fest her hin los mit nach vor weg zu zurück zusammen'
    .split(' ')
    .map((particle) => fold(particle, true)),
);

/** “damit Kunden ihre Bestellung schneller finden”: the verb moves behind what it belongs to. */
function germanOrder(tables: LanguageParts['tables'], lookup: LanguageParts['lookup']): Reword {
  const links = foldedSet(tables.links, true);
  const parted = foldedSet(tables.mainForms, true);
  return (rest, text) => {
    const verb = rest.at(-1);
    const first = rest.findIndex((item) => isContent(item) && item.capital);
    if (verb === undefined || first < 0 || verb.capital || !isWord(verb)) return undefined;
    const particle = [...parting].find(
      (one) => verb.folded.startsWith(one) && verb.folded.length > one.length + 3,
    );
    const stem = particle === undefined ? verb.lower : verb.lower.slice(particle.length);
    const isKnown = verb.word.verb !== undefined || verb.word.small;
    if (
      !isKnown ||
      (particle !== undefined && lookup(stem).verb === undefined && !parted.has(fold(stem, true)))
    )
      return undefined;
    const subjectEnd = endOfSubject(rest, first, links);
    const subject = text.slice(rest[0]?.start ?? 0, rest[subjectEnd]?.end);
    const behind = text.slice(rest[subjectEnd]?.end ?? 0, verb.start).trim();
    return [subject, stem, behind, particle].filter((part) => part !== undefined && part !== '').join(' ');
  };
}

/** “die Zahl der Beschwerden”, “die Wartezeit im Laden”: nouns that links join. */
function endOfSubject(rest: readonly Item[], first: number, links: ReadonlySet<string>): number {
  let end = first;
  for (let at = first + 1; at < rest.length - 1; at += 1) {
    const item = rest[at] as Item;
    if (item.capital) end = at;
    else if (!links.has(item.folded)) break;
  }
  return end;
}

/** “afin que les retards soient …”: the verb takes the form that it has in a main clause. */
function indicative({ mainForms, mainEndings }: LanguageParts['tables']): Reword {
  const pairs = (words: string) =>
    words
      .split(/\s+/)
      .filter((pair) => pair !== '')
      .map((pair) => pair.split('_') as [string, string]);
  const [forms, endings] = [new Map(pairs(mainForms)), pairs(mainEndings)];
  return (rest, text) => {
    const noun = rest.findIndex((item) => isContent(item) && item.word.verb === undefined);
    const at = rest.findIndex(
      (item, position) =>
        position > noun &&
        noun >= 0 &&
        isWord(item) &&
        (forms.has(item.lower) || isVerb(item, rest[position - 1])),
    );
    const [start, verb, end] = [rest[0], rest[at], rest.at(-1)];
    if (start === undefined || verb === undefined || end === undefined) return undefined;
    const form = forms.get(verb.lower) ?? changedEnding(verb.lower, endings);
    return form === undefined
      ? undefined
      : `${text.slice(start.start, verb.start)}${form}${text.slice(verb.end, end.end)}`;
  };
}

/** “les retards baissent”, “le délai baisse”: a word that could be a noun stands right behind one. */
function isVerb({ word }: Item, before: Item | undefined): boolean {
  if (word.noun !== undefined || word.verb === undefined) return false;
  return word.verb.form === 'finite' || (word.verb.form === 'nominal' && isContent(before));
}

function changedEnding(word: string, endings: readonly [string, string][]): string | undefined {
  const found = endings.find(([ending]) => word.endsWith(ending));
  return found && word.slice(0, word.length - found[0].length) + found[1];
}
