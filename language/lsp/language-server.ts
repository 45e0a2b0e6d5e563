import { DefaultLanguageServer } from 'langium/lsp';
import type {
  CodeActionOptions,
  ConfigurationItem,
  InitializedParams,
  InitializeParams,
  InitializeResult,
  RenameOptions,
  ServerCapabilities,
} from 'vscode-languageserver-protocol';
import { DidChangeConfigurationNotification } from 'vscode-languageserver-protocol';
import { okrVersion } from '../version.js';
import { codeActionKinds } from './code-action-provider.js';
import { diagnosticOptions, pullsDiagnostics } from './diagnostics-pull.js';
import { announcedOperations } from './project-updates/file-operations.js';

/** Announces name, version and the capabilities that Langium does not announce, each as far as the client reads it. */
export class OkrLanguageServer extends DefaultLanguageServer {
  private params: InitializeParams | undefined;

  protected override buildInitializeResult(params: InitializeParams): InitializeResult {
    const result = super.buildInitializeResult(params);
    const fileOperations = announcedOperations(params.capabilities);
    const capabilities: ServerCapabilities = {
      ...result.capabilities,
      workspace: {
        ...result.capabilities.workspace,
        workspaceFolders: { supported: true, changeNotifications: true },
        fileOperations,
      },
      completionProvider: { ...result.capabilities.completionProvider, resolveProvider: true },
      documentRangeFormattingProvider: { rangesSupport: true },
      codeActionProvider: codeActions(params),
      renameProvider: renames(params),
      codeLensProvider: { resolveProvider: true },
      selectionRangeProvider: true,
      ...(pullsDiagnostics(params) && { diagnosticProvider: diagnosticOptions }),
    };
    return { ...result, capabilities, serverInfo: { name: 'okr-language-server', version: okrVersion } };
  }

  override initialize(params: InitializeParams): Promise<InitializeResult> {
    this.params = params;
    return super.initialize(params);
  }

  /** Langium registers for changes of settings without asking whether the client supports such registrations. */
  protected override fireInitializedOnDefaultServices(params: InitializedParams): void {
    const { ConfigurationProvider, WorkspaceManager } = this.services.workspace;
    const connection = this.services.lsp.Connection;
    const registers =
      this.params?.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true;
    ConfigurationProvider.initialized({
      ...params,
      ...(connection && {
        fetchConfiguration: (items: ConfigurationItem[]) => connection.workspace.getConfiguration(items),
      }),
      ...(connection &&
        registers && {
          register: (options) => connection.client.register(DidChangeConfigurationNotification.type, options),
        }),
    }).catch((error: unknown) => console.error('The settings could not be read:', error));
    WorkspaceManager.initialized(params).catch((error: unknown) =>
      console.error('The projects could not be read:', error),
    );
  }
}

/** Options may be sent only to clients that read actions with edits. */
function codeActions({ capabilities }: InitializeParams): boolean | CodeActionOptions {
  const readsActions = capabilities.textDocument?.codeAction?.codeActionLiteralSupport !== undefined;
  return readsActions ? { codeActionKinds: [...codeActionKinds], resolveProvider: true } : true;
}

/** Options may be sent only to clients that ask before they rename. */
function renames({ capabilities }: InitializeParams): boolean | RenameOptions {
  return capabilities.textDocument?.rename?.prepareSupport === true ? { prepareProvider: true } : true;
}
