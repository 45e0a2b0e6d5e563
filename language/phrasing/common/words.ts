import {
  nounClasses as englishNouns,
  verbClasses as englishVerbs,
  lexicalWord,
} from '../english/lexicon/lexicon.js';
import type { LanguageTables, NounClass, VerbClass, VerbForm } from './language-tables.js';

/** What the tables know of a word. */
export interface KnownWord {
  /** The form under which the word is learned. */
  key: string;
  small: boolean;
  noun?: NounClass;
  verb?: { class: VerbClass; form: VerbForm };
  /** Known from English only. */
  borrowed?: boolean;
  /** Says nothing; what follows decides. */
  leadIn?: boolean;
}

export type Lookup = (word: string) => KnownWord;

/** Words kept: more than all plans of a project have. */
const maximumWords = 20_000;

/** Evens out accents, which many people leave out, and the German spelling without umlauts. */
export function fold(word: string, isGermanic = false): string {
  const known = isGermanic ? foldedGerman : foldedOthers;
  const before = known.get(word);
  if (before !== undefined) return before;
  const now = foldedForm(word, isGermanic);
  if (known.size >= maximumWords) known.clear();
  known.set(word, now);
  return now;
}

/** Words once folded: a statement asks for each of its words many times. Bounded, and no reading depends on it. */
const [foldedGerman, foldedOthers] = [new Map<string, string>(), new Map<string, string>()];

function foldedForm(word: string, isGermanic: boolean): string {
  const plain = word
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/œ/g, 'oe')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  return isGermanic ? plain.replace(/(?<![aeo])([aou])e/g, '$1') : plain;
}

const listOf = (words: string): string[] => words.split(/\s+/).filter((word) => word !== '');
export const foldedSet = (words: string, isGermanic = false): ReadonlySet<string> =>
  new Set(listOf(words).map((word) => fold(word, isGermanic)));

/** A part of a German compound has at least so many letters. */
const [shortestHead, shortestRest] = [4, 3];

/** Makes the look-up of a language's words, in lower or upper case, with or without accents. */
export function createLookup(tables: LanguageTables): Lookup {
  const isGermanic = tables.isGermanic === true;
  const nouns = withPlurals(byStem(tables.nouns, isGermanic), tables, isGermanic);
  const verbs = byStem(tables.verbs, isGermanic);
  const doings = byStem(tables.doings, isGermanic);
  const irregular = byStem(tables.irregular, isGermanic);
  const leadIns = foldedSet(tables.leadIns, isGermanic);
  const small = foldedSet(tables.small, isGermanic);
  const nounEndings = ['', ...listOf(tables.nounEndings)].map((ending) => fold(ending, isGermanic));
  const verbEndings = endingsOf(tables, isGermanic);
  const cache = new Map<string, KnownWord>();

  const nounOf = (word: string): { stem: string; class: NounClass } | undefined => {
    for (const ending of nounEndings) {
      if (!word.endsWith(ending)) continue;
      const stem = word.slice(0, word.length - ending.length);
      const found = nouns.get(stem);
      if (found !== undefined) return { stem, class: found };
    }
    return undefined;
  };
  const verbOf = (word: string): { stem: string; class?: VerbClass; form: VerbForm } | undefined => {
    const whole = irregular.get(word);
    if (whole !== undefined) return { stem: word, class: whole, form: 'finite' };
    for (const { ending, form } of verbEndings) {
      if (!word.endsWith(ending)) continue;
      for (const stem of stemsOf(word.slice(0, word.length - ending.length), form, isGermanic)) {
        const found = verbs.get(stem);
        if (found !== undefined) return { stem, class: found, form };
        if (leadIns.has(stem)) return { stem, form };
      }
    }
    return undefined;
  };
  /** “Besucher|zahl”, “Abfall|menge”: what is counted tells more. */
  const countedIn = (first: string): ReturnType<typeof nounOf> =>
    nounOf(first) ?? nounOf(first.replace(/s$/, ''));
  const headOf = (word: string): ReturnType<typeof nounOf> | { stem: string; doing: VerbClass } => {
    for (let at = shortestRest; at <= word.length - shortestHead; at += 1) {
      const part = word.slice(at);
      const noun = nounOf(part);
      if (noun !== undefined)
        return noun.class === 'transparent' ? (countedIn(word.slice(0, at)) ?? noun) : noun;
      const doing = doings.get(part) ?? nominalClass(verbOf(part));
      if (doing !== undefined) return { stem: part, doing };
    }
    return undefined;
  };
  const known = (word: string): KnownWord => {
    if (small.has(word)) return { key: word, small: true };
    const doing = doings.get(word);
    if (doing !== undefined) return { key: word, small: false, verb: { class: doing, form: 'nominal' } };
    const noun = nounOf(word);
    const verb = verbOf(word);
    if (noun !== undefined || verb !== undefined)
      return {
        key: noun?.stem ?? verb?.stem ?? word,
        small: false,
        ...(noun && { noun: noun.class }),
        ...(verb?.class && { verb: { class: verb.class, form: verb.form } }),
        ...(verb && verb.class === undefined && noun === undefined && { leadIn: true }),
      };
    const head = isGermanic ? headOf(word) : undefined;
    if (head !== undefined)
      return 'doing' in head
        ? { key: head.stem, small: false, verb: { class: head.doing, form: 'nominal' } }
        : { key: head.stem, small: false, noun: head.class };
    return borrowed(word) ?? { key: stemmed(word, nounEndings), small: false };
  };
  return (word) => {
    const folded = fold(word, isGermanic);
    const before = cache.get(folded);
    if (before !== undefined) return before;
    const now = known(folded);
    if (cache.size >= maximumWords) cache.clear();
    cache.set(folded, now);
    return now;
  };
}

/** Makes the question whether the tables of a language know a word; they are read when it is first asked. */
export function knowsWord(tables: LanguageTables): (word: string) => boolean {
  let lookup: Lookup | undefined;
  let inPhrases: ReadonlySet<string> | undefined;
  const isGermanic = tables.isGermanic === true;
  return (word) => {
    lookup ??= createLookup(tables);
    // “en marcha”
    inPhrases ??= foldedSet(`${tables.adverbials} ${tables.levels}`.replaceAll('_', ' '), isGermanic);
    const { noun, verb, leadIn, small, borrowed: fromEnglish } = lookup(word);
    if (inPhrases.has(fold(word, isGermanic))) return !small;
    return fromEnglish !== true && (noun !== undefined || verb !== undefined || leadIn === true);
  };
}

const nominalClass = (verb: { class?: VerbClass; form: VerbForm } | undefined): VerbClass | undefined =>
  verb?.form === 'nominal' ? verb.class : undefined;

function byStem<Class extends string>(
  table: Readonly<Partial<Record<Class, string>>>,
  isGermanic: boolean,
): ReadonlyMap<string, Class> {
  const stems = new Map<string, Class>();
  for (const [name, words] of Object.entries(table) as [Class, string][])
    for (const word of listOf(words)) {
      const stem = fold(word, isGermanic);
      if (!stems.has(stem)) stems.set(stem, name);
    }
  return stems;
}

/** Adds the plurals whose ends change: “reclamação”, “reclamações”. */
function withPlurals(
  nouns: ReadonlyMap<string, NounClass>,
  { plurals }: LanguageTables,
  isGermanic: boolean,
): ReadonlyMap<string, NounClass> {
  const all = new Map(nouns);
  for (const pair of listOf(plurals)) {
    const [one = '', many = ''] = pair.split('_').map((end) => fold(end, isGermanic));
    for (const [stem, name] of nouns) {
      const plural = stem.slice(0, stem.length - one.length) + many;
      if (stem.endsWith(one) && !all.has(plural)) all.set(plural, name);
    }
  }
  return all;
}

/** Endings of verbs, the longest first. */
function endingsOf(
  { verbEndings }: LanguageTables,
  isGermanic: boolean,
): { ending: string; form: VerbForm }[] {
  return (Object.entries(verbEndings) as [VerbForm, string][])
    .flatMap(([form, endings]) =>
      listOf(endings).map((ending) => ({ ending: ending === '-' ? '' : fold(ending, isGermanic), form })),
    )
    .sort((left, right) => right.ending.length - left.ending.length);
}

/** Particles that German verbs split off: “ein|ge|führt”, “ein|zu|führen”. */
const particles =
  'ab an statt auf aus bei durch ein fertig fest frei her hin hoch los mit nach sicher teil um unter vor weg weiter wieder zu zurück zusammen über'
    .split(' ')
    .map((particle) => fold(particle, true));
export const verbParticles: ReadonlySet<string> = new Set(particles);

/** The stem as it stands, and without the parts that German puts into verbs. */
function stemsOf(stem: string, form: VerbForm, isGermanic: boolean): string[] {
  if (!isGermanic) return [stem];
  const stems = [stem];
  if (form === 'participle' && stem.startsWith('ge')) stems.push(stem.slice(2));
  const inner = form === 'participle' ? 'ge' : 'zu';
  for (const particle of particles)
    if (stem.startsWith(`${particle}${inner}`))
      stems.push(particle + stem.slice(particle.length + inner.length));
  return stems;
}

/** English words inside a statement of another language: “Churn”, “lead time”. */
function borrowed(word: string): KnownWord | undefined {
  const { key } = lexicalWord(word);
  const [noun] = englishNouns.get(key) ?? [];
  if (noun !== undefined && noun !== 'nominalization')
    return { key, small: false, borrowed: true, noun: noun as NounClass };
  const [verb] = englishVerbs.get(key) ?? [];
  return verb === undefined
    ? undefined
    : { key, small: false, borrowed: true, verb: { class: verb as VerbClass, form: 'nominal' } };
}

/** The word without its longest ending, as long as enough is left of it. */
function stemmed(word: string, endings: readonly string[]): string {
  const [longest = ''] = endings
    .filter((ending) => ending !== '' && word.endsWith(ending) && word.length - ending.length >= 4)
    .sort((left, right) => right.length - left.length);
  return word.slice(0, word.length - longest.length);
}
