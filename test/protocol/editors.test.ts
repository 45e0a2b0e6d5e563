import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const shops = `plan shops in 2026-Q4
objective less "Shops throw away less" {
  owner @ana
  key result spoilage "Spoilage falls from 8% to 6%" { from 8% to 6% }
}
`;
const ovens = `plan ovens in 2026-Q4
// 🥐
objective bread "Bread is fresh" {
  owner @bo
  key result ovens "Ovens that bake by the hour rise from 10 to 90" { from 10 to 90 }
  key result gone "Ship the new oven app" { owner @bo }
}
initiative hourly "Bake by the hour" {
    owner @bo
  drives shops.spoilage
}
`;

interface Answers {
  findings: string[];
  definition: { uri?: string; targetUri?: string }[];
  hover: { contents: { value: string } };
  references: { uri: string }[];
  rename: { changes?: Record<string, object>; documentChanges?: object[] };
  symbols: { name: string }[];
  formatting: object[];
  messages: string[] | string;
  warnings: string;
  filetype: string;
  face: string;
  text: string;
}

/** The folder of a project, with one of its two plans to be opened. */
function project(): { folder: string; file: string } {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'okr-editor-')));
  mkdirSync(join(folder, 'teams'));
  writeFileSync(join(folder, 'okr.config.json'), '{ "root": true }\n');
  writeFileSync(join(folder, 'shops.okr'), shops);
  writeFileSync(join(folder, 'teams', 'ovens.okr'), ovens);
  return { folder, file: join(folder, 'teams', 'ovens.okr') };
}

/** Runs an editor with a script that writes its answers to a file. */
async function answersOf(program: string, args: readonly string[]): Promise<Answers> {
  const { folder, file } = project();
  const result = join(folder, 'result.json');
  try {
    const { stderr } = await run(program, [...args], {
      cwd: folder,
      env: {
        ...process.env,
        HOME: folder,
        OKR_TODAY: '2026-11-16',
        // A server may end after its editor, and would still write to the folder.
        OKR_CACHE: 'off',
        OKR_SERVER: `${process.execPath} ${resolve('dist/server/main.node.cjs')} --stdio`,
        OKR_FILE: file,
        OKR_RESULT: result,
        OKR_MODE: resolve('syntaxes/emacs/okr-mode.el'),
      },
    });
    try {
      return JSON.parse(readFileSync(result, 'utf8'));
    } catch {
      throw new Error(`The editor wrote no answers. It said: ${stderr}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

const has = (program: string, ...args: string[]) => spawnSync(program, args).status === 0;
const hasPackage = (name: string) =>
  has('emacs', '--batch', '--eval', `(progn (require 'package) (package-initialize) (require '${name}))`);

/** The link leads to the other file, and no reference is reported as broken. */
function assertLinked({ findings, definition }: Answers): void {
  assert.deepEqual(
    definition.map(({ uri, targetUri }) => (targetUri ?? uri)?.split('/').pop()),
    ['shops.okr'],
  );
  assert.ok(findings.length > 0);
  assert.equal(
    findings.some((one) => /unresolved-reference|Nothing is named/.test(one)),
    false,
    String(findings),
  );
}

describe('Editors without windows', () => {
  const script = (name: string) => resolve('test/protocol/editors', name);

  it('Neovim', async function () {
    if (!has('nvim', '--version')) this.skip();
    const answers = await answersOf('nvim', [
      ...['--headless', '-u', 'NONE', '--cmd', `set runtimepath+=${resolve('syntaxes/vim')}`],
      ...['-S', script('neovim.lua')],
    ]);
    assertLinked(answers);
    assert.equal(answers.filetype, 'okr');
    assert.match(answers.hover.contents.value, /Spoilage falls/);
    assert.equal(answers.references.length, 2);
    assert.equal(Object.keys(answers.rename.changes ?? answers.rename.documentChanges ?? {}).length, 2);
    assert.ok(answers.symbols.some(({ name }) => name.startsWith('hourly')));
    assert.ok(answers.formatting.length > 0);
    assert.match(answers.text, /check-in 2026-11-16 90/);
    assert.deepEqual(answers.messages, []);
  });

  it('Emacs with Eglot', async function () {
    if (!has('emacs', '--version') || !hasPackage('eglot')) this.skip();
    const answers = await answersOf('emacs', ['--batch', '-l', script('eglot.el')]);
    assertLinked(answers);
    assert.match(answers.hover.contents.value, /Spoilage falls/);
    assert.ok(answers.symbols.length > 0);
    assert.equal(answers.warnings, '');
    assert.match(answers.face, /font-lock-keyword-face/);
  });

  it('Emacs with lsp-mode', async function () {
    if (!has('emacs', '--version') || !hasPackage('lsp-mode')) this.skip();
    const answers = await answersOf('emacs', ['--batch', '-l', script('lsp-mode.el')]);
    assertLinked(answers);
    assert.doesNotMatch(String(answers.messages), /Unknown notification/);
  });
});
