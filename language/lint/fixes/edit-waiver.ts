import type { LangiumDocument } from 'langium';
import type { Fix, FixEdit } from '../types/fix.js';
import type { WaivedRule, Waiver } from '../waivers.js';

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
export function removeRule(document: LangiumDocument, waiver: Waiver, rule: WaivedRule): Fix {
  const index = waiver.rules.indexOf(rule);
  const [before, after] = [waiver.rules[index - 1], waiver.rules[index + 1]];
  if (!before && !after) return removeWaiver(document, waiver);
  // With the comma that joins it to its neighbour.
  const range = after
    ? { start: rule.range.start, end: after.range.start }
    : { start: before?.range.end ?? rule.range.start, end: rule.range.end };
  const edits = { [document.uri.toString()]: [{ range, newText: '' }] };
  return { title: `Take ${rule.id} out of the waiver`, edits };
}
