import { join } from 'node:path';
import { URI } from 'langium';
import type { Finding } from '../../language/index.js';
import type { ProjectFiles } from '../load/project-files.js';
import { textIfThere } from '../load/synchronous-file-system.js';
import type { Report, ReportedFinding } from '../report/report.js';
import { buildReport } from '../report/report-builder.js';
import type { BaseVersion } from './base-version.js';
import { changedLines, type LineRange, touches } from './changed-lines.js';
import { knownFindings } from './match-findings.js';
import { renamingsBetween, sameNames } from './renamings.js';

/** Decides which findings belong to a change. */
export type IsOfChange = (finding: ReportedFinding) => boolean;

/**
 * Selects findings that the base did not have. Of the waived findings: those that were not waived in the base.
 *
 * @param parts the present findings, in the selected files and in all others
 * @param lintBase checks the base, if its findings depend on another version as well
 */
export async function newFindings(
  base: BaseVersion,
  now: ProjectFiles,
  parts: readonly Report[],
  lintBase: () => Promise<Finding[]> = () => base.lint(),
): Promise<IsOfChange> {
  const isClean = parts.every(({ findings, waived }) => findings.length + waived.length === 0);
  // The same texts on the same day by the same rules, or nothing to find again: no need to look twice.
  const before = isClean || base.isSameAs(now) ? undefined : buildReport(base.files, await lintBase());
  const renamings = before ? renamingsBetween(base.files, now, base.filesNow) : sameNames(now);
  const known = (kind: 'findings' | 'waived') => {
    const after = parts.flatMap((part): ReportedFinding[] => part[kind]);
    return knownFindings(before ? before[kind] : after, after, renamings);
  };
  const all = new Set([...known('findings'), ...known('waived')]);
  return (finding) => !all.has(finding);
}

/** Selects findings on lines that the change wrote, independent of the findings of the base. */
export function findingsOnChangedLines(base: BaseVersion, now: ProjectFiles): IsOfChange {
  const linesByFile = new Map<string, LineRange[]>();
  const linesOf = (file: string) => {
    const known = linesByFile.get(file);
    if (known) return known;
    const uri = URI.file(join(now.root, file));
    const lines = changedLines(base.textOf(uri), currentText(uri, now));
    linesByFile.set(file, lines);
    return lines;
  };
  // A removed element has no line in the later text.
  return (finding) => finding.rule === 'removed-while-linked' || touches(linesOf(finding.file), finding);
}

function currentText(uri: URI, { services, fileSystem }: ProjectFiles): string {
  const document = services.shared.workspace.LangiumDocuments.getDocument(uri);
  return document?.textDocument.getText() ?? textIfThere(uri, fileSystem) ?? '';
}
