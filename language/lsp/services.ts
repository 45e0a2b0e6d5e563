import type { URI } from 'langium';
import type { DocumentUpdateHandler, LangiumLSPServices, LangiumSharedLSPServices } from 'langium/lsp';
import type { WorkspaceFoldersChangeEvent } from 'vscode-languageserver-protocol';
import type { OkrServices, OkrSharedServices } from '../lint/services.js';
import type { MarkdownConverter } from './code-actions/convert-markdown.js';
import type { PlanExporter } from './commands/plan-exporter.js';

/** What hosts add to the features of the editor. */
interface HostServices {
  lsp: {
    /** Undefined where the host reads no Markdown. */
    MarkdownConverter: MarkdownConverter | undefined;
    /** Undefined where the host writes no exports. */
    PlanExporter: PlanExporter | undefined;
  };
}

/** Keeps the projects up to date with the editor and with the files. */
export interface ProjectFollower extends DocumentUpdateHandler {
  didChangeWorkspaceFolders(event: WorkspaceFoldersChangeEvent): void;
  /** Finds what has changed on the disk, at the reported places and wherever a change can be seen without reading. */
  lookAtFiles(reported?: readonly URI[]): Promise<void>;
}

/** All services of the language, including those for the features of an editor. */
export type OkrSharedLspServices = OkrSharedServices &
  LangiumSharedLSPServices &
  HostServices & { lsp: { DocumentUpdateHandler: ProjectFollower } };
export type OkrLspServices = OkrServices &
  Omit<LangiumLSPServices, 'shared'> & { shared: OkrSharedLspServices };
