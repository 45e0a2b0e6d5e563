import { DocumentState, type LangiumDocument } from 'langium';
import type { Connection } from 'vscode-languageserver';
import type { InitializeParams } from 'vscode-languageserver-protocol';
import { pullsDiagnostics } from './diagnostics-pull.js';
import type { OkrSharedLspServices } from './services.js';

/** What an editor has asked for and may ask for again, by the request that tells it to; and whether it listens. */
const refreshRequests: Readonly<Record<string, (params: InitializeParams) => boolean>> = {
  'workspace/codeLens/refresh': ({ capabilities }) =>
    capabilities.workspace?.codeLens?.refreshSupport === true,
  'workspace/inlayHint/refresh': ({ capabilities }) =>
    capabilities.workspace?.inlayHint?.refreshSupport === true,
  'workspace/semanticTokens/refresh': ({ capabilities }) =>
    capabilities.workspace?.semanticTokens?.refreshSupport === true,
  'workspace/diagnostic/refresh': (params) =>
    pullsDiagnostics(params) && params.capabilities.workspace?.diagnostics?.refreshSupport === true,
};

/**
 * Asks the editor to refresh after a change that it does not see, because the content of one file depends on check-ins,
 * work and names in other files. An edit of the only open file needs no refresh.
 */
export function refreshEditor(connection: Connection, services: OkrSharedLspServices): void {
  const { DocumentBuilder, TextDocuments } = services.workspace;
  let wanted: string[] = [];
  let started = false;
  services.lsp.LanguageServer.onInitialize((params) => {
    wanted = Object.keys(refreshRequests).filter((request) => refreshRequests[request]?.(params));
  });

  const refresh = new Coalesced(async () => {
    await Promise.all(wanted.map((request) => connection.sendRequest(request)));
  });
  // The date of today and what is shown at all are settings.
  services.workspace.ConfigurationProvider.onConfigurationSectionUpdate(({ section }) => {
    if (section === 'okr') refresh.run();
  });
  const isSeen = ({ uri }: LangiumDocument) => {
    const open = TextDocuments.keys();
    return open.length === 1 && open[0] === uri.toString();
  };
  let unseen = false;
  DocumentBuilder.onUpdate((_changed, deleted) => {
    if (deleted.length > 0) unseen = true;
  });
  DocumentBuilder.onBuildPhase(DocumentState.Validated, (documents) => {
    // Nothing was shown before the first files were read.
    if (started && (unseen || !documents.every(isSeen))) refresh.run();
    started = true;
    unseen = false;
  });
}

/** Runs one at a time: whatever is asked for meanwhile is one more run afterwards. */
class Coalesced {
  private running = false;
  private again = false;

  constructor(private readonly action: () => Promise<void>) {}

  run(): void {
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = true;
    this.action()
      .catch((error: unknown) => console.error('The editor could not be refreshed:', error))
      .finally(() => {
        this.running = false;
        if (!this.again) return;
        this.again = false;
        this.run();
      });
  }
}
