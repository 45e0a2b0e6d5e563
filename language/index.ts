/**
 * The language as a library, for programs that check or show plans. The library needs neither Node nor an editor: its
 * host provides files and the date.
 *
 * A program creates the services once, loads files with `shared.workspace.WorkspaceManager`, links them with
 * `shared.workspace.DocumentBuilder`, and gets findings from `Okr.lint.Linter` or calls the functions for reports.
 */
export { type Carried, carryPlans } from './carry/carry.js';
export { type PlanDiff, planDiff } from './compare/plan-diff.js';
export { type PlanVersion, snapshotOf } from './compare/plan-snapshot.js';
export { formatDocument } from './format/format.js';
export { compareFindings } from './lint/compare-findings.js';
export { rules } from './lint/rules/index.js';
export type { OkrServices, OkrSharedServices } from './lint/services.js';
export type { Finding } from './lint/types/finding.js';
export { type Plan, plansIn } from './model/plans.js';
export { createOkrServices, type OkrModuleContext } from './module.js';
export type { History } from './project/history.js';
export { planGraph } from './report/plan-graph/plan-graph.js';
export { type PlanReport, planReport } from './report/plan-report.js';
