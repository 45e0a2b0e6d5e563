import { compareText } from '../values/text.js';
import type { Finding } from './types/finding.js';

/** Orders findings by file, place and rule, so that the list is the same on every machine. */
export function compareFindings(left: Finding, right: Finding): number {
  return (
    compareText(left.uri, right.uri) ||
    left.range.start.line - right.range.start.line ||
    left.range.start.character - right.range.start.character ||
    compareText(left.rule, right.rule) ||
    compareText(left.message, right.message)
  );
}
