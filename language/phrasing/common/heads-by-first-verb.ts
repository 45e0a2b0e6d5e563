import type { ReadHead } from './head.js';
import { nounOf } from './head-nouns.js';
import { acted, formOf, germanVerb, verbOf } from './head-verbs.js';
import { type Item, isContent, isWord } from './items.js';
import type { VerbClass } from './language-tables.js';

const firstContent = (main: readonly Item[]): number => main.findIndex((item) => isContent(item));

/** “Wir schulen 40 Pflegekräfte”, “Wir haben die Hotline umgebaut”, “nous lançons …”. */
export const withWe: ReadHead = (main, grammar) => {
  const at = main.findIndex(({ folded }) => grammar.we.has(folded));
  if (at < 0 || (at > 2 && !grammar.isGermanic)) return undefined;
  const rest = main.slice(at + 1).filter(({ folded }) => !grammar.we.has(folded));
  const [next] = rest;
  // “j’ai publié”: one word of both.
  if ([main[at], next].some((item) => item !== undefined && grammar.have.has(item.lower))) {
    // “veröffentlicht” is written like a finite form.
    const done = grammar.isGermanic ? ['participle', 'finite'] : ['participle'];
    const participle = rest.findLast((item) => done.includes(formOf(item) ?? ''));
    if (participle !== undefined) return acted('past', participle, rest, grammar);
  }
  const verb = grammar.isGermanic
    ? germanVerb(rest, grammar)
    : rest.find((item) => formOf(item) !== undefined);
  return verb === undefined ? undefined : acted('imperative', verb, rest, grammar);
};

/** “Reducir la merma”, “Lancer la bêta”: the verb comes first. */
export const infinitiveFirst: ReadHead = (main, grammar) => {
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
  // “Instalamos …”, “Se instalan …”
  const opens = at === 0 || (at === 1 && grammar.reflexive.has(main[0]?.folded ?? ''));
  if (opens && form === 'finite' && first.word.noun === undefined)
    return acted('imperative', first, main.slice(at + 1), grammar);
  return undefined;
};

const makes: ReadonlySet<VerbClass | undefined> = new Set(['deliver', 'raise', 'lower', 'work']);

/** “Einführung einer Hotline”, “Baisse de 10 % des retours”: a noun for the doing comes first. */
export const doingFirst: ReadHead = (main, grammar) => {
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
