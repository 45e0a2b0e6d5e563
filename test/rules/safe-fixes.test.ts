import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type AstNode, CstUtils, type LangiumDocument } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { declarationsOf, isDeclaration } from '../../language/grammar/declarations.js';
import { isPlanFile, type PlanFile } from '../../language/grammar/generated/ast.js';
import { type Finding, rules } from '../../language/index.js';
import { pageOf } from '../../language/lint/rule-pages.js';
import { safeFixes, withoutOverlaps } from '../../language/lint/safe-fixes.js';
import type { Fix } from '../../language/lint/types/fix.js';
import { linkedPlans, type PlanTexts } from '../support/linked-plan-arbitrary.js';
import { pageExamples } from '../support/page-examples.js';
import { describeNode, parsePlan } from '../support/parse-plan.js';
import { openWorkspace, root, type TestWorkspace } from '../support/workspace.js';

/** Rules whose fixes may be made without a person, and why none of them changes what a plan says. */
const safeRules: ReadonlySet<string> = new Set([
  // Another notation of the one date or number that can be meant.
  'invalid-value',
  // Signs that are read as the words that the fix writes, and other spellings of the language's own words.
  'syntax-error',
  // The header holds for the whole file wherever it stands.
  'misplaced-plan',
]);

const mistakes: PlanTexts[] = [
  {
    'a.okr':
      'plan sales in 2026-Q4\n\nobjective calm "Calm" {\n  owner @ines\n  kr waits "Waits fall" { owner @ines   from 9min → 3min }\n  - supports calm\n}\n',
  },
  {
    'a.okr':
      'key-result a "A" {\n  owner @ines\n  from 1\'000 to 2 000\n  from 5% → 3% by 31/12/2026\n  checkin 2026-11-02 4%\n}\n',
  },
  { 'a.okr': 'key result a "A" {\n  owner\u200B @ines\n  * from 5-3\n  1. leading\n}\n' },
  {
    'a.okr':
      '// About A.\nobjective a "A" { owner @ines }\n\n// okr-ignore wrong-cycle: Late.\nplan sales in 2026-Q4 // Ours\n',
  },
];

describe('Fixes that need nobody', () => {
  it('change nothing that the examples of the rules say, and leave their finding gone', async () => {
    const examples = rules.flatMap(({ meta }) => pageExamples(pageOf(meta.id).markdown));
    const seen: string[] = [];
    for (const { files, today } of examples) {
      const texts = Object.fromEntries(files.map(({ name, text }) => [name, text]));
      seen.push(...(await checkFixes(texts, today)));
    }
    assert.ok(seen.length > 4, `Only ${seen.length} fixes were made.`);
  });

  it('do so in plans with all kinds of mistakes', async () => {
    const seen: string[] = [];
    for (const texts of mistakes) seen.push(...(await checkFixes(texts)));
    await fc.assert(
      fc.asyncProperty(linkedPlans(), async (texts) => {
        seen.push(...(await checkFixes(texts)));
      }),
      { numRuns: 20, seed: 20261116, endOnFailure: true },
    );
    for (const rule of safeRules)
      assert.ok(seen.filter((one) => one === rule).length >= 3, `${rule}: ${seen}`);
  });
});

/**
 * Makes each safe fix on its own, then all of them until none is left.
 *
 * @returns the rules whose fixes were made
 */
async function checkFixes(texts: PlanTexts, today?: string): Promise<string[]> {
  const before = await openWorkspace(texts, { today });
  const offered = safeFixesIn(before, texts);
  for (const { finding, fix } of offered) {
    assert.ok(safeRules.has(finding.rule), `${finding.rule} lets “${fix.title}” be made without a person.`);
    const fixed = applied(texts, fix.edits);
    const after = await openWorkspace(fixed, { today });
    const shown = `“${fix.title}” for ${finding.rule}: ${finding.message}\n${Object.values(texts).join('\n')}\n+++\n${Object.values(fixed).join('\n')}`;
    isGone(finding, before, after, shown);
    saysTheSame(texts, fixed, finding, shown);
  }
  await settles(texts, today);
  return offered.map(({ finding }) => finding.rule);
}

function safeFixesIn({ document, services }: TestWorkspace, texts: PlanTexts) {
  const plans = Object.keys(texts).filter((name) => name.endsWith('.okr'));
  return plans.flatMap((name) =>
    safeFixes(document(name), services.lint.Linter.latestFindings(document(name)), services),
  );
}

/** A value that can be read at last is compared with the others of its element. */
const uncovered = new Set(
  rules.filter(({ meta }) => /^(measurement|progress)$/.test(meta.category)).map(({ meta }) => meta.id),
);

/** The finding is gone, and no element has one that it had not; what is read for the first time may have some. */
function isGone(finding: Finding, before: TestWorkspace, after: TestWorkspace, shown: string): void {
  const count = (workspace: TestWorkspace, is: (one: Finding) => boolean) =>
    workspace.findings().filter(is).length;
  const isSame = ({ rule, message, uri }: Finding) =>
    rule === finding.rule && message === finding.message && uri === finding.uri;
  assert.ok(count(after, isSame) < count(before, isSame), shown);
  const known = new Set(before.findings().map(({ subject }) => subject));
  for (const { rule, subject, severity } of after.findings()) {
    if (severity === 'hint' || subject === undefined || !known.has(subject)) continue;
    if (finding.rule === 'invalid-value' && uncovered.has(rule)) continue;
    const isLike = (one: Finding) => one.rule === rule && one.subject === subject;
    assert.ok(count(after, isLike) <= count(before, isLike), `${rule} is new.\n${shown}`);
  }
}

/** What each element says, and each statement of the element that was fixed but the one with the finding. */
function saysTheSame(before: PlanTexts, after: PlanTexts, { uri, range }: Finding, shown: string): void {
  for (const [name, text] of Object.entries(before)) {
    if (!name.endsWith('.okr')) continue;
    const [old, fresh] = [parsePlan(text), parsePlan(after[name] ?? '')];
    // What is read for the first time stood there before.
    for (const word of wordsIn(fresh)) assert.ok(text.includes(word), `${word}\n${shown}`);
    for (const word of wordsIn(old)) assert.ok(wordsIn(fresh).includes(word), `${word}\n${shown}`);
    const offset = nameOf(uri) === name ? old.textDocument.offsetAt(range.start) : -1;
    const left = partsOf(fresh).map(said);
    for (const part of partsOf(old)) {
      const source = part.$cstNode;
      if (source && source.offset <= offset && offset < source.end) continue;
      assert.ok(left.includes(said(part)), `${said(part)}\n${shown}`);
    }
  }
}

/** Names, people and texts: none of them is for a fix to choose. The language's own words are checked by what is read. */
function wordsIn(document: LangiumDocument<PlanFile>): string[] {
  const root = document.parseResult.value.$cstNode;
  if (!root) return [];
  return CstUtils.flattenCst(root)
    .filter(({ tokenType }) => ['HANDLE', 'STRING', 'TRIPLE'].includes(tokenType.name))
    .map(({ text }) => text)
    .toArray();
}

/** Every element without what stands in it, and every statement. */
function partsOf({ parseResult: { value: file } }: LangiumDocument<PlanFile>): AstNode[] {
  const declarations = [...declarationsOf(file)];
  const statements = declarations.flatMap((one) => [...one.statements]).filter((one) => !isDeclaration(one));
  return [...(isPlanFile(file) ? file.elements.filter((one) => !isDeclaration(one)) : []), ...statements];
}

function said(node: AstNode): string {
  return JSON.stringify(describeNode(node));
}

/** All safe fixes at once, as long as there are some: they end, and the file says what it said. */
async function settles(texts: PlanTexts, today?: string): Promise<void> {
  let current = texts;
  for (let round = 0; round < 10; round++) {
    const offered = safeFixesIn(await openWorkspace(current, { today }), current);
    if (offered.length === 0) return;
    current = applied(current, withoutOverlaps(offered).edits);
  }
  assert.fail(`The fixes go round in circles.\n${Object.values(current).join('\n')}`);
}

function applied(texts: PlanTexts, edits: Fix['edits']): PlanTexts {
  const result = { ...texts };
  for (const [uri, list] of Object.entries(edits)) {
    const name = nameOf(uri);
    result[name] = TextDocument.applyEdits(TextDocument.create(uri, 'okr', 0, texts[name] ?? ''), list);
  }
  return result;
}

function nameOf(uri: string): string {
  return uri.slice(`file://${root}/`.length);
}
