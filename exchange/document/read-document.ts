import { propertyFirstWords } from '../../language/grammar/words.js';
import type { RecordValue } from '../sources/parsed.js';
import { SourceProblem } from '../sources/source.js';
import {
  type DocumentDefinition,
  type DocumentElement,
  type DocumentLink,
  type DocumentMeasure,
  type DocumentValue,
  documentFormat,
  documentVersion,
  type ElementKind,
  type PlanDocument,
} from './document.js';

/** Whether a value is a document that we wrote, or that somebody wrote as our schema says. */
export function isPlanDocument(root: RecordValue): boolean {
  return text(field(root, 'format')) === documentFormat;
}

/**
 * Reads a document. What it leaves out is `null` or empty.
 *
 * @throws {SourceProblem} for a version that is newer than this program, and for elements without a kind
 */
export function readDocument(root: RecordValue, file: string): PlanDocument {
  const version = Number(text(field(root, 'schemaVersion')) ?? documentVersion);
  if (!(version <= documentVersion))
    throw new SourceProblem(
      `${file} is of version ${version}, newer than ${documentVersion}. Use a newer okr.`,
    );
  return {
    format: documentFormat,
    schemaVersion: documentVersion,
    today: text(field(root, 'today')) ?? '',
    elements: list(field(root, 'elements')).map((element) => readElement(element, file)),
    links: list(field(root, 'links')).map(readLink),
    values: list(field(root, 'values')).map(readValue),
    definitions: list(field(root, 'definitions')).map(readDefinition),
    findings: [],
  };
}

const kinds: ReadonlySet<string> = new Set<ElementKind>([
  'cycle',
  'team',
  'person',
  'priority',
  'metric',
  'objective',
  'key-result',
  'initiative',
]);

function readElement(value: RecordValue, file: string): DocumentElement {
  const kind = text(field(value, 'kind'));
  if (kind === null || !kinds.has(kind))
    throw new SourceProblem(
      `${file}:${value.place.line ?? 1} is an element of the kind ${kind ?? '(missing)'}. Allowed: ${[...kinds].join(', ')}.`,
    );
  const name = text(field(value, 'name'));
  return {
    id: text(field(value, 'id')) ?? name ?? value.place.path ?? '',
    kind: kind as ElementKind,
    name,
    title: text(field(value, 'title')),
    team: text(field(value, 'team')),
    cycle: text(field(value, 'cycle')),
    parent: text(field(value, 'parent')),
    owner: text(field(value, 'owner')),
    contributors: texts(field(value, 'contributors')),
    description: text(field(value, 'description')),
    tags: texts(field(value, 'tags')),
    urls: texts(field(value, 'urls')),
    measure: readMeasure(field(value, 'measure')),
    properties: plain(field(value, 'properties')) as Record<string, unknown>,
    statements: texts(field(value, 'statements')).filter(isStatement),
    computed: null,
    file: '',
    line: 0,
  };
}

function readMeasure(value: RecordValue | undefined): DocumentMeasure | null {
  const kind = text(field(value, 'kind'));
  if (kind === 'limit') return { kind, bound: text(field(value, 'bound')) ?? '' };
  if (kind === 'zones') {
    const zones = list(field(value, 'zones')).map((zone) => ({
      level: text(field(zone, 'level')) ?? '',
      text: text(field(zone, 'text')) ?? '',
    }));
    return { kind, zones };
  }
  if (kind !== 'range') return null;
  return {
    kind,
    from: text(field(value, 'from')),
    to: text(field(value, 'to')),
    by: text(field(value, 'by')),
  };
}

const linkKinds = ['supports', 'drives', 'predicts', 'measures', 'depends on', 'part of'] as const;

function readLink(value: RecordValue): DocumentLink {
  const to = text(field(value, 'to'));
  const kind = text(field(value, 'kind'));
  return {
    kind: linkKinds.find((one) => one === kind) ?? 'supports',
    from: text(field(value, 'from')) ?? '',
    to,
    text: text(field(value, 'text')) ?? (to ?? '').replace(/^\w+:/, ''),
    evidence: text(field(value, 'evidence')),
  };
}

function readValue(value: RecordValue): DocumentValue {
  const kind = text(field(value, 'kind'));
  const number = text(field(value, 'number'));
  const unit = text(field(value, 'unit'));
  return {
    kind: kind === 'reading' || kind === 'score' ? kind : 'check-in',
    element: text(field(value, 'element')) ?? '',
    date: text(field(value, 'date')) ?? '',
    by: text(field(value, 'by')),
    value:
      text(field(value, 'value')) ??
      (number === null ? null : `${number}${unit === null ? '' : unit === '%' ? unit : ` ${unit}`}`),
    number: number === null ? null : Number(number),
    unit,
    state: text(field(value, 'state')),
    confidence: text(field(value, 'confidence')) ?? text(field(value, 'confidenceRatio')),
    confidenceRatio: null,
    note: text(field(value, 'note')),
  };
}

function readDefinition(value: RecordValue): DocumentDefinition {
  return {
    element: text(field(value, 'element')) ?? '',
    date: text(field(value, 'date')),
    what: text(field(value, 'what')),
    was: text(field(value, 'was')),
    reason: text(field(value, 'reason')),
  };
}

/** A statement of the language, whole, and nothing besides: it opens a property and closes what it opens. */
function isStatement(source: string): boolean {
  const outside = source.replace(/"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"/g, '');
  const [first = ''] = source.split(/\s/, 1);
  return (
    propertyFirstWords.has(first) &&
    !/["\n]|\/\/|\/\*/.test(outside) &&
    outside.split('{').length === outside.split('}').length
  );
}

function field(value: RecordValue | undefined, key: string): RecordValue | undefined {
  return value?.type === 'map' ? value.entries.find((entry) => entry.key === key)?.value : undefined;
}

function text(value: RecordValue | undefined): string | null {
  return value?.type === 'scalar' && !value.isNull ? value.text : null;
}

function list(value: RecordValue | undefined): RecordValue[] {
  return value?.type === 'list' ? value.items : [];
}

function texts(value: RecordValue | undefined): string[] {
  return list(value).flatMap((item) => text(item) ?? []);
}

/** As plain data; no key of it reaches a prototype. */
function plain(value: RecordValue | undefined): unknown {
  if (value === undefined || value.type !== 'map')
    return value?.type === 'scalar' && !value.isNull ? value.text : {};
  return Object.fromEntries(
    value.entries.map(({ key, value: inner }) => [
      key,
      inner.type === 'scalar' ? (inner.isNull ? null : inner.text) : plain(inner),
    ]),
  );
}
