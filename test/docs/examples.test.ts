import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { pageExamples } from '../support/page-examples.js';
import { announced, openWorkspace, place, root, rulesIn } from '../support/workspace.js';

/** Every `okr` fence of the documentation is a plan without a finding, or with those that it announces. */
describe('Examples in the documentation', () => {
  const pages = ['README.md', ...readdirSync('docs').map((name) => `docs/${name}`)].filter((name) =>
    name.endsWith('.md'),
  );
  for (const page of pages) {
    for (const example of pageExamples(readFileSync(page, 'utf8'))) {
      it(`${page}, line ${example.line}`, async () => {
        const files = Object.fromEntries(example.files.map(({ name, text }) => [name, text]));
        const workspace = await openWorkspace(files, { today: example.today });
        for (const { name, expected } of example.files) {
          const all = workspace.findings().filter((finding) => finding.uri === `file://${root}/${name}`);
          const found = announced(all, rulesIn(expected));
          const shown = found.map((finding) => `${place(finding)} ${finding.message}`).join('\n');
          assert.deepEqual(found.map(place).sort(), [...expected].sort(), shown);
        }
      });
    }
  }

  it('are found at all', () => {
    assert.ok(pageExamples(readFileSync('docs/language.md', 'utf8')).length > 5);
  });
});
