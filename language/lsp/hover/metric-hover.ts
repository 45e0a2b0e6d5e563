import { isMeasurement, type Metric } from '../../grammar/generated/ast.js';
import { writtenText } from '../../grammar/written-text.js';
import { ownerOf } from '../../model/owner.js';
import { say } from '../../values/say.js';
import { compareText } from '../../values/text.js';
import type { HoverContext } from './hover-context.js';
import { code, escapeMarkdown, line, linkTo, paragraphs, section } from './markdown.js';
import { relationSections } from './relations.js';
import { statementsInLine } from './statement-lines.js';

const shownReadings = 5;

/** Writes the kind of a metric, its newest readings, and the key results that measure it. */
export function metricHover(metric: Metric, context: HoverContext): string {
  const owner = ownerOf(metric);
  return paragraphs(
    metric.title ? `**${escapeMarkdown(metric.title)}**` : say`*without a statement*`,
    line(
      `metric${metric.name ? ` ${linkTo(metric, code(metric.name))}` : ''}`,
      ...statementsInLine(metric, 'heading'),
      owner ? say`owner ${escapeMarkdown(owner)}` : say`no owner`,
    ),
    line(...statementsInLine(metric, 'facts')),
    readings(metric),
    ...relationSections(metric, context),
  );
}

/** Returns the newest readings, newest first. */
function readings({ statements }: Metric): string | undefined {
  const all = statements
    .filter(isMeasurement)
    .filter(({ date, value }) => date && value)
    .sort((left, right) => compareText(right.date as string, left.date as string));
  const items = all.slice(0, shownReadings).map((reading) => {
    const note = reading.note && say`“${escapeMarkdown(reading.note)}”`;
    return line(reading.date, code(writtenText(reading.value) ?? ''), note) as string;
  });
  const heading =
    all.length > shownReadings ? say`Last ${shownReadings} of ${all.length} readings` : say`Readings`;
  return section(heading, items);
}
