import { commands, type Disposable, type TextDocumentContentProvider, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type RulePageParams, type RulePageResult, rulePageRequest } from '../language/protocol.js';

const scheme = 'okr-rule';

/** The pages of the rules as read-only documents: they come from the server, so that they open offline. */
export class RulePages implements TextDocumentContentProvider, Disposable {
  readonly #client: BaseLanguageClient;
  readonly #registration: Disposable;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#registration = workspace.registerTextDocumentContentProvider(scheme, this);
  }

  dispose(): void {
    this.#registration.dispose();
  }

  /** Shows the page of a rule; false where the server knows no rule of that name. */
  async show(rule: string): Promise<boolean> {
    if ((await this.#page(rule)) === null) return false;
    await commands.executeCommand('markdown.showPreview', Uri.from({ scheme, path: `/${rule}.md` }));
    return true;
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const rule = uri.path.replace(/^\//, '').replace(/\.md$/, '');
    return (await this.#page(rule))?.markdown ?? `There is no rule named \`${rule}\`.`;
  }

  #page(rule: string): Promise<RulePageResult> {
    const params: RulePageParams = { rule };
    return this.#client.sendRequest<RulePageResult>(rulePageRequest, params);
  }
}
