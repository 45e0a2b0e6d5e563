import { commands, Location, Position, Range, type TextEditor, Uri, window } from 'vscode';
import type { SourceLocation } from '../../language/protocol.js';
import { isPlanEditor } from '../plan-documents.js';
import { columnThatShows } from './columns.js';
import { reveal } from './reveal.js';

/** Shows a place of a plan in a peek window of the editor; opens an editor if there is none. */
export async function peek(location: SourceLocation): Promise<void> {
  const editor = editorToPeekFrom();
  if (!editor) return reveal(location);
  // A peek opens in the editor that has the focus, which a click in the preview has taken away.
  const { document, selection } = editor;
  await window.showTextDocument(document, { viewColumn: columnThatShows(document.uri), selection });
  const { line, character } = location.range.start;
  const start = new Position(line, character);
  const target = new Location(Uri.parse(location.uri), new Range(start, start));
  await commands.executeCommand(
    'editor.action.peekLocations',
    document.uri,
    selection.active,
    [target],
    'peek',
  );
}

function editorToPeekFrom(): TextEditor | undefined {
  // The editor within a peek window is no tab: shown again, it would cover the preview.
  const candidates = [window.activeTextEditor, ...window.visibleTextEditors].filter(
    (one) => one && columnThatShows(one.document.uri) !== undefined,
  );
  return candidates.find(isPlanEditor) ?? candidates[0];
}
