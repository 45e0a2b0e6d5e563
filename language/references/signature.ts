import {
  isBetter,
  isCheckInBlock,
  isClassification,
  isCycle,
  isMetric,
  isMetricUnit,
  isPredicts,
  type PlanFile,
} from '../generated/ast.js';
import type { Declaration, DeclarationDescription } from './declarations.js';
import { declarationKey, referenceKeys } from './dependency-keys.js';
import { type PlanIdentity, planOf, qualifiedName } from './plan-identity.js';

/**
 * What other files may depend on, as one text: two equal signatures mean that no other file has to be looked at
 * again. A metric's classification decides how key results elsewhere are read, so it is part of it.
 */
export function signatureOf(node: Declaration, plan: PlanIdentity | undefined): string {
  const parts = [node.$type, qualifiedName(plan, node.name ?? '')];
  if (isCycle(node)) parts.push(node.start ?? '', node.end ?? '');
  if (isMetric(node)) {
    for (const statement of node.statements) {
      if (isClassification(statement)) parts.push(statement.kind);
      if (isMetricUnit(statement)) parts.push(`unit ${statement.unit}`);
      if (isBetter(statement)) parts.push(`better ${statement.direction}`);
      if (isPredicts(statement))
        parts.push(...statement.targets.map((target) => `predicts ${target.$refText}`));
    }
  }
  return parts.join(' ');
}

/** Something that a file says of a name, and that findings in other files may rest on. */
export interface Fact {
  /** Of the declaration it is about; see `dependency-keys.ts`. */
  key: string;
  /** Equal as long as nothing changes that another file may see. */
  signature: string;
  isCycle: boolean;
}

/** What a file says of names: its declarations, and the check-ins it holds for elements of other files. */
export function factsOf(file: PlanFile, declarations: readonly DeclarationDescription[]): Fact[] {
  const facts = declarations.map(({ name, plan, signature, namespace }) => ({
    key: declarationKey(plan, name),
    signature,
    isCycle: namespace === 'cycle',
  }));
  const plan = planOf(file);
  for (const block of file.elements) {
    if (!isCheckInBlock(block)) continue;
    for (const entry of block.entries) {
      const signature = `check-in ${block.date} ${entry.$cstNode?.text}`;
      for (const key of referenceKeys(entry.target?.$refText ?? '', plan)) {
        facts.push({ key, signature: `${signature} ${key}`, isCycle: false });
      }
    }
  }
  return facts;
}
