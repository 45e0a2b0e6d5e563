import { type LangiumDocument, URI } from 'langium';
import { keepComments } from '../edits/keep-comments.js';
import type { OkrServices } from './services.js';
import type { Finding } from './types/finding.js';
import type { Fix } from './types/fix.js';

/**
 * The fixes of a finding of the last check of a file; none where its rule has none, or the file has changed since. They keep
 * every comment but the one that a fix is there to remove.
 */
export function fixesFor(document: LangiumDocument, finding: Finding, { lint, shared }: OkrServices): Fix[] {
  const documentOf = (uri: string) => shared.workspace.LangiumDocuments.getDocument(URI.parse(uri));
  const fixes = lint.Linter.fixOf(document, finding)?.() ?? [];
  return fixes.map((fix) => ({ ...fix, edits: keepComments(fix.edits, documentOf) }));
}
