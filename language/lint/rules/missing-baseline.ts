import { GrammarUtils } from 'langium';
import { rangeOfNode, uriOf } from '../../edits/source.js';
import { isDropped, type KeyResult } from '../../grammar/generated/ast.js';
import { writtenText } from '../../grammar/written-text.js';
import {
  type BaselineGap,
  baselineGap,
  baselineOverdue,
  isLevelUnmeasured,
  readingBefore,
} from '../../model/baseline.js';
import { cadenceOf } from '../../model/cadence.js';
import { clockOf } from '../../model/clock.js';
import { levelOf } from '../../model/level.js';
import { callElement } from '../../names/calling.js';
import { hasCome } from '../../observation/today.js';
import type { Project } from '../../project/project.js';
import { say } from '../../values/say.js';
import { defineRule } from '../define-rule.js';
import type { Fix } from '../types/fix.js';
import type { RuleContext } from '../types/rule.js';

export const missingBaseline = defineRule({
  meta: {
    id: 'missing-baseline',
    category: 'measurement',
    severity: 'warning',
    summary: 'A target has a baseline, from which progress is measured.',
    fixable: true,
  },
  check: {
    KeyResult: (keyResult, context) => {
      if (keyResult.statements.some(isDropped)) return;
      if (isLevelUnmeasured(keyResult, context)) reportUnmeasured(keyResult, context);
      const gap = baselineGap(keyResult);
      if (gap?.kind === 'absent') reportAbsent(keyResult, gap, context);
      if (gap?.kind === 'unknown') reportUnknown(keyResult, gap, context);
    },
  },
});

function reportAbsent(keyResult: KeyResult, gap: BaselineGap, { report, project }: RuleContext): void {
  const { measure } = gap;
  const message = say`The target ${targetText(measure)} of ${callElement(keyResult)} has no baseline, so progress is measured from the first value that is known. Write \`from … to …\`, or \`reach …\` if any way to the level counts.`;
  report({ node: measure }, message, {
    severity: 'information',
    fix: () => startFixes(keyResult, gap, project),
  });
}

/** A level needs no baseline in the text, but its first value is where progress begins. */
function reportUnmeasured(keyResult: KeyResult, context: RuleContext): void {
  const level = levelOf(keyResult, context);
  if (!level) return;
  const message = say`No value of ${callElement(keyResult)} is known yet, so nobody can see how far the level ${level.text} is. Measure the number, and report it with \`check-in\`.`;
  context.report({ node: level.measure }, message, { severity: 'information' });
}

/** A draft may have an unknown baseline; in a running cycle the team has to find the baseline soon. */
function reportUnknown(
  keyResult: KeyResult,
  gap: BaselineGap,
  { report, project, today }: RuleContext,
): void {
  const clock = clockOf(keyResult, project);
  if (!clock || !hasCome(clock.start, today)) return;
  const { interval } = cadenceOf(keyResult, project);
  const overdue = baselineOverdue(clock, interval, today);
  const begun = clock.since ? say`It came on ${clock.start}` : say`The cycle began on ${clock.start}`;
  const since = say`${begun}, and the baseline of ${callElement(keyResult)} is still unknown.`;
  const ask = overdue
    ? say`The time of two check-ins has passed. Measure the number, so that its progress can be seen.`
    : say`Measure the number before the second check-in.`;
  report({ node: gap.measure, keyword: 'unknown' }, `${since} ${ask}`, {
    severity: overdue ? 'warning' : 'information',
    fix: () => startFixes(keyResult, gap, project),
  });
}

function targetText(measure: BaselineGap['measure']): string {
  return writtenText(measure.target) ?? '…';
}

/** Takes the last reading of the metric before the cycle as the baseline. Without a reading: writes `unknown`, if it is not written yet. */
function startFixes(keyResult: KeyResult, gap: BaselineGap, project: Project): Fix[] {
  const reading = readingBefore(keyResult, clockOf(keyResult, project)?.start);
  const value = writtenText(reading?.value);
  if (reading && value) return [startAt(gap, value, say`Start at ${value}, as of ${reading.date}`)];
  return gap.kind === 'unknown'
    ? []
    : [startAt(gap, 'unknown', say`Write that the baseline is not known yet`)];
}

function startAt({ kind, measure }: BaselineGap, value: string, title: string): Fix {
  const { start } = rangeOfNode(measure);
  const unknown =
    kind === 'unknown' ? GrammarUtils.findNodeForKeyword(measure.$cstNode, 'unknown') : undefined;
  const range = unknown?.range ?? { start, end: start };
  const newText = unknown ? value : `from ${value} `;
  return { title, preferred: value !== 'unknown', edits: { [uriOf(measure)]: [{ range, newText }] } };
}
