import { type RulePage, rulePage } from './rule-page.js';
import activityKeyResult from './rules/activity-key-result.md';
import activityObjective from './rules/activity-objective.md';
import alreadyMet from './rules/already-met.md';
import bridgeKeyResult from './rules/bridge-key-result.md';
import bridgeWithoutEffect from './rules/bridge-without-effect.md';
import checkInListsWork from './rules/check-in-lists-work.md';
import circularDependency from './rules/circular-dependency.md';
import circularPrediction from './rules/circular-prediction.md';
import circularSupport from './rules/circular-support.md';
import circularTeam from './rules/circular-team.md';
import conflictingCheckIn from './rules/conflicting-check-in.md';
import duplicateName from './rules/duplicate-name.md';
import duplicateProperty from './rules/duplicate-property.md';
import greenButStalled from './rules/green-but-stalled.md';
import invalidConfiguration from './rules/invalid-configuration.md';
import invalidValue from './rules/invalid-value.md';
import leftoverTemplateText from './rules/leftover-template-text.md';
import misplacedPlan from './rules/misplaced-plan.md';
import missingBaseline from './rules/missing-baseline.md';
import missingMeasure from './rules/missing-measure.md';
import missingOwner from './rules/missing-owner.md';
import movedGoalpost from './rules/moved-goalpost.md';
import noOutcomeInObjective from './rules/no-outcome-in-objective.md';
import onlyLagging from './rules/only-lagging.md';
import onlyLeading from './rules/only-leading.md';
import orphanInitiative from './rules/orphan-initiative.md';
import outputKeyResult from './rules/output-key-result.md';
import outsideCycle from './rules/outside-cycle.md';
import ruleFailure from './rules/rule-failure.md';
import sandbagged from './rules/sandbagged.md';
import staleCheckIn from './rules/stale-check-in.md';
import statementDisagrees from './rules/statement-disagrees.md';
import syntaxError from './rules/syntax-error.md';
import tooManyKeyResults from './rules/too-many-key-results.md';
import tooManyObjectives from './rules/too-many-objectives.md';
import unalignedObjective from './rules/unaligned-objective.md';
import undrivenKeyResult from './rules/undriven-key-result.md';
import unitMismatch from './rules/unit-mismatch.md';
import unknownPerson from './rules/unknown-person.md';
import unreadableFile from './rules/unreadable-file.md';
import unresolvedReference from './rules/unresolved-reference.md';
import unscored from './rules/unscored.md';
import unsupportedPriority from './rules/unsupported-priority.md';
import vagueKeyResult from './rules/vague-key-result.md';
import waiverExpired from './rules/waiver-expired.md';
import waiverUnused from './rules/waiver-unused.md';
import waiverWithoutReason from './rules/waiver-without-reason.md';
import wrongCycle from './rules/wrong-cycle.md';

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
