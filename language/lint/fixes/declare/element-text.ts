import { escapeSnippet, indentationStep, quoted } from '../../../edits/source.js';
import { isOwner, isTarget, type KeyResult } from '../../../grammar/generated/ast.js';
import { type ElementType, elementKeywords } from '../../../grammar/properties.js';
import { inheritedDimension, measureOf, valueOf } from '../../../model/measure.js';

/** An element as text: with tab stops for editors that know them, and without. */
export interface ElementText {
  text: string;
  snippet?: string;
}

/** What is known of an element that a link names before it is declared. */
export interface KnownOfElement {
  name: string;
  /** The handle of its owner, most likely the one of the element that refers to it. */
  owner?: string;
  /** Of a metric: what the key result that measures it says of its values. */
  measured?: MeasuredSoFar;
}

/** What the values of a key result say of its metric. */
export interface MeasuredSoFar {
  unit?: string;
  better?: 'higher' | 'lower';
}

/** A line of a body: a statement, or a snippet with tab stops for a person to fill in. */
type Line = { text: string } | { snippet: string };

/** What each kind of element says first. What nobody knows yet stands only in the text with tab stops. */
const bodies: Readonly<Record<ElementType, (known: KnownOfElement) => Line[]>> = {
  Cycle: () => [],
  Team: () => [],
  Person: () => [],
  Priority: ownerOf,
  Objective: ownerOf,
  // It has the owner of its objective.
  KeyResult: () => [{ snippet: 'from ${2:unknown} to $3' }],
  Initiative: ownerOf,
  Metric: (known) => [
    { snippet: '${2|outcome,bridge,output,activity|}' },
    known.measured?.unit ? { text: `unit ${known.measured.unit}` } : { snippet: 'unit ${3:%}' },
    ...(known.measured?.better ? [{ text: `better ${known.measured.better}` }] : []),
    ...ownerOf(known),
  ],
};

function ownerOf({ owner }: KnownOfElement): Line[] {
  return owner ? [{ text: `owner ${owner}` }] : [];
}

/**
 * An element with a name, a title made of the name, and what else is known of it.
 *
 * @param indentation of the line on which it begins
 */
export function elementText(type: ElementType, known: KnownOfElement, indentation = ''): ElementText {
  const lines = bodies[type](known);
  const head = (title: string) => `${elementKeywords[type]} ${known.name} ${title}`;
  const write = (title: string, body: readonly string[], close: string) =>
    body.length === 0
      ? head(title)
      : [`${head(title)} {`, ...body.map((line) => `${indentationStep}${line}`), close].join(
          `\n${indentation}`,
        );
  const title = titleFromName(known.name);
  const certain = lines.flatMap((line) => ('text' in line ? [line.text] : []));
  const questions = lines.map((line) => ('text' in line ? escapeSnippet(line.text) : line.snippet));
  return {
    text: write(quoted(title), certain, '}'),
    snippet: write(`"\${1:${escapeSnippet(title)}}"`, questions, '\\}'),
  };
}

/** A cycle with places for its days, which no name says. */
export function cycleText(name: string, year: string): ElementText {
  const text = `cycle ${name} from ${year}-01-01 to ${year}-12-31`;
  return { text, snippet: `cycle ${name} from \${1:${year}-01-01} to \${2:${year}-12-31}` };
}

/** `dev.patel` as `Dev Patel` for a person, `customers-stay` as `Customers stay` for all else. */
function titleFromName(name: string): string {
  const words = name
    .replace(/^@/, '')
    .split(/[._-]+/)
    .filter(Boolean);
  const capitalized = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  return name.startsWith('@')
    ? words.map(capitalized).join(' ')
    : [capitalized(words[0] ?? name), ...words.slice(1)].join(' ');
}

/** The owner that an element names itself. */
export function ownHandle({ statements }: { statements: readonly { $type: string }[] }): string | undefined {
  const handle = statements.find(isOwner)?.person?.$refText;
  return handle && handle.length > 1 ? handle : undefined;
}

/** What the range of a key result says of the metric that it measures. */
export function measuredBy(keyResult: KeyResult): MeasuredSoFar {
  const measure = measureOf(keyResult);
  if (!isTarget(measure)) return {};
  const quantities = [measure.target, measure.baseline].filter((quantity) => quantity !== undefined);
  const unit = quantities.map(
    ({ currency, unit }) => `${currency?.replace(/^[-+−]/, '') ?? ''}${unit ?? ''}`,
  );
  const dimension = inheritedDimension(keyResult);
  const from = valueOf(measure.baseline, dimension)?.comparable;
  const to = valueOf(measure.target, dimension)?.comparable;
  const better =
    from === undefined || to === undefined || from === to ? undefined : from < to ? 'higher' : 'lower';
  return { unit: unit.find(Boolean), better };
}
