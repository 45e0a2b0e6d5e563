import type { PlanGraph, PlanNode } from '../../language/protocol.js';
import type { PlanFilter } from '../view.js';

/** Whether a filter asks for anything at all. */
export function isNarrowing(filter: PlanFilter): boolean {
  const { cycles, teams, owners, statuses, findingsOnly, text, files } = filter;
  const lists: readonly (readonly unknown[])[] = [cycles, teams, owners, statuses];
  return (
    lists.some(({ length }) => length > 0) || findingsOnly || files !== undefined || wordsOf(text).length > 0
  );
}

/**
 * What a filter asks for, as a test of one node: all that it names must hold, and of a list one. A node without a team, owner
 * or status is not asked for by one; one without a cycle is of every cycle.
 */
export function filterTest(
  filter: PlanFilter,
  { teams }: Pick<PlanGraph, 'teams'>,
): (node: PlanNode) => boolean {
  const titles = new Map(teams.map(({ name, title }) => [name, title]));
  const words = wordsOf(filter.text);
  const files = filter.files && new Set(filter.files);
  const isOfCycle = holds(filter.cycles, ({ cycle }) => cycle);
  const lists = [
    holds(filter.teams, ({ team }) => team),
    holds(filter.owners, ({ owner }) => owner),
    holds<string>(filter.statuses, ({ status }) => status),
  ];
  return (node) =>
    (node.cycle === undefined || isOfCycle(node)) &&
    lists.every((test) => test(node)) &&
    (!filter.findingsOnly || isTroubled(node)) &&
    (!files || files.has(node.location.uri)) &&
    (words.length === 0 || hasWords(node, titles, words));
}

/** Whether something is to be mended: a warning or worse, work in disguise or in vain, or no connection. */
export function isTroubled({ findings, gap, disguised, stalled }: PlanNode): boolean {
  return (
    findings.some(({ severity }) => severity === 'error' || severity === 'warning') ||
    gap !== undefined ||
    disguised === true ||
    stalled !== undefined
  );
}

function holds<Value>(
  wanted: readonly Value[],
  valueOf: (node: PlanNode) => Value | undefined,
): (node: PlanNode) => boolean {
  if (wanted.length === 0) return () => true;
  const set = new Set(wanted);
  return (node) => {
    const value = valueOf(node);
    return value !== undefined && set.has(value);
  };
}

/** Each word must stand somewhere, in any order: people type what they remember. */
function hasWords(
  { title, name, owner, team }: PlanNode,
  titles: ReadonlyMap<string, string | undefined>,
  words: readonly string[],
): boolean {
  const texts = [title, name, owner, team, team === undefined ? undefined : titles.get(team)];
  const text = folded(texts.filter((one) => one !== undefined).join('\n'));
  return words.every((word) => text.includes(word));
}

function wordsOf(text: string): string[] {
  return folded(text).split(/\s+/u).filter(Boolean);
}

/** Without case, the same on every machine: accents typed in one piece or in two are one. */
function folded(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
