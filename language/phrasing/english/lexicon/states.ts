import { words } from './table.js';

/** Adjectives and participles that say: it exists now. */
export const doneStates = words(`
  live ready complete completed done finished available launched released in-place implemented deployed
  operational functional up-and-running running published shipped online out in-production signed-off
  approved finalized finalised accepted established set-up installed documented merged on-track ready-to|
  in-use ready-to-ship accessible open open-source open-sourced public up-to-date feature-complete
  production-ready in-beta in-alpha in-review in-progress underway under-way on-schedule self-hosted
  integrated set agreed defined known clear written filed organized supported visible present possible
  handled automated automatic enabled active installable usable usable-by deployable testable configurable
  compatible compliant certified accredited staffed hired trained onboarded funded secured planned
  scheduled prepared tested verified validated reviewed audited signed measurable measured monitored
  tracked visible-to listed archived reachable`);

/** Adjectives for how people are, or how a running thing behaves: a condition. */
export const conditionStates = words(`
  satisfied happy happier confident aware unaware engaged loyal productive able unable safe safer healthy
  healthier profitable retained active delighted pleased proud comfortable motivated willing likely
  successful independent self-sufficient employed housed debt|stress|error|crash-free faster cheaper
  shorter lower higher smaller better fewer less more stable reliable resilient punctual on|in-time late
  early overdue autonomous dissatisfied unhappy frustrated satisfied-with fast quick slow affordable
  break-even cash|cash-flow-positive carbon-neutral net-zero responsive free-of up down below above under
  over within at between accurate correct in|out-of-stock fresh clean unemployed absent infected sick well
  happiest fit positive negative intact inclusive diverse trusted loved recognized respected chosen
  preferred used reused known-for paid unpaid full empty occupied green on-target within|on|under|
  in-budget balanced equal solvent sustainable inhouse proficient fluent literate unavailable lost
  interrupted blocked`);
