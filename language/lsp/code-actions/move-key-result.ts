import { AstUtils, type LangiumDocument } from 'langium';
import { CodeActionKind, type Range } from 'vscode-languageserver-types';
import { commentsAfter, endOfLine } from '../../edits/comments.js';
import { cut } from '../../edits/cut.js';
import type { Edit } from '../../edits/edit.js';
import { reindented } from '../../edits/reindent.js';
import { bodyOf, cstOf, elementAt, indentationOf, indentationStep, uriOf } from '../../edits/source.js';
import {
  isInitiative,
  isObjective,
  type KeyResult,
  type Objective,
  type PlanFile,
} from '../../grammar/generated/ast.js';
import { planOf } from '../../grammar/plan-identity.js';
import type { Fix } from '../../lint/types/fix.js';
import type { Project } from '../../project/project.js';
import { say } from '../../values/say.js';
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
      title: say`Move to objective “${shortened(objective.title ?? objective.name ?? '')}”`,
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
  const { edit: removal, text } = cut(keyResult);
  const insert = insertion(
    objective,
    reindented(text, indentationOf(keyResult), `${indentationOf(objective)}${indentationStep}`),
  );
  const [from, to] = [uriOf(keyResult), uriOf(objective)];
  return from === to ? { [from]: [removal, insert] } : { [from]: [removal], [to]: [insert] };
}

/** After the last key result, else after everything that is no work, else first in the body. */
function insertion(objective: Objective, text: string): Edit {
  const last =
    objective.statements.filter(({ $type }) => $type === 'KeyResult').at(-1) ??
    objective.statements.filter((statement) => !isInitiative(statement)).at(-1);
  const body = bodyOf(objective);
  if (!body) throw new Error('An objective without a body holds no key result.');
  const document = AstUtils.getDocument(objective);
  const { textDocument } = document;
  const indentation = indentationOf(objective);
  if (body.open.range.start.line === body.close.range.start.line) {
    const range = { start: body.open.range.end, end: body.close.range.start };
    const present = textDocument.getText(range).trim();
    const before = present === '' ? '' : `\n${indentation}${indentationStep}${present}\n`;
    return { range, newText: `${before}\n${text}\n${indentation}` };
  }
  const place = last ? cstOf(last).end : body.open.end;
  // A comment at the end of the line stays with what it is about.
  const offset = commentsAfter(document, place).at(-1)?.end ?? place;
  const at = textDocument.positionAt(offset);
  const content = textDocument.getText();
  const rest = content.slice(offset, endOfLine(content, offset));
  const after = rest.trim() === '' ? '' : `\n${indentation}`;
  return { range: { start: at, end: at }, newText: `${last ? '\n\n' : '\n'}${text}${after}` };
}

function shortened(text: string): string {
  return text.length <= titleLength ? text : `${text.slice(0, titleLength - 1).trimEnd()}…`;
}
