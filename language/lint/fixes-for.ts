import type { LangiumDocument } from 'langium';
import type { OkrServices } from './services.js';
import type { Finding } from './types/finding.js';
import type { Fix } from './types/fix.js';

/** Computes the fixes of a finding of the last check. Returns none if the rule has none, or the file has changed since. */
export function fixesFor(document: LangiumDocument, finding: Finding, { lint }: OkrServices): Fix[] {
  return lint.Linter.fixOf(document, finding)?.() ?? [];
}
