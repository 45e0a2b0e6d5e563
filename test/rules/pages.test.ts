import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Finding, rules } from '../../language/index.js';
import { fixesFor } from '../../language/lint/fixes-for.js';
import { pageOf } from '../../language/lint/rule-pages.js';
import type { Fix } from '../../language/lint/types/fix.js';
import type { Rule } from '../../language/lint/types/rule.js';
import { type PageExample, pageExamples } from '../support/page-examples.js';
import { announced, openWorkspace, place, root, rulesIn } from '../support/workspace.js';

/** The examples on the page of a rule are its tests: exactly these findings, at exactly these places. */
describe('Pages of rules', () => {
  for (const rule of rules) {
    const { meta } = rule;
    describe(meta.id, () => {
      for (const heading of ['## How to fix', '## Source']) {
        it(`says “${heading.slice(3)}”`, () =>
          assert.ok(pageOf(meta.id).markdown.includes(`\n${heading}\n`)));
      }
      for (const example of pageExamples(pageOf(meta.id).markdown)) {
        it(`holds in the example of line ${example.line}`, () => holds(rule, example));
      }
      if (meta.fixable) {
        it('fixes what it finds', async () => {
          const examples = pageExamples(pageOf(meta.id).markdown);
          const fixed = await Promise.all(examples.map((one) => fixesIn(rule, one)));
          assert.ok(fixed.some(Boolean), 'No example of the page has a fix.');
        });
      }
    });
  }
});

async function holds({ meta }: Rule, example: PageExample): Promise<void> {
  const files = Object.fromEntries(example.files.map(({ name, text }) => [name, text]));
  const workspace = await openWorkspace(files, { today: example.today, before: pastOf(example) });
  for (const { name, expected } of example.files) {
    const all = workspace.findings().filter((finding) => finding.uri === `file://${root}/${name}`);
    const found = announced(all, [meta.id, ...rulesIn(expected)]);
    const shown = found.map((finding) => `${place(finding)} ${finding.message}`).join('\n');
    assert.deepEqual(found.map(place).sort(), [...expected].sort(), shown);
    // A configuration is no document of the language.
    if (meta.fixable || !name.endsWith('.okr')) continue;
    for (const finding of found.filter(({ rule }) => rule === meta.id)) {
      const fix = workspace.services.lint.Linter.fixOf(workspace.document(name), finding);
      assert.equal(fix, undefined, 'The rule has fixes: `meta.fixable` has to say so.');
    }
  }
}

/**
 * Applies every fix of every finding in an example: fewer findings of the rule must be left, and none of another rule
 * have come but those of a placeholder, which the fence names in `after-fix`.
 *
 * @returns whether there was any fix
 */
async function fixesIn({ meta }: Rule, example: PageExample): Promise<boolean> {
  const { files, today, afterFix } = example;
  const before = pastOf(example);
  const texts = Object.fromEntries(files.map(({ name, text }) => [name, text]));
  const workspace = await openWorkspace(texts, { today, before });
  const found = workspace.findings();
  let any = false;
  for (const finding of found.filter(({ rule }) => rule === meta.id)) {
    const document = workspace.document(finding.uri.slice(`file://${root}/`.length));
    for (const { title, edits } of fixesFor(document, finding, workspace.services)) {
      any = true;
      const fixed = applied(texts, edits);
      const after = announced((await openWorkspace(fixed, { today, before })).findings(), [meta.id]);
      const shown = `“${title}” leaves ${after.map(place).join(', ')}:\n${Object.values(fixed).join('\n')}`;
      assert.ok(count(after, meta.id) < count(found, meta.id), shown);
      for (const { rule } of after) {
        assert.ok(afterFix.includes(rule) || count(after, rule) <= count(found, rule), shown);
      }
    }
  }
  return any;
}

/** What the files of an example said before. */
function pastOf({ files }: PageExample): Record<string, string> {
  return Object.fromEntries(
    files.flatMap(({ name, before }) => (before === undefined ? [] : [[name, before]])),
  );
}

function applied(texts: Record<string, string>, edits: Fix['edits']): Record<string, string> {
  const result = { ...texts };
  for (const [uri, list] of Object.entries(edits)) {
    const name = uri.slice(`file://${root}/`.length);
    result[name] = TextDocument.applyEdits(TextDocument.create(uri, 'okr', 0, texts[name] ?? ''), list);
  }
  return result;
}

function count(findings: readonly Finding[], id: string): number {
  return findings.filter(({ rule }) => rule === id).length;
}
