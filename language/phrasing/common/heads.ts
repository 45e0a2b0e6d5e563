import type { Span } from '../signals.js';
import { type Item, isContent, isWord } from './items.js';
import type { LanguageTables, NounClass, VerbClass, VerbForm } from './language-tables.js';
import { type Phrases, phrasesFrom, splitPhrases } from './phrases.js';
import { fold, foldedSet, type Lookup, verbParticles } from './words.js';

/** The forms of a statement, by the names of the English reader. */
export type Mood =
  | 'imperative'
  | 'gerund'
  | 'past'
  | 'active'
  | 'passive'
  | 'copula'
  | 'have'
  | 'nominal'
  | 'none';

export interface Verb extends Span {
  class: VerbClass | undefined;
}

export interface Noun extends Span {
  class: NounClass | 'nominalization' | undefined;
  /** “40 Schulungen”, “80 % der Kunden”, “alle Filialen”, “keine Mahnung”. */
  counted: boolean;
  share: boolean;
  all: boolean;
  absent: boolean;
}

/** What a statement is built around. */
export interface Head {
  mood: Mood;
  verb?: Verb;
  subject?: Noun;
  object?: Noun;
}

interface Grammar {
  isGermanic: boolean;
  be: ReadonlySet<string>;
  have: ReadonlySet<string>;
  we: ReadonlySet<string>;
  that: ReadonlySet<string>;
  absent: ReadonlySet<string>;
  all: ReadonlySet<string>;
  lookup: Lookup;
  participleEnds: readonly string[];
}

/** Finds the head of a statement, from its items. */
export function createHeads(tables: LanguageTables, lookup: Lookup): (items: readonly Item[]) => Head {
  const isGermanic = tables.isGermanic === true;
  const set = (words: string) => foldedSet(words, isGermanic);
  // Accents count: “é” is a verb and “e” is none, “a” is one and “à” is none.
  const written = (words: string) => new Set(words.split(/\s+/));
  const grammar: Grammar = {
    isGermanic,
    be: written(tables.be),
    have: written(tables.have),
    we: set(tables.we),
    that: set(tables.that),
    absent: set(tables.absent),
    all: set(tables.all),
    lookup,
    participleEnds: tables.unknownParticiples.split(' ').filter((end) => end !== ''),
  };
  const adverbials = splitPhrases(tables.adverbials, tables);
  return (items) => {
    const main = items.filter(({ region }) => region === 'main');
    return headOf(withoutAdverbials(main, adverbials), grammar);
  };
}

/** “mise en ligne du guide” is about the guide. */
function withoutAdverbials(main: readonly Item[], adverbials: Phrases): readonly Item[] {
  const at = main.findIndex((_item, start) => phrasesFrom(main, start, adverbials));
  const length = 2;
  const rest = [...main.slice(0, at), ...main.slice(at + length)];
  return at < 0 || at > length || !rest.slice(at).some(isContent) ? main : rest;
}

function headOf(main: readonly Item[], grammar: Grammar): Head {
  const clause = clauseOf(main, grammar);
  for (const read of readings) {
    const head = read(clause, grammar);
    if (head !== undefined) return clause === main ? head : stated(head);
  }
  return { mood: 'none' };
}

/** Behind “that”, the noun is what acts: “dass 98 % der Lieferungen pünktlich ankommen”. */
const stated = (head: Head): Head =>
  head.mood === 'imperative' && head.verb && head.object
    ? { mood: 'active', verb: head.verb, subject: head.object }
    : head;

/** The main clause: behind “we make sure that”, where there is such a lead-in. */
function clauseOf(main: readonly Item[], { that }: Grammar): readonly Item[] {
  const lead = main.slice(0, 4).findIndex(({ word }) => word.leadIn === true);
  if (lead < 0) return main;
  const opening = main.findIndex((item, at) => at > lead && at < lead + 6 && that.has(item.folded));
  return opening < 0 ? main : main.slice(opening + 1);
}

type ReadHead = (main: readonly Item[], grammar: Grammar) => Head | undefined;

const formOf = (item: Item | undefined): VerbForm | undefined =>
  item?.word.verb?.form ?? (item?.word.leadIn ? 'infinitive' : undefined);
const verbOf = (item: Item): Verb => ({ start: item.start, end: item.end, class: item.word.verb?.class });

const firstContent = (main: readonly Item[]): number => main.findIndex((item) => isContent(item));

/** “Wir schulen 40 Pflegekräfte”, “Wir haben die Hotline umgebaut”, “nous lançons …”. */
const withWe: ReadHead = (main, grammar) => {
  const at = main.findIndex(({ folded }) => grammar.we.has(folded));
  if (at < 0 || (at > 2 && !grammar.isGermanic)) return undefined;
  const rest = main.slice(at + 1).filter(({ folded }) => !grammar.we.has(folded));
  const [next] = rest;
  if (next !== undefined && grammar.have.has(next.lower)) {
    const participle = last(rest, (item) => formOf(item) === 'participle');
    if (participle !== undefined) return acted('past', participle, rest, grammar);
  }
  const verb = grammar.isGermanic
    ? germanVerb(rest, grammar)
    : rest.find((item) => formOf(item) !== undefined);
  return verb === undefined ? undefined : acted('imperative', verb, rest, grammar);
};

/** The infinitive at the end behind “werden”, a split verb, or the finite verb. */
function germanVerb(rest: readonly Item[], { lookup }: Grammar): Item | undefined {
  const end = rest.findLast((item) => isWord(item));
  const form = formOf(end);
  if (end !== undefined && (form === 'infinitive' || form === 'participle') && !end.capital) return end;
  const finite = rest.find((item) => isWord(item) && !item.capital && !item.word.small);
  if (finite === undefined) return undefined;
  return joinedVerb(finite, end, lookup) ?? finite;
}

/** “bauen … um” is “umbauen”. */
function joinedVerb(finite: Item, end: Item | undefined, lookup: Lookup): Item | undefined {
  if (end === undefined || end === finite || !verbParticles.has(end.folded)) return undefined;
  const word = lookup(end.folded + finite.folded);
  return word.verb === undefined ? undefined : { ...finite, word };
}

/** “Reducir la merma”, “Lancer la bêta”: the verb comes first. */
const infinitiveFirst: ReadHead = (main, grammar) => {
  if (grammar.isGermanic) return undefined;
  const at = firstContent(main);
  const first = main[at];
  if (first === undefined || main.slice(0, at).some(({ quantity }) => quantity !== undefined))
    return undefined;
  const form = formOf(first);
  if (form === 'infinitive') {
    const next = main.slice(at + 1, at + 3).find((item) => isContent(item));
    // “faire valider tous les dossiers”
    const causes =
      first.word.leadIn === true && formOf(next) === 'infinitive' && next?.word.verb !== undefined;
    const verb = causes && next !== undefined ? next : first;
    return acted('imperative', verb, main.slice(main.indexOf(verb) + 1), grammar);
  }
  // An infinitive that no table knows.
  if (
    at === 0 &&
    form === undefined &&
    first.word.noun === undefined &&
    /(?:[aei]r|re|arse|erse|irse)$/.test(first.folded) &&
    first.folded.length > 4
  )
    return acted('imperative', first, main.slice(1), grammar);
  if (at === 0 && form === 'finite' && first.word.noun === undefined)
    return acted('imperative', first, main.slice(1), grammar);
  return undefined;
};

/** What one does to something: a form of it at the end says that it is done. */
const made: ReadonlySet<VerbClass | undefined> = new Set([
  'deliver',
  'make',
  'work',
  'serve',
  'finish',
  'spend',
  'win',
]);

/** “Stornoquote auf 4 % senken”, “Handbuch veröffentlicht”: the verb comes last. */
const germanVerbLast: ReadHead = (main, grammar) => {
  if (!grammar.isGermanic) return undefined;
  const end = main.findLast((item) => isWord(item));
  if (end === undefined || end.capital || main.length < 2) return undefined;
  const before = main.slice(0, main.indexOf(end));
  const form = formOf(end);
  const finite = before.find(({ lower }) => grammar.be.has(lower));
  // “Die Wartezeit sinkt” against “Handbuch veröffentlicht”.
  if (form === 'finite' && !made.has(end.word.verb?.class)) {
    const subject = nounIn(before, grammar);
    return subject && { mood: 'active', verb: verbOf(end), subject };
  }
  if (form === 'participle' || form === 'finite') {
    const has = before.some(({ lower }) => grammar.have.has(lower));
    const subject = nounIn(before, grammar);
    return has
      ? { mood: 'active', verb: verbOf(end), ...(subject && { subject }) }
      : { mood: 'passive', verb: verbOf(end), ...(subject && { subject }) };
  }
  if (form === 'infinitive' && finite === undefined) return acted('imperative', end, before, grammar);
  if (
    end.word.small ||
    end.word.noun !== undefined ||
    !/(?:en|ern|eln)$/.test(end.folded) ||
    finite !== undefined
  )
    return undefined;
  // An infinitive that no table knows.
  return end.folded.length > 5 ? acted('imperative', end, before, grammar) : undefined;
};

const makes: ReadonlySet<VerbClass | undefined> = new Set(['deliver', 'raise', 'lower', 'work']);

/** “Einführung einer Hotline”, “Baisse de 10 % des retours”: a noun for the doing comes first. */
const doingFirst: ReadHead = (main, grammar) => {
  const at = main.findIndex((item) => isContent(item));
  const first = main[at];
  // “Bewertung”, “Anmeldungen”: what they stand for is known.
  if (first === undefined || at > 3 || (first.word.noun !== undefined && !makes.has(first.word.verb?.class)))
    return undefined;
  // “Erhöhen der Quote”, “Erhöhe die Quote”
  const opens = grammar.isGermanic && at === 0 && first.word.noun === undefined;
  if (opens && formOf(first) === 'finite') return acted('imperative', first, main.slice(1), grammar);
  if (formOf(first) !== 'nominal' && !(opens && formOf(first) === 'infinitive')) return undefined;
  const rest = main.slice(at + 1);
  // “Reduction rate is 4 %”: a clause of its own.
  if (rest.some((item) => grammar.be.has(item.lower) || formOf(item) === 'finite')) return undefined;
  const participle = rest.find((item) => isWord(item) && formOf(item) === 'participle');
  if (participle?.word.verb?.class === 'finish')
    return { mood: 'passive', verb: verbOf(participle), subject: nounOf(first, main, at, grammar) };
  return acted('gerund', first, rest, grammar);
};

/** “Kunden nutzen …”, “Die Wartezeit sinkt”, “95 % des colis arrivent”, “farmacias usando”. */
const withFinite: ReadHead = (main, grammar) => {
  const at = main.findIndex((item, position) => {
    if (position === 0 || !isWord(item) || item.capital) return false;
    const form = formOf(item);
    const isVerb =
      grammar.be.has(item.lower) ||
      grammar.have.has(item.lower) ||
      form === 'finite' ||
      form === 'gerund' ||
      (grammar.isGermanic && form === 'infinitive');
    return isVerb && item.word.noun === undefined;
  });
  const verb = main[at];
  if (verb === undefined) return undefined;
  const [before, rest] = [main.slice(0, at), main.slice(at + 1)];
  const subject = nounIn(before, grammar) ?? (grammar.isGermanic ? nounIn(rest, grammar) : undefined);
  if (subject === undefined) return undefined;
  const participle = rest.find((item) => isWord(item) && formOf(item) === 'participle');
  if (grammar.be.has(verb.lower))
    return participle === undefined
      ? { mood: 'copula', subject, ...objectOf(rest, grammar) }
      : { mood: 'passive', verb: verbOf(participle), subject };
  if (grammar.have.has(verb.lower))
    return participle === undefined
      ? { mood: 'have', subject, ...objectOf(rest, grammar) }
      : { mood: 'active', verb: verbOf(participle), subject, ...objectOf(rest, grammar) };
  const end = main.findLast((item) => isWord(item));
  const split = grammar.isGermanic ? joinedVerb(verb, end, grammar.lookup) : undefined;
  return { mood: 'active', verb: verbOf(split ?? verb), subject, ...objectOf(rest, grammar) };
};

/** “guide publié”, “100% das lojas cadastradas”. */
const participleBehind: ReadHead = (main, grammar) => {
  if (grammar.isGermanic) return undefined;
  const at = main.findIndex(
    (item, position) =>
      position > 0 && isWord(item) && formOf(item) === 'participle' && item.word.noun === undefined,
  );
  const verb = main[at];
  if (verb === undefined) return undefined;
  const subject = nounIn(main.slice(0, at), grammar);
  return subject && { mood: 'passive', verb: verbOf(verb), subject };
};

const nominal: ReadHead = (main, grammar) => {
  const subject = nounIn(main, grammar);
  return subject && { mood: 'nominal', subject };
};

/** What participles say of these is a quality: “Kunden zufrieden”. */
const results: ReadonlySet<Noun['class']> = new Set([
  'outcome',
  'measure',
  'outsider',
  'insider',
  'problem',
  'quality',
  'bridge',
]);

/** “serre agrandie”: a thing, and behind it a participle that no table knows; a number would tell more. */
const unknownParticiple: ReadHead = (main, grammar) => {
  if (main.some(({ quantity }) => quantity !== undefined && quantity.kind !== 'count')) return undefined;
  const at = main.findIndex(
    (item, position) =>
      position > 0 &&
      isContent(item) &&
      item.word.noun === undefined &&
      item.word.verb === undefined &&
      item.lower.length > 5 &&
      grammar.participleEnds.some((end) => item.lower.endsWith(end)),
  );
  const verb = main[at];
  const subject = nounIn(main.slice(0, at), grammar);
  if (verb === undefined || subject === undefined || results.has(subject.class)) return undefined;
  return { mood: 'passive', verb: verbOf(verb), subject };
};

/** In this order: the first that fits wins. */
const readings: readonly ReadHead[] = [
  withWe,
  infinitiveFirst,
  germanVerbLast,
  doingFirst,
  withFinite,
  participleBehind,
  unknownParticiple,
  nominal,
];

const last = (items: readonly Item[], holds: (item: Item) => boolean): Item | undefined =>
  items.findLast(holds);

function acted(mood: Mood, verb: Item, rest: readonly Item[], grammar: Grammar): Head {
  return {
    mood,
    verb: verbOf(verb),
    ...objectOf(
      // A split verb is put together from two words: “bauen … um”.
      rest.filter(({ start }) => start !== verb.start),
      grammar,
    ),
  };
}

const objectOf = (items: readonly Item[], grammar: Grammar): { object?: Noun } => {
  const object = nounIn(items, grammar);
  return object ? { object } : {};
};

/** How many words of content may stand before a noun that a table knows: “nouveau système de caisse”. */
const furthest = 3;

/** The noun that a phrase is about: the first that a table knows, else the first word that could be one. */
function nounIn(items: readonly Item[], grammar: Grammar): Noun | undefined {
  const content = items.filter(
    (item) =>
      isContent(item) &&
      (!grammar.isGermanic || item.capital || item === items[0] || item.word.noun !== undefined) &&
      (item.word.verb === undefined || item.word.verb.form === 'nominal' || item.word.noun !== undefined) &&
      item.word.leadIn !== true,
  );
  const near = content.slice(0, grammar.isGermanic ? 1 : furthest);
  const known = near.findIndex(({ word }) => word.noun !== undefined || word.verb !== undefined);
  const chosen = known < 0 ? content[0] : near[known];
  if (chosen === undefined) return undefined;
  // “nombre d’appels perdus”: what is counted tells more.
  const counted =
    chosen.word.noun === 'transparent'
      ? content
          .slice(content.indexOf(chosen) + 1)
          .find(({ word }) => word.noun !== undefined || word.verb !== undefined)
      : undefined;
  const head = lastBorrowed(counted ?? chosen, items);
  return nounOf(head, items, items.indexOf(head), grammar);
}

/** “80 % feature adoption rate”: English puts the head last. */
function lastBorrowed(head: Item, items: readonly Item[]): Item {
  const next = items[items.indexOf(head) + 1];
  const goesOn = head.word.borrowed === true && next?.word.borrowed === true && next.word.noun !== undefined;
  return goesOn ? lastBorrowed(next, items) : head;
}

function nounOf(head: Item, items: readonly Item[], at: number, { absent, all }: Grammar): Noun {
  const before = items.slice(Math.max(0, at - 4), at);
  return {
    start: head.start,
    end: head.end,
    class: head.word.noun ?? (head.word.verb ? 'nominalization' : undefined),
    counted: before.some(({ quantity }) => quantity?.kind === 'count'),
    share: before.some(({ quantity }) => quantity?.kind === 'percent'),
    all: before.some(({ folded }) => all.has(folded)),
    absent: before.some(({ folded }) => absent.has(folded)),
  };
}

/** Words of a table, folded; for the tests of a language. */
export const foldedWord = (word: string, isGermanic: boolean): string => fold(word, isGermanic);
