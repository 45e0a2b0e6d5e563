import type { DeclarationDescription } from '../../grammar/declarations.js';
import type { PlanIdentity } from '../../grammar/plan-identity.js';
import { lastSegment } from '../../grammar/plan-identity.js';
import { describedAs } from '../../names/described-declaration.js';
import { originOf } from '../../names/linker.js';
import { NameIndex } from '../../names/name-index.js';
import type { Occurrence } from '../../names/occurrences.js';
import type { OkrReference } from '../../names/okr-reference.js';
import type { ReferenceOrigin, ResolutionOptions } from '../../names/resolution.js';
import type { NameScope } from '../../names/services.js';
import { isOccurrenceOf, type PlanSymbol } from '../../names/symbols.js';
import { canonicalCycleName } from '../../values/cycles.js';

/** The names of a project after a rename, without a change of the project. */
export class RenamedNames implements ResolutionOptions {
  readonly names = new NameIndex();
  private readonly after = new Map<DeclarationDescription, DeclarationDescription>();
  private readonly indexed: string;

  constructor(
    private readonly symbol: PlanSymbol,
    /** As it will be written. */
    readonly newName: string,
  ) {
    this.indexed = symbol.namespace === 'cycle' ? canonicalCycleName(newName) : newName;
    const byFile = new Map<string, DeclarationDescription[]>();
    for (const description of symbol.project.names.all()) {
      const renamed = this.describe(description);
      this.after.set(description, renamed);
      const uri = description.documentUri.toString();
      byFile.set(uri, [...(byFile.get(uri) ?? []), renamed]);
    }
    for (const [uri, descriptions] of byFile) this.names.setFile(uri, descriptions);
  }

  /** What a declaration will be known as. */
  renamed(description: DeclarationDescription): DeclarationDescription | undefined {
    return this.after.get(description);
  }

  /** Says whether a reference can change its meaning at all: one of a team or cycle changes where names are found. */
  mayConcern({ $refText }: OkrReference): boolean {
    const { namespace, name } = this.symbol;
    if (namespace === 'team' || namespace === 'cycle') return true;
    const last = lastSegment($refText);
    return last === name || last === this.newName;
  }

  /** Returns a reference as it will be written. */
  textOf(reference: OkrReference, parts: readonly Occurrence[]): string {
    const own = parts.filter((part) => isOccurrenceOf(part, this.symbol));
    if (own.length === 0) return reference.$refText;
    if (own[0]?.namespace === 'person') return this.newName;
    const segments = reference.$refText.split('.');
    for (const { part } of own) segments[part] = this.newName;
    return segments.join('.');
  }

  /** From where a reference will be looked up. */
  originOf(reference: OkrReference, uri: string): ReferenceOrigin {
    const origin = originOf(reference.container, uri);
    return { ...origin, plan: this.planOf(origin.plan) };
  }

  periodOf(cycle: string): ReturnType<NameScope['periodOf']> {
    const { namespace, name, project } = this.symbol;
    const isRenamed = namespace === 'cycle' && canonicalCycleName(cycle) === this.indexed;
    return project.periodOf(isRenamed ? name : cycle);
  }

  private describe(description: DeclarationDescription): DeclarationDescription {
    const { namespace, goal, name } = this.symbol;
    const isTarget = goal
      ? description.name === name && description.node === goal
      : description.namespace === namespace && description.name === name;
    const plan = this.planOf(description.plan);
    return describedAs(description, isTarget ? this.indexed : description.name, plan);
  }

  private planOf(plan: PlanIdentity | undefined): PlanIdentity | undefined {
    const { namespace, name } = this.symbol;
    if (plan && namespace === 'team' && plan.team === name) return { ...plan, team: this.indexed };
    if (plan && namespace === 'cycle' && plan.cycle === name) return { ...plan, cycle: this.indexed };
    return plan;
  }
}
