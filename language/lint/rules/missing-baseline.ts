import { AstUtils } from 'langium';
import { isDropped, type KeyResult } from '../../grammar/generated/ast.js';
import { type BaselineGap, baselineGap, baselineOverdue, readingBefore } from '../../model/baseline.js';
import { cadenceOf } from '../../model/cadence.js';
import { cycleOf } from '../../model/cycle-of.js';
import { callElement } from '../../names/calling.js';
import type { Project } from '../../project/project.js';
import { defineRule } from '../define-rule.js';
import { sourceText, uriOf } from '../fixes/source.js';
import type { Fix } from '../types/fix.js';
import type { RuleContext } from '../types/rule.js';

export const missingBaseline = defineRule({
  meta: {
    id: 'missing-baseline',
    category: 'measurement',
    severity: 'warning',
    summary: 'A target has a start: progress is the way between them.',
    fixable: true,
  },
  check: {
    KeyResult: (keyResult, context) => {
      const gap = keyResult.statements.some(isDropped) ? undefined : baselineGap(keyResult);
      if (gap?.kind === 'absent') reportAbsent(keyResult, gap, context);
      if (gap?.kind === 'unknown') reportUnknown(keyResult, gap, context);
    },
  },
});

function reportAbsent(keyResult: KeyResult, gap: BaselineGap, { report, project }: RuleContext): void {
  const { measure } = gap;
  const message = `A target without a start: ${callElement(keyResult)} should end at ${targetText(measure)}, but from where? Without it there is no progress to see. Write \`from … to …\`, or \`from unknown\`.`;
  report({ node: measure }, message, { fix: () => startFixes(keyResult, gap, project) });
}

/** A draft may say that it does not know; in a running cycle it is a promise to find out, and soon. */
function reportUnknown(
  keyResult: KeyResult,
  gap: BaselineGap,
  { report, project, today }: RuleContext,
): void {
  const cycle = cycleOf(keyResult, project);
  if (!cycle || today < cycle.start) return;
  const { interval } = cadenceOf(keyResult, project);
  const overdue = baselineOverdue(cycle, interval, today);
  const since = `The cycle began on ${cycle.start}, and the start of ${callElement(keyResult)} is still unknown.`;
  const ask = overdue
    ? 'Two check-ins are gone: until somebody measures it, nobody can tell whether it moves.'
    : 'Measure it before the second check-in.';
  report({ node: gap.measure, keyword: 'unknown' }, `${since} ${ask}`, {
    severity: overdue ? 'warning' : 'information',
    fix: () => startFixes(keyResult, gap, project),
  });
}

function targetText(measure: BaselineGap['measure']): string {
  return measure.target ? sourceText(measure.target) : '…';
}

/** Starts at what the metric read before the cycle; else says that nobody knows the start, where that is not said yet. */
function startFixes(keyResult: KeyResult, gap: BaselineGap, project: Project): Fix[] {
  const reading = readingBefore(keyResult, cycleOf(keyResult, project)?.start);
  const value = reading?.value && sourceText(reading.value);
  if (value) return [startAt(gap, value, `Start at ${value}, as of ${reading.date}`)];
  return gap.kind === 'unknown' ? [] : [startAt(gap, 'unknown', 'Say that the start is not known yet')];
}

function startAt({ kind, measure }: BaselineGap, value: string, title: string): Fix {
  const source = measure.$cstNode;
  if (!source) throw new Error('A measure without source cannot be edited.');
  const { textDocument } = AstUtils.getDocument(measure);
  const unknown = kind === 'unknown' ? source.text.indexOf('unknown') : undefined;
  const start = source.offset + (unknown ?? 0);
  const range = {
    start: textDocument.positionAt(start),
    end: textDocument.positionAt(start + (unknown === undefined ? 0 : 'unknown'.length)),
  };
  const newText = unknown === undefined ? `from ${value} ` : value;
  return { title, preferred: value !== 'unknown', edits: { [uriOf(measure)]: [{ range, newText }] } };
}
