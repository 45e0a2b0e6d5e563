import type { LangiumLSPServices, LangiumSharedLSPServices } from 'langium/lsp';
import type { OkrServices, OkrSharedServices } from '../lint/services.js';
import type { MarkdownConverter } from './code-actions/convert-markdown.js';

/** What hosts add to the features of the editor. */
interface HostServices {
  lsp: {
    /** Undefined where the host reads no Markdown. */
    MarkdownConverter: MarkdownConverter | undefined;
  };
}

/** All services of the language with those of the editor's features. */
export type OkrSharedLspServices = OkrSharedServices & LangiumSharedLSPServices & HostServices;
export type OkrLspServices = OkrServices &
  Omit<LangiumLSPServices, 'shared'> & { shared: OkrSharedLspServices };
