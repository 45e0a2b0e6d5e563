import type { CodeActionKind } from 'vscode-languageserver-types';
import type { FileEdits } from '../../edits/edit.js';

/** A change that fixes a finding. */
export interface Fix {
  title: string;
  kind?: CodeActionKind;
  edits: FileEdits;
  /** Whether it is the one that a person most likely wants. */
  preferred?: boolean;
  /**
   * It changes how something is written and nothing that it says: it can be made without a person. No fix that picks a name,
   * a person, a word or a value is safe, however likely that one is meant.
   */
  safe?: true;
  /** It undoes what somebody just wrote: for a person in an editor to choose, no suggestion of a report on the change. */
  takesBack?: true;
}

/** Computes the fixes of a finding when they are asked for; none where none can be made without a guess. */
export type FixFinding = () => Fix[];
