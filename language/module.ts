import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  type DeepPartial,
  type DefaultSharedCoreModuleContext,
  inject,
  type LangiumCoreServices,
  type LangiumSharedCoreServices,
  type Module,
} from 'langium';
import { OkrGeneratedModule, OkrGeneratedSharedModule } from './grammar/generated/module.js';
import { OkrDocumentBuilder } from './incremental/document-builder.js';
import { FactIndex } from './incremental/fact-index.js';
import { configurationSchema } from './lint/configuration-schema.js';
import { OkrDocumentValidator } from './lint/document-validator.js';
import { Linter } from './lint/linter.js';
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
import { PhraseReaders } from './phrasing/phrase-readers.js';
import { OkrDocumentFactory } from './project/document-factory.js';
import { type History, noHistory } from './project/history.js';
import { OkrIndexManager } from './project/index-manager.js';
import { PastPlans } from './project/past-plans.js';
import { Projects } from './project/projects.js';
import { Today, type TodaySource } from './project/today.js';
import { OkrWorkspaceManager } from './project/workspace-manager.js';

export interface OkrModuleContext extends DefaultSharedCoreModuleContext {
  today: TodaySource;
  /** What files said before; none on hosts that cannot know. */
  history?: History;
}

export function createOkrSharedModule(
  context: OkrModuleContext,
): Module<OkrSharedServices, DeepPartial<LangiumSharedCoreServices> & OkrAddedSharedServices> {
  return {
    Today: () => new Today(context.today),
    ConfigurationSchema: () => configurationSchema(),
    workspace: {
      Projects: (services) => new Projects(services),
      IndexManager: (services) => new OkrIndexManager(services),
      FactIndex: (services) => new FactIndex(services),
      DocumentBuilder: (services) => new OkrDocumentBuilder(services),
      LangiumDocumentFactory: (services) => new OkrDocumentFactory(services),
      WorkspaceManager: (services) => new OkrWorkspaceManager(services),
      PastPlans: (services) => new PastPlans(context.history ?? noHistory, services),
    },
  };
}

export const OkrModule: Module<
  OkrServices,
  DeepPartial<LangiumCoreServices> & Omit<OkrAddedServices, 'shared'>
> = {
  parser: {
    Lexer: (services) => new LineAwareLexer(services),
    ValueConverter: () => new OkrValueConverter(),
  },
  references: {
    Linker: (services) => new OkrLinker(services),
    References: (services) => new OkrReferences(services),
    ScopeComputation: (services) => new OkrScopeComputation(services),
  },
  validation: {
    DocumentValidator: (services) => new OkrDocumentValidator(services),
  },
  phrasing: {
    PhraseReaders: () => new PhraseReaders(),
  },
  lint: {
    Linter: (services) => new Linter(services),
  },
};

/** Returns the language without an editor, for the command line and tests. The host says how files and dates are read. */
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
