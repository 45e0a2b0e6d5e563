import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AstNode, LangiumDocument } from 'langium';
import { extentOf } from '../../../../language/edits/extent.js';
import {
  type Declaration,
  declarationsOf,
  isDeclaration,
} from '../../../../language/grammar/declarations.js';
import type { PlanFile } from '../../../../language/grammar/generated/ast.js';
import { carryPlans, plansIn } from '../../../../language/index.js';
import { linkedPlans, type PlanTexts } from '../../../support/linked-plan-arbitrary.js';
import { commentsOf, describeNode, parsePlan } from '../../../support/parse-plan.js';
import { runs } from '../../../support/runs.js';
import { withComments } from '../../../support/scattered-comments.js';
import { openWorkspace, root } from '../../../support/workspace.js';

const comments = fc.array(
  fc.record({ file: fc.nat({ max: 3 }), place: fc.nat({ max: 400 }), kind: fc.nat({ max: 7 }) }),
  { minLength: 10, maxLength: 25 },
);
/** Plans that can be read as a whole: others are not carried. */
const plans = fc
  .tuple(linkedPlans(), comments)
  .map(([texts, scattered]) => withComments(mapTexts(texts, readable), scattered));

/** What was said in the cycle that is over. It stays there, with the comments about it. */
const records: ReadonlySet<string> = new Set(['CheckIn', 'Score', 'Changed', 'Retrospective', 'Dropped']);
/** What the new cycle changes: measures, links, dates. */
const changing: ReadonlySet<string> = new Set([
  'Target',
  'Supports',
  'Drives',
  'Predicts',
  'DependsOn',
  'Due',
]);

describe('Carrying plans with comments everywhere', () => {
  it('keeps the comments of what goes on, and all else that it says', async () => {
    let kept = 0;
    await fc.assert(
      fc.asyncProperty(plans, async (texts) => {
        const workspace = await openWorkspace(texts, { today: '2026-12-20' });
        const documents = workspace.shared.workspace.LangiumDocuments.all.toArray();
        const open = plansIn(documents, workspace.shared).filter(({ cycle }) => cycle === '2026-Q4');
        const { files } = await carryPlans(open, '2027-Q1', workspace.services, async () => false);
        for (const { uri, text } of files) {
          const name = uri.slice(uri.indexOf(root) + root.length + 1).replace('2027-Q1', '2026-Q4');
          kept += checkCarried(workspace.document(name), parsePlan(text));
        }
      }),
      { numRuns: runs(20), seed: 20261116, endOnFailure: true },
    );
    assert.ok(kept > 60, `Only ${kept} comments were to be kept.`);
  });
});

/** @returns how many comments had to be kept */
function checkCarried(before: LangiumDocument<PlanFile>, after: LangiumDocument<PlanFile>): number {
  const shown = `${before.textDocument.getText()}\n+++\n${after.textDocument.getText()}`;
  assert.deepEqual(after.parseResult.parserErrors, [], shown);
  const now = new Map([...declarationsOf(after.parseResult.value)].map((one) => [keyOf(one), one]));
  const elements = [...declarationsOf(before.parseResult.value)];
  const carried = elements.filter((one) => now.has(keyOf(one)));
  const gone = [
    ...elements.filter((one) => !now.has(keyOf(one))),
    ...carried.flatMap(({ statements }) => [...statements].filter(({ $type }) => records.has($type))),
  ].map(extentOf);
  const texts = commentsOf(after).map(oneLine);
  let kept = 0;
  for (const { text, offset } of commentsIn(before)) {
    const isIn = (extent: { start: number; end: number }) => extent.start <= offset && offset < extent.end;
    const isKept = carried.some((one) => isIn(extentOf(one))) && !gone.some(isIn);
    if (!isKept) continue;
    kept++;
    assert.equal(texts.filter((one) => one === oneLine(text)).length, 1, `${text}\n${shown}`);
  }
  for (const element of carried) keepsStatements(element, now.get(keyOf(element)) as Declaration, shown);
  return kept;
}

function keepsStatements(before: Declaration, after: Declaration, shown: string): void {
  const kept = ({ statements }: Declaration) =>
    [...statements]
      .filter((one) => !isDeclaration(one) && !records.has(one.$type) && !changing.has(one.$type))
      .map(said);
  assert.deepEqual(kept(after), kept(before), shown);
}

function commentsIn(document: LangiumDocument<PlanFile>): { text: string; offset: number }[] {
  const text = document.textDocument.getText();
  return commentsOf(document).map((comment) => ({ text: comment, offset: text.indexOf(comment) }));
}

function keyOf(element: Declaration): string {
  const { name, title } = element as { name?: string; title?: string };
  return JSON.stringify([element.$type, name, title, keyOfContainer(element)]);
}

function keyOfContainer({ $container }: Declaration): string {
  return isDeclaration($container) ? keyOf($container) : '';
}

function said(node: AstNode): string {
  return JSON.stringify(describeNode(node));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function readable(text: string): string {
  return text.replaceAll('onwer @ines', 'tags three').replaceAll('owner tom', 'owner @tom');
}

function mapTexts(texts: PlanTexts, change: (text: string) => string): PlanTexts {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, change(text)]));
}
