import type { LangiumDocument } from 'langium';
import type { CompletionProvider, CompletionProviderOptions } from 'langium/lsp';
import { type CompletionParams, CompletionTriggerKind } from 'vscode-languageserver-protocol';
import type { CompletionItem, CompletionList } from 'vscode-languageserver-types';
import { DeferredParts } from '../deferred-parts.js';
import type { OkrLspServices } from '../services.js';
import { type Candidate, matching } from './candidate.js';
import { type CompletionContext, contextsAt } from './completion-context.js';
import { completionItem, markdown, plainText } from './completion-item.js';
import { wordAt } from './cursor.js';
import { EditorAbilities } from './editor-abilities.js';
import { argumentCandidates } from './offers/arguments.js';
import { beginningCandidates } from './offers/beginnings.js';
import { waivedRules } from './offers/waived-rules.js';

/**
 * Completes what is allowed at the cursor: the arguments that the grammar accepts in the statement at the cursor, and
 * the statements that may begin here. Names and words come from the project; in a waiver, the rules.
 */
export class OkrCompletionProvider implements CompletionProvider {
  /** `@` begins a handle, `.` a name of another team, a space the argument that a keyword asks for. */
  readonly completionOptions: CompletionProviderOptions = { triggerCharacters: ['@', '.', ' '] };
  private readonly editor: EditorAbilities;
  private readonly documentations = new DeferredParts<string>();

  constructor(private readonly services: OkrLspServices) {
    this.editor = new EditorAbilities(services.shared);
  }

  getCompletion(document: LangiumDocument, params: CompletionParams): CompletionList {
    this.documentations.begin();
    const offset = document.textDocument.offsetAt(params.position);
    const bySpace =
      params.context?.triggerKind === CompletionTriggerKind.TriggerCharacter &&
      params.context.triggerCharacter === ' ';
    const inWaiver = waivedRules(document, offset, this.services);
    if (inWaiver.length > 0) {
      const word = wordAt(document.textDocument.getText(), offset);
      return { isIncomplete: true, items: this.itemsFor(inWaiver, { document, word }) };
    }
    const items = contextsAt(document, offset, this.services)
      // A list that opens by itself must hold what is asked for: Enter would take a mere possibility.
      .filter(({ asks }) => asks || !bySpace)
      .flatMap((context) => this.complete(context));
    // The list is filtered and cut here, so the editor has to ask again with every letter.
    return { isIncomplete: true, items };
  }

  private complete(context: CompletionContext): CompletionItem[] {
    return this.itemsFor(candidatesIn(context), context);
  }

  private itemsFor(
    candidates: Iterable<Candidate>,
    { document: { textDocument: document }, word }: Pick<CompletionContext, 'document' | 'word'>,
  ): CompletionItem[] {
    const offered = matching(candidates, word.typed, this.editor.maximum);
    // A list that only repeats the word would take the Enter or the Tab that is meant for the text.
    if (offered.every((candidate) => plainText(candidate) === word.typed)) return [];
    return offered.map((candidate, index) =>
      completionItem(candidate, { document, word, index }, this.editor, this.documentations),
    );
  }

  /** Adds the documentation of an item of the newest list. */
  resolve(item: CompletionItem): CompletionItem {
    const documentation = this.documentations.partOf(item.data);
    return documentation === undefined ? item : { ...item, documentation: markdown(documentation) };
  }
}

function* candidatesIn(context: CompletionContext): Generator<Candidate> {
  yield* argumentCandidates(context);
  if (context.mayBegin) yield* beginningCandidates(context);
}
