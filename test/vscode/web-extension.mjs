// The extension as vscode.dev gets it: what the package contains, without the entry for Node.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import vsce from '@vscode/vsce';

/**
 * Copies the files that are packaged. Without `main`, any VS Code runs the extension in its web worker host.
 * @param {string} from the extension's folder
 * @param {string} to an empty folder
 */
export async function copyForWeb(from, to) {
  for (const path of await vsce.listFiles({ cwd: from, packageManager: vsce.PackageManager.None })) {
    await mkdir(dirname(join(to, path)), { recursive: true });
    await copyFile(join(from, path), join(to, path));
  }
  const { main, ...manifest } = JSON.parse(await readFile(join(from, 'package.json'), 'utf8'));
  if (!main || !manifest.browser)
    throw new Error('The manifest does not have both entries, main and browser.');
  await writeFile(join(to, 'package.json'), JSON.stringify(manifest));
}
