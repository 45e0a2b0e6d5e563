import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../../cli/program/run.js';
import { speak } from '../../../language/values/say.js';
import { fakeHost } from '../../cli/support/fake-host.js';

describe('The language of the command line', () => {
  let workingFolder = '';

  before(() => {
    workingFolder = mkdtempSync(join(tmpdir(), 'okr-language-'));
    writeFileSync(join(workingFolder, 'okr.config.json'), '{ "root": true, "today": "2026-11-16" }');
    const plan = 'plan bakery in 2026-Q4\nobjective bread "Bread sells out" {\n  owner @ines\n}\n';
    writeFileSync(join(workingFolder, 'plan.okr'), plan);
  });

  afterEach(() => speak(undefined));

  async function outputOf(args: readonly string[], environment: Record<string, string> = {}) {
    const host = fakeHost({ workingFolder, environment });
    await run(['check', '--no-cache', ...args], host);
    return host.written;
  }

  const german = { LANG: 'de_DE.UTF-8' };
  const isGerman = (text: string) => text.includes('Kein Key Result zeigt');

  it('is that of the environment for text, in the order of POSIX', async () => {
    assert.ok(isGerman(await outputOf([], german)));
    assert.ok(isGerman(await outputOf([], { LC_ALL: 'de', LC_MESSAGES: 'fr', LANG: 'es' })));
    assert.match(await outputOf([], { LC_MESSAGES: 'fr_CA', LANG: 'es' }), /Aucun résultat clé ne montre/);
    assert.match(await outputOf([], { LANG: 'nl_NL.UTF-8' }), /No key result shows/);
    assert.match(await outputOf([], { LC_ALL: 'C' }), /No key result shows/);
  });

  it('is that of --lang before that of the environment', async () => {
    assert.match(await outputOf(['--lang', 'pt'], german), /Nenhum resultado-chave mostra/);
    assert.match(await outputOf(['--lang', 'en'], german), /No key result shows/);
  });

  it('changes nothing that programs read, unless somebody asks for it', async () => {
    for (const format of ['json', 'sarif', 'gitlab', 'junit', 'github']) {
      const english = await outputOf(['--format', format]);
      assert.equal(await outputOf(['--format', format], german), english);
    }
    assert.ok(isGerman(await outputOf(['--format', 'json', '--lang', 'de'])));
  });

  it('is English for a site, unless somebody asks for another language', async () => {
    const pageOf = async (args: readonly string[]) => {
      const host = fakeHost({ workingFolder, environment: german });
      await run(['site', '--out', 'public', ...args], host);
      return readFileSync(join(workingFolder, 'public', 'index.html'), 'utf8');
    };
    assert.match(await pageOf([]), /<html lang="en">/);
    assert.match(await pageOf(['--lang', 'de']), /<html lang="de">/);
  });

  it('is that of the environment for a tree in a terminal, and English for one in a file', async () => {
    const treeOf = async (args: readonly string[]) => {
      const host = fakeHost({ workingFolder, environment: german });
      await run(['tree', ...args], host);
      return host.written;
    };
    assert.match(await treeOf([]), /^Der Plan am 2026-11-16\n/);
    assert.match(await treeOf(['--format', 'markdown']), /^# The plan on 2026-11-16\n/);
    assert.match(await treeOf(['--format', 'markdown', '--lang', 'de']), /^# Der Plan am 2026-11-16\n/);
    assert.match(
      await treeOf(['--format', 'json']),
      /"status": "unknown"[^]*The objective has no key result/,
    );
    assert.match(await treeOf(['--format', 'json', '--lang', 'de']), /"status": "unknown"/);
  });

  it('gives findings no other fingerprint', async () => {
    const printsOf = (output: string) =>
      (JSON.parse(output) as { findings: { fingerprint: string }[] }).findings.map((one) => one.fingerprint);
    const english = printsOf(await outputOf(['--format', 'json']));
    assert.ok(english.length > 0);
    for (const lang of ['de', 'fr', 'es', 'pt'])
      assert.deepEqual(printsOf(await outputOf(['--format', 'json', '--lang', lang])), english);
  });
});
