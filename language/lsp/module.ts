import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  type DeepPartial,
  inject,
  type Module,
} from 'langium';
import {
  createDefaultLSPModule,
  createDefaultSharedLSPModule,
  type DefaultSharedModuleContext,
  type LangiumLSPServices,
  type LangiumSharedLSPServices,
} from 'langium/lsp';
import { OkrGeneratedModule, OkrGeneratedSharedModule } from '../grammar/generated/module.js';
import { createOkrSharedModule, OkrModule, type OkrModuleContext } from '../module.js';
import { OkrCallHierarchyProvider } from './call-hierarchy-provider.js';
import { OkrCodeActionProvider } from './code-action-provider.js';
import type { MarkdownConverter } from './code-actions/convert-markdown.js';
import { OkrCodeLensProvider } from './code-lens-provider.js';
import { OkrCommands } from './commands/commands.js';
import type { PlanExporter } from './commands/plan-exporter.js';
import { OkrCompletionProvider } from './completion/completion-provider.js';
import { OkrDefinitionProvider } from './definition-provider.js';
import { OkrDocumentHighlightProvider } from './document-highlight-provider.js';
import { OkrDocumentLinkProvider } from './document-link-provider.js';
import { OkrDocumentSymbolProvider } from './document-symbol-provider.js';
import { OkrDocumentUpdateHandler } from './document-update-handler.js';
import { OkrFoldingRangeProvider } from './folding-range-provider.js';
import { OkrFormatter } from './formatter.js';
import {
  OkrDeclarationProvider,
  OkrImplementationProvider,
  OkrTypeDefinitionProvider,
} from './goal-navigation.js';
import { OkrHoverProvider } from './hover-provider.js';
import { OkrInlayHintProvider } from './inlay-hint-provider.js';
import { OkrLanguageServer } from './language-server.js';
import { createOpenDocuments } from './open-documents.js';
import { OkrFileOperationHandler } from './project-updates/file-operations.js';
import { OkrReferencesProvider } from './references-provider.js';
import { OkrRenameProvider } from './rename-provider.js';
import { OkrSemanticTokenProvider } from './semantic-token-provider.js';
import type { OkrLspServices, OkrSharedLspServices } from './services.js';
import { OkrWorkspaceSymbolProvider } from './workspace-symbol-provider.js';

export type OkrLspContext = OkrModuleContext &
  DefaultSharedModuleContext & {
    /** Writes Markdown as goals; without it, nothing offers to. */
    converter?: MarkdownConverter;
    /** Writes plans as data; given the services, because it exports what they loaded. */
    exporter?: (services: OkrSharedLspServices) => PlanExporter;
  };

function createSharedLspModule({
  converter,
  exporter,
}: OkrLspContext): Module<OkrSharedLspServices, DeepPartial<LangiumSharedLSPServices>> {
  const hostServices = {
    MarkdownConverter: () => converter,
    PlanExporter: (services: OkrSharedLspServices) => exporter?.(services),
  };
  return {
    lsp: {
      ...hostServices,
      LanguageServer: (services) => new OkrLanguageServer(services),
      DocumentUpdateHandler: (services) => new OkrDocumentUpdateHandler(services),
      ExecuteCommandHandler: (services) => new OkrCommands(services),
      FileOperationHandler: (services) => new OkrFileOperationHandler(services),
      WorkspaceSymbolProvider: (services) => new OkrWorkspaceSymbolProvider(services),
    },
    workspace: { TextDocuments: () => createOpenDocuments() },
  };
}

/** One line for each feature of the editor that is not Langium's own. */
const lspModule: Module<OkrLspServices, DeepPartial<LangiumLSPServices>> = {
  lsp: {
    CallHierarchyProvider: (services) => new OkrCallHierarchyProvider(services),
    CodeActionProvider: (services) => new OkrCodeActionProvider(services),
    CodeLensProvider: (services) => new OkrCodeLensProvider(services),
    CompletionProvider: (services) => new OkrCompletionProvider(services),
    DeclarationProvider: (services) => new OkrDeclarationProvider(services),
    DefinitionProvider: (services) => new OkrDefinitionProvider(services),
    DocumentHighlightProvider: (services) => new OkrDocumentHighlightProvider(services),
    DocumentLinkProvider: (services) => new OkrDocumentLinkProvider(services),
    DocumentSymbolProvider: () => new OkrDocumentSymbolProvider(),
    Formatter: ({ shared }) => new OkrFormatter(({ uri }) => shared.workspace.Projects.isEditable(uri)),
    FoldingRangeProvider: (services) => new OkrFoldingRangeProvider(services),
    HoverProvider: (services) => new OkrHoverProvider(services),
    ImplementationProvider: (services) => new OkrImplementationProvider(services),
    InlayHintProvider: (services) => new OkrInlayHintProvider(services),
    ReferencesProvider: (services) => new OkrReferencesProvider(services),
    RenameProvider: (services) => new OkrRenameProvider(services),
    SemanticTokenProvider: (services) => new OkrSemanticTokenProvider(services),
    TypeProvider: (services) => new OkrTypeDefinitionProvider(services),
  },
};

/** Creates the services of the language with all features of an editor. */
export function createOkrLspServices(context: OkrLspContext): {
  shared: OkrSharedLspServices;
  Okr: OkrLspServices;
} {
  const shared = inject(
    createDefaultSharedCoreModule(context),
    createDefaultSharedLSPModule(context),
    OkrGeneratedSharedModule,
    createOkrSharedModule(context),
    createSharedLspModule(context),
  ) as unknown as OkrSharedLspServices;
  // The types of five merged modules are more than the compiler follows; each is checked if it is defined.
  const modules = [
    createDefaultCoreModule({ shared }),
    createDefaultLSPModule({ shared }),
    OkrGeneratedModule,
  ];
  const [core, lsp, generated, own, features] = [
    ...modules,
    OkrModule,
    lspModule,
  ] as unknown as Module<object>[];
  const Okr = inject(core as Module<object>, lsp, generated, own, features) as OkrLspServices;
  shared.ServiceRegistry.register(Okr);
  return { shared, Okr };
}
