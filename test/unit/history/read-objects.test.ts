import assert from 'node:assert/strict';
import { readBlobs } from '../../../history/read-blobs.js';
import { readObjects } from '../../../history/read-objects.js';
import { TestRepository } from '../../support/git-repository.js';

const megabyte = 1024 * 1024;

describe('Files of a commit', () => {
  let repository: TestRepository;
  before(() => {
    repository = new TestRepository();
    // More than git may say at once, with one that is larger than any plan.
    for (const [path, size] of Object.entries({ a: 12, b: 15, c: 17, d: 14 }))
      repository.write(`${path}.okr`, path.repeat(size * megabyte));
    repository.write('folder/größe ü.okr', '');
    repository.commit('2026-10-05');
  });
  after(() => repository.remove());

  const described = (content: Uint8Array | Error | undefined) =>
    content === undefined || content instanceof Error
      ? content?.message
      : `${content.length / megabyte} of ${String.fromCharCode(Number(content.at(-1)))}`;

  it('come in the order in which they were asked for, whatever is missing between them', async () => {
    const paths = ['gone.okr', 'd.okr', 'c.okr', 'folder', 'a.okr', 'no such folder/x.okr', 'b.okr'];
    const contents = await readObjects(
      repository.root,
      paths.map((path) => `HEAD:${path}`),
    );
    const missing = /^this partial clone does not contain its old text/;
    const [gone = '', d, c = '', folder = '', a, nowhere = '', b] = contents.map(described);
    for (const message of [gone, folder, nowhere]) assert.match(message, missing);
    assert.match(c, /^it has 17825792 bytes, which is too large for a plan$/);
    assert.deepEqual([a, b, d], ['12 of a', '15 of b', '14 of d']);
  });

  it('are texts, or nothing', async () => {
    const texts = await readBlobs(repository.root, 'HEAD', [
      'gone.okr',
      'folder/größe ü.okr',
      'c.okr',
      'folder',
    ]);
    assert.deepEqual(texts, [undefined, '', undefined, undefined]);
  });

  it('are asked for of git only where there are any', async () =>
    assert.deepEqual(await readObjects('/nowhere', []), []));
});
