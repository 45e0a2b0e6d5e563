import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isKeyResult, isObjective } from '../../../../language/grammar/generated/ast.js';
import { objectiveStatus } from '../../../../language/model/objective-status.js';
import { keyResultStatus } from '../../../../language/model/status.js';
import { percentText } from '../../../../language/model/status-text.js';
import { openWorkspace } from '../../../support/workspace.js';

const example = /^```okr today=(\S+).*\n([\s\S]*?)^```\n+((?:\|.*\n)+)/gm;
const page = readFileSync('docs/model.md', 'utf8');

/** Every plan of the page that a table follows is computed, and the table must say just that. */
describe('The numbers in docs/model.md', () => {
  const examples = [...page.matchAll(example)];
  for (const [, today, text, table] of examples as unknown as [string, string, string, string][]) {
    const rows = table.trim().split('\n').slice(2);
    for (const row of rows) {
      const [name, ...written] = row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('`', ''));
      it(`of ${name} on ${today}`, async () => {
        const { shared, services } = await openWorkspace({ 'plan.okr': text }, { today });
        const [project] = shared.workspace.Projects.all;
        assert.ok(project);
        const phraseReader = services.phrasing.PhraseReaders.for(project.configuration.words);
        const context = { today, project, references: services.references.References, phraseReader };
        const node = [...project.names.all()].find((declared) => declared.name === name)?.node;
        assert.ok(isKeyResult(node) || isObjective(node), `${name} is no goal of the example`);
        const reading = isKeyResult(node) ? keyResultStatus(node, context) : objectiveStatus(node, context);
        const shown = (ratio: number | undefined) => (ratio === undefined ? '—' : percentText(ratio));
        assert.deepEqual(
          [shown(reading.progress.ratio), shown(reading.expected), reading.status.replace('-', ' ')],
          written,
          reading.explanation,
        );
      });
    }
  }

  it('are found at all', () => assert.equal(examples.length, 9));
});
