import {
  isBetter,
  isCadence,
  isClassification,
  isMeasurement,
  isMetricUnit,
  isSource,
  isTiming,
  type Metric,
} from '../../grammar/generated/ast.js';
import { ownerOf } from '../../model/owner.js';
import { compareText } from '../../values/text.js';
import type { HoverContext } from './hover-context.js';
import { code, escapeMarkdown, line, linkTo, paragraphs, section } from './markdown.js';
import { relationSections } from './relations.js';

const shownReadings = 5;

/** What a metric counts, its newest readings, and the key results that move it. */
export function metricHover(metric: Metric, context: HoverContext): string {
  const { statements } = metric;
  const unit = statements.find(isMetricUnit)?.unit;
  const better = statements.find(isBetter)?.direction;
  const cadence = statements.find(isCadence)?.interval;
  const source = statements.find(isSource)?.url;
  const owner = ownerOf(metric);
  return paragraphs(
    metric.title ? `**${escapeMarkdown(metric.title)}**` : '*without a statement*',
    line(
      `metric${metric.name ? ` ${linkTo(metric, code(metric.name))}` : ''}`,
      statements.find(isClassification)?.kind,
      statements.find(isTiming)?.kind,
      owner ? `owner ${escapeMarkdown(owner)}` : 'no owner',
    ),
    line(
      unit && `unit ${code(unit)}`,
      better && `${better} is better`,
      cadence,
      source && `source ${escapeMarkdown(source)}`,
    ),
    readings(metric),
    ...relationSections(metric, context),
  );
}

/** The newest readings, newest first. */
function readings({ statements }: Metric): string | undefined {
  const all = statements
    .filter(isMeasurement)
    .filter(({ date, value }) => date && value)
    .sort((left, right) => compareText(right.date as string, left.date as string));
  const items = all.slice(0, shownReadings).map((reading) => {
    const note = reading.note && `“${escapeMarkdown(reading.note)}”`;
    return line(reading.date, code(reading.value?.$cstNode?.text ?? ''), note) as string;
  });
  const heading = all.length > shownReadings ? `Last ${shownReadings} of ${all.length} readings` : 'Readings';
  return section(heading, items);
}
