import { GrammarUtils, type LangiumDocument } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit } from '../edits/edit.js';
import { keepComments } from '../edits/keep-comments.js';
import { cstOf } from '../edits/source.js';
import { type Declaration, declarationsOf } from '../grammar/declarations.js';
import type { KeyResult, PlanFile, Target } from '../grammar/generated/ast.js';
import { writtenText } from '../grammar/written-text.js';
import { say } from '../values/say.js';
import { type Decision, isCarriable } from './carried-file.js';
import { baselineChange, type NextBaseline } from './carried-measure.js';
import { type CarriedKeyResult, carriedStatements, type StatementContext } from './carried-statements.js';

/** A carried key result whose baseline gets a later value. */
export interface Renewal {
  keyResult: KeyResult;
  measure: Target;
  last: NextBaseline;
}

/** The edits of a plan that exists already. */
export interface UpdatedFile {
  uri: string;
  /** Not empty, and in no order. */
  edits: Edit[];
  /** How many baselines change. */
  baselines: number;
}

/**
 * Writes later values as the baselines of a plan of the next cycle, with the numbers of statements that repeat them. Nothing else
 * changes, and no comment is lost.
 *
 * @param renewals not empty; key results of this document
 */
export function renewedBaselines(
  document: LangiumDocument<PlanFile>,
  renewals: readonly Renewal[],
  context: StatementContext,
): { file: UpdatedFile; decisions: Decision[] } {
  const uri = document.uri.toString();
  const baselines = keepComments({ '': renewals.map((one) => baselineEdit(one, document)) }, () => document);
  const edits = baselines[''] ?? [];
  const text = TextDocument.applyEdits(document.textDocument, edits);
  const goals = goalsOf(document);
  const carried = renewals.map(
    ({ keyResult }): CarriedKeyResult => ({ keyResult, index: goals.indexOf(keyResult) }),
  );
  const statements = carriedStatements(text, document.uri, carried, context);
  const after = goalsOf(context.parse(statements.text, document.uri));
  const titles = carried.flatMap(({ keyResult, index }) => titleEdit(keyResult, after[index]));
  const decision = (keyResult: KeyResult, line: number, message: string): Decision => ({
    uri,
    line: line + 1,
    goal: keyResult.title ?? keyResult.name ?? '',
    message,
  });
  return {
    file: { uri, edits: [...edits, ...titles], baselines: renewals.length },
    decisions: [
      ...statements.questions.map(({ keyResult, message }) =>
        decision(keyResult, cstOf(keyResult).range.start.line, message),
      ),
      ...renewals.map(({ keyResult, measure, last }) =>
        decision(keyResult, cstOf(measure).range.start.line, renewalText(measure, last)),
      ),
    ],
  };
}

function baselineEdit({ measure, last }: Renewal, { textDocument }: LangiumDocument): Edit {
  const { start, end, text } = baselineChange(measure, last.text);
  return {
    range: { start: textDocument.positionAt(start), end: textDocument.positionAt(end) },
    newText: text,
  };
}

function titleEdit(before: KeyResult, after: Declaration | undefined): Edit[] {
  const [old, now] = [before, after].map((node) => GrammarUtils.findNodeForProperty(node?.$cstNode, 'title'));
  return old && now && old.text !== now.text ? [{ range: old.range, newText: now.text }] : [];
}

function goalsOf({ parseResult }: LangiumDocument<PlanFile>): Declaration[] {
  return [...declarationsOf(parseResult.value)].filter(isCarriable);
}

function renewalText(measure: Target, { text, date }: NextBaseline): string {
  const target = writtenText(measure.target) ?? '…';
  return say`The baseline was ${baselineText(measure) ?? say`missing`} and is now ${text}, reported on ${date}. Is the target ${target} still right?`;
}

/** Returns the baseline of a target as written; undefined if there is none. */
export function baselineText(measure: Target): string | undefined {
  return writtenText(measure.baseline) ?? (measure.unknown ? 'unknown' : undefined);
}
