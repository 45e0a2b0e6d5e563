import { largestImportedFile } from '../../language/protocol.js';

/** The forms that goals are imported from. */
export const sourceKinds = ['markdown', 'csv', 'xlsx', 'yaml', 'json', 'html'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** A file to import, as it was read. */
export interface Source {
  /** As the person named it; below a folder with `/`: `teams/growth.md`. */
  name: string;
  /** What of its path may name a team or a cycle: without the folders above the one that is imported. */
  path?: string;
  /** Of a file that is too large to be read at all, without its content: how many bytes it has. */
  size?: number;
  bytes: Uint8Array;
}

/** Why a source cannot be imported. Its message is for the person who named the source. */
export class SourceProblem extends Error {
  override readonly name = 'SourceProblem';
}

/** By its name: the parsers stand in a file of their own, with a class of their own. */
export function isSourceProblem(error: unknown): error is SourceProblem {
  return error instanceof Error && error.name === 'SourceProblem';
}

/** How large a source may be. More than this is refused: it is not a list of goals, and reading it takes too long. */
export const limits = {
  /** Bytes of a file. */
  fileBytes: largestImportedFile,
  /** Characters of Markdown: its links and marks may be nested so that each costs a look at all others. */
  markdownCharacters: 500_000,
  /** Characters of HTML and YAML. */
  markupCharacters: 4_000_000,
  /** Bytes of a spreadsheet once it is unpacked. */
  unpackedBytes: 200_000_000,
  cells: 1_000_000,
  /** Nested levels of lists, elements or objects. */
  depth: 200,
  /** Values of a YAML or JSON document, those that its aliases repeat included. */
  values: 1_000_000,
} as const;
