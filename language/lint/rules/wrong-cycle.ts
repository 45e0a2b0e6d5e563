import { type AstNode, AstUtils, type CstNode, GrammarUtils, type Reference } from 'langium';
import { type Declaration, isDeclaration } from '../../grammar/declarations.js';
import {
  type InCycle,
  type Initiative,
  isDrives,
  isDropped,
  isInCycle,
  isPriority,
  isSupports,
  type KeyResult,
  type Objective,
} from '../../grammar/generated/ast.js';
import { lastSegment, planOf } from '../../grammar/plan-identity.js';
import { cycleNameOf, cycleOf, type ElementCycle, untilOf } from '../../model/cycle-of.js';
import { targetOf } from '../../model/link-targets.js';
import { longPastCycleOf } from '../../model/long-past-cycle.js';
import { isBefore, openDays } from '../../model/open-days.js';
import { describeElement } from '../../names/calling.js';
import { nameFrom } from '../../names/suggestions.js';
import { say } from '../../values/say.js';
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
  // The rule `outside-cycle` asks whether this cycle is meant.
  if (!own || longPastCycleOf(goal, context)) return;
  const statements: readonly AstNode[] = goal.statements;
  for (const { verb, link } of statements.flatMap(linksOf)) {
    const target = targetOf(link);
    const { $refNode } = link;
    const clash = isDeclaration(target) ? whyApart(own, target, context) : undefined;
    if (!isDeclaration(target) || !clash || !$refNode || longPastCycleOf(target, context)) continue;
    const refused = say`\`${describeElement(target)}\` ${clash.text}, so it cannot be ${verb} from here.`;
    const message = `${refused} ${adviceOf(target, clash.isLater)}`;
    // A fix that held the target would hold the tree of another file.
    const fix = () => [
      ...fixesOf(goal, $refNode, context),
      ...(clash.isLater ? untilFixes(targetOf(link)) : []),
    ];
    report({ node: goal, range: $refNode.range }, message, { fix });
  }
}

/** Returns the links that need an open goal, each with its verb in the passive. */
function linksOf(statement: AstNode): { verb: string; link: Reference }[] {
  if (isSupports(statement)) return statement.targets.map((link) => ({ verb: say`supported`, link }));
  if (isDrives(statement)) return statement.targets.map((link) => ({ verb: say`driven`, link }));
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
  const title = say`Change to ${name} of ${plan.cycle}`;
  return [replaceText(document, range, name, { title, preferred: true })];
}

function whyApart(
  own: ElementCycle,
  target: Declaration,
  { project }: RuleContext,
): { text: string; isLater: boolean } | undefined {
  const days = openDays(target, project);
  if (!days) return undefined;
  const name = cycleNameOf(target);
  const is = (verb: string) => (name ? say`is for ${name}, which ${verb}` : verb);
  if (isBefore(days, own)) {
    const text = say`${is(say`ends`)} on ${days.end}, before ${own.name} begins on ${own.start}`;
    return { text, isLater: false };
  }
  if (!isBefore(own, days)) return undefined;
  return {
    text: say`${is(say`begins`)} on ${days.start}, after ${own.name} ends on ${own.end}`,
    isLater: true,
  };
}

/** The `in` of a priority that may be meant as the cycle by which it should come true. */
function horizonIn(target: unknown): InCycle | undefined {
  if (!isPriority(target) || untilOf(target) !== undefined) return undefined;
  return target.statements.find(isInCycle);
}

function adviceOf(target: Declaration, isLater: boolean): string {
  const horizon = isLater ? horizonIn(target)?.cycle?.$refText : undefined;
  if (!horizon) return say`Link to its successor, or remove the link.`;
  return say`\`in\` names the cycle in which a priority holds. If it holds from now on, write \`until ${horizon}\`.`;
}

/** Lets a priority hold until the end of the cycle that it names with `in`. */
function untilFixes(target: unknown): Fix[] {
  const statement = horizonIn(target);
  const keyword = GrammarUtils.findNodeForKeyword(statement?.$cstNode, 'in');
  const horizon = statement?.cycle?.$refText;
  if (!statement || !keyword || !horizon) return [];
  const says = { title: say`Write \`until ${horizon}\`` };
  return [replaceText(AstUtils.getDocument(statement), keyword.range, 'until', says)];
}
