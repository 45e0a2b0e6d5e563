import type { PlanGap, PlanLink, PlanNode, PlanNodeKind, PlanReading } from '../language/protocol.js';
import { boundText } from './bound.js';
import { reportedFindings } from './reported-findings.js';
import { statusLooks } from './statuses.js';

/** Terms of the language as they stand within a sentence. */
export const kindWords: Readonly<Record<PlanNodeKind, string>> = {
  priority: 'priority',
  objective: 'objective',
  'key-result': 'key result',
  initiative: 'initiative',
};

/** All kinds, from the priority down. */
export const kinds = Object.keys(kindWords) as PlanNodeKind[];

export const kindPlurals: Readonly<Record<PlanNodeKind, string>> = {
  priority: 'priorities',
  objective: 'objectives',
  'key-result': 'key results',
  initiative: 'initiatives',
};

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

/** How far work is. */
export const stateWords: Readonly<Record<NonNullable<PlanNode['state']>, string>> = {
  planned: 'planned',
  active: 'active',
  done: 'done',
};

/** When a number moves, seen from the outcome. */
export const timingWords: Readonly<Record<NonNullable<PlanNode['timing']>, string>> = {
  leading: 'leading: moves early',
  lagging: 'lagging: shows late',
};

/** How a link reads, from what serves to what is served. */
export const linkWords: Readonly<Record<PlanLink['kind'], string>> = {
  'belongs-to': 'belongs to',
  supports: 'supports',
  drives: 'drives',
  predicts: 'predicts',
  'depends-on': 'depends on',
};

/** A word or sentence that begins with a capital. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A ratio in whole per cent: `62%`, `−4%`. */
export function percent(ratio: number): string {
  return `${Math.round(ratio * 100)}%`.replace('-', '−');
}

/** `1 objective`, `3 objectives`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** How far something is, as it is said in one breath: `on track, 62%`, `active, 90%`; nothing of a priority. */
export function standing({ kind, status, state, dropped, progress }: PlanNode): string | undefined {
  if (kind === 'priority') return undefined;
  const ratio = dropped || progress.ratio === undefined ? undefined : percent(progress.ratio);
  const words = dropped ? statusLooks.dropped.word : status ? statusLooks[status].word : state;
  const parts = [words, ratio].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(', ') : undefined;
}

/** What a node says; its name where it says nothing. */
export function titleOf({ kind, title, name }: PlanNode): string {
  return title.trim() || (name ?? `${kindWords[kind]} without a statement`);
}

/** What to look at, in a few words each: work in disguise, work in vain, what `okr check` reports of it. */
export function marksOf(node: PlanNode): string[] {
  const { disguised, reading, stalled } = node;
  const count = reportedFindings(node).length;
  return [
    ...(disguised && reading ? [`reads as an ${reading}`] : []),
    ...(stalled ? ['stalled: the work is done, the number has not moved'] : []),
    ...(count > 0 ? [counted(count, 'finding')] : []),
  ];
}

/** Where a number has to go, or what it has to keep: `8.4% → 6.3%`, `≤ 2%`. */
export function rangeText(measure: PlanNode['measure']): string | undefined {
  if (!measure) return undefined;
  const { from, to, bound } = measure;
  if (bound !== undefined || to === undefined) return bound === undefined ? from : boundText(bound);
  return from === undefined ? `→ ${to}` : `${from} → ${to}`;
}

/** Where a number is and where it has to go: `7.1% (8.4% → 6.3%)`, `1.8% (≤ 2%)`. */
export function measureText({ measure, current }: PlanNode): string | undefined {
  const range = rangeText(measure);
  if (range === undefined) return current;
  return current === undefined ? range : `${current} (${range})`;
}

/** Team and cycle of a plan, by its title where it has one: `Replenishment, 2026-Q4`. */
export function planWords(
  { team, cycle }: Pick<PlanNode, 'team' | 'cycle'>,
  teams: readonly { name: string; title?: string }[],
): string | undefined {
  const title = teams.find(({ name }) => name === team)?.title ?? team;
  return [title, cycle].filter((part) => part !== undefined).join(', ') || undefined;
}
