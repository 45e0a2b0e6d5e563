import type { Range } from 'vscode-languageserver-types';

/** What is wrong in a configuration file. The linter makes it a finding of the rule `invalid-configuration`. */
export interface ConfigurationProblem {
  message: string;
  range: Range;
}
