import { type AstNode, AstUtils } from 'langium';
import { enclosingDeclaration } from '../grammar/declarations.js';
import { isDraft } from '../grammar/draft.js';
import {
  type Initiative,
  isDependsOn,
  isDrives,
  isDropped,
  isInitiative,
  isKeyResult,
  isObjective,
  isStatus,
  isSupports,
  type Objective,
  type Priority,
} from '../grammar/generated/ast.js';
import type { OkrReferences } from '../names/references.js';
import { isOver } from '../observation/today.js';
import type { Project } from '../project/project.js';
import type { IsoDate } from '../values/dates.js';
import { phaseOf } from './current-cycles.js';
import { cycleOf } from './cycle-of.js';
import { isOpenOn, openDays } from './open-days.js';
import { wholeOf } from './parts.js';
import type { StatusContext } from './status.js';

/** Says whether work drives no key result. Work that is done or dropped is never an orphan. */
export function isOrphan(initiative: Initiative, { project, references }: StatusContext): boolean {
  if (!initiative.title && !initiative.name) return false;
  // A part drives what its whole drives, and only the whole is asked.
  if (wholeOf(initiative)) return false;
  if (isKeyResult(initiative.$container) || isObjective(initiative.$container)) return false;
  if (initiative.statements.some((statement) => isDrives(statement) || isDropped(statement))) return false;
  if (initiative.statements.filter(isInitiative).some(({ statements }) => statements.some(isDrives)))
    return false;
  // As long as no key result is written down there is nothing to choose from.
  if (!project.names.declaresAny('KeyResult')) return false;
  // What is done cannot be stopped or redirected any more.
  if (initiative.statements.some((statement) => isStatus(statement) && statement.state === 'done'))
    return false;
  // An enabler serves what the work that waits for it drives.
  for (const { container } of references.eachReferenceTo(initiative))
    if (isDependsOn(container)) return false;
  return true;
}

/**
 * Says whether an objective supports nothing, although its cycle is not over and the project has something to support.
 */
export function isUnaligned(objective: Objective, { project, references, today }: StatusContext): boolean {
  if (!objective.title && !objective.name) return false;
  if (objective.statements.some((statement) => isSupports(statement) || isDropped(statement))) return false;
  // A key result that supports something carries its objective.
  if (objective.statements.some((part) => isKeyResult(part) && part.statements.some(isSupports)))
    return false;
  const cycle = cycleOf(objective, project);
  if (cycle && isOver(cycle.end, today)) return false;
  if (project.names.declaresAny('Priority')) return true;
  return project.names.objectives.supportAnything() && !isParent(objective, references);
}

/** Says whether nothing measures an objective: it has no key result, and no goal supports it. */
export function lacksKeyResults(objective: Objective, { references }: StatusContext): boolean {
  if (!objective.title && !objective.name) return false;
  if (objective.statements.some((part) => isKeyResult(part) || isDropped(part))) return false;
  // The key results of supporting goals measure the objective.
  for (const { container } of references.eachReferenceTo(objective)) {
    const supporter = isSupports(container) ? enclosingDeclaration(container) : undefined;
    if (supporter && ![...supporter.statements].some(isDropped)) return false;
  }
  return true;
}

/** Says whether another goal supports the objective. Without priorities, such an objective does not have to support anything. */
function isParent(objective: Objective, references: OkrReferences): boolean {
  // One is enough: a goal of the company may have hundreds.
  for (const goal of [objective, ...objective.statements.filter(isKeyResult)])
    for (const { container } of references.eachReferenceTo(goal)) if (isSupports(container)) return true;
  return false;
}

/** Says whether no running objective supports a priority of today, although there are running objectives. */
export function isUnsupported(priority: Priority, { project, references, today }: StatusContext): boolean {
  if (!priority.name || priority.statements.some(isDropped)) return false;
  const days = openDays(priority, project);
  if (days && !isOpenOn(days, today)) return false;
  return anyObjectiveRuns(project, today) && !isServed(priority, references, project, today);
}

/** Without any plan for today there is nothing to miss: the vocabulary may come first. */
function anyObjectiveRuns(project: Project, today: IsoDate): boolean {
  return project.names.objectives.cycles().some((cycle) => {
    const period = cycle ? project.periodOf(cycle) : undefined;
    return period !== undefined && phaseOf(period, today) === 'running';
  });
}

/** Says whether an objective that runs today supports a priority: itself, or by way of other goals. */
function isServed(priority: Priority, references: OkrReferences, project: Project, today: IsoDate): boolean {
  const seen = new Set<AstNode>([priority]);
  for (const goal of seen) {
    for (const objective of supportersOf(goal, references)) {
      if (runs(objective, project, today)) return true;
      for (const one of [objective, ...objective.statements.filter(isKeyResult)]) seen.add(one);
    }
  }
  return false;
}

/** Returns the objectives that support something themselves or by one of their key results, but for those dropped. */
function* supportersOf(goal: AstNode, references: OkrReferences): Generator<Objective> {
  for (const { container } of references.eachReferenceTo(goal)) {
    if (!isSupports(container)) continue;
    const objective = AstUtils.getContainerOfType(container, isObjective);
    if (objective && !isDraft(objective) && !objective.statements.some(isDropped)) yield objective;
  }
}

/** Whose cycle nobody knows may well run. */
function runs(objective: Objective, project: Project, today: IsoDate): boolean {
  const cycle = cycleOf(objective, project);
  return !cycle || phaseOf(cycle, today) === 'running';
}
