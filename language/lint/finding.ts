import type { Range } from 'vscode-languageserver-types';
import type { Severity } from '../values/severity.js';
import { compareText } from '../values/text.js';

/** A second place that a finding speaks of. */
export interface RelatedPlace {
  message: string;
  uri: string;
  range: Range;
}

/** What a check found: plain data, the same for editor, command line and tests. */
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
  /** What the rule's fixes need to know; plain data. */
  data?: unknown;
}

/** Orders findings by file, place, and rule: the same list on every machine. */
export function compareFindings(left: Finding, right: Finding): number {
  return (
    compareText(left.uri, right.uri) ||
    left.range.start.line - right.range.start.line ||
    left.range.start.character - right.range.start.character ||
    compareText(left.rule, right.rule) ||
    compareText(left.message, right.message)
  );
}
