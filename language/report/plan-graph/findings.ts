import { type AstNode, AstUtils, type LangiumDocument } from 'langium';
import type { Position } from 'vscode-languageserver-types';
import type { Linter } from '../../lint/linter.js';
import type { Finding } from '../../lint/types/finding.js';
import { describeElement } from '../../names/calling.js';
import type { PlanFinding, PlanNode } from '../../protocol.js';
import { severities } from '../../values/severity.js';
import { type Goal, isGoal } from './goals.js';

type PlanWaiver = PlanNode['waivers'][number];

/** The findings of the last check of these files, by goal. */
export class GoalFindings {
  private readonly namesakes = new Map<string, Goal[]>();
  private readonly findings = new Map<Goal, Finding[]>();
  private readonly waivers = new Map<Goal, PlanWaiver[]>();

  constructor(documents: readonly LangiumDocument[], goals: readonly Goal[], linter: Linter | undefined) {
    for (const goal of goals) append(this.namesakes, keyOf(AstUtils.getDocument(goal), goal), goal);
    if (!linter) return;
    for (const document of documents) {
      for (const finding of linter.latestFindings(document)) {
        const goal = this.goalOf(finding);
        if (goal) append(this.findings, goal, finding);
      }
      for (const { finding, reason, until } of linter.waived(document)) {
        const goal = this.goalOf(finding);
        if (goal) append(this.waivers, goal, { rule: finding.rule, reason, ...(until && { until }) });
      }
    }
  }

  /** Findings on this very goal, worst first. */
  of(goal: Goal): PlanFinding[] {
    const found = (this.findings.get(goal) ?? []).map(({ rule, severity, message, range }) => ({
      rule,
      severity,
      message,
      range,
    }));
    return found.sort(
      (left, right) => severities.indexOf(left.severity) - severities.indexOf(right.severity),
    );
  }

  /** What its file answers for, each waiver once, however much it answers for. */
  waiversOf(goal: Goal): PlanWaiver[] {
    const byText = new Map((this.waivers.get(goal) ?? []).map((one) => [JSON.stringify(one), one]));
    return [...byText.values()];
  }

  /** Returns the goal that a finding names. Several in one file may have the same name, or none: then its place decides. */
  private goalOf({ uri, element, range }: Finding): Goal | undefined {
    const named = this.namesakes.get(`${uri} ${element}`) ?? [];
    if (named.length < 2) return named[0];
    return innermostAround(named, range.start);
  }
}

function keyOf({ uri }: LangiumDocument, goal: Goal): string {
  return `${uri.toString()} ${describeElement(goal)}`;
}

/**
 * Returns the innermost of the goals whose text contains a position, in logarithmic time.
 *
 * @param goals of one file, in the order of the text
 */
function innermostAround(goals: readonly Goal[], position: Position): Goal | undefined {
  let [low, high] = [0, goals.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (beginsBefore(goals[middle] as Goal, position)) low = middle + 1;
    else high = middle;
  }
  const last = goals[low - 1];
  const name = last && describeElement(last);
  // A goal around the position is the last one that begins before the position, or it is around that one.
  for (let node: AstNode | undefined = last; node; node = node.$container)
    if (isGoal(node) && contains(node, position) && describeElement(node) === name) return node;
  return undefined;
}

function beginsBefore({ $cstNode }: Goal, { line, character }: Position): boolean {
  if (!$cstNode) return true;
  const { start } = $cstNode.range;
  return line > start.line || (line === start.line && character >= start.character);
}

function contains(goal: Goal, position: Position): boolean {
  if (!goal.$cstNode || !beginsBefore(goal, position)) return false;
  const { end } = goal.$cstNode.range;
  const { line, character } = position;
  return line < end.line || (line === end.line && character <= end.character);
}

function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const present = lists.get(key);
  if (present) present.push(value);
  else lists.set(key, [value]);
}
