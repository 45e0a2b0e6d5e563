import type { Range } from 'vscode-languageserver-types';
import type { Declaration } from '../../grammar/declarations.js';
import type { Severity } from '../../values/severity.js';
import type { FixFinding } from './fix.js';

/** A second place that a finding speaks of. */
export interface RelatedPlace {
  message: string;
  uri: string;
  range: Range;
}

/** What a check found: plain data, the same for editor, command line and tests. `Linter.fixOf` knows how to fix it. */
export interface Finding {
  rule: string;
  severity: Severity;
  /** One sentence or two that name the words the check saw. */
  message: string;
  uri: string;
  /** Lines and characters from 0. */
  range: Range;
  /** Qualified name of the element it is about, or its kind and title where it has no name. */
  element?: string;
  /** What it is about, whatever the file and the line; undefined where only the file says. See `finding-subject.ts`. */
  subject?: string;
  related?: RelatedPlace[];
}

/** A finding with what only the check knows of it. */
export interface CheckedFinding {
  finding: Finding;
  /** The element that the finding is about, if any. */
  element?: Declaration;
  /** Whether no other finding waits for it. */
  standsAlone?: true;
  /** Absent where the rule has no fix for it. */
  fix?: FixFinding;
}
