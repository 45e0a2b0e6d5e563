import type { PlanGap, PlanLink, PlanNode, PlanNodeKind, PlanReading } from '../language/protocol.js';
import { type CountedNoun, counted } from '../language/values/counted.js';
import { marked, saidTable, say } from '../language/values/say.js';
import { boundText } from './bound.js';
import { reportedFindings } from './reported-findings.js';
import { spelledIf } from './spelled-value.js';
import { statusLooks } from './statuses.js';

/** What each kind is called in the language of plans, and in data. */
export const kindNames = {
  priority: marked('priority'),
  objective: marked('objective'),
  'key-result': marked('key result'),
  initiative: marked('initiative'),
} as const satisfies Record<PlanNodeKind, CountedNoun>;

/** All kinds, from priorities down to work. */
export const kinds = Object.keys(kindNames) as PlanNodeKind[];

/** The words for each kind, as written within a sentence. */
export const kindWords = saidTable<PlanNodeKind>(kindNames);

/** The labels for several elements of each kind. */
export const kindLabels = saidTable<PlanNodeKind>({
  priority: marked('Priorities'),
  objective: marked('Objectives'),
  'key-result': marked('Key results'),
  initiative: marked('Initiatives'),
});

/** The words for what a picture leaves out. */
export const withoutKind = saidTable<PlanNodeKind>({
  priority: marked('without priorities'),
  objective: marked('without objectives'),
  'key-result': marked('without key results'),
  initiative: marked('without initiatives'),
});

/** The name of each reading. */
export const readingNames = saidTable<PlanReading>({
  outcome: marked('outcome'),
  bridge: marked('bridge'),
  output: marked('output'),
  activity: marked('activity'),
  unclear: marked('unclear'),
});

/** The words for each reading. */
export const readingWords = saidTable<PlanReading>({
  outcome: marked('the change itself'),
  bridge: marked('a step before the change'),
  output: marked('what people make'),
  activity: marked('what people do'),
  unclear: '',
});

/** The readings, from outcome down to activity. */
export const readings = Object.keys(readingWords) as PlanReading[];

/** The words for a node without a connection. */
export const gapWords = saidTable<PlanGap>({
  orphan: marked('drives no key result'),
  unaligned: marked('supports nothing'),
  unsupported: marked('nothing serves it'),
});

/** The words for the state of work. */
export const stateWords = saidTable<NonNullable<PlanNode['state']>>({
  planned: marked('planned'),
  active: marked('active'),
  done: marked('done'),
});

/** The element that names the owner of a goal without an owner of its own. */
export const ownerFromWords = saidTable<NonNullable<PlanNode['ownerFrom']>>({
  objective: marked('named by its objective'),
  team: marked('named by its team'),
});

/** The name of each timing. */
export const timingNames = saidTable<NonNullable<PlanNode['timing']>>({
  leading: marked('leading'),
  lagging: marked('lagging'),
});

/** When a number moves, relative to the outcome. */
export const timingWords = saidTable<NonNullable<PlanNode['timing']>>({
  leading: marked('leading: moves early'),
  lagging: marked('lagging: moves late'),
});

/** The words for a link, from the goal that serves to the goal that is served. */
export const linkWords = saidTable<PlanLink['kind']>({
  'belongs-to': marked('belongs to'),
  supports: marked('supports'),
  drives: marked('drives'),
  predicts: marked('predicts'),
  'depends-on': marked('depends on'),
  guards: marked('must not harm'),
});

/** Writes the first letter of a word or sentence as a capital. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Writes a ratio as a whole percentage: `62%`, `−4%`. */
export function percent(ratio: number): string {
  return `${Math.round(ratio * 100)}%`.replace('-', '−');
}

/** Writes a number with its kind: `1 objective`, `3 key results`. */
export function countedKind(kind: PlanNodeKind, count: number): string {
  return counted(count, kindNames[kind]);
}

/** Writes the number of nodes of each kind that occurs. */
export function countedKinds(nodes: readonly Pick<PlanNode, 'kind'>[], some = kinds): string[] {
  return some.flatMap((kind) => {
    const count = nodes.filter((node) => node.kind === kind).length;
    return count === 0 ? [] : [countedKind(kind, count)];
  });
}

/** Writes status and progress: `on track, 62%`, `active, 90%`; empty for a priority. */
export function standing({ kind, status, state, dropped, progress, score }: PlanNode): string | undefined {
  if (kind === 'priority') return undefined;
  const ratio = dropped || progress.ratio === undefined ? undefined : percent(progress.ratio);
  const words = dropped
    ? statusLooks.dropped.word
    : status
      ? statusLooks[status].word
      : state && stateWords[state];
  const graded = score && say`score ${score.text}`;
  const parts = [words, ratio, graded].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(', ') : undefined;
}

const withoutStatement = saidTable<PlanNodeKind>({
  priority: marked('priority without a statement'),
  objective: marked('objective without a statement'),
  'key-result': marked('key result without a statement'),
  initiative: marked('initiative without a statement'),
});

/** Returns the statement of a node, or its name if it has no statement. */
export function titleOf({ kind, title, name }: PlanNode): string {
  return title.trim() || (name ?? withoutStatement[kind]);
}

/** How a key result reads that is none. */
export const readsAs = saidTable<PlanReading>({
  outcome: marked('reads as an outcome'),
  bridge: marked('reads as a bridge'),
  output: marked('reads as an output'),
  activity: marked('reads as an activity'),
  unclear: marked('reads as nothing that is clear'),
});

/**
 * Returns the remarks on a node in a few words each: an output as a key result, stalled work, findings of `okr check`.
 */
export function marksOf(node: PlanNode): string[] {
  const { disguised, draft, guards, reading, stalled } = node;
  const count = reportedFindings(node).length;
  return [
    ...(draft ? [say`draft: not agreed yet`] : []),
    ...(disguised && reading ? [readsAs[reading]] : []),
    ...(stalled ? [say`stalled: the work is done, the number has not moved`] : []),
    ...(guards ?? []).flatMap((guard) => (guard.holds === false ? [say`broken guard: ${guard.text}`] : [])),
    ...(count > 0 ? [counted(count, 'finding')] : []),
  ];
}

/** Writes a guard with its newest value: `rating >= 4.6 points: broken, 4.5 points`. */
export function guardWords({ text, holds, current }: NonNullable<PlanNode['guards']>[number]): string {
  const state = holds === undefined ? say`no value` : holds ? say`holds` : say`broken`;
  return say`${text}: ${[state, current].filter((part) => part !== undefined).join(', ')}`;
}

/** Writes the range or the bound of a number: `8.4% → 6.3%`, `≤ 2%`. */
export function rangeText(measure: PlanNode['measure']): string | undefined {
  if (!measure) return undefined;
  const [from, to] = [spelledIf(measure.from), spelledIf(measure.to)];
  const bound = spelledIf(measure.bound);
  if (bound !== undefined || to === undefined) return bound === undefined ? from : boundText(bound);
  return from === undefined ? `→ ${to}` : `${from} → ${to}`;
}

/** Writes the value of a number and its measure: `7.1% (8.4% → 6.3%)`, `1.8% (≤ 2%)`. */
export function measureText({ measure, current: written }: PlanNode): string | undefined {
  const range = rangeText(measure);
  const current = spelledIf(written);
  if (range === undefined) return current;
  return current === undefined ? range : `${current} (${range})`;
}

/** Writes team and cycle of a plan, with the team's title if it has one: `Replenishment, 2026-Q4`. */
export function planWords(
  { team, cycle }: Pick<PlanNode, 'team' | 'cycle'>,
  teams: readonly { name: string; title?: string }[],
): string | undefined {
  const title = teams.find(({ name }) => name === team)?.title ?? team;
  return [title, cycle].filter((part) => part !== undefined).join(', ') || undefined;
}
