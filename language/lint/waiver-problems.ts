import type { Range } from 'vscode-languageserver-types';
import type { IsoDate } from '../values/dates.js';
import { nearestNames } from '../values/nearest-names.js';
import { answersFor, holds } from './apply-waivers.js';
import type { Rule } from './rule.js';
import { isWaivable } from './settings.js';
import type { ElementFinding } from './subsumption.js';
import type { WaivedRule, Waiver } from './waivers.js';

/** What is wrong with a waiver. */
export interface WaiverProblem {
  rule: 'waiver-without-reason' | 'waiver-expired' | 'waiver-unused';
  message: string;
  range: Range;
  data?: WaiverProblemData;
}

/** What the fixes of such a finding need. */
export interface WaiverProblemData {
  /** The rule that was meant. */
  nearest?: string;
}

/**
 * What is wrong with the waivers of a file.
 *
 * @param all what the rules found there, also what another finding says better: a waiver for that is not unneeded
 */
export function waiverProblems(
  waivers: readonly Waiver[],
  all: readonly ElementFinding[],
  rules: readonly Rule[],
  today: IsoDate,
): WaiverProblem[] {
  return waivers.flatMap((waiver) => {
    const { range, until, reason } = waiver;
    if (until && 'problem' in until) {
      const message = `This waiver does not hold. ${until.problem}`;
      return [{ rule: 'waiver-expired', message, range: until.range }];
    }
    if (until && !holds(waiver, today)) {
      const message = `This waiver held until ${until.date}, and today is ${today}. Mend what it stood for, or give it a new date and reason.`;
      return [{ rule: 'waiver-expired', message, range: until.range }];
    }
    const unused = unusedRules(waiver, all, rules);
    if (unused.length > 0 || reason) return unused;
    const message =
      'This waiver gives no reason. Say after a colon why the rule does not hold here, for whoever reads it next: `// okr-ignore RULE: reason`.';
    return [{ rule: 'waiver-without-reason', message, range }];
  });
}

function unusedRules(
  waiver: Waiver,
  all: readonly ElementFinding[],
  rules: readonly Rule[],
): WaiverProblem[] {
  const { range, target, rules: named } = waiver;
  const unused = (message: string, at = range, data?: WaiverProblemData): WaiverProblem => ({
    rule: 'waiver-unused',
    message,
    range: at,
    ...(data && { data }),
  });
  if (named.length === 0)
    return [
      unused('This waiver names no rule, and so answers for nothing. Write the rule after `okr-ignore`.'),
    ];
  if (!target)
    return [
      unused(
        'This waiver stands above nothing. `okr-ignore` stands alone on the line above an element or a statement, `okr-ignore-file` above everything else in the file.',
      ),
    ];
  return named.flatMap((one) => {
    const unknown = whyNotWaivable(one, rules);
    if (unknown) return [unused(unknown.message, one.range, unknown.data)];
    const isNeeded = all.some((found) => found.finding.rule === one.id && answersFor(waiver, found));
    return isNeeded
      ? []
      : [unused(`\`${one.id}\` finds nothing here: this waiver is not needed any more.`, one.range)];
  });
}

function whyNotWaivable(
  { id }: WaivedRule,
  rules: readonly Rule[],
): Pick<WaiverProblem, 'message' | 'data'> | undefined {
  const meta = rules.find((rule) => rule.meta.id === id)?.meta;
  if (meta && isWaivable(meta)) return undefined;
  if (meta) return { message: `\`${id}\` cannot be waived: what it finds has to be mended.` };
  const [nearest] = nearestNames(
    id,
    rules.map((rule) => rule.meta.id),
    1,
  );
  const advice = nearest ? ` Did you mean \`${nearest}\`?` : '';
  return {
    message: `There is no rule \`${id}\`, so this waiver answers for nothing.${advice}`,
    data: { nearest },
  };
}
