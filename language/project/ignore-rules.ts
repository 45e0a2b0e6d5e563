import ignore, { type Ignore } from 'ignore';
import { type URI, UriUtils } from 'langium';

/** Names of files are told apart by case, on every machine alike: as git does on Linux. */
const options = { ignorecase: false, allowRelativePaths: true } as const;

interface IgnoreFile {
  /** The path of the folder that its patterns start from, with `/` at the end. */
  folder: string;
  rules: Ignore;
}

/**
 * The rules of the `.gitignore` files on the path to a folder. The innermost file with a rule for a path decides. As in git, a file
 * in an ignored folder cannot be included again. So an ignored folder is never entered, and these rules do not have to check the
 * folders above a path.
 */
export class IgnoreRules {
  static readonly none = new IgnoreRules([]);

  /** @param files the innermost first */
  private constructor(private readonly files: readonly IgnoreFile[]) {}

  /** These rules and those of one more file, whose patterns start from a folder. */
  with(folder: URI, text: string): IgnoreRules {
    const path = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
    const rules = ignore(options).add(text.replace(/^\uFEFF/, ''));
    return new IgnoreRules([{ folder: path, rules }, ...this.files]);
  }

  /**
   * The rules in a folder that git does not ignore. Where one file alone would leave it out and another brings it back, the
   * library would hold the former against everything that is in it.
   */
  within(folder: URI): IgnoreRules {
    const files = this.files.map((file): IgnoreFile => {
      const path = pathFrom(file, folder);
      if (path === undefined || !file.rules.test(`${path}/`).ignored) return file;
      return {
        ...file,
        rules: ignore(options)
          .add(file.rules)
          .add(`!/${escaped(path)}/`),
      };
    });
    return files.every((file, index) => file === this.files[index]) ? this : new IgnoreRules(files);
  }

  /** Whether git skips a file or folder, if it is not under version control already. */
  ignores(uri: URI, isFolder: boolean): boolean {
    for (const file of this.files) {
      const path = pathFrom(file, uri);
      if (path === undefined) continue;
      const { ignored, unignored } = file.rules.test(isFolder ? `${path}/` : path);
      if (ignored) return true;
      if (unignored) return false;
    }
    return false;
  }
}

/** The path of a file or folder from where the patterns start; undefined for what does not lie below. */
function pathFrom({ folder }: IgnoreFile, { path }: URI): string | undefined {
  return path.startsWith(folder) && path.length > folder.length ? path.slice(folder.length) : undefined;
}

/** A path as a pattern that matches it and nothing else. */
function escaped(path: string): string {
  return path.replace(/[\\*?[\]]/g, '\\$&');
}

/** The file with the patterns that git ignores in a folder and everything below it. */
export const ignoreFileName = '.gitignore';

/** The file with the patterns that are ignored in one clone only. */
export function excludeFileOf(repository: URI): URI {
  return UriUtils.joinPath(repository, '.git', 'info', 'exclude');
}

/** Says whether a file is {@link excludeFileOf} any repository. */
export function isExcludeFile(file: URI): boolean {
  return file.path.endsWith('/.git/info/exclude');
}
