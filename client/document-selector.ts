/** On the disk, and in an editor that was never saved. */
const ownSchemes = ['file', 'untitled'];

/** A filter of documents that a client sends to the server. */
export interface PlanFilter {
  language: 'okr';
  scheme: string;
}

/**
 * Returns the documents that the server gets: plans in files, on the disk or in the folders of the workspace, and
 * unsaved plans. Earlier versions in diff views are left out, because a finding in them cannot be fixed.
 *
 * @param folderSchemes the schemes of the workspace folders
 */
export function planSelector(folderSchemes: readonly string[]): PlanFilter[] {
  const schemes = new Set([...ownSchemes, ...folderSchemes]);
  return [...schemes].map((scheme) => ({ language: 'okr', scheme }));
}
