import { CompletionItemKind } from 'vscode-languageserver-types';
import {
  isChanged,
  isCheckIn,
  isCheckInEntry,
  isKeyResult,
  isReach,
  isTarget,
  type KeyResult,
} from '../../../grammar/generated/ast.js';
import { writtenText } from '../../../grammar/written-text.js';
import { currentValue, measureOf, metricOf } from '../../../model/measure.js';
import { say } from '../../../values/say.js';
import type { Candidate } from '../candidate.js';
import { type CompletionContext, subjectOf } from '../completion-context.js';
import type { Expectation } from '../grammar-walk.js';

/**
 * Offers values that the project knows: the last reading of the metric for a baseline, and the present value for a
 * record of a change.
 */
export function* values(context: CompletionContext, { path }: Expectation): Generator<Candidate> {
  const { node, today, services } = context;
  const element = subjectOf(context);
  if (!isKeyResult(element)) return;
  if (path.includes('Target.baseline') && metricOf(element)) {
    const value = currentValue(element, today, services.references.References);
    if (value) yield candidate(value.text, say`the value on ${value.date}`);
  }
  if (isCheckIn(node) || isCheckInEntry(node)) {
    const value = currentValue(element, today, services.references.References);
    if (value) yield candidate(value.text, say`unchanged since ${value.date}`);
  }
  if (isChanged(node)) {
    const value = partOf(element, node.what);
    if (value)
      yield candidate(value, node.what === 'target' ? say`the present target` : say`the present baseline`);
  }
}

function candidate(label: string, description: string): Candidate {
  return { label, kind: CompletionItemKind.Value, rank: 0, explain: () => ({ description }) };
}

function partOf(keyResult: KeyResult, part: string | undefined): string | undefined {
  const measure = measureOf(keyResult);
  if (isReach(measure)) return part === 'target' ? measure.bound?.$cstNode?.text : undefined;
  if (!isTarget(measure)) return undefined;
  if (part === 'target') return writtenText(measure.target);
  return part === 'baseline' ? writtenText(measure.baseline) : undefined;
}
