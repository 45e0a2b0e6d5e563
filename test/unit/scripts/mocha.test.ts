import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** After the failure it waits for an answer, which comes once the failure has been named. */
const tests = `describe('a group', () => {
  it('fails', () => { throw new Error('the reason\\nin lines'); });
  it('waits', async () => { await fetch(process.env.OKR_GATE); });
});
`;

const named = /^✖ a group › fails\n {2}the reason$/gm;

describe('The runner of tests', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'okr-mocha-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs two files of these tests; answers what waits once a failure has been named. */
  async function run(flags: readonly string[]): Promise<string> {
    const files = ['first.mjs', 'second.mjs'].map((name) => join(folder, name));
    for (const file of files) writeFileSync(file, tests);
    let output = '';
    const waiting: ServerResponse[] = [];
    const answer = () => {
      if (output.search(named) >= 0) for (const response of waiting.splice(0)) response.end();
    };
    const server = createServer((_request, response) => {
      waiting.push(response);
      answer();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const gate = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const child = spawn(process.execPath, ['scripts/test/mocha.mjs', ...flags, ...files], {
      env: { ...process.env, OKR_GATE: gate },
    });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        answer();
      });
    await once(child, 'close');
    server.closeAllConnections();
    server.close();
    return output;
  }

  for (const flags of [[], ['--parallel']])
    it(`names what fails while the rest still runs ${flags.join()}`.trim(), async () => {
      const output = await run(flags);
      assert.equal(output.match(named)?.length, 2, output);
      assert.match(output, /\n\ntests: 2 passed, 2 failed, 0 pending\n$/);
    });
});

describe('The patience of tests', () => {
  async function limits(factor: string): Promise<{ status: number; output: string }> {
    const module = pathToFileURL('scripts/test/patience.mjs').href;
    const program = `const { limits } = await import('${module}'); console.log(JSON.stringify(limits));`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
      env: { ...process.env, OKR_TEST_PATIENCE: factor },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    const [status] = await once(child, 'close');
    return { status, output };
  }

  it('grows with one variable', async () => {
    const [usual, fourfold] = await Promise.all(
      ['1', '4'].map(async (factor): Promise<Record<string, number>> => {
        const { status, output } = await limits(factor);
        assert.equal(status, 0, output);
        return JSON.parse(output);
      }),
    );
    assert.ok(usual && fourfold);
    for (const [name, limit] of Object.entries(usual)) assert.equal(fourfold[name], 4 * limit, name);
  });

  it('is the only one: no test and no script has a time limit of its own', () => {
    const limit = /\btimeout(:|\() *\d|Timeout\(\d|setTimeout\([^\n]*, *\d/;
    const files = ['scripts', 'test'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
    );
    const own = files
      .filter((path) => /\.(ts|mjs)$/.test(path) && path !== join('test', 'unit', 'scripts', 'mocha.test.ts'))
      .filter((path) => limit.test(readFileSync(path, 'utf8')));
    assert.deepEqual(own, []);
  });

  it('is a number above 0', async () => {
    for (const factor of ['much', '0', '-1', 'Infinity']) {
      const { status, output } = await limits(factor);
      assert.equal(status, 1, factor);
      assert.match(output, /OKR_TEST_PATIENCE has to be a number above 0/);
    }
  });
});
