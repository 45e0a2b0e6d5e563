import { AstUtils, type CstNode, CstUtils, GrammarUtils } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { withoutComments } from '../edits/comments.js';
import type { Edit } from '../edits/edit.js';
import { keepComments } from '../edits/keep-comments.js';
import { cstOf } from '../edits/source.js';
import { type CheckIn, type CheckInEntry, isCheckIn } from '../grammar/generated/ast.js';
import type { ReportText } from './report-text.js';

/**
 * Returns the source of a check-in with a new value, and with a new confidence, forecast and note if they are given. Everything else stays
 * unchanged, including comments.
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
  const after = textDocument.getText().length - end;
  const text = TextDocument.applyEdits(textDocument, kept);
  return text.slice(offset, text.length - after);
}

/** A text that replaces the text between two offsets. */
interface Change {
  from: number;
  to: number;
  text: string;
}

/** A part of a check-in: its present nodes, and its new text. */
interface Part {
  present: CstNode[];
  text: string | undefined;
}

function editsOf(node: CheckIn | CheckInEntry, { value, confidence, forecast, note }: ReportText): Change[] {
  const parts: Part[] = [
    { present: valueOf(node), text: value },
    { present: confidenceOf(node), text: confidence },
    { present: forecastOf(node), text: forecast },
    { present: noteOf(node), text: note },
  ];
  return isSplitEntry(node) ? [onLineOfName(node, parts)] : inPlace(node, parts);
}

/** Says whether an entry spans several lines. Its new text has to be on the line of the name, because a word that begins a line is the name of the next entry. */
function isSplitEntry(node: CheckIn | CheckInEntry): boolean {
  const { start, end } = cstOf(node).range;
  return !isCheckIn(node) && start.line !== end.line;
}

function onLineOfName(node: CheckIn | CheckInEntry, parts: readonly Part[]): Change {
  const texts = parts.map(({ present, text }) => text ?? present.map((piece) => piece.text).join(' '));
  const text = texts.filter((one) => one !== '').map((one) => ` ${withoutComments(one)}`);
  return { from: headEnd(node), to: cstOf(node).end, text: text.join('') };
}

/** Replaces each part that is present, and adds each other part after the previous one. */
function inPlace(node: CheckIn | CheckInEntry, parts: readonly Part[]): Change[] {
  const changes: Change[] = [];
  let after = headEnd(node);
  for (const { present, text } of parts) {
    const [first, last] = [present[0], present.at(-1)];
    if (first && last) after = Math.max(after, last.end);
    if (text === undefined) continue;
    // The forecast may be written before the confidence: the previous part is not always the last change.
    const previous = changes.find(({ to }) => to === after);
    if (first && last) changes.push({ from: first.offset, to: last.end, text });
    // A line comment that is kept after the previous part must not comment out this part.
    else if (previous) previous.text += ` ${text}`;
    else changes.push({ from: after, to: after, text: ` ${text}` });
  }
  return changes;
}

/** Returns the offset after which the parts begin: the end of the date and the person, or of the name. */
function headEnd(node: CheckIn | CheckInEntry): number {
  const last = isCheckIn(node)
    ? (node.person?.$refNode ?? GrammarUtils.findNodeForProperty(node.$cstNode, 'date'))
    : node.target.$refNode;
  return last?.end ?? cstOf(node).end;
}

/** Returns the nodes of the value: a number with its unit, a reached zone, or the state of an initiative. */
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

function forecastOf(node: CheckIn | CheckInEntry): CstNode[] {
  return [GrammarUtils.findNodeForKeyword(node.$cstNode, 'forecast'), node.forecast?.$cstNode].filter(
    isThere,
  );
}

/** Returns the node of the note, which is the last text of a check-in. */
function noteOf(node: CheckIn | CheckInEntry): CstNode[] {
  if (node.note === undefined) return [];
  const leaves = CstUtils.flattenCst(cstOf(node)).filter(({ tokenType }) => texts.has(tokenType.name));
  return leaves.toArray().slice(-1);
}

const texts: ReadonlySet<string> = new Set(['STRING', 'TRIPLE']);

function isThere(node: CstNode | undefined): node is CstNode {
  return node !== undefined;
}
