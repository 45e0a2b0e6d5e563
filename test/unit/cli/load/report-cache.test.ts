import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { ResultStore } from '../../../../cache/result-store.js';
import { ownReport } from '../../../../cli/commands/status.js';
import { readSelected } from '../../../../cli/load/load-selected.js';
import { loadTree } from '../../../../cli/load/load-tree.js';
import { ReportCache } from '../../../../cli/load/report-cache.js';
import { fakeHost } from '../../../cli/support/fake-host.js';
import { applyTo, edit, names, original } from '../../../support/random-edits.js';
import { runs } from '../../../support/runs.js';

const configurations = ['{}', '{ "cadence": "weekly" }', '{ "rules": { "stale-check-in": "off" } }'];
const days = ['2026-09-30', '2026-11-16', '2026-11-17', '2026-12-24', '2027-02-01'];

describe('Remembered reports', () => {
  let folder: string;
  let plans: string;
  beforeEach(() => {
    folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'okr-reports-')));
    plans = realpathSync.native(mkdtempSync(join(tmpdir(), 'okr-plans-')));
  });
  afterEach(() => {
    for (const path of [folder, plans]) rmSync(path, { recursive: true, force: true });
  });

  it('are those of a new computation, after any edits, on any day and with any configuration', async () => {
    let hits = 0;
    class CountingStore extends ResultStore {
      override read(key: string): unknown {
        const found = super.read(key);
        if (found !== undefined) hits++;
        return found;
      }
    }
    const cache = new ReportCache(new CountingStore(folder), 'test');
    let compared = 0;
    const step = fc.record({
      change: fc.option(edit, { freq: 3 }),
      day: fc.constantFrom(...days),
      configuration: fc.constantFrom(...configurations),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 5 }), async (steps) => {
        const files = new Map(names.map((name) => [name, original(name)]));
        for (const { change, day, configuration } of steps) {
          if (change) applyTo(files, change);
          for (const name of names) {
            const text = files.get(name);
            if (text === undefined) rmSync(join(plans, name), { force: true });
            else writeFileSync(join(plans, name), text);
          }
          writeFileSync(join(plans, 'okr.config.json'), configuration);
          const expected = await reportsOf(day, undefined);
          assert.deepEqual(await reportsOf(day, cache), expected);
          assert.deepEqual(await reportsOf(day, cache), expected);
          compared += 4;
        }
      }),
      { numRuns: runs(3), seed: 20261130 },
    );
    assert.ok(hits > compared / 4, `Only ${hits} of ${compared} reports were remembered.`);
  });

  /** The status and the tree as plain data, or why there are none. */
  async function reportsOf(today: string, cache: ReportCache | undefined): Promise<unknown> {
    const host = fakeHost({ workingFolder: plans });
    const status = async () => ownReport(await readSelected([], { today }, host), { today }, cache, host);
    const tree = () => loadTree([], { today, command: 'tree' }, cache, host);
    const reports = await Promise.all(
      [status, tree].map((report) => report().catch((error: unknown) => ({ refused: String(error) }))),
    );
    return JSON.parse(JSON.stringify(reports)) as unknown;
  }
});
