import assert from 'node:assert/strict';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { digest } from '../../../../cache/digest.js';
import { ResultStore } from '../../../../cache/result-store.js';
import { findBase } from '../../../../cli/baseline/base-version.js';
import { inspect } from '../../../../cli/check/inspection.js';
import { InspectionCache } from '../../../../cli/check/inspection-cache.js';
import { select } from '../../../../cli/load/selection.js';
import { fakeHost } from '../../../cli/support/fake-host.js';
import { TestRepository } from '../../../support/git-repository.js';
import { applyTo, edit, names, original } from '../../../support/random-edits.js';
import { runs } from '../../../support/runs.js';

const configurations: readonly (string | undefined)[] = [
  undefined,
  '{ "rules": { "stale-check-in": "off" } }',
  '{ "words": { "products": ["forecast"] } }',
  '{ "cadence": "weekly" }',
  '{ "rules": ',
];

type Step =
  | { kind: 'edit'; edit: typeof edit extends fc.Arbitrary<infer Edit> ? Edit : never }
  | { kind: 'day'; day: string }
  | { kind: 'configuration'; index: number }
  | { kind: 'commit' }
  | { kind: 'since' };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('edit' as const), edit }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('day' as const),
      day: fc.constantFrom('2026-09-30', '2026-11-16', '2026-11-17', '2026-12-24', '2027-02-01'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('configuration' as const),
      index: fc.nat(configurations.length - 1),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('commit' as const, 'since' as const) }),
  },
);

/** Counts what it is asked and what it knows. */
class CountingStore extends ResultStore {
  hits = 0;

  override read(key: string): unknown {
    const found = super.read(key);
    if (found !== undefined) this.hits++;
    return found;
  }
}

describe('Remembered results of checks', () => {
  let folder: string;
  beforeEach(() => {
    folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'okr-cache-')));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are those of a check, after any edits, on any day, with any configuration and after any commit', async () => {
    const store = new CountingStore(folder);
    const cache = new InspectionCache(store, 'test');
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 8 }), async (steps) => {
        const repository = new TestRepository();
        try {
          compared += await compareAfterEach(steps, repository, cache);
        } finally {
          repository.remove();
        }
      }),
      { numRuns: runs(2), seed: 20261130 },
    );
    assert.ok(store.hits > compared / 10, `Only ${store.hits} of ${compared} results were remembered.`);
  });

  it('are ignored where the file is torn, changed or of another form', () => {
    const store = new ResultStore(folder);
    store.write('key', { fine: true });
    assert.deepEqual(store.read('key'), { fine: true });
    const path = join(folder, readdirSync(folder)[0] as string);
    const content = readFileSync(path, 'utf8');
    for (const wrong of [content.slice(0, -2), content.replace('true', 'false'), '', 'x\n{"fine":true}']) {
      writeFileSync(path, wrong);
      assert.equal(store.read('key'), undefined);
    }
    assert.equal(store.read('missing'), undefined);
  });

  it('are bounded in number', () => {
    const store = new ResultStore(folder);
    writeFileSync(join(folder, 'package.json'), '{}');
    for (let index = 0; index < 220; index++) store.write(digest(String(index)), index);
    assert.equal(readdirSync(folder).length, 201);
    assert.ok(existsSync(join(folder, 'package.json')), 'A file of somebody else is gone.');
  });
});

/** Checks with and without the cache after each step. @returns how many results were compared */
async function compareAfterEach(
  steps: readonly Step[],
  repository: TestRepository,
  cache: InspectionCache,
): Promise<number> {
  const files = new Map(names.map((name) => [name, original(name)]));
  const write = () => {
    for (const name of names) {
      const text = files.get(name);
      if (text === undefined) rmSync(join(repository.root, name), { force: true });
      else repository.write(name, text);
    }
  };
  write();
  repository.commit('2026-09-20');
  let today = '2026-11-16';
  let isSince = false;
  let commits = 0;
  for (const one of steps) {
    if (one.kind === 'edit') applyTo(files, one.edit);
    if (one.kind === 'day') today = one.day;
    if (one.kind === 'configuration') setConfiguration(repository, configurations[one.index]);
    if (one.kind === 'since') isSince = !isSince;
    write();
    if (one.kind === 'commit') {
      // There is always something to commit.
      repository.write('note.txt', `${++commits}`);
      repository.commit('2026-11-10');
    }
    const host = fakeHost({ workingFolder: repository.root });
    const selection = select([], host, undefined);
    const base = isSince ? await findBase('HEAD', selection) : undefined;
    const request = { selection, today, base };
    const withoutFiles = async (given?: InspectionCache) => {
      const { files: _, ...result } = await inspect(request, [], host, given);
      return JSON.parse(JSON.stringify(result)) as unknown;
    };
    const expected = await withoutFiles();
    assert.deepEqual(await withoutFiles(cache), expected);
    assert.deepEqual(await withoutFiles(cache), expected);
  }
  return steps.length * 2;
}

function setConfiguration(repository: TestRepository, text: string | undefined): void {
  if (text === undefined) rmSync(join(repository.root, 'okr.config.json'), { force: true });
  else repository.write('okr.config.json', text);
}
