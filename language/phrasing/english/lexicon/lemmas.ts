import { irregularNouns, irregularPresent, irregularVerbs } from './irregular.js';
import { words } from './table.js';

export type VerbForm = 'base' | 'third-person' | 'gerund' | 'past';

/** A word seen as a verb: its dictionary form and the form it stands in (past covers the participle). */
export interface VerbLemma {
  lemma: string;
  form: VerbForm;
}

/** Words that look inflected and are not. */
const never = new Set(
  'during string thing nothing something anything everything king ring spring wing bring sing evening morning ceiling sibling wedding need indeed speed feed seed breed bleed exceed proceed succeed embed hundred red bed shed wed sacred naked wicked his this its us is was as less plus bus gas yes always perhaps across business process access address focus status campus bonus basis analysis crisis stress success press mass class loss boss cross pass glass grass dress guess express progress congress mess discuss assess possess miss kiss bias canvas atlas lens corpus virus consensus surplus census apparatus chaos cosmos series species news'.split(
    ' ',
  ),
);

/**
 * The dictionary form of a word as a verb, if it can be one. Of the candidates that English spelling allows, the one
 * that `known` accepts is taken; without one, the likeliest spelling, so that an unknown verb still gets a real word.
 */
export function verbLemma(word: string, known: (lemma: string) => boolean): VerbLemma | undefined {
  const irregular = irregularVerbs.get(word);
  if (irregular !== undefined) {
    const sameForm = irregular === word;
    return {
      lemma: irregular,
      form: sameForm ? 'base' : irregularPresent.has(word) ? 'third-person' : 'past',
    };
  }
  const base = american(word);
  if (known(base)) return { lemma: base, form: 'base' };
  if (never.has(word)) return undefined;
  if (word.length > 4 && word.endsWith('ing') && hasVowel(word.slice(0, -3)))
    return pick(stems(word.slice(0, -3)), 'gerund', known);
  if (word.length > 3 && word.endsWith('ed') && hasVowel(word.slice(0, -2))) {
    if (word.endsWith('ied')) return pick([`${word.slice(0, -3)}y`, word.slice(0, -1)], 'past', known);
    return pick(stems(word.slice(0, -2)), 'past', known);
  }
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss')) {
    const candidates = pluralStems(word);
    const fit = candidates.map(american).find(known);
    return fit === undefined ? undefined : { lemma: fit, form: 'third-person' };
  }
  return undefined;
}

const particles = words('ups outs ins ons offs');
const irregularSingulars = new Map(Object.entries(irregularNouns));

/** The singular of a noun: “analyses” → “analysis”, “policies” → “policy”. Leaves a singular as it is. */
export function singular(word: string): string {
  const irregular = irregularSingulars.get(word);
  if (irregular !== undefined) return irregular;
  // Most words are no plurals.
  if (!word.endsWith('s')) return word;
  // “sign-ups”, “stock-outs”, “check-ins”: the particle carries the plural.
  if (particles.has(word)) return word.slice(0, -1);
  if (word.length < 4 || /(?:ss|us|is)$/.test(word) || never.has(word)) return word;
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:ss|x|zz|ch|sh|us)es$/.test(word) && !/(?:[aeo]use|ache)s$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

export const isPlural = (word: string): boolean => singular(word) !== word;

/** “organise”, “digitising” and “fulfil” have one entry each, spelt the American way. */
function american(word: string): string {
  if (
    word.length > 5 &&
    word.endsWith('ise') &&
    !/(?:advise|revise|supervise|exercise|promise|advertise|raise|comprise|improvise|televise|compromise|enterprise|surprise|praise|franchise|premise|precise|expertise|otherwise|merchandise)$/.test(
      word,
    )
  )
    return `${word.slice(0, -3)}ize`;
  if (word.endsWith('lyse')) return `${word.slice(0, -2)}ze`;
  return word;
}

/** What “-ed” and “-ing” may have hidden: planned → plan, created → create, shipped → ship, missed → miss. */
function stems(stem: string): string[] {
  const last = stem.at(-1) ?? '';
  const doubled = stem.length > 2 && last === stem.at(-2) && !'aeiou'.includes(last);
  if (doubled)
    return 'lsfz'.includes(last)
      ? [stem, stem.slice(0, -1), `${stem}e`]
      : [stem.slice(0, -1), stem, `${stem}e`];
  const wantsE =
    /(?:[^aeiou][aeiouy][cgsvz]|[^aeiou]u[cdgmnprst]|[aeiou]t|[iy]z|at|[^aeiou]iv|rg|nc|rc|lv|rv|us|ur|ir|in|ib|id|op|ok|ak|et|pl|bl|cl|tl|dl|gl|as|is|ys|rs|ns|ag|dg|ng|il|od|iz|ed|ud|ut|it)$/.test(
      stem,
    );
  return wantsE ? [`${stem}e`, stem] : [stem, `${stem}e`];
}

function pluralStems(word: string): string[] {
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  if (word.endsWith('es')) return [word.slice(0, -1), word.slice(0, -2)];
  return [word.slice(0, -1)];
}

function pick(candidates: string[], form: VerbForm, known: (lemma: string) => boolean): VerbLemma {
  const spelt = candidates.map(american);
  return { lemma: spelt.find(known) ?? spelt[0] ?? '', form };
}

const hasVowel = (stem: string): boolean => /[aeiouy]/.test(stem);
