import { DefaultLanguageServer } from 'langium/lsp';
import type { InitializeParams, InitializeResult } from 'vscode-languageserver-protocol';
import { okrVersion } from '../version.js';
import { codeActionKinds } from './code-action-provider.js';
import { diagnosticOptions, pullsDiagnostics } from './diagnostics-pull.js';

/** Announces name, version and the capabilities that Langium does not announce. */
export class OkrLanguageServer extends DefaultLanguageServer {
  protected override buildInitializeResult(params: InitializeParams): InitializeResult {
    const result = super.buildInitializeResult(params);
    const capabilities = {
      ...result.capabilities,
      workspace: {
        ...result.capabilities.workspace,
        workspaceFolders: { supported: true, changeNotifications: true },
      },
      codeActionProvider: { codeActionKinds: [...codeActionKinds] },
      codeLensProvider: { resolveProvider: true },
      selectionRangeProvider: true,
      ...(pullsDiagnostics(params) && { diagnosticProvider: diagnosticOptions }),
    };
    return { ...result, capabilities, serverInfo: { name: 'okr-language-server', version: okrVersion } };
  }
}
