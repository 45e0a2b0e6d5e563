/** On the disk, and in an editor that was never saved. */
const ownSchemes = ['file', 'untitled'];

/** What tells which documents a client takes to the server. */
export interface PlanFilter {
  language: 'okr';
  scheme: string;
}

/**
 * The documents that the server is told of: plans that are files, on the disk or where the folders of the workspace are, and
 * plans that were never saved. Earlier versions, which editors show in views of differences, are left out: a finding in one
 * of them cannot be fixed.
 *
 * @param folderSchemes those of the addresses of the workspace's folders
 */
export function planSelector(folderSchemes: readonly string[]): PlanFilter[] {
  const schemes = new Set([...ownSchemes, ...folderSchemes]);
  return [...schemes].map((scheme) => ({ language: 'okr', scheme }));
}
