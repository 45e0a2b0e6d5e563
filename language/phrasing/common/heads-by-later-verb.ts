import type { Grammar, Noun, ReadHead } from './head.js';
import { nounIn, objectOf } from './head-nouns.js';
import { acted, formOf, joinedVerb, verbOf } from './head-verbs.js';
import { type Item, isContent, isWord } from './items.js';
import type { VerbClass } from './language-tables.js';

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

/** “sollen errichtet werden”: the participle says more than “werden” behind it. */
function lastVerb(main: readonly Item[], { be }: Grammar): Item | undefined {
  const words = main.filter((item) => isWord(item));
  const [last, participle] = [words.at(-1), words.at(-2)];
  const isPassive = last !== undefined && be.has(last.lower) && participle?.capital === false;
  return isPassive && ['participle', 'finite'].includes(formOf(participle) ?? '') ? participle : last;
}

/** “Stornoquote auf 4 % senken”, “Handbuch veröffentlicht”: the verb comes last. */
export const germanVerbLast: ReadHead = (main, grammar) => {
  if (!grammar.isGermanic) return undefined;
  const end = lastVerb(main, grammar);
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

/** “Kunden nutzen …”, “Die Wartezeit sinkt”, “95 % des colis arrivent”, “farmacias usando”. */
export const withFinite: ReadHead = (main, grammar) => {
  const end = main.findLast((item) => isWord(item));
  const isSplit = (item: Item): boolean =>
    grammar.isGermanic && !item.word.small && joinedVerb(item, end, grammar.lookup) !== undefined;
  const at = main.findIndex((item, position) => {
    if (position === 0 || !isWord(item) || item.capital) return false;
    const form = formOf(item);
    const isVerb =
      grammar.be.has(item.lower) ||
      grammar.have.has(item.lower) ||
      form === 'finite' ||
      form === 'gerund' ||
      (grammar.isGermanic && form === 'infinitive') ||
      isSplit(item);
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
  const split = grammar.isGermanic ? joinedVerb(verb, end, grammar.lookup) : undefined;
  return { mood: 'active', verb: verbOf(split ?? verb), subject, ...objectOf(rest, grammar) };
};

/** “guide publié”, “100% das lojas cadastradas”. */
export const participleBehind: ReadHead = (main, grammar) => {
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
export const unknownParticiple: ReadHead = (main, grammar) => {
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

/** “Stornoquote < 4 %”: no verb at all. */
export const nominal: ReadHead = (main, grammar) => {
  const subject = nounIn(main, grammar);
  return subject && { mood: 'nominal', subject };
};
