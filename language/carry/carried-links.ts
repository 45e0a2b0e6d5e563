import type { AstNode } from 'langium';
import { type Declaration, isDeclaration } from '../grammar/declarations.js';
import { planOf, qualifiedName } from '../grammar/plan-identity.js';
import { propertyDefinition } from '../grammar/properties.js';
import type { LinkDefinition } from '../grammar/property-definition.js';
import { openDays } from '../model/open-days.js';
import { type OkrReference, referencesIn } from '../names/okr-reference.js';
import type { Project } from '../project/project.js';
import type { Period } from '../values/cycles.js';
import type { IsoDate } from '../values/dates.js';
import { say } from '../values/say.js';
import { nextCycle } from './next-cycle.js';
import { instead, type TextChange, withoutStatement } from './text-edits.js';

export interface LinkContext {
  project: Project;
  /** The names of the cycles, canonical. */
  from: string;
  to: string;
  /** The days of the new one. */
  period: Period;
  /** Whether the target goes on (true), is left behind (false), or is whatever of this run (undefined). */
  isCarried(target: AstNode): boolean | undefined;
}

export interface CarriedLinks {
  changes: TextChange[];
  decisions: string[];
}

/**
 * Computes the changes of a link's targets: carried targets are linked in the new cycle. Work and predictions lose
 * targets that are finished. A supported goal or a measured metric stays the same.
 */
export function carriedLinks(statement: AstNode, context: LinkContext): CarriedLinks {
  const { link } = propertyDefinition(statement.$type) ?? {};
  const links = link ? referencesIn(statement) : [];
  if (!link || links.length === 0) return { changes: [], decisions: [] };
  const decisions: string[] = [];
  const kept = links.flatMap((reference) => {
    const moved = movedText(reference, link, context);
    if (moved.asks) decisions.push(moved.asks);
    return moved.text === undefined ? [] : [moved.text];
  });
  if (kept.length === 0) return { changes: [withoutStatement(statement)], decisions };
  const [first, last] = [links[0]?.$refNode, links.at(-1)?.$refNode];
  const isSame = kept.length === links.length && kept.every((text, index) => text === links[index]?.$refText);
  if (isSame || !first || !last) return { changes: [], decisions };
  return { changes: [instead({ offset: first.offset, end: last.end }, kept.join(', '))], decisions };
}

function movedText(
  { $refText: text, ref, container }: OkrReference,
  { dropsTarget }: LinkDefinition,
  { project, from, to, period: { start }, isCarried }: LinkContext,
): { text?: string; asks?: string } {
  if (!isDeclaration(ref) || !ref.name) return { text };
  const { name } = ref;
  const plan = planOf(ref);
  if (plan?.cycle !== from) {
    if (!isOver(ref, project, start)) return { text };
    // A yearly goal that was carried before goes on under its name.
    const successor = plan && { team: plan.team, cycle: nextCycle(plan.cycle, project) ?? '' };
    const isThere = successor && project.names.find('goal', successor, name).length > 0;
    return isThere ? { text: qualifiedName(successor, name) } : { asks: overText(text) };
  }
  const next = { team: plan.team, cycle: to };
  const verdict = isCarried(ref);
  if (verdict || (verdict === undefined && project.names.find('goal', next, name).length > 0)) {
    return { text: text.split('.').length === 3 ? qualifiedName(next, name) : text };
  }
  if (verdict === false && dropsTarget) return {};
  const old = qualifiedName(plan, name);
  if (ref.$type === 'Metric' || ref.$type === 'Priority') return { text: old };
  // A goal serves and moves only goals that are open at the same time.
  return needsOpenTarget.has(container.$type)
    ? {
        asks: say`The link to \`${old}\` was left out, because that goal was not carried. Choose another target.`,
      }
    : {
        text: old,
        asks: say`The link still leads to \`${old}\`, which was not carried. Choose another target.`,
      };
}

/** The links that the rule wrong-cycle checks. */
const needsOpenTarget: ReadonlySet<string> = new Set(['Supports', 'Drives']);

/** Says whether something that goals serve belongs to a cycle that ends before the new one. A metric never does. */
function isOver(target: Declaration, project: Project, start: IsoDate): boolean {
  return target.$type !== 'Metric' && (openDays(target, project)?.end ?? start) < start;
}

function overText(text: string): string {
  return say`The link to \`${text}\` was left out, because its cycle will be over. Choose another target.`;
}
