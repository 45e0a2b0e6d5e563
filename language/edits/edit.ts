import type { TextEdit } from 'vscode-languageserver-types';

/** A change of a text. Editors that can fill in snippets get the snippet, all others the plain text. */
export interface Edit extends TextEdit {
  /** The new text with tab stops where a person has to write, in the syntax of snippets: `reads as outcome "$1"`. */
  snippet?: string;
  /** It is there to remove comments: those that it covers are not kept. */
  removesComments?: true;
}

/** Edits that belong together, by the URI of their file. */
export type FileEdits = Record<string, Edit[]>;
