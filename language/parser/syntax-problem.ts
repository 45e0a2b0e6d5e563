import type { Range } from 'vscode-languageserver-types';

/** What could not be read, in words for a person who writes a plan. */
export interface SyntaxProblem {
  message: string;
  range: Range;
  /** The change that fixes it, where there is one. */
  correction?: Correction;
}

export interface Correction {
  title: string;
  range: Range;
  newText: string;
  /** Whether there is little doubt that this was meant. */
  preferred: boolean;
}
