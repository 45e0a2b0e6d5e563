import { type LangiumDocument, URI } from 'langium';
import { TextDocument, type TextEdit } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../language/index.js';
import { safeFixes, withoutOverlaps } from '../../language/lint/safe-fixes.js';
import { pathFrom } from '../host/paths.js';
import type { Overlay } from '../load/disk-file-system.js';
import { encodedLike, sourceBytes } from '../load/rewritten-file.js';
import type { ReportedFinding } from '../report/report.js';
import type { Inspection } from './inspection-result.js';

/** A fix may allow another one in the next round. More rounds than this mean that fixes undo each other. */
const maximumRounds = 10;

export interface FixedPlans {
  /** What is left. */
  inspection: Inspection;
  /** The new contents of files that differ, with the old bytes if they were read from the disk. */
  changed: (Overlay & { was?: Uint8Array })[];
  /** How many findings of which rule were fixed, by file from the root of the report. */
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/**
 * Applies the safe fixes of reported findings until none is left. Nothing is written, and files that were not selected stay
 * unchanged.
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
  const originals = new Map<string, Uint8Array>();
  const counts = new Map<string, Map<string, number>>();
  let inspection = await inspect(given);
  for (let round = 0; round < maximumRounds; round++) {
    const { taken, edits } = safeEdits(inspection);
    if (taken.length === 0) break;
    for (const { finding } of taken) count(counts, fileOf(finding, inspection), finding.rule);
    for (const document of inspection.files.selected) {
      const own = edits[document.uri.toString()];
      if (!own) continue;
      const path = document.uri.fsPath;
      const before = overlays.get(path)?.bytes ?? sourceBytes(document);
      if (!overlays.has(path)) originals.set(path, before);
      overlays.set(path, { path, bytes: encodedLike(before, editedText(document, own)) });
      changed.add(path);
    }
    inspection = await inspect([...overlays.values()]);
  }
  const written = [...overlays.values()].filter(({ path }) => changed.has(path));
  return { inspection, changed: written.map((one) => ({ ...one, was: originals.get(one.path) })), counts };
}

function safeEdits({ files, report }: Inspection) {
  const selected = new Set(files.selected.map(({ uri }) => uri.toString()));
  const reported = new Set(report.findings.map(placeKey));
  const offered = files.selected.flatMap((document) => {
    const file = pathFrom(files.root, document.uri.fsPath);
    const findings = files.services.lint.Linter.latestFindings(document);
    return safeFixes(
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

/** Applies edits to the text of a document. The line ends stay the same. */
function editedText({ textDocument }: LangiumDocument, edits: readonly TextEdit[]): string {
  const lineEnd = textDocument.getText().includes('\r\n') ? '\r\n' : '\n';
  return TextDocument.applyEdits(
    textDocument,
    edits.map(({ range, newText }) => ({ range, newText: newText.replace(/\r?\n/g, lineEnd) })),
  );
}

function fileOf({ uri }: Finding, { files }: Inspection): string {
  return pathFrom(files.root, URI.parse(uri).fsPath);
}

function count(counts: Map<string, Map<string, number>>, file: string, rule: string): void {
  const ofFile = counts.get(file) ?? new Map<string, number>();
  counts.set(file, ofFile.set(rule, (ofFile.get(rule) ?? 0) + 1));
}
