import { CompletionItemKind } from 'vscode-languageserver-types';
import {
  calendarQuarter,
  calendarThird,
  canonicalCycleName,
  followingCycle,
  type Period,
} from '../../../values/cycles.js';
import type { IsoDate } from '../../../values/dates.js';
import { say } from '../../../values/say.js';
import type { Candidate } from '../candidate.js';
import type { CompletionContext } from '../completion-context.js';

/**
 * Offers the quarter of today, the next and the last one, cycles that the project declares or uses, then the half, the
 * years, the months and the third around today.
 */
export function* cycles({ project, today }: CompletionContext): Generator<Candidate> {
  const seen = new Set<string>();
  for (const [name, meaning] of [...nearbyQuarters(today), ...cyclesInUse(), ...otherParts(today)]) {
    const canonical = canonicalCycleName(name);
    if (seen.has(canonical)) continue;
    seen.add(canonical);
    yield candidate(canonical, meaning, project.periodOf(canonical));
  }

  function* cyclesInUse(): Generator<[string, string]> {
    const { names } = project;
    for (const description of names.all()) {
      if (description.namespace === 'cycle') yield [description.name, say`declared`];
    }
    const planned = new Set(names.teams().flatMap((team) => names.cyclesOf(team)));
    for (const cycle of [...planned].sort().reverse()) yield [cycle, say`planned in`];
  }
}

/** Offers cycles that plans use and the project does not declare. */
export function* unnamedCycles({ project, today }: CompletionContext): Generator<Candidate> {
  const { names } = project;
  const used = new Set([
    ...names.teams().flatMap((team) => names.cyclesOf(team)),
    ...[...nearbyQuarters(today)].map(([name]) => name),
  ]);
  for (const name of [...used].sort()) {
    if (names.find('cycle', undefined, name).length === 0)
      yield candidate(name, say`not declared`, project.periodOf(name));
  }
}

function candidate(label: string, meaning: string, period: Period | undefined): Candidate {
  const days = period ? say` · ${period.start} to ${period.end}` : '';
  const explain = () => ({ description: `${meaning}${days}` });
  return { label, words: meaning, kind: CompletionItemKind.Enum, rank: 0, explain };
}

function* nearbyQuarters(today: IsoDate): Generator<[string, string]> {
  yield [calendarQuarter(today), say`this quarter`];
  yield [calendarQuarter(today, 1), say`next quarter`];
  yield [calendarQuarter(today, -1), say`last quarter`];
}

function* otherParts(today: IsoDate): Generator<[string, string]> {
  const year = Number(today.slice(0, 4));
  yield [`${year}-H${today.slice(5, 7) <= '06' ? 1 : 2}`, say`this half`];
  yield [`${year}`, say`this year`];
  yield [`${year + 1}`, say`next year`];
  const month = today.slice(0, 7);
  yield [month, say`this month`];
  yield [followingCycle(month) as string, say`next month`];
  yield [calendarThird(today), say`this third`];
}
