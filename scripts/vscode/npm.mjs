// Runs npm inside a folder that has nothing to do with the package that npm runs us for.
import { delimiter } from 'node:path';
import { spawnOwned } from './children.mjs';

/**
 * Runs one npm command and waits for it.
 * @param {string[]} args constant words only: on Windows a shell reads them
 * @param {{ folder: string, nodeFolder?: string, env?: Record<string, string> }} where the folder to run in; `nodeFolder` is put
 *   first on the PATH, so that install steps run under that Node; `env` is added to the environment
 * @returns {Promise<void>}
 * @throws {Error} with the last lines of npm's output
 */
export async function npm(args, { folder, nodeFolder, env = {} }) {
  const windows = process.platform === 'win32';
  const child = spawnOwned('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    env: { ...foreignEnvironment(nodeFolder), ...env },
    shell: windows,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (output += data));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code === 0) return;
  const tail = output.trim().split('\n').slice(-20).join('\n');
  throw new Error(`npm ${args.join(' ')} ended with ${code}:\n${tail}`);
}

/**
 * Returns the environment without what an outer `npm run` says about its own package.
 * @param {string} [nodeFolder]
 */
function foreignEnvironment(nodeFolder) {
  const ours =
    /^npm_(package_|lifecycle_|config_(local_prefix|prefix|omit|include|ignore_scripts|workspace))/i;
  const entries = Object.entries(process.env).filter(([name]) => !ours.test(name));
  const environment = Object.fromEntries(entries);
  const path = Object.keys(environment).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  if (nodeFolder) environment[path] = `${nodeFolder}${delimiter}${environment[path] ?? ''}`;
  return environment;
}
