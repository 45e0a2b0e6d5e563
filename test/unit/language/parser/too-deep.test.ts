import assert from 'node:assert/strict';
import { formatDocument } from '../../../../language/index.js';
import { syntaxProblems } from '../../../../language/parser/syntax-problems.js';
import { parsePlan } from '../../../support/parse-plan.js';
import { openWorkspace } from '../../../support/workspace.js';

const deep = {
  'initiatives in each other': 'initiative a "Call shops" { '.repeat(5_000),
};

describe('A text that is nested too deeply', () => {
  for (const [what, text] of Object.entries(deep)) {
    it(`is one error, and other files are checked: ${what}`, async () => {
      const { findings } = await openWorkspace({
        'deep.okr': text,
        'good.okr':
          'plan sales in 2026-Q4\nobjective stay "Customers stay" { owner @ines supports nothing }\n',
      });
      const found = findings().filter(({ severity }) => severity === 'error');
      assert.deepEqual(
        found.map(({ rule, uri }) => `${rule} ${uri.split('/').at(-1)}`),
        ['syntax-error deep.okr', 'unresolved-reference good.okr'],
      );
      assert.match(found[0]?.message ?? '', /nested too deeply/);
    });

    it(`is not formatted, and the next text is read: ${what}`, () => {
      assert.ok('problems' in formatDocument(parsePlan(text)));
      assert.deepEqual(syntaxProblems(parsePlan('objective stay "Customers stay" { owner @ines }\n')), []);
    });
  }

  it('is only what is nested: unclosed initiatives and thousands of errors in one body are read', () => {
    const unclosed = parsePlan('initiative a "Call shops" {\n'.repeat(3_000));
    assert.equal(unclosed.parseResult.value.elements.length, 3_000);
    const errors = parsePlan(`objective o "O" {\n${'= owner @a\n'.repeat(5_000)}}\nperson @ines "Ines"\n`);
    const [objective, person] = errors.parseResult.value.elements;
    assert.equal(objective?.$type === 'Objective' && objective.statements.length, 5_000);
    assert.equal(person?.$type, 'Person');
  });
});
