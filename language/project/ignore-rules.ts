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
 * What the `.gitignore` files on the way to a folder leave out. The innermost one that says anything about a path
 * decides. As with git, nothing in a folder that is left out can come back; so a folder that is left out is not to be
 * entered, and these rules need not look at the folders above a path.
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
   * library would hold the former against all that is in it.
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

  /** Whether git passes over a file or folder, if it is not under version control already. */
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

/** The file that says what git leaves out of a folder and all below it. */
export const ignoreFileName = '.gitignore';

/** The file that says what is ignored in one clone alone. */
export function excludeFileOf(repository: URI): URI {
  return UriUtils.joinPath(repository, '.git', 'info', 'exclude');
}
