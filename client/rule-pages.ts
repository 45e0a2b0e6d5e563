import { commands, type Disposable, type TextDocumentContentProvider, Uri, workspace } from 'vscode';
import { say } from '../language/values/say.js';

const scheme = 'okr-rule';

/** Readable pages by the id of their rule, as the build packs them. */
type Pages = Readonly<Record<string, string>>;

/** Shows the pages of the rules as read-only documents. The extension contains them, so that they open offline. */
export class RulePages implements TextDocumentContentProvider, Disposable {
  readonly #file: Uri;
  readonly #registration: Disposable;
  #pages: Promise<Pages> | undefined;

  constructor(extension: Uri) {
    this.#file = Uri.joinPath(extension, 'dist/rule-pages.json');
    this.#registration = workspace.registerTextDocumentContentProvider(scheme, this);
  }

  dispose(): void {
    this.#registration.dispose();
  }

  /** Shows the page of a rule; false if there is no rule of that name. */
  async show(rule: string): Promise<boolean> {
    if (!Object.hasOwn(await this.#read(), rule)) return false;
    await commands.executeCommand('markdown.showPreview', Uri.from({ scheme, path: `/${rule}.md` }));
    return true;
  }

  /** Returns the ids of all rules, as they are sorted in the documentation. */
  async ids(): Promise<string[]> {
    return Object.keys(await this.#read());
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const rule = uri.path.replace(/^\//, '').replace(/\.md$/, '');
    const pages = await this.#read();
    return Object.hasOwn(pages, rule) ? (pages[rule] ?? '') : say`There is no rule named \`${rule}\`.`;
  }

  /** Reads the file when the first page is asked for; what failed is tried again the next time. */
  #read(): Promise<Pages> {
    this.#pages ??= readPages(this.#file).catch((error: unknown) => {
      this.#pages = undefined;
      throw error;
    });
    return this.#pages;
  }
}

async function readPages(file: Uri): Promise<Pages> {
  return JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(file)));
}
