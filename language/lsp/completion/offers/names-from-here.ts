import type { Project } from '../../../project/project.js';
import type { DeclarationDescription } from '../../../references/declarations.js';
import { qualifiedName } from '../../../references/plan-identity.js';
import { type ReferenceOrigin, type ResolutionOptions, resolveName } from '../../../references/resolution.js';

/** Names of goals as they are written at one place, for a link that takes some kinds of element. */
export class NamesFromHere {
  private readonly options: ResolutionOptions;

  constructor(
    private readonly origin: ReferenceOrigin,
    private readonly project: Project,
    types: readonly string[],
  ) {
    const fits = ({ type }: DeclarationDescription) => types.includes(type);
    this.options = { fits, periodOf: (cycle) => project.periodOf(cycle) };
  }

  /** What a name leads to from here: one element, none, or several. */
  resolve(text: string): readonly DeclarationDescription[] {
    return resolveName(text, 'goal', this.origin, this.project.names, this.options);
  }

  /**
   * The shortest way to write a name so that it leads to the element from here, and only to it. Where a team is
   * typed already, the name is written with it.
   *
   * @returns undefined where no way to write it leads there
   */
  written(description: DeclarationDescription, typed: string): string | undefined {
    const { plan, name } = description;
    const ways = plan ? [name, `${plan.team}.${name}`, qualifiedName(plan, name)] : [name];
    const dots = Math.min(typed.split('.').length - 1, ways.length - 1);
    const first = Math.max(dots, this.isAbove(description) ? 0 : 1);
    let shortest: string | undefined;
    for (const way of ways.slice(Math.min(first, ways.length - 1))) {
      if (!this.leadsTo(way, description)) continue;
      if (dots === 0 || way.toLowerCase().startsWith(typed.toLowerCase())) return way;
      shortest ??= way;
    }
    return shortest;
  }

  /** How far an element is: 0 in this file, then its plan, the team's other cycles, globals, other teams. */
  distance(description: DeclarationDescription): number {
    if (description.documentUri.toString() === this.origin.uri) return 0;
    const { plan, date } = this.origin;
    const other = description.plan;
    if (!other) return 3;
    const sameTeam = plan?.team === other.team;
    if (sameTeam && plan?.cycle === other.cycle) return 1;
    if (sameTeam) return 2;
    if (plan) return plan.cycle === other.cycle ? 4 : 5;
    const period = date ? this.project.periodOf(other.cycle) : undefined;
    return date && period && period.start <= date && date <= period.end ? 4 : 5;
  }

  /** Whether the bare name can lead there at all: in the same plan, or global. */
  private isAbove({ plan }: DeclarationDescription): boolean {
    const here = this.origin.plan;
    return !plan || (here?.team === plan.team && here.cycle === plan.cycle);
  }

  private leadsTo(text: string, description: DeclarationDescription): boolean {
    const found = this.resolve(text);
    return found.length === 1 && found[0] === description;
  }
}
