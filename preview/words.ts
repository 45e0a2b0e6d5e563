import type { PlanGraph, PlanLink, PlanNodeKind, PlanStatus } from '../language/protocol.js';
import { statusLooks } from '../picture/statuses.js';
import { capitalised, kindPlurals, kindWords } from '../picture/words.js';

/** Writes a kind as a label: `Key result`. */
export function kindName(kind: PlanNodeKind): string {
  return capitalised(kindWords[kind]);
}

/** Writes a kind as a label for several: `Key results`. */
export function kindsName(kind: PlanNodeKind): string {
  return capitalised(kindPlurals[kind]);
}

/** Writes a status as a label: `Off track`. */
export function statusName(status: PlanStatus): string {
  return capitalised(statusLooks[status].word);
}

/** Returns the title of a team, or its name if it has no title. */
export function teamTitle<Name extends string | undefined>(
  team: Name,
  { teams }: Pick<PlanGraph, 'teams'>,
): Name | string {
  return teams.find(({ name }) => name === team)?.title ?? team;
}

/** The words for a link, from the goal that is served. */
export const inverseLinkWords: Readonly<Record<PlanLink['kind'], string>> = {
  'belongs-to': 'has',
  supports: 'supported by',
  drives: 'driven by',
  predicts: 'predicted by',
  'depends-on': 'needed by',
  guards: 'guard of',
};
