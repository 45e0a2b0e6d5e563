import type { PlanGap, PlanLink, PlanNode, PlanNodeKind, PlanReading } from '../language/protocol.js';
import { boundText } from './bound.js';
import { reportedFindings } from './reported-findings.js';
import { spelledIf } from './spelled-value.js';
import { statusLooks } from './statuses.js';

/** The words of the language, as written within a sentence. */
export const kindWords: Readonly<Record<PlanNodeKind, string>> = {
  priority: 'priority',
  objective: 'objective',
  'key-result': 'key result',
  initiative: 'initiative',
};

/** All kinds, from priorities down to work. */
export const kinds = Object.keys(kindWords) as PlanNodeKind[];

export const kindPlurals: Readonly<Record<PlanNodeKind, string>> = {
  priority: 'priorities',
  objective: 'objectives',
  'key-result': 'key results',
  initiative: 'initiatives',
};

/** The words for each reading. */
export const readingWords: Readonly<Record<PlanReading, string>> = {
  outcome: 'the change itself',
  bridge: 'a step before the change',
  output: 'what people make',
  activity: 'what people do',
  unclear: '',
};

/** The readings, from outcome down to activity. */
export const readings = Object.keys(readingWords) as PlanReading[];

/** The words for a node without a connection. */
export const gapWords: Readonly<Record<PlanGap, string>> = {
  orphan: 'drives no key result',
  unaligned: 'supports nothing',
  unsupported: 'nothing serves it',
};

/** The words for the state of work. */
export const stateWords: Readonly<Record<NonNullable<PlanNode['state']>, string>> = {
  planned: 'planned',
  active: 'active',
  done: 'done',
};

/** The element that names the owner of a goal without an owner of its own. */
export const ownerFromWords: Readonly<Record<NonNullable<PlanNode['ownerFrom']>, string>> = {
  objective: 'named by its objective',
  team: 'named by its team',
};

/** When a number moves, relative to the outcome. */
export const timingWords: Readonly<Record<NonNullable<PlanNode['timing']>, string>> = {
  leading: 'leading: moves early',
  lagging: 'lagging: moves late',
};

/** The words for a link, from the goal that serves to the goal that is served. */
export const linkWords: Readonly<Record<PlanLink['kind'], string>> = {
  'belongs-to': 'belongs to',
  supports: 'supports',
  drives: 'drives',
  predicts: 'predicts',
  'depends-on': 'depends on',
  guards: 'must not harm',
};

/** Writes the first letter of a word or sentence as a capital. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Writes a ratio as a whole percentage: `62%`, `−4%`. */
export function percent(ratio: number): string {
  return `${Math.round(ratio * 100)}%`.replace('-', '−');
}

/** Writes a number with its noun: `1 objective`, `3 objectives`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Writes status and progress: `on track, 62%`, `active, 90%`; empty for a priority. */
export function standing({ kind, status, state, dropped, progress, score }: PlanNode): string | undefined {
  if (kind === 'priority') return undefined;
  const ratio = dropped || progress.ratio === undefined ? undefined : percent(progress.ratio);
  const words = dropped ? statusLooks.dropped.word : status ? statusLooks[status].word : state;
  const graded = score && `score ${score.text}`;
  const parts = [words, ratio, graded].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(', ') : undefined;
}

/** Returns the statement of a node, or its name if it has no statement. */
export function titleOf({ kind, title, name }: PlanNode): string {
  return title.trim() || (name ?? `${kindWords[kind]} without a statement`);
}

/**
 * Returns the remarks on a node in a few words each: an output as a key result, stalled work, findings of `okr check`.
 */
export function marksOf(node: PlanNode): string[] {
  const { disguised, draft, guards, reading, stalled } = node;
  const count = reportedFindings(node).length;
  return [
    ...(draft ? ['draft: not agreed yet'] : []),
    ...(disguised && reading ? [`reads as an ${reading}`] : []),
    ...(stalled ? ['stalled: the work is done, the number has not moved'] : []),
    ...(guards ?? []).flatMap((guard) => (guard.holds === false ? [`broken guard: ${guard.text}`] : [])),
    ...(count > 0 ? [counted(count, 'finding')] : []),
  ];
}

/** Writes a guard with its newest value: `rating >= 4.6 points: broken, 4.5 points`. */
export function guardWords({ text, holds, current }: NonNullable<PlanNode['guards']>[number]): string {
  const state = holds === undefined ? 'no value' : holds ? 'holds' : 'broken';
  return [`${text}: ${state}`, current].filter((part) => part !== undefined).join(', ');
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
