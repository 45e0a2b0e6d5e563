import type { Goal } from '../model/goal.js';
import type { ReadSource } from '../parsers/read-source.js';
import type { Draft } from '../recognise/draft.js';
import type { PlanText } from '../write/plans.js';

/** What an import read and wrote. */
export interface Audited {
  draft: Draft;
  goals: readonly Goal[];
  files: readonly PlanText[];
  sources: readonly ReadSource[];
}
