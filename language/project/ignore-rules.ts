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

  /** Whether git passes over a file or folder, if it is not under version control already. */
  ignores(uri: URI, isFolder: boolean): boolean {
    for (const { folder, rules } of this.files) {
      if (!uri.path.startsWith(folder)) continue;
      const path = uri.path.slice(folder.length);
      const { ignored, unignored } = rules.test(isFolder ? `${path}/` : path);
      if (ignored) return true;
      if (unignored) return false;
    }
    return false;
  }
}

/** The file that says what git leaves out of a folder and all below it. */
export const ignoreFileName = '.gitignore';

/** The file that says what one clone leaves out, for nobody else. */
export function excludeFileOf(repository: URI): URI {
  return UriUtils.joinPath(repository, '.git', 'info', 'exclude');
}
