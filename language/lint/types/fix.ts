import type { CodeActionKind, TextEdit } from 'vscode-languageserver-types';

/** An edit of a fix. Editors with snippet support get the snippet, all others the plain text. */
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
  /** Whether a person most likely wants this fix. */
  preferred?: boolean;
  /** The fix changes nothing of the finding, but gives a reason for it. Offered after the fixes that change something. */
  isReason?: true;
  /** Whether the fix reverts the change under review. An editor offers such a fix; reports on the change do not. */
  takesBack?: true;
}

/** Computes the fixes of a finding on request. Returns none if every fix would need a guess. */
export type FixFinding = () => Fix[];
