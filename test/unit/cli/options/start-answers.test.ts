import assert from 'node:assert/strict';
import { startAnswers } from '../../../../cli/options/start-answers.js';
import { fakeHost } from '../../../cli/support/fake-host.js';
import { TestRepository } from '../../../support/git-repository.js';

const today = '2026-11-16';

/** Answers one question after the other, and records the questions. */
function person(...answers: (string | undefined)[]) {
  const questions: string[] = [];
  const ask = async (question: string) => {
    questions.push(question);
    if (questions.length > answers.length) throw new Error(`No answer to: ${question}`);
    return answers[questions.length - 1];
  };
  return { ask, questions };
}

describe('The answers for a first plan', () => {
  let repository: TestRepository;
  beforeEach(() => {
    repository = new TestRepository();
    repository.git('config', 'user.name', 'Lena Meyer');
  });
  afterEach(() => repository.remove());

  it('are the usual ones if nobody can be asked', async () => {
    const answers = await startAnswers({}, today, repository.root, fakeHost());
    const team = { name: 'product', title: 'Product' };
    assert.deepEqual(answers, { team, person: '@lena.meyer', cycle: '2026-Q4', today });
  });

  it('are the usual ones with --yes at a terminal', async () => {
    const { ask, questions } = person();
    const answers = await startAnswers({ yes: true }, today, repository.root, fakeHost({ ask }));
    assert.equal(answers.person, '@lena.meyer');
    assert.deepEqual(questions, []);
  });

  const accounts: [account: string | undefined, handle: string][] = [
    ['tester', '@tester'],
    ['ACME\\jo.doe', '@acme.jo.doe'],
    [undefined, '@owner'],
    ['???', '@owner'],
  ];
  for (const [account, handle] of accounts) {
    it(`name ${handle} for the account ${account} if git names nobody`, async () => {
      repository.git('config', 'user.name', '???');
      const host = fakeHost({ accountName: () => account });
      assert.equal((await startAnswers({}, today, repository.root, host)).person, handle);
    });
  }

  it('come from a person at a terminal, in a conversation that starts again for what cannot be read', async () => {
    const { ask, questions } = person(
      '???',
      'Checkout Team',
      '',
      '2027q1',
      'Shops find their order at once.',
    );
    const host = fakeHost({ ask });
    const answers = await startAnswers({}, today, repository.root, host);
    assert.deepEqual(answers, {
      team: { name: 'checkout-team', title: 'Checkout Team' },
      person: '@lena.meyer',
      cycle: '2027-Q1',
      today,
      sentence: 'Shops find their order at once',
    });
    assert.deepEqual(questions, [
      'Team, as people call it [product]: ',
      'Team, as people call it [product]: ',
      'Owner, a name or a handle [@lena.meyer]: ',
      'Cycle, a quarter, half or year [2026-Q4]: ',
      'What will be different, and for whom? One sentence; Enter for an example: ',
    ]);
    assert.match(host.written, /This answer cannot be read\. Try again\./);
  });

  it('ask only for what the options leave out', async () => {
    const { ask, questions } = person('', '');
    const options = { team: 'Care', cycle: '2027' };
    const answers = await startAnswers(options, today, repository.root, fakeHost({ ask }));
    assert.equal(questions.length, 2);
    assert.equal(answers.sentence, undefined);
  });

  it('ask once what will change because of work', async () => {
    const { ask, questions } = person('Care', '', '', 'Launch the new help page', 'Guests find help at once');
    const host = fakeHost({ ask });
    const answers = await startAnswers({}, today, repository.root, host);
    assert.equal(answers.work, 'Launch the new help page');
    assert.equal(answers.sentence, 'Guests find help at once');
    assert.equal(questions.at(-1), 'What will change because of it, and for whom?: ');
    assert.match(
      host.written,
      /names something that the team delivers\. The sentence becomes an initiative\./,
    );
  });

  it('offer the purpose that work names', async () => {
    const sentence = 'Build an app so that fewer orders are lost';
    const { ask } = person('Care', '', '', sentence, '');
    const answers = await startAnswers({}, today, repository.root, fakeHost({ ask }));
    assert.deepEqual([answers.sentence, answers.work], ['Fewer orders are lost', sentence]);
    const unasked = await startAnswers({ objective: sentence }, today, repository.root, fakeHost());
    assert.deepEqual([unasked.sentence, unasked.work], ['Fewer orders are lost', sentence]);
  });

  it('keep work as the objective if nobody can be asked, with a note', async () => {
    const host = fakeHost();
    const objective = 'Launch the new help page';
    const answers = await startAnswers({ objective }, today, repository.root, host);
    assert.deepEqual([answers.sentence, answers.work], [objective, undefined]);
    assert.match(host.writtenErrors, /Write what will change because of it, and for whom\./);
  });

  it('are none if the person cancels', async () => {
    const { ask } = person('Care', undefined);
    await assert.rejects(startAnswers({}, today, repository.root, fakeHost({ ask })), {
      message: 'Cancelled. Nothing was written.',
    });
  });

  const wrong: [options: Parameters<typeof startAnswers>[0], message: RegExp][] = [
    [{ team: '???' }, /--team \?\?\?: a name needs a letter or a digit/],
    [{ person: '@' }, /--person @: a handle needs a letter or a digit/],
    [{ cycle: 'spring' }, /--cycle spring: write a quarter, third, half, year or month/],
    [{ objective: ' "" ' }, /--objective .*: write what will be different, and for whom/],
  ];
  for (const [options, message] of wrong) {
    it(`refuse ${JSON.stringify(options)}`, () =>
      assert.rejects(startAnswers(options, today, repository.root, fakeHost()), { message }));
  }
});
