import type { StatementContext, StatementKind } from '../../reading.js';
import type { Head } from '../heads/head.js';
import { factorVerbs } from '../lexicon/units.js';
import type { Item } from '../phrases/items.js';
import { acting } from './acting.js';
import { condition, copula, done, having } from './being.js';
import { company } from './company.js';
import { doing } from './doing.js';
import { nominal } from './nominal.js';
import { numbers } from './numbers.js';
import type { Feature, Statement } from './statement.js';
import { undergoing } from './undergoing.js';

/** Reads the features of a statement: *what was seen*. What it means is in the table of weights. */
export function featuresOf(
  kind: StatementKind,
  items: Item[],
  head: Head,
  context: StatementContext,
): Feature[] {
  const found: Feature[] = [];
  const amount = items.find((item) => item.quantity !== undefined && item.region === 'main')?.quantity;
  const stated =
    amount !== undefined || context.hasMeasure === true || Object.hasOwn(factorVerbs, head.verb?.lemma ?? '');
  const statement: Statement = {
    kind,
    items,
    head,
    context,
    amount,
    stated,
    found,
    add: (id, span) => {
      if (span !== undefined) found.push({ id, start: span.start, end: span.end });
    },
  };
  mainFeatures(statement);
  numbers(statement);
  company(statement);
  return found;
}

function mainFeatures(statement: Statement): void {
  const { head } = statement;
  switch (head.mood) {
    case 'imperative':
    case 'gerund':
    case 'past':
      return doing(statement, head.verb, head.object);
    case 'active':
      return acting(statement);
    case 'passive':
      return undergoing(statement);
    case 'done':
      return done(statement);
    case 'condition':
      return condition(statement);
    case 'copula':
      return copula(statement);
    case 'have':
    case 'exists':
      return having(statement);
    case 'nominal':
      return nominal(statement, head.subject);
    case 'none':
      // “4.7 stars in both stores”: a score needs no noun.
      return statement.add(
        'measured-head',
        statement.amount?.kind === 'score' ? statement.amount : undefined,
      );
  }
}
