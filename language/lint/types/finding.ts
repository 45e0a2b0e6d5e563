import type { AstNode } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import type { Declaration } from '../../grammar/declarations.js';
import type { Severity } from '../../values/severity.js';
import type { FixFinding } from './fix.js';

/** A second place that a finding mentions. */
export interface RelatedPlace {
  message: string;
  uri: string;
  range: Range;
}

/** A finding as plain data, the same for editor, command line and tests. `Linter.fixOf` returns its fixes. */
export interface Finding {
  rule: string;
  severity: Severity;
  /** One or two sentences that name the words that decided. */
  message: string;
  uri: string;
  /** Lines and characters count from 0. */
  range: Range;
  /** The qualified name of the element, or its kind and title if it has no name. */
  element?: string;
  /** The subject of the finding, independent of file and line; undefined if only the file is known. See `finding-subject.ts`. */
  subject?: string;
  related?: RelatedPlace[];
}

/** A finding with the nodes and fixes that only the check knows. */
export interface CheckedFinding {
  finding: Finding;
  /** The element of the finding, if there is one. */
  element?: Declaration;
  /** Whether findings that its rule subsumes on the same element do not wait for it. */
  standsAlone?: true;
  /** The node of the report; undefined for a report on the file. */
  node?: AstNode;
  /** The rule whose finding on the same element is the cause of this one, if there is one. */
  waitsFor?: string;
  /** Absent if the rule has no fix for the finding. */
  fix?: FixFinding;
}
