import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Candidate } from '../candidate.js';
import type { CompletionContext } from '../completion-context.js';
import type { Expectation } from '../grammar-walk.js';
import { bounds } from './bounds.js';
import { choices } from './choices.js';
import { cycles, unnamedCycles } from './cycles.js';
import { dates } from './dates.js';
import { handles, undeclaredHandles } from './handles.js';
import { keywordFits } from './keyword-fits.js';
import { references } from './references.js';
import { tags } from './tags.js';
import { teams, undeclaredTeams } from './teams.js';
import { units } from './units.js';
import { values } from './values.js';

export type Offer = (context: CompletionContext, expectation: Expectation) => Iterable<Candidate>;

/** What is offered where the grammar expects something, by a part of the way to it; the outermost part counts. */
const offers: Readonly<Record<string, Offer>> = {
  'Person.name': undeclaredHandles,
  'Team.name': undeclaredTeams,
  'Cycle.name': unnamedCycles,
  'ref:Person': handles,
  'ref:Team': teams,
  'ref:Cycle': cycles,
  QualifiedName: references,
  CalendarDate: dates,
  Unit: units,
  Tag: tags,
  BoundOperator: bounds,
  State: choices,
  ZoneLevel: choices,
  ChangedPart: choices,
  'Quantity.amount': values,
};

/** Offers everything that the grammar accepts next in the statement at the cursor. */
export function* argumentCandidates(context: CompletionContext): Generator<Candidate> {
  const done = new Set<Offer>();
  for (const expectation of context.expectations) {
    // The `/` of a unit is a part of its word.
    if (expectation.keyword === '/') continue;
    const key = expectation.path.find((part) => part in offers);
    const offer = key === undefined ? keyword : (offers[key] as Offer);
    if (context.afterNumber && !followsNumber(expectation)) continue;
    if (offer !== keyword && done.has(offer)) continue;
    done.add(offer);
    yield* offer(context, expectation);
  }
}

/** What may follow a number without a space: its unit, and the `%` of a share. */
function followsNumber({ path, keyword }: Expectation): boolean {
  return path.includes('Unit') || keyword === '%';
}

function* keyword(context: CompletionContext, { keyword }: Expectation): Generator<Candidate> {
  if (!keyword || !/^([a-z]|%)/.test(keyword) || !keywordFits(keyword, context)) return;
  if (settling.has(keyword)) yield { label: keyword, kind: CompletionItemKind.EnumMember, rank: 10 };
  else yield { label: keyword, text: `${keyword} `, kind: CompletionItemKind.Keyword, rank: 10 };
}

/** Words that are themselves what a statement says; every other word announces something. */
const settling: ReadonlySet<string> = new Set(
  '% weekly biweekly monthly quarterly activity output bridge outcome higher lower unknown'.split(' '),
);
