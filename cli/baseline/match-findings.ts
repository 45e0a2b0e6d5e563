import { groupBy } from '../../language/values/group-by.js';
import { fingerprintOf } from '../report/fingerprints.js';
import { type ReportedFinding, reportedSeverities } from '../report/report.js';

/** The fields by which a finding is matched between two versions of the plans. */
export type ComparableFinding = Pick<
  ReportedFinding,
  'rule' | 'subject' | 'message' | 'severity' | 'file' | 'source'
>;

/** Maps old names to new ones. Unchanged names map to themselves. */
export interface Renamings {
  /** The folder of the project that a file belongs to: names are only unique within. */
  projectOf(file: string): string;
  /** What findings are about, or what their messages put into backticks. */
  name(project: string, before: string): string;
  file(before: string): string;
}

/** A rule that failed found nothing: nobody knows what was there before. */
const neverKnown: ReadonlySet<string> = new Set(['rule-failure']);

interface Candidate {
  finding: ComparableFinding;
  project: string;
  fingerprint: string;
}

/** By what a finding is known again; what a surer way has found the next leaves alone. */
const ways: readonly ((candidate: Candidate) => string[])[] = [
  ({ fingerprint, finding }) => [fingerprint, finding.file, finding.message, finding.source.trim()],
  ({ fingerprint, finding }) => [fingerprint, finding.file, finding.message],
  ({ fingerprint, finding }) => [fingerprint, finding.file],
  ({ fingerprint }) => [fingerprint],
];

/**
 * Matches the findings with those of an earlier version: same element, same rule, same names, on any line. Of equal
 * findings only as many are known as the earlier version had. A finding that became more severe is new.
 *
 * @returns the later findings that are not new
 */
export function knownFindings<Finding extends ComparableFinding>(
  before: readonly ComparableFinding[],
  after: readonly Finding[],
  renamings: Renamings,
): Set<Finding> {
  const known = new Set<Finding>();
  const candidate = (finding: ComparableFinding, project: string): Candidate => ({
    finding,
    project,
    fingerprint: fingerprintOf(finding),
  });
  const open = new Set(
    before.map((finding) => {
      const now = renamed(finding, renamings.projectOf(finding.file), renamings);
      // A file may be in another project now.
      return candidate(now, renamings.projectOf(now.file));
    }),
  );
  const searched = after
    .filter(({ rule }) => !neverKnown.has(rule))
    .map((finding) => ({ ...candidate(finding, renamings.projectOf(finding.file)), original: finding }));
  for (const way of ways) {
    const key = (one: Candidate) => JSON.stringify([one.project, ...way(one)]);
    const waiting = groupBy(open, key);
    for (const one of searched) {
      if (known.has(one.original)) continue;
      const found = waiting.get(key(one))?.find((other) => open.has(other) && isAsSevere(other, one));
      if (!found) continue;
      open.delete(found);
      known.add(one.original);
    }
  }
  return known;
}

/** An earlier finding in the words of the later version. */
function renamed(finding: ComparableFinding, project: string, { name, file }: Renamings): ComparableFinding {
  return {
    rule: finding.rule,
    severity: finding.severity,
    source: finding.source,
    subject: name(project, finding.subject),
    message: finding.message.replace(/`([^`]*)`/g, (_, before: string) => `\`${name(project, before)}\``),
    file: file(finding.file),
  };
}

function isAsSevere(before: Candidate, after: Candidate): boolean {
  const [earlier, later] = [before, after].map(({ finding }) => reportedSeverities.indexOf(finding.severity));
  return (earlier as number) <= (later as number);
}
