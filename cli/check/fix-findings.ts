import { readFileSync } from 'node:fs';
import { type LangiumDocument, URI } from 'langium';
import { TextDocument, type TextEdit } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../language/index.js';
import { clearFixes, withoutOverlaps } from '../../language/lint/clear-fixes.js';
import { pathFrom } from '../host/paths.js';
import { decodeText, encodeText } from '../host/text-encoding.js';
import type { Overlay } from '../load/disk-file-system.js';
import type { ReportedFinding } from '../report/report.js';
import type { Inspection } from './inspection.js';

/** One fix may make room for the next; after this many rounds they would go in circles. */
const maximumRounds = 10;

export interface FixedPlans {
  /** What is left. */
  inspection: Inspection;
  /** The new contents of files, by absolute path; only of those that differ. */
  overlays: Overlay[];
  /** How many findings of which rule were fixed, by file from the root of the report. */
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/**
 * Applies unambiguous fixes of reported findings until none is left. Nothing is written, and files that were not
 * selected stay unchanged.
 *
 * @param given texts that replace files
 * @param inspect checks the plans, with texts that replace files
 */
export async function fixFindings(
  given: readonly Overlay[],
  inspect: (overlays: readonly Overlay[]) => Promise<Inspection>,
): Promise<FixedPlans> {
  const overlays = new Map(given.map((overlay) => [overlay.path, overlay]));
  const changed = new Set<string>();
  const counts = new Map<string, Map<string, number>>();
  let inspection = await inspect(given);
  for (let round = 0; round < maximumRounds; round++) {
    const { taken, edits } = clearEdits(inspection);
    if (taken.length === 0) break;
    for (const { finding } of taken) count(counts, fileOf(finding, inspection), finding.rule);
    for (const document of inspection.files.selected) {
      const own = edits[document.uri.toString()];
      if (!own) continue;
      const path = document.uri.fsPath;
      overlays.set(path, { path, bytes: editedBytes(document, own, overlays.get(path)) });
      changed.add(path);
    }
    inspection = await inspect([...overlays.values()]);
  }
  return { inspection, overlays: [...overlays.values()].filter(({ path }) => changed.has(path)), counts };
}

function clearEdits({ files, report }: Inspection) {
  const selected = new Set(files.selected.map(({ uri }) => uri.toString()));
  const reported = new Set(report.findings.map(placeKey));
  const offered = files.selected.flatMap((document) => {
    const file = pathFrom(files.root, document.uri.fsPath);
    const findings = files.services.lint.Linter.latestFindings(document);
    return clearFixes(
      document,
      findings.filter((finding) => reported.has(placeKey(asReported(finding, file)))),
      files.services,
    );
  });
  return withoutOverlaps(
    offered.filter(({ fix }) => Object.keys(fix.edits).every((uri) => selected.has(uri))),
  );
}

type Placed = Pick<ReportedFinding, 'rule' | 'file' | 'line' | 'column' | 'message'>;

function asReported({ rule, message, range: { start } }: Finding, file: string): Placed {
  return { rule, message, file, line: start.line + 1, column: start.character + 1 };
}

function placeKey({ rule, file, line, column, message }: Placed): string {
  return JSON.stringify([rule, file, line, column, message]);
}

/** The line ends of the text stay as they are, and so does its byte order mark. */
function editedBytes(
  { textDocument, uri }: LangiumDocument,
  edits: readonly TextEdit[],
  overlay: Overlay | undefined,
): Uint8Array {
  const lineEnd = textDocument.getText().includes('\r\n') ? '\r\n' : '\n';
  const text = TextDocument.applyEdits(
    textDocument,
    edits.map(({ range, newText }) => ({ range, newText: newText.replace(/\r?\n/g, lineEnd) })),
  );
  const { hasByteOrderMark } = decodeText(overlay?.bytes ?? readFileSync(uri.fsPath));
  return encodeText({ text, hasByteOrderMark });
}

function fileOf({ uri }: Finding, { files }: Inspection): string {
  return pathFrom(files.root, URI.parse(uri).fsPath);
}

function count(counts: Map<string, Map<string, number>>, file: string, rule: string): void {
  const ofFile = counts.get(file) ?? new Map<string, number>();
  counts.set(file, ofFile.set(rule, (ofFile.get(rule) ?? 0) + 1));
}
