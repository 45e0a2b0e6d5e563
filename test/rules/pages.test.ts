import assert from 'node:assert/strict';
import { rules } from '../../language/lint/rules/index.js';
import { pageExamples } from '../support/page-examples.js';
import { openWorkspace, place, root } from '../support/workspace.js';

/** The examples on the page of a rule are its tests: exactly these findings, at exactly these places. */
describe('Pages of rules', () => {
  for (const { meta } of rules) {
    describe(meta.id, () => {
      for (const heading of ['## How to fix', '## Source']) {
        it(`says “${heading.slice(3)}”`, () => assert.ok(meta.page.markdown.includes(`\n${heading}\n`)));
      }
      for (const example of pageExamples(meta.page.markdown)) {
        it(`holds in the example of line ${example.line}`, async () => {
          const files = Object.fromEntries(example.files.map(({ name, text }) => [name, text]));
          const workspace = await openWorkspace(files, { today: example.today });
          for (const { name, expected } of example.files) {
            const found = workspace.findings().filter((finding) => finding.uri === `file://${root}/${name}`);
            const shown = found.map((finding) => `${place(finding)} ${finding.message}`).join('\n');
            assert.deepEqual(found.map(place).sort(), [...expected].sort(), shown);
          }
        });
      }
    });
  }
});
