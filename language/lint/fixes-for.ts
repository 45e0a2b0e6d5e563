import type { LangiumDocument } from 'langium';
import type { OkrServices } from './services.js';
import type { Finding } from './types/finding.js';
import type { Fix } from './types/fix.js';

/** The fixes of a finding of the last check of a file; none where its rule has none, or the file has changed since. */
export function fixesFor(document: LangiumDocument, finding: Finding, { lint }: OkrServices): Fix[] {
  return lint.Linter.fixOf(document, finding)?.() ?? [];
}
