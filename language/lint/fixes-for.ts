import { type LangiumDocument, URI } from 'langium';
import { keepComments } from '../edits/keep-comments.js';
import type { OkrServices } from './services.js';
import type { Finding } from './types/finding.js';
import type { Fix } from './types/fix.js';

/**
 * Computes the fixes of a finding of the last check. Returns none if the rule has none, or the file has changed since. The fixes
 * keep every comment, except a comment that a fix is meant to remove.
 */
export function fixesFor(document: LangiumDocument, finding: Finding, { lint, shared }: OkrServices): Fix[] {
  const documentOf = (uri: string) => shared.workspace.LangiumDocuments.getDocument(URI.parse(uri));
  const fixes = lint.Linter.fixOf(document, finding)?.() ?? [];
  return fixes.map((fix) => ({ ...fix, edits: keepComments(fix.edits, documentOf) }));
}
