import type { NounPhrase } from '../phrases/noun-phrases.js';
import { isNewcomer } from './nominal.js';
import { can, coverage, is, isProduct, quantitySpan, type Statement, spanOf } from './statement.js';

/** The object of making and delivering: it is a product, whatever it is called. */
export function made(statement: Statement, phrase: NounPhrase | undefined): void {
  const { add } = statement;
  if (phrase === undefined) return;
  const at = spanOf(phrase);
  if (is(phrase, 'artefact')) add('made-artefact', at);
  else if (is(phrase, 'event')) add('made-event', at);
  else if (is(phrase, 'effort')) add('made-effort', at);
  else if (is(phrase, 'outcome', 'measure')) add('made-outcome', at);
  else if (is(phrase, 'outsider', 'insider')) add('made-person', at);
  else if (is(phrase, 'bridge')) add('made-bridge', at);
  else if (is(phrase, 'quality')) add('made-quality', at);
  else if (statement.kind === 'key-result' && can(statement.head.verb, 'make')) add('made-unknown', at);
  coverage(statement, phrase);
  if (phrase.quantity?.kind === 'count' && isProduct(phrase))
    add('counted-product', quantitySpan(phrase.quantity, phrase));
}

/** The object of effort: it makes the effort no product. */
export function workedOn({ add }: Statement, phrase: NounPhrase | undefined): void {
  if (is(phrase, 'effort')) add('made-effort', spanOf(phrase));
  else if (is(phrase, 'outcome')) add('made-outcome', spanOf(phrase));
}

/** The object of creating and winning: a result where it is one, else a product. */
export function brought(statement: Statement, phrase: NounPhrase | undefined, won: boolean): void {
  const { add } = statement;
  const at = spanOf(phrase);
  // “Close $5M in new business”.
  const money = won && statement.amount?.kind === 'money';
  if (money && !is(phrase, 'bridge')) add('brought-outcome', at);
  else if (phrase !== undefined && isNewcomer(statement, phrase)) add('brought-bridge', at);
  else if (is(phrase, 'outcome')) add('brought-outcome', at);
  else if (is(phrase, 'bridge')) add('brought-bridge', at);
  // “Build a store”, “create buyer personas”: not won, but made.
  else if (is(phrase, 'outsider') && (won || !is(phrase, 'artefact', 'place'))) add('brought-person', at);
  else if (won) add('brought-person', at);
  // “Make 500 sales calls”: making them is effort.
  else if (is(phrase, 'effort') && !is(phrase, 'artefact')) add('noun-effort', at);
  else made(statement, phrase);
}
