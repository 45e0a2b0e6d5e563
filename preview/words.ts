import type {
  PlanGap,
  PlanGraph,
  PlanLink,
  PlanNodeKind,
  PlanReading,
  PlanStatus,
} from '../language/protocol.js';
import { statusLooks } from '../picture/statuses.js';
import { kindPlurals, kindWords } from '../picture/words.js';

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

/** What each reading stands for. */
export const readingWords: Readonly<Record<PlanReading, string>> = {
  outcome: 'the change itself',
  bridge: 'what foretells the change',
  output: 'what they make',
  activity: 'what people do',
  unclear: '',
};

/** From the change that is wanted down to mere effort. */
export const readings = Object.keys(readingWords) as PlanReading[];

/** What is said of a node that stands apart. */
export const gapWords: Readonly<Record<PlanGap, string>> = {
  orphan: 'drives no key result',
  unaligned: 'supports nothing',
  unsupported: 'nobody serves it',
};

/** How a link reads from the side that is served. */
export const inverseLinkWords: Readonly<Record<PlanLink['kind'], string>> = {
  'belongs-to': 'has',
  supports: 'supported by',
  drives: 'driven by',
  predicts: 'predicted by',
  'depends-on': 'needed by',
};

/** A word or sentence that begins with a capital. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
