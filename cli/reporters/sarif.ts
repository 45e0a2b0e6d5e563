import type { Fix, Invocation, Location, Log, PhysicalLocation, Region, Result } from 'sarif';
import { homepage } from '../../language/lint/rule-page.js';
import { groupBy } from '../../language/values/group-by.js';
import { visibleJson } from '../../language/values/visible-characters.js';
import { okrVersion } from '../../language/version.js';
import { exitCodeOf } from '../report/failing.js';
import type { Report, ReportedFinding, ReportedFix, ReportedPlace, WaivedFinding } from '../report/report.js';
import { visibleText } from '../text/visible-text.js';
import { type ReporterOptions, shownPath } from './reporter.js';
import { sarifLevels, sarifRules } from './sarif-rules.js';
import { describeBasis } from './summary-line.js';

/** The name of the folder from which paths start. The reader of the log knows this folder. */
const sourceRoot = '%SRCROOT%';

/**
 * Writes a report for code scanning: the Static Analysis Results Interchange Format, version 2.1.0. Waived findings are
 * suppressed results. Nothing in the report depends on the clock, the machine, or chance.
 */
export function sarifReport(report: Report, options: ReporterOptions): string {
  const found: (ReportedFinding | WaivedFinding)[] = [...report.findings, ...report.waived];
  const rules = sarifRules(new Set(found.map(({ rule }) => rule)));
  const ruleIndices = new Map(rules.map(({ id }, index) => [id, index]));
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'okr',
            fullName: `OKR as Code ${okrVersion}`,
            version: okrVersion,
            informationUri: homepage,
            rules,
          },
        },
        automationDetails: { id: 'okr/', description: { text: describeBasis(report) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [sourceRoot]: { description: { text: 'The root of the checkout.' } } },
        invocations: [invocationOf(report, options)],
        results: found.map((finding) => resultOf(finding, ruleIndices.get(finding.rule), options)),
      },
    ],
  };
  return `${visibleJson(log, 2)}\n`;
}

/** Returns the run as such: a rule that failed is a failure of the tool, which no result can say. */
function invocationOf(report: Report, options: ReporterOptions): Invocation {
  const failures = report.findings.filter(({ rule }) => rule === 'rule-failure');
  return {
    executionSuccessful: failures.length === 0,
    exitCode: exitCodeOf(report, options.failOn),
    ...(failures.length > 0 && {
      toolExecutionNotifications: failures.map((failure) => ({
        descriptor: { id: failure.rule },
        level: 'error',
        message: messageOf(failure.message),
        locations: [locationOf(failure, options)],
      })),
    }),
  };
}

function resultOf(
  finding: ReportedFinding | WaivedFinding,
  ruleIndex: number | undefined,
  options: ReporterOptions,
): Result {
  const { rule, severity, message, element, fingerprint, related, fixes = [] } = finding;
  const logicalLocations = element === null ? {} : { logicalLocations: [{ fullyQualifiedName: element }] };
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: sarifLevels[severity],
    message: messageOf(message),
    locations: [{ ...locationOf(finding, options), ...logicalLocations }],
    ...(related.length > 0 && {
      relatedLocations: related.map((place, index) => ({
        id: index + 1,
        ...locationOf(place, options),
        message: messageOf(place.message),
      })),
    }),
    partialFingerprints: { 'okrFinding/v1': fingerprint },
    ...(fixes.length > 0 && { fixes: fixes.map((fix) => fixOf(fix, options)) }),
    // An empty list says that nothing is suppressed; none at all, that nobody knows.
    suppressions:
      'reason' in finding
        ? [{ kind: 'inSource', status: 'accepted', justification: visibleText(finding.reason) }]
        : [],
  };
}

function fixOf({ title, edits }: ReportedFix, options: ReporterOptions): Fix {
  return {
    description: { text: visibleText(title) },
    artifactChanges: [...groupBy(edits, ({ file }) => file)].map(([file, ofFile]) => ({
      artifactLocation: artifactOf(file, options),
      replacements: ofFile.map((edit) => ({
        deletedRegion: regionOf(edit),
        insertedContent: { text: edit.text },
      })),
    })),
  };
}

function locationOf(
  place: ReportedPlace,
  options: ReporterOptions,
): Location & { physicalLocation: PhysicalLocation } {
  return { physicalLocation: { artifactLocation: artifactOf(place.file, options), region: regionOf(place) } };
}

function artifactOf(file: string, options: ReporterOptions): { uri: string; uriBaseId: string } {
  return { uri: relativeUri(shownPath(file, options)), uriBaseId: sourceRoot };
}

/** The end is the first column after the place, as in the report. */
function regionOf({ line, column, endLine, endColumn }: ReportedPlace): Region {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** Everything but what RFC 3986 lets stand in a segment of a path is percent-encoded, the colon too: it would end a scheme. */
function relativeUri(path: string): string {
  const encode = (segment: string) =>
    encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
      /[!'()*]/g,
      (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  return path.split('/').map(encode).join('/');
}

/** The text of a plan must not become a link: `[words](address)` is one in every message of SARIF. */
function messageOf(text: string): { text: string } {
  return { text: visibleText(text).replaceAll('](', '] (') };
}
