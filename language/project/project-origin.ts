import { type URI, UriUtils } from 'langium';

/** The root of a project, and the file or folder that decides it. */
export interface ProjectOrigin {
  root: URI;
  /**
   * - `root`: a configuration with `root: true`.
   * - `configuration`: the outermost configuration up to the repository's root.
   * - `repository`: the root of a repository.
   * - `folder`: nothing; it is the folder that was asked for.
   * - `package`: another project uses it, as an installed package.
   */
  reason: 'root' | 'configuration' | 'repository' | 'folder' | 'package';
  /** The root of the repository around it; undefined outside of all. */
  repository?: URI;
}

/** Yields the folder itself, then each folder above it. */
export function* ancestors(folder: URI): Generator<URI> {
  let current = folder;
  for (;;) {
    yield current;
    const parent = UriUtils.dirname(current);
    if (parent.toString() === current.toString()) return;
    current = parent;
  }
}

/** Says whether a folder or file is a folder, or inside it. Both are URIs as text. */
export function isWithin(uri: string, folder: string): boolean {
  return uri === folder || uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}
