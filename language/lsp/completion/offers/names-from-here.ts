import type { DeclarationDescription } from '../../../grammar/declarations.js';
import { type PlanIdentity, qualifiedName } from '../../../grammar/plan-identity.js';
import { type ReferenceOrigin, resolveInScope } from '../../../names/resolution.js';
import type { Project } from '../../../project/project.js';

/** Names of goals, written so that they resolve from one place, for a link that accepts some kinds of elements. */
export class NamesFromHere {
  private readonly fits: (description: DeclarationDescription) => boolean;
  private readonly now = new Map<string, boolean>();

  constructor(
    private readonly origin: ReferenceOrigin,
    private readonly project: Project,
    types: readonly string[],
    /** Says whether `team.name` may also mean the goal of another cycle. */
    private readonly isAmbiguous: (description: DeclarationDescription) => boolean = () => false,
  ) {
    this.fits = ({ type }) => types.includes(type);
  }

  /** What a name leads to from here: one element, none, or several. */
  resolve(text: string): readonly DeclarationDescription[] {
    return resolveInScope(text, 'goal', this.origin, this.project, this.fits);
  }

  /**
   * Returns the shortest way to write a name so that it leads to the element from here, and only to it. Where a team is
   * typed already, the name is written with it.
   *
   * @returns undefined if no way to write it leads there
   */
  written(description: DeclarationDescription, typed: string): string | undefined {
    const fitting = this.ways(description, typed).filter((way) => this.leadsTo(way, description));
    return fitting.find((way) => way.toLowerCase().startsWith(typed.toLowerCase())) ?? fitting[0];
  }

  /** How the name is written unless another element is in its way; no look-up, so that all names can be asked. */
  likely({ plan, name }: DeclarationDescription, typed: string): string {
    if (!plan) return name;
    const dots = typed === '' ? 0 : typed.split('.').length - 1;
    if (dots < 1 && this.isHere(plan)) return name;
    return dots < 2 && this.isNow(plan.cycle) ? `${plan.team}.${name}` : qualifiedName(plan, name);
  }

  /** How far an element is: 0 in this file, then its plan, the team's other cycles, globals, other teams. */
  distance(description: DeclarationDescription): number {
    if (description.documentUri.toString() === this.origin.uri) return 0;
    const { plan } = this.origin;
    const other = description.plan;
    if (!other) return 3;
    const sameTeam = plan?.team === other.team;
    if (sameTeam && plan?.cycle === other.cycle) return 1;
    if (sameTeam) return 2;
    return this.isNow(other.cycle) ? 4 : 5;
  }

  /** Returns the ways to write a name that may lead to it from here, the shortest first. */
  private ways(description: DeclarationDescription, typed: string): string[] {
    const { plan, name } = description;
    if (!plan) return [name];
    return [...new Set([this.likely(description, typed), `${plan.team}.${name}`, qualifiedName(plan, name)])];
  }

  private isHere(plan: PlanIdentity): boolean {
    const here = this.origin.plan;
    return here?.team === plan.team && here.cycle === plan.cycle;
  }

  /** Says whether `team.name` finds the goals of this cycle: the plan's own, or the one that holds the block's date. */
  private isNow(cycle: string): boolean {
    const known = this.now.get(cycle);
    if (known !== undefined) return known;
    const { plan, date } = this.origin;
    const period = date ? this.project.periodOf(cycle) : undefined;
    const holds = date !== undefined && period !== undefined && period.start <= date && date <= period.end;
    const now = plan?.cycle === cycle || holds;
    this.now.set(cycle, now);
    return now;
  }

  private leadsTo(text: string, description: DeclarationDescription): boolean {
    const found = this.resolve(text);
    if (found.length !== 1 || found[0] !== description) return false;
    return text.split('.').length !== 2 || !this.isAmbiguous(description);
  }
}
