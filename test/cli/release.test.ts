import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import vsce from '@vscode/vsce';
import {
  createProtocolConnection,
  type LocationLink,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { parse } from 'yaml';
import { cleanEnvironment } from './support/okr-process.js';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** What the release does, up to the point where something would be published. */
describe('A release, without publishing', () => {
  let folder: string;
  const program = () => join(folder, 'node_modules', 'okr-as-code', 'dist', 'cli', 'okr.cjs');

  before(() => {
    folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'okr-release-')));
    const options = {
      encoding: 'utf8' as const,
      shell: process.platform === 'win32',
      env: cleanEnvironment(),
    };
    const packed = execFileSync(
      npm,
      ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder],
      options,
    );
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    const install = [
      'install',
      '--offline',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      `./${packed.trim()}`,
    ];
    execFileSync(npm, install, { ...options, cwd: folder, stdio: 'ignore' });
    mkdirSync(join(folder, 'teams'));
    writeFileSync(join(folder, 'okr.config.json'), '{ "root": true }\n');
    writeFileSync(
      join(folder, 'shops.okr'),
      'plan shops in 2026-Q4\nobjective less "Shops throw away less" { owner @ana\n  key result spoilage "Spoilage falls from 8% to 6%" { from 8% to 6% }\n}\n',
    );
    writeFileSync(join(folder, 'teams', 'ovens.okr'), ovens);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const ovens =
    'plan ovens in 2026-Q4\ninitiative hourly "Bake by the hour" { owner @bo\n  drives shops.spoilage\n}\n';

  it('installs no other package', () => {
    const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
    assert.deepEqual(Object.keys(packages), ['', 'node_modules/okr-as-code']);
    assert.ok(existsSync(join(folder, 'node_modules', '.bin', 'okr')));
  });

  it('checks plans', () => {
    const output = execFileSync(process.execPath, [program(), 'check', '--fail-on=never', '--format=json'], {
      cwd: folder,
      env: cleanEnvironment(),
      encoding: 'utf8',
    });
    const rules = JSON.parse(output).findings.map(({ rule }: { rule: string }) => rule);
    assert.equal(rules.includes('unresolved-reference'), false, rules.join());
  });

  it('answers agents', async () => {
    const client = new Client({ name: 'test', version: '1' });
    const env = cleanEnvironment() as Record<string, string>;
    await client.connect(
      new StdioClientTransport({ command: process.execPath, args: [program(), 'mcp'], cwd: folder, env }),
    );
    const { tools } = await client.listTools();
    assert.equal(tools.length, 13);
    await client.close();
  });

  it('serves an editor that names only a root, with links into other files', async () => {
    const server = spawn(process.execPath, [program(), 'lsp', '--stdio'], {
      cwd: tmpdir(),
      env: cleanEnvironment(),
    });
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    connection.listen();
    const uri = pathToFileURL(join(folder, 'teams', 'ovens.okr')).href;
    const exited = new Promise((resolve) => server.once('exit', resolve));
    await connection.sendRequest('initialize', {
      processId: null,
      rootUri: pathToFileURL(folder).href,
      capabilities: {},
    });
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'okr', version: 1, text: ovens },
    });
    const found = await connection.sendRequest<(LocationLink & { uri: string })[]>(
      'textDocument/definition',
      {
        textDocument: { uri },
        position: { line: 2, character: 18 },
      },
    );
    assert.deepEqual(
      found.map((place) => place.uri.split('/').pop()),
      ['shops.okr'],
    );
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    assert.equal(await exited, 0);
  });

  it('packs the extension with its programs, and without sources', async () => {
    const files = await vsce.listFiles({ packageManager: vsce.PackageManager.None });
    for (const name of [
      'dist/client/extension.cjs',
      'dist/cli/okr.cjs',
      'dist/cli/program.cjs',
      'dist/cli/mcp-sdk.cjs',
      'package.json',
    ])
      assert.ok(files.includes(name), name);
    assert.deepEqual(
      files.filter((name) => /\.(ts|mts)$|^(test|node_modules|scripts)\//.test(name)),
      [],
    );
  });

  it('publishes only what the workflow names, from the tag', () => {
    const workflow = parse(readFileSync('.github/workflows/release.yml', 'utf8'));
    assert.deepEqual(workflow.on, { push: { tags: ['v*'] } });
    const steps = Object.values<{ steps: { run?: string }[] }>(workflow.jobs).flatMap((job) => job.steps);
    const commands = steps.flatMap(({ run }) => run ?? []).join('\n');
    for (const expected of [
      'npm publish --provenance',
      '@vscode/vsce@3 publish',
      'ovsx@0 publish',
      'git tag --force',
    ])
      assert.ok(commands.includes(expected), expected);
  });
});
