import type { LangiumDocument } from 'langium';
import { isObjective, type Objective } from '../grammar/generated/ast.js';
import type { PlanIdentity } from '../grammar/plan-identity.js';
import { observeKey, projectKeys } from '../observation/observation.js';
import { FileRelation } from './file-relation.js';
import { declarationAt, recordOf } from './plan-record.js';

/** All objectives of one project, named or not, by their plan. Drafts do not count: nobody has agreed to them. */
export class ObjectiveIndex {
  private readonly byPlan = new FileRelation<LangiumDocument>();
  private readonly byCycle = new FileRelation<true>();
  private readonly supporting = new FileRelation<true>();

  /** Returns the objectives of a team in a cycle, in the order of files and lines. */
  of({ team, cycle }: PlanIdentity): Objective[] {
    observeKey(projectKeys.objectives(team, cycle));
    return this.byPlan.filesOf(`${team} ${cycle}`).flatMap(([, document]) => objectivesOf(document));
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

  /** Replaces what is known of a file; without a document it is forgotten. */
  setFile(uri: string, document: LangiumDocument | undefined): void {
    const { plan, objectives, supports } = document ? recordOf(document) : nothing;
    const isAny = objectives.length > 0;
    this.byPlan.setFile(
      uri,
      new Map(document && plan && isAny ? [[`${plan.team} ${plan.cycle}`, document]] : []),
    );
    this.byCycle.setFile(uri, new Map(isAny ? [[plan?.cycle ?? '', true]] : []));
    this.supporting.setFile(uri, new Map(supports ? [['', true]] : []));
  }
}

const nothing = { plan: undefined, objectives: [], supports: false };

function objectivesOf(document: LangiumDocument): Objective[] {
  const nodes = recordOf(document).objectives.map((at) => declarationAt(document, at));
  return nodes.filter(isObjective);
}
