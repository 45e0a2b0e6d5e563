import assert from 'node:assert/strict';
import { run } from '../../cli/program/run.js';
import { TestRepository } from '../support/git-repository.js';
import { fakeHost } from './support/fake-host.js';

const plan = `plan checkout in 2026-Q4

objective quick "Buyers pay at once" {
  owner @ines
  key result late "Late orders fall from 18% to 9%" { from 18% to 9%   leading }
  key result abandon "Lost baskets fall from 30% to 20%" { from 30% to 20%   lagging }
  initiative one-page "One page for the whole checkout" { drives abandon }
}
`;

/** The first pull request: a finding of each kind that comparisons make. */
const first = plan
  .replace('from 18% to 9%   ', 'from 18% to 11%   ')
  .replace(/ {2}key result abandon.*\n/, '  key result blog "Publish 10 blog posts" { from 0 to 10 }\n');
const ofFirst = ['moved-goalpost late', 'output-key-result blog', 'removed-while-linked abandon'];

/** The second one, on top of the first. */
const second = first.replace(
  '  initiative',
  '  key result video "Publish 3 videos" { from 0 to 3 }\n  initiative',
);

describe('A branch on top of another', () => {
  let repository: TestRepository;

  beforeEach(() => {
    repository = new TestRepository();
    repository.write('okr.config.json', '{ "root": true, "cadence": "quarterly" }\n');
    repository.write('q4.okr', plan);
    repository.commit('2026-10-05');
    repository.git('checkout', '--quiet', '-b', 'first');
    repository.write('q4.okr', first);
    repository.commit('2026-11-02');
    repository.git('checkout', '--quiet', '-b', 'second');
    repository.write('q4.okr', second);
    repository.commit('2026-11-03');
  });
  afterEach(() => repository.remove());

  function squash(): void {
    repository.git('checkout', '--quiet', 'main');
    repository.git('merge', '--quiet', '--squash', 'first');
    repository.commit('2026-11-04');
    repository.git('checkout', '--quiet', 'second');
  }

  async function json(...args: string[]) {
    const host = fakeHost({ workingFolder: repository.root });
    await run([...args, '--format', 'json'], host);
    return JSON.parse(host.written);
  }

  async function newFindings(...args: string[]): Promise<string[]> {
    const { findings } = await json('check', ...args);
    return findings
      .map(({ rule, element }: { rule: string; element: string }) => `${rule} ${element.split('.').at(-1)}`)
      .sort();
  }

  async function changes(...args: string[]): Promise<string[]> {
    const { elements } = await json('diff', ...args);
    return elements.map(
      ({
        changeType,
        element,
        changes: all,
      }: {
        changeType: string;
        element: string;
        changes: { kind: string }[];
      }) => `${changeType} ${element.split('.').at(-1)}: ${all.map(({ kind }) => kind).join(', ')}`,
    );
  }

  it('has the findings of both before the first is merged, and its own compared with the first', async () => {
    assert.deepEqual(await newFindings('--since', 'main'), [...ofFirst, 'output-key-result video'].sort());
    assert.deepEqual(await newFindings('--since', 'first'), ['output-key-result video']);
  });

  it('has only its own findings after the first is squashed', async () => {
    squash();
    assert.deepEqual(await newFindings('--since', 'main'), ['output-key-result video']);
    assert.deepEqual(await newFindings('--since', 'main', '--changed-lines'), ['output-key-result video']);
  });

  it('has only its own findings after the trunk has moved on', async () => {
    squash();
    repository.git('checkout', '--quiet', 'main');
    repository.write('q4.okr', `// Agreed in the meeting\n${first.replace('quick', 'swift')}`);
    repository.commit('2026-11-05');
    repository.git('checkout', '--quiet', 'second');
    assert.deepEqual(await newFindings('--since', 'main'), ['output-key-result video']);
    assert.deepEqual(await changes(), ['added video: added']);
  });

  it('has a new finding if it repeats one of the first', async () => {
    squash();
    repository.write(
      'q4.okr',
      second.replace(
        'objective',
        'objective more "More" { owner @ines\n  key result blog2 "Publish 10 blog posts" { from 0 to 10 }\n}\n\nobjective',
      ),
    );
    assert.deepEqual(await newFindings('--since', 'main'), [
      'output-key-result blog2',
      'output-key-result video',
    ]);
  });

  it('is compared without the changes of the first after that is squashed', async () => {
    const ofBoth = await changes();
    assert.ok(ofBoth.includes('added blog: added') && ofBoth.includes('removed abandon: removed'));
    squash();
    assert.deepEqual(await changes(), ['added video: added']);
    assert.deepEqual(await changes('main...HEAD'), ['added video: added']);
    assert.ok((await changes('main')).every((one) => one === 'added video: added'));
  });

  it('is compared by its own change of an element that the first added', async () => {
    squash();
    repository.write('q4.okr', second.replaceAll('10', '12'));
    assert.deepEqual(await changes(), ['changed blog: target, reworded', 'added video: added']);
  });
});
