import type { TextDocument } from 'langium';
import {
  type CompletionItem,
  InsertTextFormat,
  InsertTextMode,
  type MarkupContent,
  MarkupKind,
} from 'vscode-languageserver-types';
import type { DeferredParts } from '../deferred-parts.js';
import type { Candidate, Explanation } from './candidate.js';
import type { Word } from './cursor.js';
import type { EditorAbilities } from './editor-abilities.js';

/**
 * Converts a candidate to a completion item that replaces the word under the cursor.
 *
 * The server filters and sorts the list, so each item has the typed text as its filter text and its position as its
 * sort text. Editors then keep the list unchanged.
 */
export function completionItem(
  candidate: Candidate,
  place: { document: TextDocument; word: Word; index: number },
  editor: EditorAbilities,
  documentations: DeferredParts<string>,
): CompletionItem {
  const { document, word, index } = place;
  const explanation = candidate.explain?.() ?? {};
  const asSnippet = candidate.snippet !== undefined && editor.snippets;
  const text = (asSnippet ? candidate.snippet : undefined) ?? plainText(candidate);
  const newText = editor.adjustsIndentation
    ? text
    : text.replaceAll('\n', `\n${indentationAt(document, word.start)}`);
  const range = (end: number) => ({ start: document.positionAt(word.start), end: document.positionAt(end) });
  const typedEnd = word.start + word.typed.length;
  return {
    label: candidate.label,
    kind: candidate.kind,
    ...shownOf(explanation),
    ...documentationOf(explanation, document.uri, editor, documentations),
    filterText: word.typed === '' ? candidate.label : word.typed,
    sortText: String(index).padStart(5, '0'),
    insertTextFormat: asSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(editor.adjustsIndentation && { insertTextMode: InsertTextMode.adjustIndentation }),
    textEdit: editor.insertReplace
      ? { newText, insert: range(typedEnd), replace: range(word.end) }
      : { newText, range: range(word.end) },
    ...(newText.endsWith(' ') &&
      editor.suggestCommand && {
        command: { title: 'Suggest the argument', command: editor.suggestCommand },
      }),
  };
}

/** What the list shows next to a candidate. */
function shownOf({ statement, description }: Explanation): Pick<CompletionItem, 'detail' | 'labelDetails'> {
  const detail = [statement && `“${statement}”`, description].filter(Boolean).join(' · ');
  return {
    ...(detail && {
      detail,
      labelDetails: { ...(statement && { detail: `  ${statement}` }), ...(description && { description }) },
    }),
  };
}

/** The documentation, or what is needed to ask for it, which makes long lists short. */
function documentationOf(
  { documentation }: Explanation,
  uri: string,
  { resolvesDocumentation }: EditorAbilities,
  documentations: DeferredParts<string>,
): Pick<CompletionItem, 'documentation' | 'data'> {
  if (documentation === undefined) return {};
  if (resolvesDocumentation) return { data: documentations.keep(uri, () => documentation) };
  return { documentation: markdown(documentation) };
}

export function markdown(value: string): MarkupContent {
  return { kind: MarkupKind.Markdown, value };
}

/** What a candidate writes in editors that know no snippets. */
export function plainText({ label, text, snippet }: Candidate): string {
  return text ?? (snippet === undefined ? label : withoutPlaceholders(snippet));
}

/**
 * Converts a snippet to plain text: the text of its placeholders, the first of their choices, nothing for tab stops.
 */
export function withoutPlaceholders(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|([^,|}]*)[^}]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\{?\d+\}?/g, '')
    .replace(/\\([$}\\])/g, '$1');
}

function indentationAt(document: TextDocument, offset: number): string {
  const { line } = document.positionAt(offset);
  const text = document.getText({ start: { line, character: 0 }, end: document.positionAt(offset) });
  return /^\s*/.exec(text)?.[0] ?? '';
}
