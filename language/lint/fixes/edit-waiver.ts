import type { LangiumDocument } from 'langium';
import type { Position } from 'vscode-languageserver-types';
import type { Fix, FixEdit } from '../rule.js';
import { type Waiver, waiversIn } from '../waivers.js';

/** The waiver in which a finding lies. Its comment is one line. */
export function waiverAt(document: LangiumDocument, { line }: Position): Waiver | undefined {
  return waiversIn(document).find(({ range }) => range.start.line === line);
}

/** Takes a waiver out: with its line where it stands alone there. */
export function removeWaiver(document: LangiumDocument, { range }: Waiver): Fix {
  const { textDocument } = document;
  const lineStart = { line: range.start.line, character: 0 };
  const before = textDocument.getText({ start: lineStart, end: range.start });
  const edit: FixEdit =
    before.trim() === ''
      ? { range: { start: lineStart, end: { line: range.end.line + 1, character: 0 } }, newText: '' }
      : {
          range: { start: { ...lineStart, character: before.trimEnd().length }, end: range.end },
          newText: '',
        };
  return { title: 'Remove the waiver', edits: { [document.uri.toString()]: [edit] } };
}

/** Takes one rule out of those that a waiver names, or the whole waiver where it names no other. */
export function removeRule(document: LangiumDocument, waiver: Waiver, { line, character }: Position): Fix {
  const { rules } = waiver;
  const index = rules.findIndex(
    ({ range }) => range.start.line === line && range.start.character === character,
  );
  const [before, rule, after] = [rules[index - 1], rules[index], rules[index + 1]];
  if (!rule || (!before && !after)) return removeWaiver(document, waiver);
  // With the comma that joins it to its neighbour.
  const range = after
    ? { start: rule.range.start, end: after.range.start }
    : { start: before?.range.end ?? rule.range.start, end: rule.range.end };
  const edits = { [document.uri.toString()]: [{ range, newText: '' }] };
  return { title: `Take ${rule.id} out of the waiver`, edits };
}
