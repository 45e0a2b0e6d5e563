import type { Range } from 'vscode-languageserver-types';

/** A syntax error, in words for the author of a plan. */
export interface SyntaxProblem {
  message: string;
  range: Range;
  /** The change that fixes it, if there is one. */
  correction?: Correction;
}

export interface Correction {
  title: string;
  range: Range;
  newText: string;
  /** Whether there is little doubt that this was meant. */
  preferred: boolean;
  /** Whether the language reads the text as it reads the correction, or the correction is the same word. */
  safe?: true;
}
