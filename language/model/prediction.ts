import type { AstNode } from 'langium';
import {
  isClassification,
  isKeyResult,
  isMeasures,
  isPredicts,
  type KeyResult,
  type Metric,
} from '../grammar/generated/ast.js';
import type { PhraseReader } from '../phrasing/reading.js';
import { readKeyResult } from './statement-reading.js';

/** A chain that takes more steps than this explains nothing to anyone. */
const maximumSteps = 50;

/**
 * Says whether a chain of `predicts` leads from a key result, or from its metric, to an outcome. A target that reads
 * neither as work nor as a bridge counts as an outcome: the chain must exist, and needs no proof. So does a target that is
 * not found, because another rule reports the broken link.
 */
export function predictsOutcome(keyResult: KeyResult, reader: PhraseReader): boolean {
  const seen = new Set<KeyResult | Metric>();
  const open: (KeyResult | Metric)[] = [keyResult];
  for (let current = open.pop(); current; current = open.pop()) {
    if (seen.has(current)) continue;
    if (seen.size >= maximumSteps) return false;
    seen.add(current);
    if (predictsUnknown(current)) return true;
    for (const target of predictedBy(current)) {
      if (isOutcome(target, reader)) return true;
      open.push(target);
    }
  }
  return false;
}

/** Returns what a key result or metric predicts; for a key result also what its metric predicts. */
export function predictedBy(source: KeyResult | Metric): (KeyResult | Metric)[] {
  const statements: readonly { $type: string }[] = source.statements;
  const own = statements.filter(isPredicts).flatMap(({ targets }) => targets.map((target) => target.ref));
  const metric = isKeyResult(source) ? source.statements.find(isMeasures)?.metric?.ref : undefined;
  const found = own.filter((target): target is KeyResult | Metric => target !== undefined);
  return metric ? [...found, ...predictedBy(metric)] : found;
}

function predictsUnknown({ statements }: KeyResult | Metric): boolean {
  return (statements as readonly AstNode[])
    .filter(isPredicts)
    .some(({ targets }) => targets.some(({ $refText, ref }) => $refText !== '' && !ref));
}

function isOutcome(target: KeyResult | Metric, reader: PhraseReader): boolean {
  if (isKeyResult(target)) {
    const reading = readKeyResult(target, reader);
    return reading.class === 'outcome' || reading.class === 'unclear' || reading.class === 'vague';
  }
  const kind = target.statements.find(isClassification)?.kind;
  return kind === undefined || kind === 'outcome';
}
