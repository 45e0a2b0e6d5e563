import { isDeclaration } from '../../grammar/declarations.js';
import type { Initiative, KeyResult, Objective } from '../../grammar/generated/ast.js';
import { isDrives, isDropped, isSupports } from '../../grammar/generated/ast.js';
import { lastSegment, planOf } from '../../grammar/plan-identity.js';
import { cycleOf, type ElementCycle } from '../../model/cycle-of.js';
import { describeElement } from '../../names/calling.js';
import { nameFrom } from '../../names/suggestions.js';
import { nodeAt } from '../fixes/source.js';
import { defineRule, type RuleContext } from '../rule.js';

export const wrongCycle = defineRule({
  meta: {
    id: 'wrong-cycle',
    category: 'chain',
    severity: 'warning',
    summary: 'What a goal supports or drives is open while the goal is worked on.',
  },
  check: { Objective: check, KeyResult: check, Initiative: check },
  fix: ({ document, project, finding }) => {
    const link = nodeAt(document, finding.range.start);
    const plan = link && planOf(link);
    const name = lastSegment(document.textDocument.getText(finding.range));
    // The same goal in this cycle, of whatever team the link names.
    const team = document.textDocument.getText(finding.range).split('.')[0] as string;
    const [successor] = plan ? project.names.find('goal', { team, cycle: plan.cycle }, name) : [];
    if (!successor) return [];
    const newText = nameFrom(plan, successor);
    return [
      {
        title: `Change to ${newText}, the one of ${plan?.cycle}`,
        edits: { [document.uri.toString()]: [{ range: finding.range, newText }] },
        preferred: true,
      },
    ];
  },
});

function check(goal: Objective | KeyResult | Initiative, { project, report }: RuleContext): void {
  if (goal.statements.some(isDropped)) return;
  const own = cycleOf(goal, project);
  if (!own) return;
  for (const statement of goal.statements) {
    if (!isSupports(statement) && !isDrives(statement)) continue;
    const verb = isSupports(statement) ? 'supported' : 'driven';
    for (const { ref: target, $refNode } of statement.targets) {
      const other = isDeclaration(target) ? cycleOf(target, project) : undefined;
      const clash = other && whyApart(own, other);
      if (!target || !clash || !$refNode) continue;
      const message = `\`${describeElement(target)}\` ${clash}: it cannot be ${verb} from here. Name its successor, or remove the link.`;
      report({ node: goal, range: $refNode.range }, message);
    }
  }
}

function whyApart(own: ElementCycle, other: ElementCycle): string | undefined {
  if (other.end < own.start) {
    return `is for ${other.name}, which ends on ${other.end}, before ${own.name} begins on ${own.start}`;
  }
  if (other.start > own.end) {
    return `is for ${other.name}, which begins on ${other.start}, after ${own.name} ends on ${own.end}`;
  }
  return undefined;
}
