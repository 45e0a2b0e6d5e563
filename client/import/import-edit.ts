import { Range, Uri, WorkspaceEdit, type WorkspaceEditEntryMetadata, workspace } from 'vscode';
import type { ImportedPlan } from '../../language/protocol.js';
import { say } from '../../language/values/say.js';

/** Under which headings the changes stand in the editor's preview. What needs a confirmation is not ticked there. */
const headings = {
  new: {
    get label() {
      return say`New plans`;
    },
    needsConfirmation: false,
  },
  differs: {
    get label() {
      return say`Plans that exist already`;
    },
    get description() {
      return say`tick a plan to overwrite it`;
    },
    needsConfirmation: true,
  },
  report: {
    get label() {
      return say`Report of what was not understood`;
    },
    get description() {
      return say`tick the report to keep it as a file`;
    },
    needsConfirmation: true,
  },
} as const satisfies Record<string, WorkspaceEditEntryMetadata>;

/**
 * What an import changes. The report always needs a confirmation, so that the editor shows the changes before any is made.
 *
 * @param folder where the plans go, and the report
 * @param report in Markdown
 */
export async function importEdit(
  folder: Uri,
  files: readonly ImportedPlan[],
  report: string,
): Promise<WorkspaceEdit> {
  const edit = new WorkspaceEdit();
  for (const { uri, text, state } of files) {
    const file = Uri.parse(uri, true);
    if (state === 'new') edit.createFile(file, { contents: bytesOf(text) }, headings.new);
    if (state === 'differs') edit.replace(file, await wholeOf(file), text, headings.differs);
  }
  const target = Uri.joinPath(folder, 'import-report.md');
  edit.createFile(target, { contents: bytesOf(report), overwrite: true }, headings.report);
  return edit;
}

async function wholeOf(file: Uri): Promise<Range> {
  const document = await workspace.openTextDocument(file);
  return document.validateRange(new Range(0, 0, document.lineCount, 0));
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
