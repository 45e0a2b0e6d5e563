import { GrammarUtils, type LangiumDocument, type URI } from 'langium';
import { TextDocument, type TextEdit } from 'vscode-languageserver-textdocument';
import { declarationsOf } from '../grammar/declarations.js';
import { isKeyResult, isTarget, type KeyResult, type PlanFile } from '../grammar/generated/ast.js';
import { writtenText } from '../grammar/written-text.js';
import { rangeWithinText } from '../lint/evidence-range.js';
import { correctionsOf } from '../lint/fixes/correct-disagreement.js';
import { type Disagreement, disagreement, disagreementWith } from '../model/disagreement.js';
import { measureOf } from '../model/measure.js';
import type { Phrasing } from '../phrasing/phrasing.js';
import { say } from '../values/say.js';

/** A key result of the old plan, with its position among the carried goals. */
export interface CarriedKeyResult {
  keyResult: KeyResult;
  index: number;
}

export interface StatementContext {
  phrasing: Phrasing;
  parse(text: string, uri: URI): LangiumDocument<PlanFile>;
}

/**
 * Carries the numbers in statements along with the baselines, so that no statement contradicts its measure. A statement that
 * contradicted its measure before stays.
 *
 * @param text the plan of the next cycle, whose goals are in the order of the carried ones
 * @returns the text, and the question about each statement that changed, or that cannot be changed
 */
export function carriedStatements(
  text: string,
  uri: URI,
  carried: readonly CarriedKeyResult[],
  context: StatementContext,
): { text: string; questions: { keyResult: KeyResult; message: string }[] } {
  const document = context.parse(text, uri);
  const goals = [...declarationsOf(document.parseResult.value)].filter(({ $type }) =>
    carriableTypes.has($type),
  );
  const edits: TextEdit[] = [];
  const questions = carried.flatMap(({ keyResult, index }) => {
    const next = goals[index];
    if (!isKeyResult(next)) return [];
    const message = questionOn(keyResult, next, document, edits, context.phrasing);
    return message ? [{ keyResult, message }] : [];
  });
  return { text: TextDocument.applyEdits(document.textDocument, edits), questions };
}

const carriableTypes: ReadonlySet<string> = new Set(['Objective', 'KeyResult', 'Initiative']);

function questionOn(
  before: KeyResult,
  next: KeyResult,
  document: LangiumDocument<PlanFile>,
  edits: TextEdit[],
  phrasing: Phrasing,
): string | undefined {
  const found = disagreement(next, phrasing);
  if (!found) return staysNamed(before, next);
  if (disagreement(before, phrasing)) return undefined;
  const { title = '' } = next;
  const words = title.slice(found.claim.start, found.claim.end);
  const corrected = found.kind === 'direction' ? undefined : correctionOf(found, next, document, phrasing);
  if (!corrected)
    return say`The statement says “${words}”, which does not fit the new measure. Write it again.`;
  edits.push(...corrected.edits);
  return say`The statement was “${title}” and is now “${corrected.title}”. Is it still right?`;
}

/** Returns the edits of a statement that make it agree with its measure; undefined if no edit does. */
function correctionOf(
  found: Disagreement,
  keyResult: KeyResult,
  { textDocument }: LangiumDocument<PlanFile>,
  phrasing: Phrasing,
): { edits: TextEdit[]; title: string } | undefined {
  const { title = '' } = keyResult;
  const source = GrammarUtils.findNodeForProperty(keyResult.$cstNode, 'title');
  const changes = correctionsOf(found, title, phrasing).statement;
  if (!source || !changes) return undefined;
  const edits = changes.map(({ newText, ...span }) => ({
    range: rangeWithinText(source, title, span),
    newText,
  }));
  const isShown = edits.every(
    ({ range }, index) =>
      textDocument.getText(range) === title.slice(changes[index]?.start, changes[index]?.end),
  );
  const plain = TextDocument.create('', 'text', 0, title);
  const corrected = TextDocument.applyEdits(
    plain,
    changes.map(({ start, end, newText }) => ({
      range: { start: plain.positionAt(start), end: plain.positionAt(end) },
      newText,
    })),
  );
  // Another number of the statement may contradict the measure too.
  return isShown && !disagreementWith(corrected, keyResult, phrasing)
    ? { edits, title: corrected }
    : undefined;
}

/** Asks about an old baseline that the statement names and that is no longer the baseline. */
function staysNamed(before: KeyResult, next: KeyResult): string | undefined {
  const [old, now] = [baselineOf(before), baselineOf(next)];
  const names = old?.amount !== undefined && (next.title ?? '').split(/[^\d.,]+/).includes(old.amount);
  const text = writtenText(old);
  return names && text !== writtenText(now) ? say`The statement still says ${text}.` : undefined;
}

function baselineOf(keyResult: KeyResult) {
  const measure = measureOf(keyResult);
  return isTarget(measure) ? measure.baseline : undefined;
}
