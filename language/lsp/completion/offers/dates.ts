import { CompletionItemKind } from 'vscode-languageserver-types';
import { isChanged, isCycle } from '../../../grammar/generated/ast.js';
import { knownCycle, type Period } from '../../../values/cycles.js';
import { addDays, type IsoDate } from '../../../values/dates.js';
import { say } from '../../../values/say.js';
import type { Candidate } from '../candidate.js';
import type { CompletionContext } from '../completion-context.js';
import type { Expectation } from '../grammar-walk.js';

/** Offers today, then the days of the cycle, then days nearby. */
export function* dates(context: CompletionContext, { path }: Expectation): Generator<Candidate> {
  const before = path.includes('Changed.oldDate');
  if (before && isChanged(context.node) && !changedDates.has(context.node.what)) return;
  const seen = new Set<IsoDate>();
  for (const [date, meaning] of daysAround(context)) {
    if (seen.has(date)) continue;
    seen.add(date);
    yield {
      label: date,
      words: meaning,
      kind: CompletionItemKind.Constant,
      rank: 0,
      explain: () => ({ description: meaning }),
    };
  }
}

/** Parts of a goal that are dates. */
const changedDates: ReadonlySet<string | undefined> = new Set(['deadline', 'since']);

function* daysAround(context: CompletionContext): Generator<[IsoDate, string]> {
  const { today, element, origin, project, statement } = context;
  const named = statement?.rule === 'Cycle' ? statement.tokens[1]?.image : undefined;
  const declared = named === undefined ? undefined : knownCycle(named, project.configuration);
  if (declared) yield* boundaries(declared, statement?.tokens.some(({ image }) => image === 'to') === true);
  yield [today, say`today`];
  const cycle = isCycle(element) ? element.name : origin.plan?.cycle;
  const period = cycle ? project.periodOf(cycle) : undefined;
  if (period) yield* boundaries(period, true);
  yield [addDays(today, -1), say`yesterday`];
  yield [addDays(today, -7), say`a week ago`];
  yield [addDays(today, -14), say`two weeks ago`];
  yield [addDays(today, 1), say`tomorrow`];
  yield [addDays(today, 7), say`in a week`];
  yield [addDays(today, 14), say`in two weeks`];
  yield [addDays(today, 28), say`in four weeks`];
}

function* boundaries({ start, end }: Period, endFirst: boolean): Generator<[IsoDate, string]> {
  const both: [IsoDate, string][] = [
    [start, say`the cycle starts`],
    [end, say`the cycle ends`],
  ];
  yield* endFirst ? both.reverse() : both;
}
