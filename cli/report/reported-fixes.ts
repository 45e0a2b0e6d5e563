import { URI } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import type { Finding } from '../../language/index.js';
import { fixesFor } from '../../language/lint/fixes-for.js';
import { asksSomething } from '../../language/lint/safe-fixes.js';
import type { ProjectFiles } from '../load/project-files.js';
import type { ReportedFix, ReportedPlace } from './report.js';

/**
 * Returns the fixes that a tool can apply without input, the likeliest first, without fixes that revert the change
 * under review. Their texts have the line ends of their file.
 *
 * @param placeOf names a place as the report does
 */
export function reportedFixes(
  finding: Finding,
  { services }: ProjectFiles,
  placeOf: (uri: string, range: Range) => ReportedPlace,
): ReportedFix[] {
  const { LangiumDocuments } = services.shared.workspace;
  const document = LangiumDocuments.getDocument(URI.parse(finding.uri));
  if (!document) return [];
  return fixesFor(document, finding, services)
    .filter((fix) => !fix.takesBack && !asksSomething(fix))
    .sort((left, right) => Number(right.preferred ?? false) - Number(left.preferred ?? false))
    .map(({ title, edits }) => ({
      title,
      edits: Object.entries(edits).flatMap(([uri, list]) => {
        const text = LangiumDocuments.getDocument(URI.parse(uri))?.textDocument.getText() ?? '';
        return list.map(({ range, newText }) => ({
          ...placeOf(uri, range),
          text: withLineEndsOf(text, newText),
        }));
      }),
    }));
}

function withLineEndsOf(source: string, text: string): string {
  const isWindows = /\r\n|\r|\n/.exec(source)?.[0] === '\r\n';
  return text.replace(/\r\n|\r|\n/g, isWindows ? '\r\n' : '\n');
}
