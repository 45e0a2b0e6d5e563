import { type AstNode, AstUtils } from 'langium';
import {
  isDropped,
  isKeyResult,
  isObjective,
  isSupports,
  type Objective,
  type Priority,
} from '../../generated/ast.js';
import { cycleOf } from '../../model/cycle-of.js';
import type { Project } from '../../project/project.js';
import type { OkrReferences } from '../../references/references.js';
import type { IsoDate } from '../../values/dates.js';
import { callElement } from '../element-description.js';
import { defineRule } from '../rule.js';
import { rulePage } from '../rule-page.js';
import markdown from './unsupported-priority.md';

export const unsupportedPriority = defineRule({
  meta: {
    id: 'unsupported-priority',
    category: 'chain',
    severity: 'information',
    summary: 'Every priority is supported by an objective of the running cycle.',
    page: rulePage(markdown),
    planWide: true,
  },
  check: {
    Priority: (priority, { project, references, today, report }) => {
      if (!priority.name || priority.statements.some(isDropped)) return;
      const cycle = cycleOf(priority, project);
      if (cycle && !(cycle.start <= today && today <= cycle.end)) return;
      if (!anyObjectiveRuns(project, today) || isServed(priority, references, project, today)) return;
      const seen = `No objective that runs on ${today} supports the ${callElement(priority)}.`;
      report(
        { node: priority },
        `${seen} Who works towards it? Without an answer it is a wish: give it a team, or drop it.`,
      );
    },
  },
});

/** Without any plan for today there is nothing to miss: the vocabulary may come first. */
function anyObjectiveRuns(project: Project, today: IsoDate): boolean {
  return project.names.objectives.cycles().some((cycle) => {
    const period = cycle ? project.periodOf(cycle) : undefined;
    return period !== undefined && period.start <= today && today <= period.end;
  });
}

/** Whether an objective that runs today supports a priority: itself, or by way of other goals. */
function isServed(priority: Priority, references: OkrReferences, project: Project, today: IsoDate): boolean {
  const seen = new Set<AstNode>([priority]);
  for (const goal of seen) {
    for (const { container } of references.eachReferenceTo(goal)) {
      const objective = isSupports(container)
        ? AstUtils.getContainerOfType(container, isObjective)
        : undefined;
      if (!objective || objective.statements.some(isDropped)) continue;
      if (runs(objective, project, today)) return true;
      for (const one of [objective, ...objective.statements.filter(isKeyResult)]) seen.add(one);
    }
  }
  return false;
}

/** Whose cycle nobody knows may well run. */
function runs(objective: Objective, project: Project, today: IsoDate): boolean {
  const cycle = cycleOf(objective, project);
  return !cycle || (cycle.start <= today && today <= cycle.end);
}
