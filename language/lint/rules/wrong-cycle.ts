import type { AstNode, CstNode, Reference } from 'langium';
import { isDeclaration } from '../../grammar/declarations.js';
import type { Initiative, KeyResult, Objective } from '../../grammar/generated/ast.js';
import { isDrives, isDropped, isSupports } from '../../grammar/generated/ast.js';
import { lastSegment, planOf } from '../../grammar/plan-identity.js';
import { cycleOf, type ElementCycle } from '../../model/cycle-of.js';
import { describeElement } from '../../names/calling.js';
import { nameFrom } from '../../names/suggestions.js';
import { defineRule } from '../define-rule.js';
import { replaceText } from '../fixes/replace-text.js';
import type { Fix } from '../types/fix.js';
import type { RuleContext } from '../types/rule.js';

export const wrongCycle = defineRule({
  meta: {
    id: 'wrong-cycle',
    category: 'chain',
    severity: 'warning',
    summary: 'A goal links to goals that are open at the same time.',
    fixable: true,
  },
  check: { Objective: check, KeyResult: check, Initiative: check },
});

function check(goal: Objective | KeyResult | Initiative, context: RuleContext): void {
  const { project, report } = context;
  if (goal.statements.some(isDropped)) return;
  const own = cycleOf(goal, project);
  if (!own) return;
  const statements: readonly AstNode[] = goal.statements;
  for (const { verb, link } of statements.flatMap(linksOf)) {
    const { ref: target, $refNode } = link;
    const other = isDeclaration(target) ? cycleOf(target, project) : undefined;
    const clash = other && whyApart(own, other);
    if (!isDeclaration(target) || !clash || !$refNode) continue;
    const message = `\`${describeElement(target)}\` ${clash}, so it cannot be ${verb} from here. Link to its successor, or remove the link.`;
    const fix = () => fixesOf(goal, $refNode, context);
    report({ node: goal, range: $refNode.range }, message, { fix });
  }
}

/** Returns the links that need an open goal, each with its verb in the passive. */
function linksOf(statement: AstNode): { verb: string; link: Reference }[] {
  if (isSupports(statement)) return statement.targets.map((link) => ({ verb: 'supported', link }));
  if (isDrives(statement)) return statement.targets.map((link) => ({ verb: 'driven', link }));
  return [];
}

/** Changes the link to the same goal in the cycle of the file, for the team that the link names. */
function fixesOf(goal: AstNode, { text, range }: CstNode, { document, project }: RuleContext): Fix[] {
  const plan = planOf(goal);
  if (!plan) return [];
  const team = text.split('.')[0] as string;
  const [successor] = project.names.find('goal', { team, cycle: plan.cycle }, lastSegment(text));
  if (!successor) return [];
  const name = nameFrom(plan, successor);
  const title = `Change to ${name} of ${plan.cycle}`;
  return [replaceText(document, range, name, { title, preferred: true })];
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
