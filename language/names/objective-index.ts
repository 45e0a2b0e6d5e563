import { declarationsOf } from '../grammar/declarations.js';
import { isDraft } from '../grammar/draft.js';
import { isObjective, isSupports, type Objective, type PlanFile } from '../grammar/generated/ast.js';
import { type PlanIdentity, planOf } from '../grammar/plan-identity.js';
import { observeKey, projectKeys } from '../observation/observation.js';
import { FileRelation } from './file-relation.js';

/** All objectives of one project, named or not, by their plan. Drafts do not count: nobody has agreed to them. */
export class ObjectiveIndex {
  private readonly byPlan = new FileRelation<readonly Objective[]>();
  private readonly byCycle = new FileRelation<true>();
  private readonly supporting = new FileRelation<true>();

  /** Returns the objectives of a team in a cycle, in the order of files and lines. */
  of({ team, cycle }: PlanIdentity): Objective[] {
    observeKey(projectKeys.objectives(team, cycle));
    return this.byPlan.filesOf(`${team} ${cycle}`).flatMap(([, objectives]) => objectives);
  }

  /** Returns the cycles for which there are objectives; the empty text for those without a plan. */
  cycles(): string[] {
    observeKey(projectKeys.cycles);
    return [...this.byCycle.keys()].sort();
  }

  /** Says whether any objective supports something. */
  supportAnything(): boolean {
    observeKey(projectKeys.supports);
    return this.supporting.has('');
  }

  /** Replaces what is known of a file; without one it is forgotten. */
  setFile(uri: string, file: PlanFile | undefined): void {
    const objectives = file
      ? [...declarationsOf(file)].filter(isObjective).filter((one) => !isDraft(one))
      : [];
    const plan = file && planOf(file);
    const isAny = objectives.length > 0;
    const supports = objectives.some(({ statements }) => statements.some(isSupports));
    this.byPlan.setFile(uri, new Map(plan && isAny ? [[`${plan.team} ${plan.cycle}`, objectives]] : []));
    this.byCycle.setFile(uri, new Map(isAny ? [[plan?.cycle ?? '', true]] : []));
    this.supporting.setFile(uri, new Map(supports ? [['', true]] : []));
  }
}
