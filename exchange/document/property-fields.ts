import type { AstNode } from 'langium';
import type {
  Ambition,
  Better,
  Cadence,
  Classification,
  Dropped,
  Due,
  Email,
  InCycle,
  MetricUnit,
  ReadsAs,
  Retrospective,
  Source,
  Status,
  Stretch,
  Timing,
  Weight,
} from '../../language/grammar/generated/ast.js';
import { longText, quoted } from '../write/text.js';

/** How a property is a field of the document, and how a plan writes it. */
export interface PropertyField {
  field: string;
  /** From the syntax tree; undefined where it is not finished. */
  read(node: AstNode): unknown;
  /** The statement without its indentation; undefined for a value that it cannot have. */
  write(value: unknown, indent: string): string | undefined;
}

function define<Node extends AstNode>(
  field: string,
  read: (node: Node) => unknown,
  write: PropertyField['write'],
): PropertyField {
  return { field, read: read as PropertyField['read'], write };
}

const text =
  (write: (value: string, indent: string) => string): PropertyField['write'] =>
  (value, indent) =>
    typeof value === 'string' && value !== '' ? write(value, indent) : undefined;

/** Properties with one value, by the type of their syntax node. Owners, links, measures, values and definitions have lists of their own. */
export const propertyFields: Readonly<Record<string, PropertyField>> = {
  Email: define<Email>(
    'email',
    ({ address }) => address,
    text((value) => `email ${quoted(value)}`),
  ),
  Source: define<Source>(
    'source',
    ({ url }) => url,
    text((value) => `source ${quoted(value)}`),
  ),
  InCycle: define<InCycle>(
    'holdsIn',
    ({ cycle }) => cycle?.$refText,
    text((value) => `in ${word(value)}`),
  ),
  Ambition: define<Ambition>('ambition', ({ kind }) => kind, text(word)),
  Status: define<Status>(
    'state',
    ({ state }) => state,
    text((value) => `status ${word(value)}`),
  ),
  Due: define<Due>(
    'due',
    ({ date }) => date,
    text((value) => `due ${word(value)}`),
  ),
  Cadence: define<Cadence>(
    'cadence',
    ({ interval }) => interval,
    text((value) => `cadence ${word(value)}`),
  ),
  Stretch: define<Stretch>(
    'stretch',
    ({ value }) => value?.$cstNode?.text.replace(/\s+/g, ' '),
    text((value) => `stretch ${line(value)}`),
  ),
  Weight: define<Weight>(
    'weight',
    ({ value }) => value,
    text((value) => `weight ${word(value)}`),
  ),
  Timing: define<Timing>('timing', ({ kind }) => kind, text(word)),
  Classification: define<Classification>('counts', ({ kind }) => kind, text(word)),
  MetricUnit: define<MetricUnit>(
    'unit',
    ({ unit }) => unit,
    text((value) => `unit ${word(value)}`),
  ),
  Better: define<Better>(
    'better',
    ({ direction }) => direction,
    text((value) => `better ${word(value)}`),
  ),
  Retrospective: define<Retrospective>(
    'retrospective',
    ({ text: said }) => said,
    text((value, indent) => `retrospective ${longText(value, indent)}`),
  ),
  ReadsAs: define<ReadsAs>(
    'readsAs',
    ({ kind, reason }) => ({ kind: kind ?? null, reason: reason ?? null }),
    pair('reads as', 'kind'),
  ),
  Dropped: define<Dropped>(
    'dropped',
    ({ date, reason }) => ({ date: date ?? null, reason: reason ?? null }),
    pair('dropped', 'date'),
  ),
};

/** A word and a reason in quotes: `dropped 2026-11-02 "Fresh division sold"`. */
function pair(keyword: string, first: string): PropertyField['write'] {
  return (value) => {
    if (typeof value !== 'object' || value === null) return undefined;
    const given = value as Record<string, unknown>;
    const parts = [
      keyword,
      given[first],
      typeof given.reason === 'string' ? quoted(given.reason) : undefined,
    ];
    return parts
      .filter((part) => typeof part === 'string' && part !== '')
      .map((part, index) => (index === 1 && part !== parts[2] ? word(part as string) : (part as string)))
      .join(' ');
  };
}

/** A value of one word: whatever a document says, nothing of it opens another statement. */
export function word(value: string): string {
  return value.replace(/[\s"“”„{}]+/g, '');
}

/** A value of several words on one line. */
export function line(value: string): string {
  return value
    .replace(/["“”„{}]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
