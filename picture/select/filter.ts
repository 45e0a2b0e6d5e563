import type { PlanGraph, PlanNode } from '../../language/protocol.js';
import type { PlanFilter } from '../view.js';
import { currentTest } from './current-cycles.js';

/** Says whether a filter selects anything. */
export function isNarrowing(filter: PlanFilter): boolean {
  const { cycles, current, teams, owners, statuses, tags, findingsOnly, text, files } = filter;
  const lists: readonly (readonly unknown[])[] = [cycles, teams, owners, statuses, tags];
  return (
    lists.some(({ length }) => length > 0) ||
    current ||
    findingsOnly ||
    files !== undefined ||
    wordsOf(text).length > 0
  );
}

/**
 * Turns a filter into a test of one node: the node must match all criteria, and one value of each list. A node without
 * a team, owner or status does not match such a criterion; a node without a cycle belongs to every cycle.
 */
export function filterTest(
  filter: PlanFilter,
  { teams, current }: Pick<PlanGraph, 'teams' | 'current'>,
): (node: PlanNode) => boolean {
  const titles = new Map(teams.map(({ name, title }) => [name, title]));
  const words = wordsOf(filter.text);
  const files = filter.files && new Set(filter.files);
  const isOfCycle = cycleTest(filter, current);
  const lists = [
    holds(filter.teams, ({ team }) => team),
    holds(filter.owners, ({ owner }) => owner),
    holds<string>(filter.statuses, ({ status }) => status),
  ];
  const tags = new Set(filter.tags);
  const hasTag = (node: PlanNode) => tags.size === 0 || (node.tags ?? []).some((tag) => tags.has(tag));
  return (node) =>
    isOfCycle(node) &&
    lists.every((test) => test(node)) &&
    hasTag(node) &&
    (!filter.findingsOnly || isTroubled(node)) &&
    (!files || files.has(node.location.uri)) &&
    (words.length === 0 || hasWords(node, titles, words));
}

/**
 * Says whether a node needs attention: a warning or error, an output as a key result, stalled work, or no connection.
 */
export function isTroubled({ findings, gap, disguised, stalled }: PlanNode): boolean {
  return (
    findings.some(({ severity }) => severity === 'error' || severity === 'warning') ||
    gap !== undefined ||
    disguised === true ||
    stalled !== undefined
  );
}

function cycleTest(
  { cycles, current: isCurrent }: PlanFilter,
  current: PlanGraph['current'],
): (node: PlanNode) => boolean {
  if (!isCurrent && cycles.length === 0) return () => true;
  const wanted = new Set(cycles);
  const ofToday = isCurrent ? currentTest({ current }) : () => false;
  return (node) => node.cycle === undefined || wanted.has(node.cycle) || ofToday(node);
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

/** Each word must be somewhere, in any order: people type what they remember. */
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
