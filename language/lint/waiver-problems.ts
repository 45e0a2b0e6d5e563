import type { LangiumDocument } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import { exactly } from '../observation/today.js';
import type { IsoDate } from '../values/dates.js';
import { nearestNames } from '../values/nearest-names.js';
import { say } from '../values/say.js';
import { holds } from './apply-waivers.js';
import { removeRule, removeWaiver } from './fixes/edit-waiver.js';
import { replaceText } from './fixes/replace-text.js';
import { isWaivable } from './settings.js';
import type { CheckedFinding } from './types/finding.js';
import type { FixFinding } from './types/fix.js';
import type { Rule } from './types/rule.js';
import { FoundPlaces } from './waived-places.js';
import type { WaivedRule, Waiver } from './waivers.js';

/** A mistake in a waiver. */
export interface WaiverProblem {
  rule: 'waiver-without-reason' | 'waiver-expired' | 'waiver-unused';
  message: string;
  range: Range;
  fix: FixFinding;
}

/**
 * Finds mistakes in the waivers of a file.
 *
 * @param all all findings of the rules in the file, including subsumed findings: a waiver for such a finding is in use
 */
export function waiverProblems(
  document: LangiumDocument,
  waivers: readonly Waiver[],
  all: readonly CheckedFinding[],
  rules: readonly Rule[],
  today: IsoDate,
): WaiverProblem[] {
  const found = new FoundPlaces(all);
  return waivers.flatMap((waiver) => {
    const { range, until, reason } = waiver;
    const fix = () => [removeWaiver(document, waiver)];
    if (until && 'problem' in until) {
      const message = say`This waiver does not apply. ${until.problem}`;
      return [{ rule: 'waiver-expired', message, range: until.range, fix }];
    }
    if (until && !holds(waiver, today)) {
      const message = say`This waiver ended on ${until.date}, and today is ${exactly(today)}. Fix the finding, or give the waiver a new date and reason.`;
      return [{ rule: 'waiver-expired', message, range: until.range, fix }];
    }
    const unused = unusedRules(document, waiver, found, rules);
    if (unused.length > 0 || reason) return unused;
    const message = say`This waiver gives no reason. Write after a colon why the rule does not apply here: \`// okr-ignore RULE: reason\`.`;
    return [{ rule: 'waiver-without-reason', message, range, fix }];
  });
}

function unusedRules(
  document: LangiumDocument,
  waiver: Waiver,
  found: FoundPlaces,
  rules: readonly Rule[],
): WaiverProblem[] {
  const unusedWaiver = (message: string): WaiverProblem => ({
    rule: 'waiver-unused',
    message,
    range: waiver.range,
    fix: () => [{ ...removeWaiver(document, waiver), preferred: true }],
  });
  if (waiver.rules.length === 0)
    return [
      unusedWaiver(
        say`This waiver names no rule, so it applies to nothing. Write the rule after \`okr-ignore\`.`,
      ),
    ];
  if (!waiver.target)
    return [
      unusedWaiver(
        say`This waiver is above nothing. Write \`okr-ignore\` alone on the line above an element or a statement, and \`okr-ignore-file\` above everything else in the file.`,
      ),
    ];
  return waiver.rules.flatMap((rule) => {
    const why = whyUnused(rule, waiver, found, rules);
    if (!why) return [];
    const { message, nearest } = why;
    const fix = () => {
      const remove = removeRule(document, waiver, rule);
      if (!nearest) return [{ ...remove, preferred: true }];
      const says = { title: say`Change to ${nearest}`, preferred: true };
      return [replaceText(document, rule.range, nearest, says), remove];
    };
    return [{ rule: 'waiver-unused', message, range: rule.range, fix }];
  });
}

/** Says why a waiver does not need a rule, and which rule was probably meant. Returns undefined if the waiver is in use. */
function whyUnused(
  rule: WaivedRule,
  waiver: Waiver,
  found: FoundPlaces,
  rules: readonly Rule[],
): { message: string; nearest?: string } | undefined {
  const { id } = rule;
  const meta = rules.find((one) => one.meta.id === id)?.meta;
  if (!meta) {
    const ids = rules.map((one) => one.meta.id);
    const [nearest] = nearestNames(id, ids, 1);
    const advice = nearest ? say` Did you mean \`${nearest}\`?` : '';
    return { message: say`There is no rule \`${id}\`, so this waiver applies to nothing.${advice}`, nearest };
  }
  if (!isWaivable(meta)) return { message: say`\`${id}\` cannot be waived. Fix the finding instead.` };
  return found.hasFindingFor(waiver, rule)
    ? undefined
    : { message: say`\`${id}\` finds nothing here. Remove the waiver.` };
}
