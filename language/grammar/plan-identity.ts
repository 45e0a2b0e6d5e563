import { type AstNode, AstUtils } from 'langium';
import { canonicalCycleName } from '../values/cycles.js';
import { isPlanFile, isPlanHeader, type PlanFile, type PlanHeader } from './generated/ast.js';

/** A team's plan for a cycle: the namespace of everything a file declares. */
export interface PlanIdentity {
  team: string;
  /** In its canonical spelling, so that `2026q4` and `2026-Q4` are one plan. */
  cycle: string;
}

/** What was found out about files. A tree never changes after parsing, and every element of a file asks. */
const known = new WeakMap<PlanFile, { header: PlanHeader | undefined; plan: PlanIdentity | undefined }>();

/** Returns the header of a file: its first element, if that is a complete `plan`. */
export function planHeaderOf(file: PlanFile): PlanHeader | undefined {
  return identify(file).header;
}

function identify(file: PlanFile): { header: PlanHeader | undefined; plan: PlanIdentity | undefined } {
  const before = known.get(file);
  if (before) return before;
  const header = file.elements.find(isPlanHeader);
  const team = header?.team?.$refText;
  const cycle = header?.cycle?.$refText;
  const found = { header, plan: team && cycle ? { team, cycle: canonicalCycleName(cycle) } : undefined };
  known.set(file, found);
  return found;
}

/** Returns the plan that a file belongs to; undefined for a shared vocabulary, whose declarations are global. */
export function planOf(node: AstNode): PlanIdentity | undefined {
  const root = AstUtils.findRootNode(node);
  return isPlanFile(root) ? identify(root).plan : undefined;
}

/** Writes a qualified name: `replenishment.2026-Q4.spoilage`, or the bare name of a global declaration. */
export function qualifiedName(plan: PlanIdentity | undefined, name: string): string {
  return plan ? `${plan.team}.${plan.cycle}.${name}` : name;
}

/** Returns the last part of `team.cycle.name`. A handle such as `@dev.patel` is one name. */
export function lastSegment(reference: string): string {
  return reference.startsWith('@') ? reference : (reference.split('.').at(-1) as string);
}
