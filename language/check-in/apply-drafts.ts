import type { LangiumDocument } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import { formatEdits } from '../format/format.js';
import { minimalEdit } from '../format/minimal-edit.js';
import type { Draft } from './drafts.js';
import type { Parse } from './report-text.js';

/**
 * Applies the drafts of a file and formats the lines of each.
 *
 * @param drafts in the order of the file, without overlaps
 * @returns the smallest edit with all changes; undefined if nothing changes
 */
export function applyDrafts(
  document: LangiumDocument,
  drafts: readonly Draft[],
  parse: Parse,
): TextEdit | undefined {
  const before = document.textDocument.getText();
  const after = parse(textWith(before, drafts), document.uri);
  const formatted = new Map<string, TextEdit>();
  for (const draft of drafts) {
    const start = movedBy(drafts, draft.start);
    const range = {
      start: after.textDocument.positionAt(
        draft.formatFrom > draft.start ? start + 1 : movedBy(drafts, draft.formatFrom),
      ),
      // What closes a body that was one line is on the line after the text.
      end: after.textDocument.positionAt(start + draft.text.length + 1),
    };
    // Drafts of the same body format the same lines.
    for (const edit of formatEdits(after, range)) formatted.set(JSON.stringify(edit.range), edit);
  }
  const result = TextDocument.applyEdits(after.textDocument, [...formatted.values()]);
  return minimalEdit(document.textDocument, { start: 0, end: before.length, text: result });
}

function textWith(text: string, drafts: readonly Draft[]): string {
  let written = '';
  let copied = 0;
  for (const draft of drafts) {
    written += text.slice(copied, draft.start) + draft.text;
    copied = draft.end;
  }
  return written + text.slice(copied);
}

/** Returns the offset in the new text for an offset in the old one, before the draft that begins there. */
function movedBy(drafts: readonly Draft[], offset: number): number {
  return drafts
    .filter(({ start }) => start < offset)
    .reduce((moved, { start, end, text }) => moved + text.length - (end - start), offset);
}
