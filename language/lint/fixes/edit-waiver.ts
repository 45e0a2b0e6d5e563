import type { LangiumDocument } from 'langium';
import type { Edit } from '../../edits/edit.js';
import { say } from '../../values/say.js';
import type { Fix } from '../types/fix.js';
import type { WaivedRule, Waiver } from '../waivers.js';

/** Removes a waiver, and its line if nothing else is on it. */
export function removeWaiver(document: LangiumDocument, { range }: Waiver): Fix {
  const { textDocument } = document;
  const lineStart = { line: range.start.line, character: 0 };
  const before = textDocument.getText({ start: lineStart, end: range.start });
  const edit: Edit =
    before.trim() === ''
      ? {
          range: { start: lineStart, end: { line: range.end.line + 1, character: 0 } },
          newText: '',
          removesComments: true,
        }
      : {
          range: { start: { ...lineStart, character: before.trimEnd().length }, end: range.end },
          newText: '',
          removesComments: true,
        };
  return { title: say`Remove the waiver`, edits: { [document.uri.toString()]: [edit] } };
}

/** Removes one rule from a waiver, or the whole waiver if it names no other rule. */
export function removeRule(document: LangiumDocument, waiver: Waiver, rule: WaivedRule): Fix {
  const index = waiver.rules.indexOf(rule);
  const [before, after] = [waiver.rules[index - 1], waiver.rules[index + 1]];
  if (!before && !after) return removeWaiver(document, waiver);
  // Remove the comma between the rule and its neighbour, too.
  const range = after
    ? { start: rule.range.start, end: after.range.start }
    : { start: before?.range.end ?? rule.range.start, end: rule.range.end };
  const edits = { [document.uri.toString()]: [{ range, newText: '' }] };
  return { title: say`Remove ${rule.id} from the waiver`, edits };
}
