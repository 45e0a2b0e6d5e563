import { isObjective, isPartOf, isPlanHeader, isTeam, type PlanHeader } from '../../grammar/generated/ast.js';
import { ownerOf } from '../../model/owner.js';
import { enclosingElement } from '../../names/calling.js';
import type { PlanSymbol } from '../../names/symbols.js';
import { counted } from '../../values/counted.js';
import { canonicalCycleName } from '../../values/cycles.js';
import { say } from '../../values/say.js';
import type { HoverContext } from './hover-context.js';
import { code, escapeMarkdown, line, linkTo, paragraphs, section } from './markdown.js';
import { mention } from './relations.js';

/** Writes a team: its larger team, its parts, and its plans. */
export function teamHover(symbol: PlanSymbol, { symbols }: HoverContext): string {
  const nodes = symbols.occurrencesOf(symbol).map(({ node }) => node);
  const team = nodes.find(isTeam);
  const owner = team && ownerOf(team);
  const parent = team?.statements.find(isPartOf)?.team;
  const parentLink = parent?.ref
    ? linkTo(parent.ref, code(parent.$refText))
    : parent && code(parent.$refText);
  const parts = nodes
    .filter(isPartOf)
    .map(enclosingElement)
    .filter((part) => part !== undefined);
  return paragraphs(
    team?.title && `**${escapeMarkdown(team.title)}**`,
    line(
      say`team ${team ? linkTo(team, code(symbol.name)) : code(symbol.name)}`,
      team ? undefined : say`not declared`,
      owner && say`owner ${escapeMarkdown(owner)}`,
      parentLink && say`part of ${parentLink}`,
    ),
    section(say`Its parts`, parts.map(mention)),
    section('Plans', nodes.filter(isPlanHeader).map(planText)),
  );
}

/** Returns a plan in a list: its cycle as a link, and how many objectives the file holds. */
function planText(header: PlanHeader): string {
  const cycle = header.cycle ? canonicalCycleName(header.cycle.$refText) : say`without a cycle`;
  const objectives = header.$container.elements.filter(isObjective).length;
  return `${linkTo(header, escapeMarkdown(cycle))} · ${counted(objectives, 'objective')}`;
}
