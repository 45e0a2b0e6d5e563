import type { Range } from 'vscode-languageserver-types';

/** A mistake in a configuration file. The linter turns it into a finding of the rule `invalid-configuration`. */
export interface ConfigurationProblem {
  message: string;
  range: Range;
}
