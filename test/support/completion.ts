import { type LangiumDocument, URI } from 'langium';
import type { ClientCapabilities, CompletionTriggerKind } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionItem, InsertReplaceEdit, TextEdit } from 'vscode-languageserver-types';
import { createOkrLspServices } from '../../language/lsp/module.js';
import type { OkrLspServices } from '../../language/lsp/services.js';
import { learnedTables } from './learned-tables.js';
import { MemoryFileSystem } from './memory-file-system.js';
import { cursor } from './stdio-client.js';
import { root } from './workspace.js';

/** An editor with a project in memory, asked for completion as over the protocol. */
export interface TestEditor {
  services: OkrLspServices;
  /** Completion at the `|` of a text that replaces the file. */
  complete(marked: string, more?: { name?: string; trigger?: string }): Promise<CompletionItem[]>;
  /** The labels of these items. */
  labels(marked: string, name?: string): Promise<string[]>;
  /** The text after an item is taken, with its findings of form on the lines that were written. */
  accept(marked: string, label: string, name?: string): Promise<{ text: string; problems: string[] }>;
}

export interface TestEditorOptions {
  /** What the editor can do with an item. */
  completionItem?: NonNullable<
    NonNullable<ClientCapabilities['textDocument']>['completion']
  >['completionItem'];
  /** The settings of the extension, where it is the editor's client. */
  settings?: object;
  /** The command by which its client opens the list again. */
  suggestCommand?: string;
}

/** Opens an editor on files given by their path below the project's root. *Today* is 2026-11-16. */
export async function openEditor(
  files: Record<string, string>,
  { completionItem = {}, settings, suggestCommand }: TestEditorOptions = {},
): Promise<TestEditor> {
  const paths = new Map<string, string | Error>(
    Object.entries(files).map(([name, text]) => [`${root}/${name}`, text]),
  );
  const fileSystem = new MemoryFileSystem(paths);
  const { shared, Okr } = createOkrLspServices({
    learnedTables,
    fileSystemProvider: () => fileSystem,
    today: { local: () => '2026-11-16' },
  });
  await shared.lsp.LanguageServer.initialize({
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { completion: { completionItem } } },
    initializationOptions: { okr: settings, suggestCommand },
  });
  const documents = await shared.workspace.WorkspaceManager.load([URI.file(root)]);
  await shared.workspace.DocumentBuilder.build(documents, { validation: true });

  async function write(name: string, text: string): Promise<LangiumDocument> {
    const uri = URI.file(`${root}/${name}`);
    paths.set(uri.path, text);
    await shared.workspace.DocumentBuilder.update([uri], []);
    return shared.workspace.LangiumDocuments.getDocument(uri) as LangiumDocument;
  }

  async function complete(marked: string, { name = 'here.okr', trigger = '' } = {}) {
    const { text, position } = cursor(marked);
    const document = await write(name, text);
    const triggerKind: CompletionTriggerKind = trigger ? 2 : 1;
    const list = await Okr.lsp.CompletionProvider?.getCompletion(document, {
      textDocument: { uri: document.uri.toString() },
      position,
      context: { triggerKind, ...(trigger && { triggerCharacter: trigger }) },
    });
    return list?.items ?? [];
  }

  return {
    services: Okr,
    complete,
    labels: async (marked, name) => (await complete(marked, { name })).map(({ label }) => label),
    accept: async (marked, label, name = 'here.okr') => {
      const items = await complete(marked, { name });
      const item = items.find((one) => one.label === label);
      if (!item) throw new Error(`${label} is not offered, but ${items.map((one) => one.label).join(', ')}`);
      const edit = replacing(item.textEdit as TextEdit | InsertReplaceEdit);
      const before = cursor(marked).text;
      const text = TextDocument.applyEdits(TextDocument.create('', 'okr', 0, before), [edit]);
      const document = await write(name, text);
      const first = edit.range.start.line;
      const last = first + edit.newText.split('\n').length - 1;
      const problems = Okr.lint.Linter.lint(document)
        .filter(
          ({ rule, range }) =>
            rule === 'syntax-error' && first <= range.start.line && range.start.line <= last,
        )
        .map(({ message }) => message);
      return { text, problems };
    },
  };
}

function replacing(edit: TextEdit | InsertReplaceEdit): TextEdit {
  return 'range' in edit ? edit : { newText: edit.newText, range: edit.replace };
}
