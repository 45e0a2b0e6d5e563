import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  type DeepPartial,
  type DefaultSharedCoreModuleContext,
  inject,
  type LangiumCompletionParser,
  type LangiumCoreServices,
  type LangiumSharedCoreServices,
  type Module,
} from 'langium';
import { OkrGeneratedModule, OkrGeneratedSharedModule } from './grammar/generated/module.js';
import { OkrDocumentBuilder } from './incremental/document-builder.js';
import { FactIndex } from './incremental/fact-index.js';
import { NamesAhead } from './incremental/names-ahead.js';
import { SyntaxLimit } from './incremental/syntax-limit.js';
import { configurationSchema } from './lint/configuration-schema.js';
import { OkrDocumentValidator } from './lint/document-validator.js';
import { Linter } from './lint/linter.js';
import { RememberedChecks } from './lint/remembered-checks.js';
import type {
  OkrAddedServices,
  OkrAddedSharedServices,
  OkrServices,
  OkrSharedServices,
} from './lint/services.js';
import { OkrLinker } from './names/linker.js';
import { OkrReferences } from './names/references.js';
import { OkrScopeComputation } from './names/scope-computation.js';
import { LineAwareLexer } from './parser/line-aware-lexer.js';
import { OkrValueConverter } from './parser/okr-value-converter.js';
import { createPlanParser } from './parser/plan-parser.js';
import { PlanTokenBuilder } from './parser/plan-token-builder.js';
import type { LearnedTables } from './phrasing/learned-tables.js';
import { PhraseReaders } from './phrasing/phrasings.js';
import { OkrDocumentFactory } from './project/document-factory.js';
import { FileStamps, type StampOf } from './project/file-stamps.js';
import type { ReadPackage } from './project/goal-package.js';
import { type History, noHistory } from './project/history.js';
import { OkrIndexManager } from './project/index-manager.js';
import { PastPlans } from './project/past-plans.js';
import { PlanDocuments } from './project/plan-documents.js';
import { PlanFinder } from './project/plan-finder.js';
import { Projects } from './project/projects.js';
import { OkrServiceRegistry } from './project/service-registry.js';
import { Today, type TodaySource } from './project/today.js';
import { type ReadRepository, WorkingTree } from './project/working-tree.js';
import { OkrWorkspaceManager } from './project/workspace-manager.js';

export interface OkrModuleContext extends DefaultSharedCoreModuleContext {
  today: TodaySource;
  /** Where the host keeps what the phrase readers have learned. */
  learnedTables: LearnedTables;
  /** What files said before; none on hosts that cannot know. */
  history?: History;
  /** What version control knows of a working tree; nothing on hosts that cannot ask. */
  readRepository?: ReadRepository;
  /** How to find installed packages of plans; absent on hosts without packages. */
  readPackage?: ReadPackage;
  /** How to see that a file has changed; for hosts whose editor may not report changes. */
  stampOf?: StampOf;
}

export function createOkrSharedModule(
  context: OkrModuleContext,
): Module<OkrSharedServices, DeepPartial<LangiumSharedCoreServices> & OkrAddedSharedServices> {
  return {
    Today: () => new Today(context.today),
    LearnedTables: () => context.learnedTables,
    ConfigurationSchema: () => configurationSchema(),
    ServiceRegistry: (services) => new OkrServiceRegistry(services),
    workspace: {
      FileSystemProvider: (services) =>
        new WorkingTree(context.fileSystemProvider(services), context.readRepository),
      FileStamps: () => new FileStamps(context.stampOf),
      Projects: (services) => new Projects(services),
      PlanFinder: (services) => new PlanFinder(services, context.readPackage),
      IndexManager: (services) => new OkrIndexManager(services),
      FactIndex: (services) => new FactIndex(services),
      NamesAhead: (services) => new NamesAhead(services),
      SyntaxLimit: (services) => new SyntaxLimit(services),
      LangiumDocuments: (services) => new PlanDocuments(services),
      DocumentBuilder: (services) => new OkrDocumentBuilder(services),
      LangiumDocumentFactory: (services) => new OkrDocumentFactory(services),
      WorkspaceManager: (services) => new OkrWorkspaceManager(services),
      RememberedChecks: (services) => new RememberedChecks(services),
      PastPlans: (services) => new PastPlans(context.history ?? noHistory, services),
    },
  };
}

export const OkrModule: Module<
  OkrServices,
  DeepPartial<LangiumCoreServices> & Omit<OkrAddedServices, 'shared'>
> = {
  parser: {
    LangiumParser: (services) => createPlanParser(services),
    TokenBuilder: () => new PlanTokenBuilder(),
    Lexer: (services) => new LineAwareLexer(services),
    ValueConverter: () => new OkrValueConverter(),
    // Completion asks the grammar itself. A server creates all services at its start, and this one would take the longest.
    CompletionParser: () => undefined as unknown as LangiumCompletionParser,
  },
  references: {
    Linker: (services) => new OkrLinker(services),
    References: (services) => new OkrReferences(services),
    ScopeComputation: () => new OkrScopeComputation(),
  },
  validation: {
    DocumentValidator: (services) => new OkrDocumentValidator(services),
  },
  phrasing: {
    PhraseReaders: ({ shared }) => new PhraseReaders(shared.LearnedTables),
  },
  lint: {
    Linter: (services) => new Linter(services),
  },
};

/**
 * Creates the services of the language without an editor, for the command line and tests. The host provides files and
 * the date.
 */
export function createOkrServices(context: OkrModuleContext): {
  shared: OkrSharedServices;
  Okr: OkrServices;
} {
  const shared = inject(
    createDefaultSharedCoreModule(context),
    OkrGeneratedSharedModule,
    createOkrSharedModule(context),
  ) as OkrSharedServices;
  const Okr = inject(createDefaultCoreModule({ shared }), OkrGeneratedModule, OkrModule) as OkrServices;
  shared.ServiceRegistry.register(Okr);
  return { shared, Okr };
}
