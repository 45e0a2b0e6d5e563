import { type RulePage, rulePage } from '../rule-page.js';
import activityKeyResult from './activity-key-result.md';
import activityObjective from './activity-objective.md';
import alreadyMet from './already-met.md';
import bridgeKeyResult from './bridge-key-result.md';
import bridgeWithoutEffect from './bridge-without-effect.md';
import checkInListsWork from './check-in-lists-work.md';
import circularDependency from './circular-dependency.md';
import circularPrediction from './circular-prediction.md';
import circularSupport from './circular-support.md';
import circularTeam from './circular-team.md';
import conflictingCheckIn from './conflicting-check-in.md';
import duplicateName from './duplicate-name.md';
import duplicateProperty from './duplicate-property.md';
import greenButStalled from './green-but-stalled.md';
import invalidConfiguration from './invalid-configuration.md';
import invalidValue from './invalid-value.md';
import leftoverTemplateText from './leftover-template-text.md';
import misplacedPlan from './misplaced-plan.md';
import missingBaseline from './missing-baseline.md';
import missingMeasure from './missing-measure.md';
import missingOwner from './missing-owner.md';
import movedGoalpost from './moved-goalpost.md';
import noOutcomeInObjective from './no-outcome-in-objective.md';
import onlyLagging from './only-lagging.md';
import onlyLeading from './only-leading.md';
import orphanInitiative from './orphan-initiative.md';
import outputKeyResult from './output-key-result.md';
import outsideCycle from './outside-cycle.md';
import ruleFailure from './rule-failure.md';
import sandbagged from './sandbagged.md';
import staleCheckIn from './stale-check-in.md';
import statementDisagrees from './statement-disagrees.md';
import syntaxError from './syntax-error.md';
import tooManyKeyResults from './too-many-key-results.md';
import tooManyObjectives from './too-many-objectives.md';
import unalignedObjective from './unaligned-objective.md';
import undrivenKeyResult from './undriven-key-result.md';
import unitMismatch from './unit-mismatch.md';
import unknownPerson from './unknown-person.md';
import unreadableFile from './unreadable-file.md';
import unresolvedReference from './unresolved-reference.md';
import unscored from './unscored.md';
import unsupportedPriority from './unsupported-priority.md';
import vagueKeyResult from './vague-key-result.md';
import waiverExpired from './waiver-expired.md';
import waiverUnused from './waiver-unused.md';
import waiverWithoutReason from './waiver-without-reason.md';
import wrongCycle from './wrong-cycle.md';

/**
 * The page of every rule, by the rule's id. Apart from the rules, so that a server does not carry texts that it never
 * shows.
 */
export const rulePages: Readonly<Record<string, RulePage>> = {
  'activity-key-result': rulePage(activityKeyResult),
  'activity-objective': rulePage(activityObjective),
  'already-met': rulePage(alreadyMet),
  'bridge-key-result': rulePage(bridgeKeyResult),
  'bridge-without-effect': rulePage(bridgeWithoutEffect),
  'check-in-lists-work': rulePage(checkInListsWork),
  'circular-dependency': rulePage(circularDependency),
  'circular-prediction': rulePage(circularPrediction),
  'circular-support': rulePage(circularSupport),
  'circular-team': rulePage(circularTeam),
  'conflicting-check-in': rulePage(conflictingCheckIn),
  'duplicate-name': rulePage(duplicateName),
  'duplicate-property': rulePage(duplicateProperty),
  'green-but-stalled': rulePage(greenButStalled),
  'invalid-configuration': rulePage(invalidConfiguration),
  'invalid-value': rulePage(invalidValue),
  'leftover-template-text': rulePage(leftoverTemplateText),
  'misplaced-plan': rulePage(misplacedPlan),
  'missing-baseline': rulePage(missingBaseline),
  'missing-measure': rulePage(missingMeasure),
  'missing-owner': rulePage(missingOwner),
  'moved-goalpost': rulePage(movedGoalpost),
  'no-outcome-in-objective': rulePage(noOutcomeInObjective),
  'only-lagging': rulePage(onlyLagging),
  'only-leading': rulePage(onlyLeading),
  'orphan-initiative': rulePage(orphanInitiative),
  'output-key-result': rulePage(outputKeyResult),
  'outside-cycle': rulePage(outsideCycle),
  'rule-failure': rulePage(ruleFailure),
  sandbagged: rulePage(sandbagged),
  'stale-check-in': rulePage(staleCheckIn),
  'statement-disagrees': rulePage(statementDisagrees),
  'syntax-error': rulePage(syntaxError),
  'too-many-key-results': rulePage(tooManyKeyResults),
  'too-many-objectives': rulePage(tooManyObjectives),
  'unaligned-objective': rulePage(unalignedObjective),
  'undriven-key-result': rulePage(undrivenKeyResult),
  'unit-mismatch': rulePage(unitMismatch),
  'unknown-person': rulePage(unknownPerson),
  'unreadable-file': rulePage(unreadableFile),
  'unresolved-reference': rulePage(unresolvedReference),
  unscored: rulePage(unscored),
  'unsupported-priority': rulePage(unsupportedPriority),
  'vague-key-result': rulePage(vagueKeyResult),
  'waiver-expired': rulePage(waiverExpired),
  'waiver-unused': rulePage(waiverUnused),
  'waiver-without-reason': rulePage(waiverWithoutReason),
  'wrong-cycle': rulePage(wrongCycle),
};

/**
 * The page of a rule.
 *
 * @throws {Error} where there is no such rule
 */
export function pageOf(id: string): RulePage {
  const page = rulePages[id];
  if (!page) throw new Error(`The rule ${id} has no page.`);
  return page;
}
