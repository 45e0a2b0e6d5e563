import {
  type AstNode,
  Cancellation,
  DefaultLangiumDocumentFactory,
  DocumentState,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  type URI,
} from 'langium';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { marked, translated } from '../values/say.js';
import type { FileStamps } from './file-stamps.js';

/**
 * Creates documents. A file that cannot be read becomes an empty document with a reason, so that it is reported and all
 * other files are still checked.
 */
export class OkrDocumentFactory extends DefaultLangiumDocumentFactory {
  private readonly failures = new Map<string, string>();
  private readonly stamps: FileStamps;

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
    const parse = () => this.parse<Tree>(uri, text);
    let parsed: LangiumDocument<Tree>['parseResult'] | undefined;
    const document: LangiumDocument<Tree> = {
      uri,
      state: DocumentState.Parsed,
      references: [],
      get textDocument() {
        return textDocument();
      },
      get parseResult() {
        if (!parsed) {
          parsed = parse();
          (parsed.value as { $document?: LangiumDocument }).$document = document;
        }
        return parsed;
      },
      set parseResult(result) {
        parsed = result;
      },
    };
    return document;
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
