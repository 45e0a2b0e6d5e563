import { AstUtils, DocumentState, type LangiumDocument, type LangiumDocuments, URI } from 'langium';
import type { CodeLensProvider } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import type { CodeLens, Command, Location } from 'vscode-languageserver-protocol';
import { type Declaration, declarationsOf } from '../grammar/declarations.js';
import { isKeyResult, isPlanFile } from '../grammar/generated/ast.js';
import { enclosingElement } from '../names/calling.js';
import { cancellable } from './cancellable.js';
import { isOpenToday } from './check-in/check-ins.js';
import { type LensText, lenses } from './code-lens/lenses.js';
import { headRange } from './goal-links.js';
import { leafAt } from './leaf-at.js';
import type { OkrLspServices, OkrSharedLspServices } from './services.js';

/** What a lens has to be told again when it comes into view. */
interface LensData {
  uri: string;
  /** Which of the lenses; see `code-lens/lenses.ts`. */
  lens: string;
}

/**
 * Shows a line above each goal: progress and status, its work, and the goals that it serves. A lens is placed at once
 * and computed when it becomes visible, so that a long file costs only what is visible.
 */
export class OkrCodeLensProvider implements CodeLensProvider {
  private readonly documents: LangiumDocuments;
  /** The setting `okr.codeLens.enabled`. */
  private enabled = true;
  /** The editor's own command that lists places, where its client names one; without it a lens is only text. */
  private showReferences: string | undefined;
  /** The command of the editor that asks for a check-in, if its client names one; without it there is no such lens. */
  private checkIn: string | undefined;

  constructor(private readonly services: OkrLspServices) {
    const { lsp, workspace } = services.shared;
    this.documents = workspace.LangiumDocuments;
    lsp.LanguageServer.onInitialize(({ initializationOptions }) => {
      const options = (initializationOptions ?? {}) as Record<string, unknown>;
      const { okr, showReferencesCommand, checkInCommand } = options;
      this.enabled = isEnabled(okr);
      this.showReferences = typeof showReferencesCommand === 'string' ? showReferencesCommand : undefined;
      this.checkIn = typeof checkInCommand === 'string' ? checkInCommand : undefined;
    });
    workspace.ConfigurationProvider.onConfigurationSectionUpdate(({ section, configuration }) => {
      if (section === 'okr') this.enabled = isEnabled(configuration);
    });
  }

  provideCodeLens(document: LangiumDocument): CodeLens[] {
    const file = document.parseResult.value;
    const isOurs = this.services.shared.workspace.Projects.isEditable(document.uri);
    if (!this.enabled || !isOurs || !isPlanFile(file)) return [];
    const uri = document.uri.toString();
    return [...declarationsOf(file)].flatMap((element) =>
      Object.entries(lenses)
        .filter(
          ([name, { appliesTo }]) => appliesTo(element) && (name !== 'checkIn' || this.isAsked(element)),
        )
        .map(([lens]) => ({ range: headRange(element), data: { uri, lens } satisfies LensData })),
    );
  }

  /** Fills a lens in; where its element has gone meanwhile, it says nothing until the editor asks for new ones. */
  resolveCodeLens(lens: CodeLens): CodeLens {
    const { uri, lens: kind } = lens.data as LensData;
    const document = this.documents.getDocument(URI.parse(uri));
    const leaf = document && leafAt(document, document.textDocument.offsetAt(lens.range.start));
    const element = leaf && enclosingElement(leaf.astNode);
    const known = lenses[kind];
    if (!element || !known?.appliesTo(element)) return { ...lens, command: { title: '', command: '' } };
    return { ...lens, command: this.commandOf(element, known.read(element, this.contextOf(element))) };
  }

  private commandOf(element: Declaration, { title, tooltip, places, action }: LensText): Command {
    const shown = { title, ...(tooltip && { tooltip }) };
    if (action === 'check-in' && this.checkIn)
      return { ...shown, command: this.checkIn, arguments: [placeOf(element)] };
    if (!this.showReferences || places.length === 0) return { ...shown, command: '' };
    const uri = AstUtils.getDocument(element).uri.toString();
    return {
      ...shown,
      command: this.showReferences,
      arguments: [uri, headRange(element).start, places],
    };
  }

  /** Says whether a check-in of a key result can be asked for: its cycle runs, and the editor has a command for it. */
  private isAsked(element: Declaration): boolean {
    if (!this.checkIn || !isKeyResult(element)) return false;
    return isOpenToday(element, this.contextOf(element));
  }

  private contextOf(element: Declaration) {
    const { workspace, Today } = this.services.shared;
    const { uri } = AstUtils.getDocument(element);
    const project = workspace.Projects.projectOf(uri);
    return {
      project,
      today: Today.for(project),
      references: this.services.references.References,
      phraseReader: this.services.phrasing.PhraseReaders.for(
        project.configuration.words,
        project.languageFor(uri),
      ),
    };
  }
}

function placeOf(element: Declaration): Location {
  return { uri: AstUtils.getDocument(element).uri.toString(), range: headRange(element) };
}

function isEnabled(settings: unknown): boolean {
  const { codeLens } = (settings ?? {}) as { codeLens?: { enabled?: unknown } };
  return codeLens?.enabled !== false;
}

/** Answers the request to compute a lens, which Langium does not support. */
export function resolveCodeLenses(connection: Connection, services: OkrSharedLspServices): void {
  const { WorkspaceManager, DocumentBuilder, WorkspaceLock } = services.workspace;
  connection.onCodeLensResolve(async (lens, token) => {
    await WorkspaceManager.ready;
    // What a lens says depends on check-ins and work in any file.
    await cancellable(DocumentBuilder.waitUntil(DocumentState.IndexedReferences, token));
    const language = services.ServiceRegistry.getServices(URI.parse((lens.data as LensData).uri));
    const provider = (language as OkrLspServices).lsp.CodeLensProvider as OkrCodeLensProvider;
    return WorkspaceLock.read(() => provider.resolveCodeLens(lens));
  });
}
