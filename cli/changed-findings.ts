import { join } from 'node:path';
import { URI } from 'langium';
import { type BaseVersion, textIfThere } from './base-version.js';
import { changedLines, type LineRange, touches } from './changed-lines.js';
import { knownFindings } from './match-findings.js';
import type { ProjectFiles } from './project-files.js';
import { renamingsBetween, sameNames } from './renamings.js';
import type { Report, ReportedFinding } from './report.js';
import { buildReport } from './report-builder.js';

/** What was found now: in the selected files, and in all others. */
interface Found {
  report: Report;
  others: Report;
}

/** Tells which findings a change brought, and which lie on lines that it touched. */
export class ChangedFindings {
  private readonly linesByFile = new Map<string, LineRange[]>();

  private constructor(
    private readonly base: BaseVersion,
    private readonly now: ProjectFiles,
    private readonly known: ReadonlySet<ReportedFinding>,
    /** Whether no plan and no configuration differs. */
    readonly areNone: boolean,
  ) {}

  static async between(
    base: BaseVersion,
    now: ProjectFiles,
    { report, others }: Found,
  ): Promise<ChangedFindings> {
    const areNone = base.isSameAs(now);
    const isClean = [report, others].every(({ findings, waived }) => findings.length + waived.length === 0);
    // The same texts on the same day by the same rules, or nothing to find again: no need to look twice.
    const before = areNone || isClean ? undefined : buildReport(base.files, await base.lint());
    const renamings = before ? renamingsBetween(base.files, now, base.filesNow) : sameNames(now);
    const known = (part: 'findings' | 'waived') => {
      const after: ReportedFinding[] = [...report[part], ...others[part]];
      return knownFindings(before ? before[part] : after, after, renamings);
    };
    return new ChangedFindings(base, now, new Set([...known('findings'), ...known('waived')]), areNone);
  }

  /** Whether the base did not have it; for what was waived: whether it was not waived there. */
  isNew(finding: ReportedFinding): boolean {
    return !this.known.has(finding);
  }

  isOnChangedLine(finding: ReportedFinding): boolean {
    return touches(this.linesOf(finding.file), finding);
  }

  private linesOf(file: string): LineRange[] {
    const known = this.linesByFile.get(file);
    if (known) return known;
    const uri = URI.file(join(this.now.root, file));
    const lines = changedLines(this.base.textOf(uri), currentText(uri, this.now));
    this.linesByFile.set(file, lines);
    return lines;
  }
}

function currentText(uri: URI, { services, fileSystem }: ProjectFiles): string {
  const document = services.shared.workspace.LangiumDocuments.getDocument(uri);
  return document?.textDocument.getText() ?? textIfThere(uri, fileSystem) ?? '';
}
