import { FileType, type Uri, window, workspace } from 'vscode';
import { type ImportParams, largestImportedFile } from '../../language/protocol.js';
import { say } from '../../language/values/say.js';
import { toBase64 } from '../base64.js';

/** The endings of the files that the file dialog offers first. */
const endings = ['md', 'markdown', 'txt', 'html', 'htm', 'csv', 'tsv', 'xlsx', 'json', 'yaml', 'yml'];

/** Asks which files hold the goals. Undefined where the person gave up. */
export function chooseSources(): Thenable<Uri[] | undefined> {
  const [sources, all] = [say`Pages, sheets and data`, say`All files`];
  return window.showOpenDialog({
    title: say`Import goals`,
    openLabel: say`Import`,
    canSelectMany: true,
    filters: { [sources]: endings, [all]: ['*'] },
  });
}

/**
 * Reads the files, without those that a folder among them holds.
 * @throws Error with a sentence for the person where one of them is a folder, too large, or cannot be read
 */
export async function readSources(files: readonly Uri[]): Promise<ImportParams['sources']> {
  const sources: ImportParams['sources'] = [];
  for (const file of files) {
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    // Looked at first: a huge file would not even fit into the memory of the extension.
    const { type, size } = await workspace.fs.stat(file);
    if (type & FileType.Directory) throw new Error(say`${name} is a folder. Choose files in this folder.`);
    if (size > largestImportedFile)
      throw new Error(
        say`${name} has ${megabytes(size)} MB. The limit is ${megabytes(largestImportedFile)} MB.`,
      );
    sources.push({ name, base64: toBase64(await workspace.fs.readFile(file)) });
  }
  return sources;
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1_000_000);
}
