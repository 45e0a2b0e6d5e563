import type { CodeActionKind } from 'vscode-languageserver-types';
import type { FileEdits } from '../../edits/edit.js';

/** A change that fixes a finding. */
export interface Fix {
  title: string;
  kind?: CodeActionKind;
  /** Edits by file. */
  edits: FileEdits;
  /** Whether a person most likely wants this fix. */
  preferred?: boolean;
  /** The fix changes nothing of the finding, but gives a reason for it. Offered after the fixes that change something. */
  isReason?: true;
  /**
   * Whether the fix changes only how something is written, not what it says, so that it needs no person. A fix that chooses a
   * name, a person, a word or a value is not safe, however likely the choice is.
   */
  safe?: true;
  /** Whether the fix reverts the change under review. An editor offers such a fix; reports on the change do not. */
  takesBack?: true;
}

/** Computes the fixes of a finding on request. Returns none if every fix would need a guess. */
export type FixFinding = () => Fix[];
