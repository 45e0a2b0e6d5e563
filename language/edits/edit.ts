import type { TextEdit } from 'vscode-languageserver-types';

/** A change of a text. Editors with snippet support get the snippet, all others the plain text. */
export interface Edit extends TextEdit {
  /** The new text with tab stops where a person has to write, in the syntax of snippets: `reads as outcome "$1"`. */
  snippet?: string;
  /** Whether the edit is meant to remove the comments in its range. */
  removesComments?: true;
}

/** Edits that are applied together, by the URI of the file. */
export type FileEdits = Record<string, Edit[]>;
