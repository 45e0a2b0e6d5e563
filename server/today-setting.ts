import { DocumentState } from 'langium';
import type { OkrSharedLspServices } from '../language/lsp/services.js';

/** The setting `okr.today`, as sent at the start and whenever it changes. */
export class TodaySetting {
  private value: string | undefined;

  /** The date that is set, or undefined. */
  readonly get = (): string | undefined => this.value;

  /** Takes what the editor sends, and computes everything again when the date changes. */
  follow(services: OkrSharedLspServices): void {
    services.lsp.LanguageServer.onInitialize(({ initializationOptions }) => {
      this.value = dateIn((initializationOptions as { okr?: unknown } | undefined)?.okr);
    });
    services.workspace.ConfigurationProvider.onConfigurationSectionUpdate(({ section, configuration }) => {
      const date = section === 'okr' ? dateIn(configuration) : this.value;
      if (date === this.value) return;
      this.value = date;
      checkAgain(services);
    });
  }
}

function dateIn(settings: unknown): string | undefined {
  const today = (settings as { today?: unknown } | null | undefined)?.today;
  return typeof today === 'string' && today !== '' ? today : undefined;
}

function checkAgain({ workspace }: OkrSharedLspServices): void {
  for (const document of workspace.LangiumDocuments.all) {
    workspace.DocumentBuilder.resetToState(document, DocumentState.IndexedReferences);
  }
  workspace.WorkspaceLock.write((token) => workspace.DocumentBuilder.update([], [], token)).catch(
    (error: unknown) => console.error('The plans could not be checked for the new date:', error),
  );
}
