import type { FoldingRange, Position } from 'vscode-languageserver';

/** Converts a position in a document. */
export type ConvertPosition = (uri: string, position: Position) => Position;

type Fields = Record<string, unknown>;

/** Fields whose keys are the URIs of the documents that their values are about. */
const byUri: ReadonlySet<string> = new Set(['changes', 'relatedDocuments']);

/** Fields that are about the document of the request, though the object around them names another document. */
const aboutRequest: ReadonlySet<string> = new Set(['originSelectionRange']);

/**
 * Converts every position in the parameters or the result of a message. The types of the protocol and our own have the
 * same shapes everywhere: a position has a line and a character, and the nearest object around it that names a document
 * says which document it is in.
 *
 * @param uri the document of the request, for positions without a document of their own
 * @returns a copy; the value itself stays as it is
 */
export function convertPositions(value: unknown, uri: string | undefined, convert: ConvertPosition): unknown {
  if (Array.isArray(value)) return convertList(value, uri, convert);
  if (!isFields(value)) return value;
  const own = documentOf(value) ?? uri;
  if (isPosition(value)) return own === undefined ? value : { ...value, ...convert(own, value) };
  const entries = Object.entries(value).map(([key, field]) => {
    if (byUri.has(key) && isFields(field)) return [key, convertByUri(field, convert)];
    return [key, convertPositions(field, aboutRequest.has(key) ? uri : own, convert)];
  });
  const converted = Object.fromEntries(entries);
  return isFoldingRange(value) && own !== undefined
    ? { ...converted, ...foldingColumns(value, own, convert) }
    : converted;
}

/** Returns the document that an object names. */
export function documentOf(value: unknown): string | undefined {
  if (!isFields(value)) return undefined;
  const { uri, targetUri, textDocument, item, from, data, location } = value;
  const inner = [textDocument, item, from, data, location].map((one) =>
    isFields(one) ? one.uri : undefined,
  );
  return [uri, targetUri, ...inner].find((one) => typeof one === 'string') as string | undefined;
}

/** The arguments of a command may be a URI and then a position in this document. */
function convertList(list: readonly unknown[], uri: string | undefined, convert: ConvertPosition): unknown[] {
  let context = uri;
  return list.map((one) => {
    if (typeof one === 'string' && /^[a-z][a-z0-9+.-]*:\S/i.test(one)) context = one;
    return convertPositions(one, context, convert);
  });
}

function convertByUri(fields: Fields, convert: ConvertPosition): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([uri, value]) => [uri, convertPositions(value, uri, convert)]),
  );
}

function foldingColumns(range: FoldingRange, uri: string, convert: ConvertPosition): Partial<FoldingRange> {
  const { startLine, startCharacter, endLine, endCharacter } = range;
  const column = (line: number, character: number) => convert(uri, { line, character }).character;
  return {
    ...(startCharacter !== undefined && { startCharacter: column(startLine, startCharacter) }),
    ...(endCharacter !== undefined && { endCharacter: column(endLine, endCharacter) }),
  };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPosition(value: object): value is Position {
  const { line, character } = value as Partial<Position>;
  return typeof line === 'number' && typeof character === 'number';
}

function isFoldingRange(value: object): value is FoldingRange {
  const { startLine, endLine } = value as Partial<FoldingRange>;
  return typeof startLine === 'number' && typeof endLine === 'number';
}
