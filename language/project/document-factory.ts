import {
  type AstNode,
  Cancellation,
  DefaultLangiumDocumentFactory,
  DocumentState,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  type ParseResult,
  type URI,
} from 'langium';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { OkrLinker } from '../names/linker.js';
import { unobserved } from '../observation/observation.js';
import {
  newPlanDocument,
  type PlanDocument,
  type TreeClock,
  type TreeMaker,
  textOf,
} from '../parser/plan-document.js';
import { marked, translated } from '../values/say.js';
import type { FileStamps } from './file-stamps.js';

/**
 * Creates documents. A file that cannot be read becomes an empty document with a reason, so that it is reported and all
 * other files are still checked.
 */
export class OkrDocumentFactory extends DefaultLangiumDocumentFactory {
  private readonly failures = new Map<string, string>();
  private readonly stamps: FileStamps;
  /** Notes when trees of documents are read. */
  readonly clock: TreeClock = { round: 0, countsChecks: true };
  private readonly treeListeners: ((document: LangiumDocument) => void)[] = [];
  /** One for all documents, which are many. */
  private readonly maker: TreeMaker = {
    clock: this.clock,
    parse: (uri, text) => this.parse(uri, text),
    link: (document) => this.link(document),
    made: (document) => {
      for (const listener of this.treeListeners) listener(document);
    },
  };

  constructor(services: LangiumSharedCoreServices & { workspace: { FileStamps: FileStamps } }) {
    super(services);
    this.stamps = services.workspace.FileStamps;
  }

  /**
   * Reads a file. The text is parsed when somebody first asks for the tree: results that are remembered need none, and
   * requests are answered while a large project is parsed file by file.
   */
  override async fromUri<Tree extends AstNode = AstNode>(
    uri: URI,
    token = Cancellation.CancellationToken.None,
  ): Promise<LangiumDocument<Tree>> {
    const text = await this.getInitialText(uri, token);
    const textDocument = this.createTextDocumentGetter(uri, text);
    return newPlanDocument<Tree>({ uri, text, textDocument }, this.maker);
  }

  protected override createLangiumDocument<Tree extends AstNode = AstNode>(
    parsed: ParseResult<Tree>,
    uri: URI,
    given?: TextDocument,
    text?: string,
  ): LangiumDocument<Tree> {
    const textDocument = given ? () => given : this.createTextDocumentGetter(uri, text);
    const source = { uri, text: text ?? given?.getText() ?? '', textDocument, parsed };
    return newPlanDocument<Tree>(source, this.maker);
  }

  /** Reads the text that a file has now. */
  async textNow(document: LangiumDocument): Promise<string> {
    const open = this.textDocuments?.get(document.uri);
    return this.getUpdatedText(document, open, Cancellation.CancellationToken.None);
  }

  /** Gives a document its present text. A text that has not changed is not parsed. */
  take(document: LangiumDocument, text: string): void {
    const open = this.textDocuments?.get(document.uri);
    const textDocument = open ? () => open : this.createTextDocumentGetter(document.uri, text);
    Object.defineProperty(document, 'textDocument', { get: textDocument, configurable: true });
    if (textOf(document) !== text) (document as PlanDocument).setText(text, this.parse(document.uri, text));
    document.state = DocumentState.Parsed;
  }

  override async update<Tree extends AstNode = AstNode>(
    document: LangiumDocument<Tree>,
  ): Promise<LangiumDocument<Tree>> {
    this.take(document, await this.textNow(document));
    return document;
  }

  /** Calls a listener with each file whose tree has been made because somebody read it. */
  onTreeMade(listener: (document: LangiumDocument) => void): void {
    this.treeListeners.push(listener);
  }

  private link(document: LangiumDocument): void {
    const { references } = this.serviceRegistry.getServices(document.uri);
    unobserved(() => (references.Linker as OkrLinker).linkParsed(document));
  }

  /** Why the last attempt to read a file failed; undefined if it succeeded. */
  whyUnreadable(uri: URI): string | undefined {
    return this.failures.get(uri.toString());
  }

  protected override async getInitialText(uri: URI, token: Cancellation.CancellationToken): Promise<string> {
    // An editor that was restored may hold a text that was never saved.
    const open = this.textDocuments?.get(uri);
    return this.attempt(uri, async () => open?.getText() ?? (await super.getInitialText(uri, token)));
  }

  protected override async getUpdatedText(
    document: LangiumDocument,
    open: TextDocument | undefined,
    token: Cancellation.CancellationToken,
  ): Promise<string> {
    return this.attempt(document.uri, async () => super.getUpdatedText(document, open, token));
  }

  private async attempt(uri: URI, read: () => Promise<string>): Promise<string> {
    this.stamps.note(uri);
    try {
      const text = await read();
      this.failures.delete(uri.toString());
      return text;
    } catch (error) {
      this.failures.set(uri.toString(), unreadableReason(error));
      return '';
    }
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: marked('permission denied'),
  EPERM: marked('permission denied'),
  ENOENT: marked('there is no such file'),
  EISDIR: marked('it is a folder'),
  ELOOP: marked('its symbolic links form a loop'),
  EMFILE: marked('too many files are open'),
  FileNotFound: marked('there is no such file'),
  NoPermissions: marked('permission denied'),
};

/** Says why a file or folder could not be read, from an error of the file system. */
export function unreadableReason(error: unknown): string {
  const code = String((error as { code?: unknown }).code ?? '');
  const reason = reasons[code];
  if (reason !== undefined) return translated(reason);
  return error instanceof Error ? error.message : String(error);
}
