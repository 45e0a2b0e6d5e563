import assert from 'node:assert/strict';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DiagnosticSeverity } from 'vscode-languageserver-protocol';
import { limits } from '../../scripts/test/patience.mjs';
import { runOkr } from '../cli/support/okr-process.js';
import { readCompany, sortedPlaces } from '../golden/marked-company.js';
import { TestRepository } from '../support/git-repository.js';
import { StdioClient } from '../support/stdio-client.js';

const agreed = '2026-09-28';
const changed = '2026-10-05';
/** What the server has published for all files so far, as `file:line rule`. */
function publishedPlaces(client: StdioClient): string[] {
  const places = [...client.published.values()].flatMap(({ uri, diagnostics }) => {
    const path = relative(client.folder, fileURLToPath(uri)).replaceAll('\\', '/');
    return diagnostics.map(({ range, code }) => `${path}:${range.start.line + 1} ${code}`);
  });
  return sortedPlaces(places);
}

/** Waits until as much is published for each file as is expected there; or shortly before the test is given up, so that the difference is shown. */
async function untilPublished(client: StdioClient, expected: readonly string[]): Promise<void> {
  const counts = new Map<string, number>();
  for (const place of expected) {
    const path = place.slice(0, place.indexOf(':'));
    counts.set(path, (counts.get(path) ?? 0) + 1);
  }
  const complete = [...counts].map(([path, count]) =>
    client.diagnosticsWhere(path, (found) => found.length === count),
  );
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limits.page);
  });
  await Promise.race([Promise.all(complete), deadline]);
  clearTimeout(timer);
}

describe('A repository in which every rule finds something, over stdio', () => {
  const { files, before: past, expected } = readCompany('every-rule');
  const announced = sortedPlaces([
    ...expected,
    'company/unreadable.okr:1 unreadable-file',
    'fleet/okr.config.json:1 invalid-configuration',
  ]);
  let client: StdioClient;
  before(async () => {
    client = await StdioClient.start({ ...files, ...past }, {}, (folder) => {
      const repository = new TestRepository(folder);
      repository.commit(agreed);
      for (const path of Object.keys(past)) repository.write(path, files[path] ?? '');
      repository.write('company/unreadable.okr', 'objective one \u0000');
      repository.commit(changed);
    });
  });
  after(() => client.stop());

  it('shows each finding where a comment announces it, in files that nobody has opened', async () => {
    await untilPublished(client, announced);
    assert.deepEqual(publishedPlaces(client), announced);
  });

  it('shows hints, too', () => {
    const hints = [...client.published.values()].flatMap(({ diagnostics }) =>
      diagnostics.filter(({ severity }) => severity === DiagnosticSeverity.Hint).map(({ code }) => code),
    );
    assert.ok(hints.includes('undriven-key-result'));
  });
});

describe('A repository of the same size that is well written, over stdio', () => {
  const { files } = readCompany('well-written');
  const plans = Object.keys(files).filter((path) => path.endsWith('.okr'));
  let client: StdioClient;
  before(async () => {
    client = await StdioClient.start(files, {}, (folder) => new TestRepository(folder).commit(agreed));
  });
  after(() => client.stop());

  // For a closed file without findings nothing is published; for an open one the empty list is.
  it('has no finding in the strictest profile, hints and all', async () => {
    for (const path of plans) await client.open(path, files[path] ?? '');
    const checked = plans.map((path) => client.diagnosticsWhere(path, (_found, version) => version === 1));
    await Promise.all(checked);
    assert.deepEqual(publishedPlaces(client), []);
  });

  it('would have one if a single owner were missing', async () => {
    const path = 'metrics.okr';
    const broken = (files[path] ?? '').replace('  owner @bruno\n', '');
    const version = await client.change(path, broken);
    await client.diagnosticsWhere(path, (_found, checked) => checked === version);
    assert.deepEqual(publishedPlaces(client), [`${path}:3 missing-owner`]);
  });

  it('has none on the command line, where it is in the one style', () => {
    const report = runOkr(['check', '--format', 'json'], { folder: client.folder });
    assert.deepEqual(JSON.parse(report.stdout).findings, []);
    assert.equal(report.status, 0);
    assert.equal(runOkr(['fmt', '--check'], { folder: client.folder }).status, 0);
  });
});
