import { type AstNode, AstUtils } from 'langium';
import {
  belongsToPlan,
  type Declaration,
  declaredName,
  isDeclaration,
  namespaceOf,
} from '../../language/grammar/declarations.js';
import {
  isContributors,
  isCycle,
  isDescription,
  isLimit,
  isLink,
  isOwner,
  isTags,
  isTarget,
  isZones,
} from '../../language/grammar/generated/ast.js';
import { planOf, qualifiedName } from '../../language/grammar/plan-identity.js';
import type { DocumentElement, DocumentMeasure, ElementKind } from './document.js';
import { propertyFields } from './property-fields.js';

export const elementKinds: Readonly<Record<Declaration['$type'], ElementKind>> = {
  Cycle: 'cycle',
  Team: 'team',
  Person: 'person',
  Priority: 'priority',
  Metric: 'metric',
  Objective: 'objective',
  KeyResult: 'key-result',
  Initiative: 'initiative',
};

/** Statements that the lists of a document hold: links, values, definitions. */
const listed: ReadonlySet<string> = new Set([
  'Supports',
  'Drives',
  'Predicts',
  'Measures',
  'DependsOn',
  'PartOf',
  'CheckIn',
  'Measurement',
  'Score',
  'Changed',
]);
/** Statements that have a field of their own. */
const ownFields: ReadonlySet<string> = new Set([
  'Owner',
  'Contributors',
  'Description',
  'Tags',
  'Link',
  'Target',
  'Limit',
  'Zones',
]);

/** Gives each element its id in the document. */
export class DocumentIds {
  private readonly ids = new Map<AstNode, string>();
  private readonly taken = new Set<string>();

  of(element: Declaration): string {
    const known = this.ids.get(element);
    if (known) return known;
    const base = this.base(element);
    let id = base;
    for (let number = 2; this.taken.has(id); number++) id = `${base}~${number}`;
    this.taken.add(id);
    this.ids.set(element, id);
    return id;
  }

  private base(element: Declaration): string {
    const name = declaredName(element);
    const plan = belongsToPlan(element.$type) ? planOf(element) : undefined;
    const kind = elementKinds[element.$type];
    if (!name) return qualifiedName(plan, `(${kind})`);
    return namespaceOf(element.$type) === 'goal' ? qualifiedName(plan, name) : `${kind}:${name}`;
  }
}

/** What an element says, without what has to be computed. */
export function documentElement(
  element: Declaration,
  ids: DocumentIds,
  fileOf: (node: AstNode) => string,
): DocumentElement {
  const statements = element.statements as readonly AstNode[];
  const plan = belongsToPlan(element.$type) ? planOf(element) : undefined;
  const { $container } = element;
  return {
    id: ids.of(element),
    kind: elementKinds[element.$type],
    name: declaredName(element) ?? null,
    title: 'title' in element ? (element.title ?? null) : null,
    team: plan?.team ?? null,
    cycle: plan?.cycle ?? null,
    parent: isDeclaration($container) ? ids.of($container) : null,
    owner: statements.find(isOwner)?.person?.$refText ?? null,
    contributors: statements
      .filter(isContributors)
      .flatMap(({ people }) => people.map(({ $refText }) => $refText)),
    description: statements.find(isDescription)?.text ?? null,
    tags: statements.filter(isTags).flatMap(({ tags }) => tags),
    urls: statements.filter(isLink).flatMap(({ url }) => url ?? []),
    measure: measureIn(statements),
    properties: propertiesOf(element, statements),
    statements: otherStatements(statements),
    computed: null,
    file: fileOf(element),
    line: (element.$cstNode?.range.start.line ?? 0) + 1,
  };
}

function measureIn(statements: readonly AstNode[]): DocumentMeasure | null {
  for (const statement of statements) {
    if (isTarget(statement)) {
      const { baseline, target, deadline, unknown } = statement;
      return {
        kind: 'range',
        from: unknown === true ? 'unknown' : sourceOf(baseline),
        to: sourceOf(target),
        by: deadline ?? null,
      };
    }
    if (isLimit(statement)) return { kind: 'limit', bound: sourceOf(statement.bound) ?? '' };
    if (isZones(statement))
      return {
        kind: 'zones',
        zones: statement.zones.map(({ level, text }) => ({ level: level ?? '', text: text ?? '' })),
      };
  }
  return null;
}

function propertiesOf(element: Declaration, statements: readonly AstNode[]): Record<string, unknown> {
  const properties: Record<string, unknown> = {};
  if (isCycle(element)) Object.assign(properties, { start: element.start ?? null, end: element.end ?? null });
  for (const [type, property] of Object.entries(propertyFields)) {
    const statement = statements.find(({ $type }) => $type === type);
    const value = statement && property.read(statement);
    if (value !== undefined) properties[property.field] = value;
  }
  return properties;
}

/** What the language learned after this document did. */
function otherStatements(statements: readonly AstNode[]): string[] {
  return statements
    .filter(
      (statement) =>
        !isDeclaration(statement) &&
        !propertyFields[statement.$type] &&
        !listed.has(statement.$type) &&
        !ownFields.has(statement.$type),
    )
    .flatMap((statement) => sourceOf(statement) ?? []);
}

/** A part of the source on one line; texts of several lines keep theirs. */
export function sourceOf(node: AstNode | undefined): string | null {
  const source = node?.$cstNode?.text;
  if (source === undefined) return null;
  return source.includes('"""') ? source.trim() : formatted(source);
}

/** As the formatter writes values: `8.4%`, `<= 2%`, `tickets/week`. */
function formatted(source: string): string {
  const oneLine = source.replace(/\s+/g, ' ').trim();
  if (oneLine.includes('"')) return oneLine;
  return oneLine
    .replace(/ %/g, '%')
    .replace(/ ?\/ ?/g, '/')
    .replace(/([<>]=?|[≤≥=]) ?/g, '$1 ');
}

/** The element that a node belongs to. */
export function elementAround(node: AstNode): Declaration | undefined {
  return AstUtils.getContainerOfType(node, isDeclaration);
}
