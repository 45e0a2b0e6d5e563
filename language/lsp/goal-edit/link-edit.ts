import { GrammarUtils } from 'langium';
import type { TextEdit } from 'vscode-languageserver-types';
import { insertStatement } from '../../edits/insert-statement.js';
import { cstOf } from '../../edits/source.js';
import type { Declaration } from '../../grammar/declarations.js';
import {
  type Drives,
  isDrives,
  isInitiative,
  isKeyResult,
  isObjective,
  isPriority,
  isSupports,
  type Supports,
} from '../../grammar/generated/ast.js';
import { planOf } from '../../grammar/plan-identity.js';
import { callElement } from '../../names/calling.js';
import type { NameScope } from '../../names/services.js';
import { nameFrom } from '../../names/suggestions.js';
import { marked, translated } from '../../values/say.js';
import { isPlanGoal, servedGoals } from '../goal-links.js';
import { Problem } from './problem.js';

type Link = 'supports' | 'drives';

/** The names of a project. */
type Names = NameScope['names'];

/** The elements at both ends of a link, and how to say so. */
const rules: Readonly<Record<Link, { fits(from: Declaration, to: Declaration): boolean; sentence: string }>> =
  {
    drives: {
      fits: (from, to) => isInitiative(from) && isKeyResult(to),
      sentence: marked('Only an initiative drives a key result.'),
    },
    supports: {
      fits: (from, to) => isObjective(from) && (isPriority(to) || isObjective(to) || isKeyResult(to)),
      sentence: marked('Only an objective supports a priority, an objective or a key result.'),
    },
  };

/**
 * Returns the edit that adds a link to an element: another target of the statement that exists, or a new statement.
 *
 * @throws {Problem} if the link is not allowed, exists already, would be circular, or its target has no name
 */
export function linkEdit(element: Declaration, link: Link, target: Declaration, names: Names): TextEdit {
  const { fits, sentence } = rules[link];
  if (!fits(element, target)) throw new Problem(translated(sentence));
  if (serves(target, element))
    throw new Problem(`The ${callElement(target)} already serves this goal: the link would be circular.`);
  if (isPlanGoal(element) && servedGoals(element).some(({ goal }) => goal === target))
    throw new Problem(`This element already serves the ${callElement(target)}.`);
  const name = nameOf(element, target, names);
  const isOfLink = link === 'drives' ? isDrives : isSupports;
  const existing = [...element.statements].filter(isOfLink).at(0) as Supports | Drives | undefined;
  if (!existing || existing.targets.length === 0) {
    if (existing) {
      const { end } = cstOf(existing).range;
      return { range: { start: end, end }, newText: ` ${name}` };
    }
    return insertStatement(element, { text: `${link} ${name}` }, 'first');
  }
  const last = GrammarUtils.findNodesForProperty(existing.$cstNode, 'targets').at(-1);
  const end = (last ?? cstOf(existing)).range.end;
  return { range: { start: end, end }, newText: `, ${name}` };
}

/** Says whether one goal serves another one, directly or not, or is the same. */
function serves(from: Declaration, to: Declaration): boolean {
  const seen = new Set<Declaration>();
  const open: Declaration[] = [from];
  for (let goal = open.pop(); goal; goal = open.pop()) {
    if (goal === to) return true;
    if (seen.has(goal) || !isPlanGoal(goal)) continue;
    seen.add(goal);
    open.push(...servedGoals(goal).map((step) => step.goal));
  }
  return false;
}

/** The shortest name that resolves to the target from the plan of the element. */
function nameOf(element: Declaration, target: Declaration, names: Names): string {
  const description = [...names.all()].find(({ node, name }) => node === target && name === target.name);
  if (!description || !target.name)
    throw new Problem(`The ${callElement(target)} has no name. Name it first, because a link needs a name.`);
  return nameFrom(planOf(element), description);
}
