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
import { runs } from '../support/runs.js';
import { openWorkspace, root, type TestWorkspace } from '../support/workspace.js';

/** Rules with safe fixes, each with the reason why its fixes do not change what a plan says. */
const safeRules: ReadonlySet<string> = new Set([
  // Writes the only possible date or number in another notation.
  'invalid-value',
  // Replaces signs that the parser reads as the new words, and other spellings of keywords.
  'syntax-error',
  // The header applies to the whole file, at any place in it.
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

describe('Safe fixes', () => {
  it('remove their finding and do not change what the examples of the rules say', async () => {
    const examples = rules.flatMap(({ meta }) => pageExamples(pageOf(meta.id).markdown));
    const seen: string[] = [];
    for (const { files, today } of examples) {
      const texts = Object.fromEntries(files.map(({ name, text }) => [name, text]));
      seen.push(...(await checkFixes(texts, today)));
    }
    assert.ok(seen.length > 4, `Only ${seen.length} fixes were applied.`);
  });

  it('do the same in plans with all kinds of mistakes', async () => {
    const seen: string[] = [];
    for (const texts of mistakes) seen.push(...(await checkFixes(texts)));
    await fc.assert(
      fc.asyncProperty(linkedPlans(), async (texts) => {
        seen.push(...(await checkFixes(texts)));
      }),
      { numRuns: runs(4), seed: 20261116, endOnFailure: true },
    );
    for (const rule of safeRules)
      assert.ok(seen.filter((one) => one === rule).length >= 3, `${rule}: ${seen}`);
  });
});

/**
 * Applies each safe fix on its own, then all of them until none is left.
 *
 * @returns the rules of the fixes
 */
async function checkFixes(texts: PlanTexts, today?: string): Promise<string[]> {
  const before = await openWorkspace(texts, { today });
  const offered = safeFixesIn(before, texts);
  // Fixes with the same title in one plan differ only in their place.
  const different = new Map(offered.map((one) => [`${one.finding.rule} ${one.fix.title}`, one])).values();
  for (const { finding, fix } of different) {
    assert.ok(safeRules.has(finding.rule), `${finding.rule} declares “${fix.title}” safe.`);
    const fixed = applied(texts, fix.edits);
    const after = await openWorkspace(fixed, { today });
    const shown = `“${fix.title}” for ${finding.rule}: ${finding.message}\n${Object.values(texts).join('\n')}\n+++\n${Object.values(fixed).join('\n')}`;
    isGone(finding, before, after, shown);
    saysTheSame(texts, fixed, finding, shown);
  }
  await settles(texts, offered, today);
  return offered.map(({ finding }) => finding.rule);
}

type OfferedFixes = ReturnType<typeof safeFixes>;

function safeFixesIn({ document, services }: TestWorkspace, texts: PlanTexts): OfferedFixes {
  const plans = Object.keys(texts).filter((name) => name.endsWith('.okr'));
  return plans.flatMap((name) =>
    safeFixes(document(name), services.lint.Linter.latestFindings(document(name)), services),
  );
}

/** Rules that compare the values of an element, which can find more once a value has a valid notation. */
const uncovered = new Set(
  rules.filter(({ meta }) => /^(measurement|progress)$/.test(meta.category)).map(({ meta }) => meta.id),
);

/** Asserts that the finding is gone and no element has a new one. Elements that the parser could not read before may have findings. */
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

/** Asserts that all elements and statements say the same as before, except the statement with the finding. */
function saysTheSame(before: PlanTexts, after: PlanTexts, { uri, range }: Finding, shown: string): void {
  for (const [name, text] of Object.entries(before)) {
    if (!name.endsWith('.okr')) continue;
    const [old, fresh] = [parsePlan(text), parsePlan(after[name] ?? '')];
    // The text that the parser reads only after the fix was in the file before.
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

/** Returns the people and texts of a plan: a safe fix must not choose any of them. */
function wordsIn(document: LangiumDocument<PlanFile>): string[] {
  const root = document.parseResult.value.$cstNode;
  if (!root) return [];
  return CstUtils.flattenCst(root)
    .filter(({ tokenType }) => ['HANDLE', 'STRING', 'TRIPLE'].includes(tokenType.name))
    .map(({ text }) => text)
    .toArray();
}

/** Returns every element without its content, and every statement. */
function partsOf({ parseResult: { value: file } }: LangiumDocument<PlanFile>): AstNode[] {
  const declarations = [...declarationsOf(file)];
  const statements = declarations.flatMap((one) => [...one.statements]).filter((one) => !isDeclaration(one));
  return [...(isPlanFile(file) ? file.elements.filter((one) => !isDeclaration(one)) : []), ...statements];
}

function said(node: AstNode): string {
  return JSON.stringify(describeNode(node));
}

/** Applies all safe fixes at once, again and again, and asserts that none is left in the end. */
async function settles(texts: PlanTexts, first: OfferedFixes, today?: string): Promise<void> {
  let [current, offered] = [texts, first];
  for (let round = 0; round < 10; round++) {
    if (offered.length === 0) return;
    current = applied(current, withoutOverlaps(offered).edits);
    offered = safeFixesIn(await openWorkspace(current, { today }), current);
  }
  assert.fail(`The fixes never end.\n${Object.values(current).join('\n')}`);
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
