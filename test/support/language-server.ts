import { type LangiumDocument, URI } from 'langium';
import type { WorkspaceEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position } from 'vscode-languageserver-types';
import { createOkrLspServices } from '../../language/lsp/module.js';
import type { OkrLspServices, OkrSharedLspServices } from '../../language/lsp/services.js';
import { learnedTables } from './learned-tables.js';
import { MemoryFileSystem } from './memory-file-system.js';
import { root } from './workspace.js';

/** The services behind the language server, on files in memory, without a connection. */
export interface TestServer {
  services: OkrLspServices;
  shared: OkrSharedLspServices;
  files: ReadonlyMap<string, string>;
  uri(name: string): string;
  document(name: string): LangiumDocument;
  /** The file with the cursor, and where it stands. */
  cursor: { document: LangiumDocument; position: Position; name: string } | undefined;
  /** The place of the cursor as the parameters of a request. */
  atCursor(): { document: LangiumDocument; params: { textDocument: { uri: string }; position: Position } };
  /** The files' texts after an edit. */
  applied(edit: WorkspaceEdit): Record<string, string>;
}

/**
 * Loads files given by their path below the project's root. The one `|` in one of them is the cursor.
 *
 * @param isBuilt whether the files are also parsed, linked and checked
 */
export async function openServer(
  marked: Record<string, string>,
  { today = '2026-11-16', isBuilt = true }: { today?: string; isBuilt?: boolean } = {},
): Promise<TestServer> {
  const files = new Map<string, string>();
  let mark: { name: string; offset: number } | undefined;
  for (const [name, text] of Object.entries(marked)) {
    const offset = text.indexOf('|');
    if (offset >= 0 && mark) throw new Error('There are two cursors.');
    if (offset >= 0) mark = { name, offset };
    files.set(name, text.replace('|', ''));
  }
  const paths = new Map<string, string | Error>([...files].map(([name, text]) => [`${root}/${name}`, text]));
  const fileSystem = new MemoryFileSystem(paths);
  const { shared, Okr } = createOkrLspServices({
    learnedTables,
    fileSystemProvider: () => fileSystem,
    today: { local: () => today },
  });
  const documents = await shared.workspace.WorkspaceManager.load([URI.file(root)]);
  if (isBuilt) await shared.workspace.DocumentBuilder.build(documents, { validation: true });

  const uri = (name: string) => URI.file(`${root}/${name}`).toString();
  const document = (name: string): LangiumDocument => {
    const found = shared.workspace.LangiumDocuments.getDocument(URI.parse(uri(name)));
    if (!found) throw new Error(`No document ${name}`);
    return found;
  };
  const cursor = mark && {
    name: mark.name,
    document: document(mark.name),
    position: document(mark.name).textDocument.positionAt(mark.offset),
  };
  return {
    services: Okr,
    shared,
    files,
    uri,
    document,
    cursor,
    atCursor: () => {
      if (!cursor) throw new Error('No file has a cursor.');
      const { position, name } = cursor;
      return { document: cursor.document, params: { textDocument: { uri: uri(name) }, position } };
    },
    applied: ({ changes = {} }) =>
      Object.fromEntries(
        [...files].map(([name]) => [
          name,
          TextDocument.applyEdits(document(name).textDocument, changes[uri(name)] ?? []),
        ]),
      ),
  };
}
