import assert from 'node:assert/strict';
import { PhraseReaders } from '../../../../language/phrasing/phrasings.js';
import { answerStart } from '../../../../language/start/answer-start.js';
import { learnedTables } from '../../../support/learned-tables.js';
import { openWorkspace } from '../../../support/workspace.js';

const answers = {
  team: 'Checkout Team',
  person: 'Lena Meyer',
  cycle: '2026q4',
  sentence: 'Shops find their order at once.',
  today: '2026-11-16',
};

const reader = new PhraseReaders(learnedTables).for(undefined);

describe('The files of a first project, for an editor', () => {
  const good = [
    answers,
    { ...answers, sentence: '' },
    { ...answers, sentence: 'Build an app', change: 'Fewer orders are lost' },
  ];
  for (const one of good) {
    it(`have no findings for ${JSON.stringify(one.sentence)}`, async () => {
      const result = answerStart(one, reader);
      assert.ok('files' in result);
      assert.equal(result.plan, 'checkout-team/2026-Q4.okr');
      const files = Object.fromEntries(result.files.map(({ path, text }) => [path, text]));
      const workspace = await openWorkspace(files, { today: one.today });
      assert.deepEqual(
        workspace.findings().filter(({ severity }) => severity !== 'hint'),
        [],
      );
    });
  }

  it('wait for the change that work is meant to cause', () => {
    const question = answerStart(
      { ...answers, sentence: 'Build an app so that fewer orders are lost' },
      reader,
    );
    assert.deepEqual(question, {
      question: '“Build an app” names something that the team delivers.',
      suggestion: 'Fewer orders are lost',
    });
  });

  const wrong = [{ team: '???' }, { person: '@' }, { cycle: 'spring' }];
  for (const one of wrong)
    it(`are none for ${JSON.stringify(one)}`, () =>
      assert.ok('problem' in answerStart({ ...answers, ...one }, reader)));
});
