import { InsertTextMode } from 'vscode-languageserver-types';
import type { OkrSharedLspServices } from '../services.js';

/** How many items are sent at once unless the setting says otherwise. */
const defaultMaximum = 100;

/**
 * The abilities that the editor announced at the start, and the settings of its user, as far as completion needs them.
 */
export class EditorAbilities {
  /** Placeholders to jump between. */
  snippets = false;
  /** Two ranges for each item, by whether the rest of a word is kept. */
  insertReplace = false;
  /** Indents the later lines of an item by itself. */
  adjustsIndentation = false;
  /** Asks for the documentation of the item that is shown. */
  resolvesDocumentation = false;
  /** The editor's own command that opens the list again after an item is taken, where its client names one. */
  suggestCommand: string | undefined;
  /** The setting `okr.completion.maxItems`. */
  maximum = defaultMaximum;

  constructor({ lsp, workspace }: OkrSharedLspServices) {
    lsp.LanguageServer.onInitialize(({ capabilities, initializationOptions }) => {
      const item = capabilities.textDocument?.completion?.completionItem;
      this.snippets = item?.snippetSupport === true;
      this.insertReplace = item?.insertReplaceSupport === true;
      const modes = item?.insertTextModeSupport?.valueSet ?? [];
      this.adjustsIndentation = modes.includes(InsertTextMode.adjustIndentation);
      this.resolvesDocumentation = item?.resolveSupport?.properties.includes('documentation') === true;
      const { okr, suggestCommand } = (initializationOptions ?? {}) as InitializationOptions;
      this.suggestCommand = typeof suggestCommand === 'string' ? suggestCommand : undefined;
      this.maximum = maximumIn(okr);
    });
    workspace.ConfigurationProvider.onConfigurationSectionUpdate(({ section, configuration }) => {
      if (section === 'okr') this.maximum = maximumIn(configuration);
    });
  }
}

interface InitializationOptions {
  okr?: unknown;
  suggestCommand?: unknown;
}

function maximumIn(settings: unknown): number {
  const maximum = (settings as { completion?: { maxItems?: unknown } } | null | undefined)?.completion
    ?.maxItems;
  return typeof maximum === 'number' && maximum >= 1 ? Math.floor(maximum) : defaultMaximum;
}
