import type { Rule } from '../types/rule.js';
import { activityKeyResult } from './activity-key-result.js';
import { activityObjective } from './activity-objective.js';
import { alreadyMet } from './already-met.js';
import { bridgeKeyResult } from './bridge-key-result.js';
import { bridgeWithoutEffect } from './bridge-without-effect.js';
import { checkInListsWork } from './check-in-lists-work.js';
import { circularDependency } from './circular-dependency.js';
import { circularPrediction } from './circular-prediction.js';
import { circularSupport } from './circular-support.js';
import { circularTeam } from './circular-team.js';
import { conflictingCheckIn } from './conflicting-check-in.js';
import { duplicateName } from './duplicate-name.js';
import { duplicateProperty } from './duplicate-property.js';
import { greenButStalled } from './green-but-stalled.js';
import { invalidConfiguration } from './invalid-configuration.js';
import { invalidValue } from './invalid-value.js';
import { leftoverTemplateText } from './leftover-template-text.js';
import { misplacedPlan } from './misplaced-plan.js';
import { missingBaseline } from './missing-baseline.js';
import { missingMeasure } from './missing-measure.js';
import { missingOwner } from './missing-owner.js';
import { movedGoalpost } from './moved-goalpost.js';
import { noOutcomeInObjective } from './no-outcome-in-objective.js';
import { onlyLagging } from './only-lagging.js';
import { onlyLeading } from './only-leading.js';
import { orphanInitiative } from './orphan-initiative.js';
import { outputKeyResult } from './output-key-result.js';
import { outsideCycle } from './outside-cycle.js';
import { ruleFailure } from './rule-failure.js';
import { sandbagged } from './sandbagged.js';
import { staleCheckIn } from './stale-check-in.js';
import { statementDisagrees } from './statement-disagrees.js';
import { syntaxError } from './syntax-error.js';
import { tooManyKeyResults } from './too-many-key-results.js';
import { tooManyObjectives } from './too-many-objectives.js';
import { unalignedObjective } from './unaligned-objective.js';
import { undrivenKeyResult } from './undriven-key-result.js';
import { unitMismatch } from './unit-mismatch.js';
import { unknownPerson } from './unknown-person.js';
import { unreadableFile } from './unreadable-file.js';
import { unresolvedReference } from './unresolved-reference.js';
import { unscored } from './unscored.js';
import { unsupportedPriority } from './unsupported-priority.js';
import { vagueKeyResult } from './vague-key-result.js';
import { waiverExpired } from './waiver-expired.js';
import { waiverUnused } from './waiver-unused.js';
import { waiverWithoutReason } from './waiver-without-reason.js';
import { wrongCycle } from './wrong-cycle.js';

/** Every rule, in alphabetical order: one line each. */
export const rules: readonly Rule[] = [
  activityKeyResult,
  activityObjective,
  alreadyMet,
  bridgeKeyResult,
  bridgeWithoutEffect,
  checkInListsWork,
  circularDependency,
  circularPrediction,
  circularSupport,
  circularTeam,
  conflictingCheckIn,
  duplicateName,
  duplicateProperty,
  greenButStalled,
  invalidConfiguration,
  invalidValue,
  leftoverTemplateText,
  misplacedPlan,
  missingBaseline,
  missingMeasure,
  missingOwner,
  movedGoalpost,
  noOutcomeInObjective,
  onlyLagging,
  onlyLeading,
  orphanInitiative,
  outputKeyResult,
  outsideCycle,
  ruleFailure,
  sandbagged,
  staleCheckIn,
  statementDisagrees,
  syntaxError,
  tooManyKeyResults,
  tooManyObjectives,
  unalignedObjective,
  undrivenKeyResult,
  unitMismatch,
  unknownPerson,
  unreadableFile,
  unresolvedReference,
  unscored,
  unsupportedPriority,
  vagueKeyResult,
  waiverExpired,
  waiverUnused,
  waiverWithoutReason,
  wrongCycle,
];
