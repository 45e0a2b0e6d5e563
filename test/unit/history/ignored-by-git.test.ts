import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { URI } from 'langium';
import { DiskFileSystem } from '../../../cli/load/disk-file-system.js';
import { repositoryReader } from '../../../history/git-checkout.js';
import { createOkrServices } from '../../../language/index.js';
import { TestRepository } from '../../support/git-repository.js';
import { learnedTables } from '../../support/learned-tables.js';
import { runs } from '../../support/runs.js';

const names = ['a', 'b', 'Tmp', 'build'];
const files = [
  'a.okr',
  'b.okr',
  ...names.flatMap((one) => [
    `${one}/a.okr`,
    `${one}/b.okr`,
    ...names.flatMap((two) => [`${one}/${two}/a.okr`, `${one}/${two}/b.okr`]),
  ]),
];

/** Patterns as people write them, and some odd ones. */
const pattern = fc
  .tuple(
    fc.constantFrom('', '', '', '!'),
    fc.constantFrom('', '', '/', '**/'),
    fc.array(fc.constantFrom(...names, '*', '**', 'b*', '?', '[ab]', 'tmp'), { minLength: 1, maxLength: 3 }),
    fc.constantFrom('', '', '/', '/*', '/**', '.okr', '/*.okr'),
  )
  .map(([negation, start, parts, end]) => `${negation}${start}${parts.join('/')}${end}`);
const ignoreFile = fc.array(pattern, { maxLength: 4 }).map((lines) => `${lines.join('\n')}\n`);

describe('What git ignores', () => {
  let repository: TestRepository;
  before(() => {
    repository = new TestRepository();
    for (const file of files) repository.write(file, '');
  });
  after(() => repository.remove());

  async function found(): Promise<string[]> {
    const readRepository = repositoryReader({});
    const { shared } = createOkrServices({
      learnedTables,
      fileSystemProvider: () => new DiskFileSystem(),
      today: { local: () => '2026-11-16' },
      ...(readRepository && { readRepository }),
    });
    const uris = await shared.workspace.PlanFinder.load({ folders: [URI.file(repository.root)], files: [] });
    return uris.map(({ fsPath }) => fsPath.slice(repository.root.length + 1)).sort();
  }

  const notIgnored = (...more: string[]) =>
    repository
      .git('ls-files', '-z', ...more, '--others', '--exclude-standard', '*.okr')
      .split('\0')
      .filter(Boolean)
      .sort();

  it('is what a project skips, as git itself says', async () => {
    const places = ['.gitignore', 'a/.gitignore', 'build/b/.gitignore', '.git/info/exclude'];
    await fc.assert(
      fc.asyncProperty(fc.tuple(...places.map(() => ignoreFile)), async (texts) => {
        for (const [index, place] of places.entries())
          writeFileSync(join(repository.root, place), texts[index] as string);
        assert.deepEqual(await found(), notIgnored());
      }),
      { numRuns: runs(15) },
    );
    for (const place of places.slice(0, 3)) rmSync(join(repository.root, place));
  });

  it('is not what stands under version control', async () => {
    repository.write('.gitignore', 'build/\nb.okr\n');
    repository.git('add', '--force', 'build/a.okr', 'build/b/b.okr', 'a/b.okr');
    const expected = [...notIgnored(), 'build/a.okr', 'build/b/b.okr', 'a/b.okr'].sort();
    assert.deepEqual(await found(), expected);
    repository.write('okr.config.json', '{ "exclude": ["build/b"] }');
    assert.deepEqual(
      await found(),
      expected.filter((file) => !file.startsWith('build/b/')),
    );
  });

  it('is not what stands under version control, in a project of its own', async () => {
    repository.write('.gitignore', 'build/\n');
    repository.write('build/okr.config.json', '{ "root": true, "include": ["b/**"] }');
    repository.git('add', '--force', 'build/a.okr', 'build/b/b.okr');
    const plans = await found();
    assert.ok(plans.includes('build/b/b.okr'));
    assert.ok(!plans.includes('build/a.okr'), 'its own configuration leaves it out');
    // A walk of the outer project finds this one, and not the files that its `.gitignore` names.
    repository.write('.gitignore', '');
    repository.write('build/okr.config.json', '{ "root": true }');
    repository.write('build/.gitignore', 'b/\n');
    assert.ok((await found()).includes('build/b/b.okr'));
    rmSync(join(repository.root, 'build/.gitignore'));
    rmSync(join(repository.root, 'build/okr.config.json'));
  });
});
