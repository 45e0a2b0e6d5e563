import type { Range } from 'vscode-languageserver-types';
import type { Severity } from '../values/severity.js';

/** A mistake in a configuration file. The linter turns it into a finding of the rule `invalid-configuration`. */
export interface ConfigurationProblem {
  message: string;
  range: Range;
  /** `error` if it is left out. */
  severity?: Severity;
}
