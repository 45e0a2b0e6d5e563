import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  type DeepPartial,
  inject,
  Module,
} from 'langium';
import {
  createDefaultLSPModule,
  createDefaultSharedLSPModule,
  type DefaultSharedModuleContext,
  type LangiumLSPServices,
  type LangiumSharedLSPServices,
} from 'langium/lsp';
import { OkrGeneratedModule, OkrGeneratedSharedModule } from '../generated/module.js';
import {
  createOkrSharedModule,
  OkrModule,
  type OkrModuleContext,
  type OkrServices,
  type OkrSharedServices,
} from '../module.js';
import { OkrDocumentUpdateHandler } from './document-update-handler.js';
import { OkrLanguageServer } from './language-server.js';

export type OkrSharedLspServices = OkrSharedServices & LangiumSharedLSPServices;
export type OkrLspServices = OkrServices &
  Omit<LangiumLSPServices, 'shared'> & { shared: OkrSharedLspServices };

export type OkrLspContext = OkrModuleContext & DefaultSharedModuleContext;

const sharedModule: Module<OkrSharedLspServices, DeepPartial<LangiumSharedLSPServices>> = {
  lsp: {
    LanguageServer: (services) => new OkrLanguageServer(services),
    DocumentUpdateHandler: (services) => new OkrDocumentUpdateHandler(services),
  },
};

/** One line for each feature of the editor that is not Langium's own. */
const lspModule: Module<OkrLspServices, DeepPartial<LangiumLSPServices>> = {
  lsp: {},
};

/** The language with all that an editor asks for. */
export function createOkrLspServices(context: OkrLspContext): {
  shared: OkrSharedLspServices;
  Okr: OkrLspServices;
} {
  const shared = inject(
    createDefaultSharedCoreModule(context),
    createDefaultSharedLSPModule(context),
    OkrGeneratedSharedModule,
    createOkrSharedModule(context),
    sharedModule,
  ) as unknown as OkrSharedLspServices;
  // The types of five merged modules are more than the compiler follows; each is checked where it is defined.
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
