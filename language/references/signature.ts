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
import { lastSegment } from './okr-reference.js';
import { type PlanIdentity, qualifiedName } from './plan-identity.js';

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
  name: string;
  /** Equal as long as nothing changes that another file may see. */
  signature: string;
  isCycle: boolean;
}

/** What a file says of names: its declarations, and the check-ins it holds for elements of other files. */
export function factsOf(file: PlanFile, declarations: readonly DeclarationDescription[]): Fact[] {
  const facts = declarations.map(({ name, signature, namespace }) => ({
    name,
    signature,
    isCycle: namespace === 'cycle',
  }));
  for (const block of file.elements) {
    if (!isCheckInBlock(block)) continue;
    for (const entry of block.entries) {
      const name = lastSegment(entry.target?.$refText ?? '');
      facts.push({ name, signature: `check-in ${block.date} ${entry.$cstNode?.text}`, isCycle: false });
    }
  }
  return facts;
}
