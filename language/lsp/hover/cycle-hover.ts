import { isPlanHeader } from '../../grammar/generated/ast.js';
import { daysAgoText, inDaysText } from '../../model/status-text.js';
import type { PlanSymbol } from '../../names/symbols.js';
import { counted } from '../../values/counted.js';
import type { Period } from '../../values/cycles.js';
import { daysBetween, type IsoDate } from '../../values/dates.js';
import { say } from '../../values/say.js';
import type { HoverContext } from './hover-context.js';
import { code, escapeMarkdown, line, linkTo, paragraphs, section } from './markdown.js';

/** Writes the dates of a cycle, the share that has passed, and the plans of the cycle. */
export function cycleHover(symbol: PlanSymbol, { symbols, project, today }: HoverContext): string {
  const [declared] = symbols.declarationsOf(symbol);
  const declaration = declared?.node;
  const period = project.periodOf(symbol.name);
  const plans = symbols.plansOf(symbol).map(({ node }) => node);
  return paragraphs(
    line(
      say`cycle ${declaration ? linkTo(declaration, code(symbol.name)) : code(symbol.name)}`,
      declaration ? undefined : period ? say`known by its name` : say`not declared`,
    ),
    period
      ? daysText(period)
      : say`The dates are unknown. Declare the cycle, or use a name such as \`2026-Q4\`.`,
    period && say`${passedText(period, today)} *Today is ${today}.*`,
    section(
      say`Plans`,
      plans
        .filter(isPlanHeader)
        .map((header) => linkTo(header, escapeMarkdown(header.team?.$refText ?? say`without a team`))),
    ),
  );
}

/** Returns the first and last day, and how many there are. */
function daysText({ start, end }: Period): string {
  return say`${start} to ${end} · ${counted(daysBetween(start, end) + 1, 'day')}`;
}

/** Writes how much of a period has passed: `Day 47 of 92.` */
export function passedText({ start, end }: Period, today: IsoDate): string {
  if (today < start) return say`The cycle begins ${inDaysText(daysBetween(today, start))}.`;
  if (today > end) return say`The cycle ended ${daysAgoText(daysBetween(end, today))}.`;
  return say`Day ${daysBetween(start, today) + 1} of ${daysBetween(start, end) + 1}.`;
}
