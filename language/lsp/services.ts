import type { LangiumLSPServices, LangiumSharedLSPServices } from 'langium/lsp';
import type { OkrServices, OkrSharedServices } from '../lint/services.js';

/** All services of the language with those of the editor's features. */
export type OkrSharedLspServices = OkrSharedServices & LangiumSharedLSPServices;
export type OkrLspServices = OkrServices &
  Omit<LangiumLSPServices, 'shared'> & { shared: OkrSharedLspServices };
