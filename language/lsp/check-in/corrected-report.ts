import { AstUtils, type CstNode, CstUtils, GrammarUtils } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { withoutComments } from '../../edits/comments.js';
import type { Edit } from '../../edits/edit.js';
import { keepComments } from '../../edits/keep-comments.js';
import { cstOf } from '../../edits/source.js';
import { type CheckIn, type CheckInEntry, isCheckIn } from '../../grammar/generated/ast.js';
import type { ReportText } from './report-text.js';

/**
 * The source of a report with a new value, and with a new confidence and note where they are given. All else stays as it is
 * written, comments included.
 */
export function correctedReport(node: CheckIn | CheckInEntry, report: ReportText): string {
  const document = AstUtils.getDocument(node);
  const { textDocument } = document;
  const { offset, end } = cstOf(node);
  const edits = editsOf(node, report).map(({ from, to, text }): Edit => {
    const range = { start: textDocument.positionAt(from), end: textDocument.positionAt(to) };
    return { range, newText: text };
  });
  const kept = keepComments({ '': edits }, () => document)[''] ?? [];
  const behind = textDocument.getText().length - end;
  const text = TextDocument.applyEdits(textDocument, kept);
  return text.slice(offset, text.length - behind);
}

/** A text in the place of what stands between two offsets. */
interface Change {
  from: number;
  to: number;
  text: string;
}

/** A part of a report: what stands there, from its first token to its last, and what is to stand there. */
interface Part {
  present: CstNode[];
  text: string | undefined;
}

function editsOf(node: CheckIn | CheckInEntry, { value, confidence, note }: ReportText): Change[] {
  const parts: Part[] = [
    { present: valueOf(node), text: value },
    { present: confidenceOf(node), text: confidence },
    { present: noteOf(node), text: note },
  ];
  return isSplitEntry(node) ? [onLineOfName(node, parts)] : inPlace(node, parts);
}

/** A word that begins a line would be the name of the next entry, so what is written must stay on the line of the name. */
function isSplitEntry(node: CheckIn | CheckInEntry): boolean {
  const { start, end } = cstOf(node).range;
  return !isCheckIn(node) && start.line !== end.line;
}

function onLineOfName(node: CheckIn | CheckInEntry, parts: readonly Part[]): Change {
  const texts = parts.map(({ present, text }) => text ?? present.map((piece) => piece.text).join(' '));
  const text = texts.filter((one) => one !== '').map((one) => ` ${withoutComments(one)}`);
  return { from: headEnd(node), to: cstOf(node).end, text: text.join('') };
}

/** Each part in the place of the one that is there, else behind what stands before it. */
function inPlace(node: CheckIn | CheckInEntry, parts: readonly Part[]): Change[] {
  const changes: Change[] = [];
  let behind = headEnd(node);
  for (const { present, text } of parts) {
    const [first, last] = [present[0], present.at(-1)];
    if (first && last) behind = last.end;
    if (text === undefined) continue;
    const previous = changes.at(-1);
    if (first && last) changes.push({ from: first.offset, to: last.end, text });
    // A comment that is kept behind the part before must not swallow this one.
    else if (previous?.to === behind) previous.text += ` ${text}`;
    else changes.push({ from: behind, to: behind, text: ` ${text}` });
  }
  return changes;
}

/** Where the parts begin that a report may have: behind the day and who reports, or behind the name. */
function headEnd(node: CheckIn | CheckInEntry): number {
  const last = isCheckIn(node)
    ? (node.person?.$refNode ?? GrammarUtils.findNodeForProperty(node.$cstNode, 'date'))
    : node.target.$refNode;
  return last?.end ?? cstOf(node).end;
}

/** A number with its unit, a zone that is reached, or the state of work. */
function valueOf(node: CheckIn | CheckInEntry): CstNode[] {
  const ofProperty = (property: string) => GrammarUtils.findNodeForProperty(node.$cstNode, property);
  const reached = GrammarUtils.findNodeForKeyword(node.$cstNode, 'reached');
  return [node.value?.$cstNode, reached, ofProperty('zone'), ofProperty('state')].filter(isThere);
}

function confidenceOf(node: CheckIn | CheckInEntry): CstNode[] {
  return [GrammarUtils.findNodeForKeyword(node.$cstNode, 'confidence'), node.confidence?.$cstNode].filter(
    isThere,
  );
}

/** The last text of a report is its note. */
function noteOf(node: CheckIn | CheckInEntry): CstNode[] {
  if (node.note === undefined) return [];
  const leaves = CstUtils.flattenCst(cstOf(node)).filter(({ tokenType }) => texts.has(tokenType.name));
  return leaves.toArray().slice(-1);
}

const texts: ReadonlySet<string> = new Set(['STRING', 'TRIPLE']);

function isThere(node: CstNode | undefined): node is CstNode {
  return node !== undefined;
}
