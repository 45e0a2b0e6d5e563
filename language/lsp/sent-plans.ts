import type { Project } from '../project/project.js';
import type { PlanDelta, PlanGraph } from '../protocol.js';
import { planDelta } from '../report/plan-graph/plan-delta.js';
import { planGraph } from '../report/plan-graph/plan-graph.js';
import { PlanMemo } from '../report/plan-graph/plan-memo.js';
import type { OkrSharedLspServices } from './services.js';

/** Plans of a project that are kept to compare with: a client may be a few versions behind. */
const kept = 4;

/** Sends plans, whole or as what differs from a plan that was sent before. */
export class SentPlans {
  private readonly memo: PlanMemo;
  private readonly sent = new WeakMap<Project, PlanGraph[]>();

  constructor(private readonly services: OkrSharedLspServices) {
    this.memo = new PlanMemo(services.workspace.FactIndex);
  }

  /** @param known the version that the client has; undefined if it takes no deltas */
  of(project: Project, known: number | undefined): PlanGraph | PlanDelta {
    const plan = planGraph(project, this.services, this.memo);
    const earlier = this.sent.get(project) ?? [];
    this.sent.set(project, [plan, ...earlier].slice(0, kept));
    const base = known === undefined ? undefined : earlier.find(({ version }) => version === known);
    return base ? planDelta(base, plan) : plan;
  }
}
