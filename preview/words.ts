import type { PlanGraph, PlanLink, PlanNodeKind, PlanStatus } from '../language/protocol.js';
import { statusLooks } from '../picture/statuses.js';
import { capitalised, kindPlurals, kindWords } from '../picture/words.js';

/** A kind as a label: `Key result`. */
export function kindName(kind: PlanNodeKind): string {
  return capitalised(kindWords[kind]);
}

/** A kind as a label for several: `Key results`. */
export function kindsName(kind: PlanNodeKind): string {
  return capitalised(kindPlurals[kind]);
}

/** A status as a label: `Off track`. */
export function statusName(status: PlanStatus): string {
  return capitalised(statusLooks[status].word);
}

/** What a team is called: its title, or its name where it has none. */
export function teamTitle<Name extends string | undefined>(
  team: Name,
  { teams }: Pick<PlanGraph, 'teams'>,
): Name | string {
  return teams.find(({ name }) => name === team)?.title ?? team;
}

/** How a link reads from the side that is served. */
export const inverseLinkWords: Readonly<Record<PlanLink['kind'], string>> = {
  'belongs-to': 'has',
  supports: 'supported by',
  drives: 'driven by',
  predicts: 'predicted by',
  'depends-on': 'needed by',
};
