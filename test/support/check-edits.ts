import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AstNode } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { declarationsOf } from '../../language/grammar/declarations.js';
import { waiversIn } from '../../language/lint/waivers.js';
import { everyEdit, type MadeEdit } from './every-edit.js';
import { linkedPlans, type PlanTexts } from './linked-plan-arbitrary.js';
import { commentsOf, describeNode, parsePlan } from './parse-plan.js';
import { withComments } from './scattered-comments.js';

const known = new Map<string, ReturnType<typeof parsePlan>>();

/** A cache, because most edits leave most files unchanged. */
function parsed(text: string): ReturnType<typeof parsePlan> {
  const document = known.get(text) ?? parsePlan(text);
  known.set(text, document);
  return document;
}

/** Places for comments. */
export const comments = fc.array(
  fc.record({ file: fc.nat({ max: 3 }), place: fc.nat({ max: 400 }), kind: fc.nat({ max: 7 }) }),
  { minLength: 6, maxLength: 14 },
);

/** Linked plans with comments everywhere. */
export const commentedPlans = fc
  .tuple(linkedPlans(), comments)
  .map(([texts, scattered]) => withComments(texts, scattered));

/**
 * Makes every edit of an editor in these files, and checks each: all comments stay, other elements too, the syntax is valid, and the
 * edit can be undone.
 */
export async function checkEdits(texts: PlanTexts): Promise<MadeEdit[]> {
  known.clear();
  const made = await everyEdit(texts);
  for (const edit of made) {
    const shown = `${edit.kind}: ${edit.title}\n${differences(texts, edit)}`;
    keepsComments(texts, edit, shown);
    parses(texts, edit, shown);
    waivesNothingElse(texts, edit, shown);
    leavesOthers(texts, edit, shown);
    canBeUndone(texts, edit, shown);
  }
  return made;
}

/** Returns the changed lines, for the message of a failure: all lines between the first and the last difference. */
function differences(before: PlanTexts, { after, changed }: MadeEdit): string {
  const parts = Object.keys(changed).flatMap((name) => {
    const [old, fresh] = [before, after].map((texts) => (texts[name] ?? '').split('\n')) as [
      string[],
      string[],
    ];
    const first = old.findIndex((line, index) => line !== fresh[index]);
    const same = old.toReversed().findIndex((line, index) => line !== fresh.at(-1 - index));
    const around = (lines: string[]) =>
      lines.slice(Math.max(0, first - 3), lines.length - Math.max(0, same - 3));
    return [`--- ${name}`, ...around(old), '+++', ...around(fresh)];
  });
  return parts.join('\n');
}

/** Returns all comments with white space as one space, because the indentation of a moved comment may change. */
function commentTexts(texts: PlanTexts): string[] {
  return Object.values(texts)
    .flatMap((text) => commentsOf(parsed(text)).map((one) => one.replace(/\s+/g, ' ')))
    .sort();
}

function keepsComments(before: PlanTexts, { after, title, kind, finding }: MadeEdit, shown: string): void {
  const left = commentTexts(after);
  const lost = commentTexts(before).filter((comment) => {
    const index = left.indexOf(comment);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
  const changesWaiver = finding?.rule.startsWith('waiver-') && /^(Remove|Take|Change)/.test(title);
  assert.deepEqual(
    lost.filter((comment) => !(changesWaiver && comment.includes('okr-ignore'))),
    [],
    shown,
  );
  assert.ok(lost.length <= 1, shown);
  // The plans of the next cycle have copies of the comments, and questions of their own.
  if (kind === 'carry') return;
  const isOurs = (comment: string) =>
    comment.startsWith('// as a key result:') ||
    (kind === 'waiver' && comment.startsWith('// okr-ignore')) ||
    changesWaiver;
  assert.deepEqual(
    left.filter((comment) => !isOurs(comment)),
    [],
    shown,
  );
}

/** Asserts that an edit adds no syntax error. */
function parses(before: PlanTexts, { after, changed, finding }: MadeEdit, shown: string): void {
  // After one error is fixed, the parser reads on and may find the next.
  if (finding?.rule === 'syntax-error') return;
  for (const name of Object.keys(changed)) {
    const count = (texts: PlanTexts) => {
      const { lexerErrors, parserErrors } = parsed(texts[name] ?? '').parseResult;
      return lexerErrors.length + parserErrors.length;
    };
    assert.ok(count(after) <= count(before), shown);
  }
}

/** Returns the start of the target of each waiver, by the reason of the waiver; undefined if a waiver has no target. */
function targetsIn(text: string): Map<string, number | 'file' | undefined> {
  const found = waiversIn(parsed(text)).map(({ reason, target }): [string, number | 'file' | undefined] => [
    reason,
    typeof target === 'object' ? target.$cstNode?.offset : target,
  ]);
  return new Map(found);
}

/** Asserts that a waiver applies to the same statement, to the new form of that statement, or to nothing. */
function waivesNothingElse(before: PlanTexts, { after, changed }: MadeEdit, shown: string): void {
  for (const [name, edits] of Object.entries(changed)) {
    const text = before[name] ?? '';
    const old = targetsIn(text);
    const moved = offsetsAfter(text, edits);
    for (const [reason, target] of targetsIn(after[name] ?? '')) {
      const [from] = [...moved].find(([, to]) => to === target) ?? [];
      if (from === undefined || reason === '' || !old.has(reason)) continue;
      assert.equal(from, old.get(reason), `${reason} answers for another statement.\n${shown}`);
    }
  }
}

/** Returns the offsets of unchanged statements before and after an edit. */
function offsetsAfter(text: string, edits: MadeEdit['changed'][string]): Map<number, number> {
  const { textDocument, parseResult } = parsed(text);
  const changes = edits.map(({ range, newText }) => ({
    start: textDocument.offsetAt(range.start),
    end: textDocument.offsetAt(range.end),
    length: newText.length,
  }));
  const nodes = [...declarationsOf(parseResult.value)].flatMap((one) => [one, ...one.statements]);
  const untouched = nodes.flatMap(({ $cstNode }) => {
    if (!$cstNode) return [];
    const { offset, end } = $cstNode;
    if (changes.some((change) => change.start < end && offset < change.end)) return [];
    const delta = changes
      .filter((change) => change.end <= offset)
      .reduce((sum, change) => sum + change.length - (change.end - change.start), 0);
    return [[offset, offset + delta] as const];
  });
  return new Map(untouched);
}

function said(node: AstNode): string {
  return JSON.stringify(describeNode(node));
}

/** Asserts that elements outside of the edits stay the same. */
function leavesOthers(before: PlanTexts, { after, changed }: MadeEdit, shown: string): void {
  for (const [name, edits] of Object.entries(changed)) {
    const document = parsed(before[name] ?? '');
    const ranges = edits.map(({ range }) => ({
      start: document.textDocument.offsetAt(range.start),
      end: document.textDocument.offsetAt(range.end),
    }));
    const untouched = [...declarationsOf(document.parseResult.value)].filter(({ $cstNode }) =>
      ranges.every(({ start, end }) => !$cstNode || end < $cstNode.offset || $cstNode.end < start),
    );
    const left = [...declarationsOf(parsed(after[name] ?? '').parseResult.value)].map(said);
    for (const declaration of untouched)
      assert.ok(left.includes(said(declaration)), `${said(declaration)}\n${shown}`);
  }
}

/** Asserts that all ranges are inside of the text, and that the opposite edits restore it, as the undo of an editor does. */
function canBeUndone(before: PlanTexts, { after, changed }: MadeEdit, shown: string): void {
  for (const [name, edits] of Object.entries(changed)) {
    const document = TextDocument.create('', 'okr', 0, before[name] ?? '');
    const fresh = TextDocument.create('', 'okr', 0, after[name] ?? '');
    let moved = 0;
    const opposite = edits
      .map(({ range, newText }) => {
        const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
        assert.deepEqual({ start: document.positionAt(start), end: document.positionAt(end) }, range, shown);
        return { start, end, newText };
      })
      .sort((left, right) => left.start - right.start)
      .map(({ start, end, newText }) => {
        const at = start + moved;
        moved += newText.length - (end - start);
        const range = { start: fresh.positionAt(at), end: fresh.positionAt(at + newText.length) };
        return { range, newText: document.getText().slice(start, end) };
      });
    assert.equal(TextDocument.applyEdits(fresh, opposite), document.getText(), shown);
  }
}
