import { AstUtils, type LangiumDocument } from 'langium';
import { CodeActionKind, type Range } from 'vscode-languageserver-types';
import {
  isInitiative,
  isObjective,
  type KeyResult,
  type Objective,
  type PlanFile,
} from '../../grammar/generated/ast.js';
import { planOf } from '../../grammar/plan-identity.js';
import {
  bodyOf,
  elementAt,
  indentationOf,
  indentationStep,
  rangeOfNode,
  startWithComments,
  uriOf,
} from '../../lint/fixes/source.js';
import type { Fix, FixEdit } from '../../lint/types/fix.js';
import type { Project } from '../../project/project.js';
import { compareText } from '../../values/text.js';

/** More objectives than this are no choice but a list. */
const maximumTargets = 10;
/** Longer statements are cut in the title of an action. */
const titleLength = 60;

/**
 * Moves the key result around a position into another objective of its plan, with its comments and its work. Names are
 * unique within a plan, so no link has to change.
 *
 * @returns an action for each other objective, those of the same file first
 */
export function moveKeyResult(document: LangiumDocument<PlanFile>, range: Range, project: Project): Fix[] {
  const keyResult = elementAt(document, range.start);
  if (keyResult?.$type !== 'KeyResult' || !keyResult.$cstNode) return [];
  return otherObjectives(keyResult, project)
    .slice(0, maximumTargets)
    .map((objective) => ({
      title: `Move to objective “${shortened(objective.title ?? objective.name ?? '')}”`,
      kind: CodeActionKind.RefactorMove,
      edits: moveEdits(keyResult, objective),
    }));
}

function otherObjectives(keyResult: KeyResult, project: Project): Objective[] {
  const own = uriOf(keyResult);
  const plan = planOf(keyResult);
  const inFile = AstUtils.streamAst(AstUtils.findRootNode(keyResult)).filter(isObjective).toArray();
  const elsewhere = [...project.names.all()]
    .filter(
      ({ type, plan: other }) =>
        type === 'Objective' && other?.team === plan?.team && other?.cycle === plan?.cycle,
    )
    .sort((left, right) => compareText(left.documentUri.path, right.documentUri.path))
    .flatMap(({ node }) => (isObjective(node) && uriOf(node) !== own ? [node] : []));
  return [...inFile, ...elsewhere].filter((one) => one !== keyResult.$container && bodyOf(one));
}

function moveEdits(keyResult: KeyResult, objective: Objective): Fix['edits'] {
  const { range, text } = cut(keyResult);
  const insert = insertion(
    objective,
    reindented(text, indentationOf(keyResult), `${indentationOf(objective)}${indentationStep}`),
  );
  const removal: FixEdit = { range, newText: '' };
  const [from, to] = [uriOf(keyResult), uriOf(objective)];
  return from === to ? { [from]: [removal, insert] } : { [from]: [removal], [to]: [insert] };
}

/** Returns the lines of a key result with its comments; with them goes one empty line, so that no gap is left. */
function cut(keyResult: KeyResult): { range: Range; text: string } {
  const { textDocument } = AstUtils.getDocument(keyResult);
  const { start, end } = rangeOfNode(keyResult);
  const lineOf = (line: number) =>
    textDocument.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  const before = lineOf(start.line).slice(0, start.character);
  const after = lineOf(end.line).slice(end.character);
  const standsAlone = before.trim() === '' && /^\s*(\/\/.*)?\r?\n?$/.test(after);
  if (!standsAlone) return { range: { start, end }, text: textDocument.getText({ start, end }) };
  const first = startWithComments(keyResult);
  const last = { line: end.line, character: end.character + after.trimEnd().length };
  const text = textDocument.getText({ start: first, end: last });
  const isGapBefore = first.line > 0 && lineOf(first.line - 1).trim() === '';
  const isGapAfter =
    !isGapBefore && lineOf(end.line + 1).trim() === '' && end.line + 1 < textDocument.lineCount;
  return {
    range: {
      start: { line: first.line - (isGapBefore ? 1 : 0), character: 0 },
      end: { line: end.line + (isGapAfter ? 2 : 1), character: 0 },
    },
    text,
  };
}

/** After the last key result, else after everything that is no work, else first in the body. */
function insertion(objective: Objective, text: string): FixEdit {
  const last =
    objective.statements.filter(({ $type }) => $type === 'KeyResult').at(-1) ??
    objective.statements.filter((statement) => !isInitiative(statement)).at(-1);
  const body = bodyOf(objective);
  if (!body) throw new Error('An objective without a body holds no key result.');
  const { textDocument } = AstUtils.getDocument(objective);
  const textIn = (range: Range) => textDocument.getText(range);
  if (body.open.range.start.line === body.close.range.start.line) {
    const range = { start: body.open.range.end, end: body.close.range.start };
    const indentation = indentationOf(objective);
    const present = textIn(range).trim();
    const before = present === '' ? '' : `\n${indentation}${indentationStep}${present}\n`;
    return { range, newText: `${before}\n${text}\n${indentation}` };
  }
  const place = last ? rangeOfNode(last).end : body.open.range.end;
  // A comment at the end of the line stays with what it is about.
  const rest = textIn({ start: place, end: { line: place.line + 1, character: 0 } });
  const comment = /^[ \t]*\/\/[^\r\n]*/.exec(rest)?.[0].length ?? 0;
  const at = { line: place.line, character: place.character + comment };
  return { range: { start: at, end: at }, newText: `${last ? '\n\n' : '\n'}${text}` };
}

/** Returns the same lines, so much further in or out. */
function reindented(text: string, before: string, after: string): string {
  return text
    .split(/\r?\n/)
    .map((line, index) => {
      if (line.trim() === '') return '';
      if (line.startsWith(before)) return `${after}${line.slice(before.length)}`;
      return index === 0 ? `${after}${line}` : line;
    })
    .join('\n');
}

function shortened(text: string): string {
  return text.length <= titleLength ? text : `${text.slice(0, titleLength - 1).trimEnd()}…`;
}
