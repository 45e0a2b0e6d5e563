import type { CodeActionKind, TextEdit } from 'vscode-languageserver-types';

/** An edit of a fix. Editors that can fill in snippets get the snippet, all others the plain text. */
export interface FixEdit extends TextEdit {
  /** The new text with tab stops where a person has to write, in the syntax of snippets: `reads as outcome "$1"`. */
  snippet?: string;
}

/** A change that fixes a finding. */
export interface Fix {
  title: string;
  kind?: CodeActionKind;
  /** Edits by file. */
  edits: Record<string, FixEdit[]>;
  /** Whether it is the one that a person most likely wants. */
  preferred?: boolean;
  /** It changes nothing of what was found, and says why it is so: offered behind those that do. */
  isReason?: true;
  /** It undoes what somebody just wrote: for a person in an editor to choose, no suggestion of a report on the change. */
  takesBack?: true;
}

/** Computes the fixes of a finding when they are asked for; none where none can be made without a guess. */
export type FixFinding = () => Fix[];
