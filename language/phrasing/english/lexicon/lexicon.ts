import { singular, verbLemma } from './lemmas.js';
import { bridgeMeasures, measureHeads, outcomeMeasures } from './measures.js';
import { insiders, outsiders, places } from './people.js';
import { artefacts, coverages, efforts, events, nominalizations } from './products.js';
import { problems, qualities, servedItems, transparentHeads } from './qualities.js';
import { otherVerbs, type VerbClass, verbTables } from './verbs.js';

/** What a noun stands for. A noun can stand for several things: an incident is a problem and is served. */
export type NounClass =
  | 'outcome'
  | 'measure'
  | 'bridge'
  | 'artefact'
  | 'event'
  | 'effort'
  | 'nominalization'
  | 'coverage'
  | 'outsider'
  | 'insider'
  | 'place'
  | 'quality'
  | 'served'
  | 'problem'
  | 'transparent';

/** In order of precedence where one noun stands in several tables. */
const nounTables: [NounClass, string[]][] = [
  ['coverage', coverages],
  ['outcome', outcomeMeasures],
  ['bridge', bridgeMeasures],
  ['event', events],
  ['effort', efforts],
  ['artefact', artefacts],
  ['nominalization', nominalizations],
  ['measure', measureHeads],
  ['quality', qualities],
  ['outsider', outsiders],
  ['insider', insiders],
  ['place', places],
  ['problem', problems],
  ['served', servedItems],
  ['transparent', transparentHeads],
];

/** The key under which a phrase is filed: lower case, each word in the singular, hyphens as spaces. */
export function phraseKey(phrase: string): string {
  return phrase.toLowerCase().replaceAll('-', ' ').split(' ').map(spelling).map(singular).join(' ');
}

/** One spelling of words that have two. */
export function spelling(word: string): string {
  const american = britishToAmerican.get(word);
  if (american !== undefined) return american;
  return word.includes('isation') ? word.replace(/isation(s?)$/, 'ization$1') : word;
}

const britishToAmerican = new Map(
  'programme program,centre center,labour labor,enrolment enrollment,catalogue catalog,licence license,behaviour behavior,colour color,cheque check,fulfilment fulfillment,organiser organizer,traveller traveler,judgement judgment,ageing aging,grey gray,neighbour neighbor,favour favor,honour honor,defence defense,offence offense,metre meter,litre liter,theatre theater,analyse analyze,automatisation automation,mould mold,tyre tire,pyjamas pajamas,storey story,modelling modeling,labelling labeling,travelling traveling,cancelled canceled'
    .split(',')
    .flatMap((pair) => {
      const [british = '', american = ''] = pair.split(' ');
      return [
        [british, american],
        [`${british}s`, `${american}s`],
      ] as [string, string][];
    }),
);

function compileNouns(): Map<string, Set<NounClass>> {
  const nouns = new Map<string, Set<NounClass>>();
  for (const [nounClass, phrases] of nounTables) {
    for (const phrase of phrases) {
      const key = phraseKey(phrase);
      const classes = nouns.get(key);
      if (classes === undefined) nouns.set(key, new Set([nounClass]));
      else classes.add(nounClass);
    }
  }
  return nouns;
}

function compileVerbs(): Map<string, Set<VerbClass>> {
  const verbs = new Map<string, Set<VerbClass>>();
  for (const [verbClass, lemmas] of Object.entries(verbTables) as [VerbClass, readonly string[]][]) {
    for (const lemma of lemmas) {
      const classes = verbs.get(lemma);
      if (classes === undefined) verbs.set(lemma, new Set([verbClass]));
      else classes.add(verbClass);
    }
  }
  for (const lemma of otherVerbs) if (!verbs.has(lemma)) verbs.set(lemma, new Set());
  return verbs;
}

/** Noun phrase (see `phraseKey`) → what it stands for; the first class is the one that counts most. */
export const nounClasses: ReadonlyMap<string, ReadonlySet<NounClass>> = compileNouns();
/** Verb, phrasal ones with their particle → its classes; the first is the one of an imperative. */
export const verbClasses: ReadonlyMap<string, ReadonlySet<VerbClass>> = compileVerbs();

export const isKnownVerb = (lemma: string): boolean => verbClasses.has(lemma);
/** Words once looked up; a statement asks for each of its words several times. Bounded, and no reading depends on it. */
const lookedUp = new Map<string, ReturnType<typeof verbLemma>>();
const mostLookedUp = 5_000;

/** The word as a verb of the lexicon; see `verbLemma`. */
export function asVerb(word: string): ReturnType<typeof verbLemma> {
  if (lookedUp.has(word)) return lookedUp.get(word);
  if (lookedUp.size >= mostLookedUp) lookedUp.clear();
  const found = verbLemma(word, isKnownVerb);
  lookedUp.set(word, found);
  return found;
}
