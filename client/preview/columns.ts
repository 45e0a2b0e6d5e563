import { type Tab, TabInputText, type Uri, ViewColumn, window } from 'vscode';

/**
 * Finds the column in which a person reads text. Tab groups know their column from the start, while a text editor that
 * was just opened has no column for a moment: taken from it, the text would open on top of the preview.
 * @param preferred of a file; a column that shows it comes first
 * @returns a column that shows text, else a new one next to the active column, so that a preview that fills the only
 *   column keeps it
 */
export function columnOfText(preferred: Uri): ViewColumn {
  const shown = window.tabGroups.all.find(({ activeTab }) => uriOf(activeTab) !== undefined);
  return columnThatShows(preferred) ?? shown?.viewColumn ?? ViewColumn.Beside;
}

/** Says in which column a file is in front; undefined where it is in front of none. */
export function columnThatShows(file: Uri): ViewColumn | undefined {
  return window.tabGroups.all.find(({ activeTab }) => uriOf(activeTab)?.toString() === file.toString())
    ?.viewColumn;
}

/** Returns the file that a tab shows as text; undefined for a preview, a comparison and all other tabs. */
function uriOf(tab: Tab | undefined): Uri | undefined {
  return tab?.input instanceof TabInputText ? tab.input.uri : undefined;
}
