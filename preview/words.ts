import type { PlanGraph, PlanLink, PlanNodeKind, PlanStatus } from '../language/protocol.js';
import { marked, saidTable } from '../language/values/say.js';
import { statusLooks } from '../picture/statuses.js';
import { capitalised, kindLabels, kindWords } from '../picture/words.js';

/** Writes a kind as a label: `Key result`. */
export function kindName(kind: PlanNodeKind): string {
  return capitalised(kindWords[kind]);
}

/** Writes a kind as a label for several: `Key results`. */
export function kindsName(kind: PlanNodeKind): string {
  return kindLabels[kind];
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
export const inverseLinkWords = saidTable<PlanLink['kind']>({
  'belongs-to': marked('has'),
  supports: marked('supported by'),
  drives: marked('driven by'),
  predicts: marked('predicted by'),
  'depends-on': marked('needed by'),
  guards: marked('guard of'),
});
