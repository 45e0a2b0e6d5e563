import { groupBy } from '../../language/values/group-by.js';
import { push, pushAll } from '../text/push.js';
import type { PlanText } from '../write/plans.js';
import { longText, quoted } from '../write/text.js';
import type {
  DocumentDefinition,
  DocumentElement,
  DocumentLink,
  DocumentMeasure,
  DocumentValue,
  PlanDocument,
} from './document.js';
import { line, propertyFields, word } from './property-fields.js';

/** Writes a document as plans again: a file for each team and cycle, and one for what belongs to none. */
export function documentText(
  document: PlanDocument,
  header: readonly string[],
  vocabularyPath: string,
): PlanText[] {
  const writer = new DocumentWriter(document);
  const files = new Map<string, DocumentElement[]>();
  for (const element of document.elements) {
    if (writer.hasParent(element)) continue;
    const path =
      element.team && element.cycle
        ? `${fileName(element.team)}/${fileName(element.cycle)}.okr`
        : vocabularyPath;
    push(files, path, element);
  }
  return [...files].map(([path, elements]) => {
    const [first] = elements;
    const plan =
      first?.team && first.cycle ? { team: word(first.team), cycle: word(first.cycle) } : undefined;
    const head = [...header, ...(plan ? ['', `plan ${plan.team} in ${plan.cycle}`] : [])];
    const blocks = elements.map((element) => writer.lines(element, '').join('\n'));
    return { path, text: `${[head.join('\n'), ...blocks].join('\n\n')}\n`, goals: [], ...(plan && { plan }) };
  });
}

/** A name as a part of a path: nothing in it leads elsewhere. */
function fileName(name: string): string {
  const plain = name.replace(/[^\p{L}\p{N}_-]+/gu, '-').replace(/^-+|-+$/g, '');
  return plain === '' ? 'plan' : plain;
}

const keywords: Readonly<Record<DocumentElement['kind'], string>> = {
  cycle: 'cycle',
  team: 'team',
  person: 'person',
  priority: 'priority',
  metric: 'metric',
  objective: 'objective',
  'key-result': 'key result',
  initiative: 'initiative',
};

class DocumentWriter {
  private readonly children = new Map<string, DocumentElement[]>();
  private readonly links: Map<string, DocumentLink[]>;
  private readonly values: Map<string, DocumentValue[]>;
  private readonly definitions: Map<string, DocumentDefinition[]>;
  private readonly byId: Map<string, DocumentElement>;

  constructor(document: PlanDocument) {
    this.byId = new Map(document.elements.map((element) => [element.id, element]));
    this.links = groupBy(document.links, ({ from }) => from);
    this.values = groupBy(document.values, ({ element }) => element);
    this.definitions = groupBy(document.definitions, ({ element }) => element);
    for (const element of document.elements) {
      if (this.hasParent(element)) push(this.children, element.parent as string, element);
    }
  }

  /** Whether what it stands in is a part of the document, and no part of itself. */
  hasParent({ parent, id }: DocumentElement): boolean {
    const seen = new Set([id]);
    for (let outer = parent; outer !== null; outer = this.byId.get(outer)?.parent ?? null) {
      if (seen.has(outer)) return false;
      seen.add(outer);
    }
    return parent !== null && this.byId.has(parent);
  }

  lines(element: DocumentElement, indent: string): string[] {
    const inner = `${indent}  `;
    const head = [
      keywords[element.kind],
      nameOf(element),
      ...daysOf(element),
      ...(element.title === null ? [] : [quoted(element.title)]),
    ];
    const own = this.statements(element, inner).flatMap((statement) => `${inner}${statement}`.split('\n'));
    const children = this.children.get(element.id) ?? [];
    const first = `${indent}${head.filter((part) => part !== '').join(' ')}`;
    if (own.length === 0 && children.length === 0) return [first];
    const lines = [`${first} {`, ...own];
    for (const child of children)
      pushAll(lines, [...(lines.length > 1 ? [''] : []), ...this.lines(child, inner)]);
    return [...lines, `${indent}}`];
  }

  private statements(element: DocumentElement, indent: string): string[] {
    const { owner, contributors, description, tags, urls, measure, properties, statements, id } = element;
    return [
      ...(owner ? [`owner ${word(owner)}`] : []),
      ...(contributors.length > 0 ? [`contributors ${contributors.map(word).join(', ')}`] : []),
      ...(description === null ? [] : [`description ${longText(description, indent)}`]),
      ...(tags.length > 0 ? [`tags ${tags.map(word).join(', ')}`] : []),
      ...urls.map((url) => `link ${quoted(url)}`),
      ...linkLines(this.links.get(id) ?? []),
      ...(measure ? [measureLine(measure)] : []),
      ...Object.values(propertyFields).flatMap(
        ({ field, write }) =>
          write(Object.hasOwn(properties, field) ? properties[field] : undefined, indent) ?? [],
      ),
      ...statements,
      ...(this.values.get(id) ?? []).map(valueLine),
      ...(this.definitions.get(id) ?? []).map(definitionLine),
    ];
  }
}

function nameOf({ name }: DocumentElement): string {
  return name === null ? '' : word(name);
}

function daysOf({ kind, properties }: DocumentElement): string[] {
  if (kind !== 'cycle') return [];
  const { start, end } = properties as { start?: unknown; end?: unknown };
  return [
    ...(typeof start === 'string' ? [`from ${word(start)}`] : []),
    ...(typeof end === 'string' ? [`to ${word(end)}`] : []),
  ];
}

/** Links of one kind are a list; those with evidence for it are a statement together. */
function linkLines(links: readonly DocumentLink[]): string[] {
  const groups = groupBy(links, ({ kind, evidence }) => `${kind}\n${evidence ?? ''}`);
  return [...groups.values()].map((group) => {
    const { kind, evidence } = group[0] as DocumentLink;
    const targets = group.map(({ text }) => word(text)).join(', ');
    return `${kind} ${targets}${evidence === null ? '' : ` ${quoted(evidence)}`}`;
  });
}

function measureLine(measure: DocumentMeasure): string {
  switch (measure.kind) {
    case 'limit':
      return `keep ${line(measure.bound)}`;
    case 'zones':
      return `zones { ${measure.zones.map(({ level, text }) => `${word(level)} ${quoted(text)}`).join(' ')} }`;
    case 'range': {
      const { from, to, by } = measure;
      const parts = [
        from === null ? '' : `from ${line(from)}`,
        to === null ? '' : `to ${line(to)}`,
        by === null ? '' : `by ${word(by)}`,
      ];
      return parts.filter((part) => part !== '').join(' ');
    }
  }
}

function valueLine({ kind, date, by, value, state, confidence, note }: DocumentValue): string {
  const zone =
    state === null
      ? undefined
      : ['commit', 'target', 'stretch'].includes(state)
        ? `reached ${word(state)}`
        : word(state);
  const parts = [
    kind,
    word(date),
    by === null ? undefined : `by ${word(by)}`,
    value === null ? zone : line(value),
    confidence === null ? undefined : `confidence ${line(confidence)}`,
    note === null ? undefined : quoted(note),
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(' ');
}

function definitionLine({ date, what, was, reason }: DocumentDefinition): string {
  const isText = was?.startsWith('"') === true;
  const parts = [
    'changed',
    date === null ? undefined : word(date),
    what === null ? undefined : word(what),
    was === null ? undefined : `was ${isText ? quoted(unquoted(was)) : line(was)}`,
    reason === null ? undefined : `${isText ? 'because ' : ''}${quoted(reason)}`,
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(' ');
}

function unquoted(text: string): string {
  return text.replace(/^"|"$/g, '').replace(/\\(.)/g, '$1');
}
