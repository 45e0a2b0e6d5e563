// `npm start`: builds, checks the example company in the terminal, then opens it in VS Code with the extension.
// `npm start -- --no-open` ends after the check, for machines.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endOnSignals } from './vscode/children.mjs';
import { openInstalledEditor } from './vscode/desktop.mjs';
import { serve } from './vscode/serve.mjs';

const repository = fileURLToPath(new URL('..', import.meta.url));
const folder = join(repository, 'examples');
const file = join(folder, 'marketing', '2026-Q4.okr');

/**
 * Runs one of our programs in plain sight; ends with its code unless that is one of `expected`.
 * @param {string[]} args
 */
function run(args, expected = [0]) {
  console.log(`$ node ${args.join(' ')}`);
  const { status, error } = spawnSync(process.execPath, args, { cwd: repository, stdio: 'inherit' });
  if (error) throw error;
  if (status === null || !expected.includes(status)) process.exit(status ?? 1);
}

let stop = async () => {};
endOnSignals(() => stop());

run(['esbuild.mjs']);
// The example has findings on purpose, and 1 says that there are some.
run(['dist/cli/okr.cjs', 'check', 'examples'], [0, 1]);

if (!process.argv.includes('--no-open')) {
  const editor = openInstalledEditor({ extension: repository, folder }, console.log);
  if (editor) {
    console.log(`\nOpened examples/ in ${editor}, with the extension.`);
  } else {
    const server = await serve({ repository, folder, file }, console.log);
    stop = server.stop;
    process.exitCode = await server.ended;
  }
}
