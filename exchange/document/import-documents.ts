import type { ReadSource } from '../parsers/read-source.js';
import { entryOf } from '../report/entry.js';
import { everyPiece } from '../report/every-piece.js';
import {
  type ImportedFile,
  type ImportReport,
  importReportVersion,
  type ReportEntry,
} from '../report/report.js';
import { wordsIn } from '../text/words.js';
import type { PlanText } from '../write/plans.js';
import { comments } from '../write/text.js';
import { type DocumentElement, documentFormat, documentVersion, type PlanDocument } from './document.js';
import { documentText } from './document-text.js';
import { isPlanDocument, readDocument } from './read-document.js';

/** Whether a source is a document of `okr export`, which is written back as it is rather than recognised. */
export function isDocumentSource({ parsed }: ReadSource): boolean {
  return parsed.kind === 'records' && isPlanDocument(parsed.root);
}

/** Writes documents as plans again. Their progress, status and findings are computed from the plan again, so the report lists them. */
export function importDocuments(
  sources: readonly ReadSource[],
  { header, vocabularyPath }: { header: string; vocabularyPath: string },
): { files: PlanText[]; report: ImportReport } {
  const document = merged(
    sources.flatMap(({ parsed, name }) =>
      parsed.kind === 'records' ? [readDocument(parsed.root, name)] : [],
    ),
  );
  const files = documentText(document, comments(header, undefined), vocabularyPath);
  const count = (kind: DocumentElement['kind'], among: readonly DocumentElement[] = document.elements) =>
    among.filter((element) => element.kind === kind).length;
  return {
    files,
    report: {
      schemaVersion: importReportVersion,
      sources: sources.map(({ name, kind }) => ({ file: name, kind })),
      files: files.map(({ path, plan }): ImportedFile => {
        const own = document.elements.filter(({ team, cycle }) =>
          plan ? team === plan.team && cycle === plan.cycle : !team || !cycle,
        );
        return {
          path,
          plan: plan ?? null,
          objectives: count('objective', own),
          keyResults: count('key-result', own),
          initiatives: count('initiative', own),
        };
      }),
      columns: [],
      entries: computedAgain(sources, files),
      summary: {
        objectives: count('objective'),
        keyResults: count('key-result'),
        initiatives: count('initiative'),
        priorities: count('priority'),
      },
      advice: [],
    },
  };
}

function merged(documents: readonly PlanDocument[]): PlanDocument {
  return {
    format: documentFormat,
    schemaVersion: documentVersion,
    today: documents[0]?.today ?? '',
    elements: documents.flatMap(({ elements }) => elements),
    links: documents.flatMap(({ links }) => links),
    values: documents.flatMap(({ values }) => values),
    definitions: documents.flatMap(({ definitions }) => definitions),
    findings: [],
  };
}

/** Parts of a document that follow from the rest of it. */
const derived =
  /^(?:findings|schemaVersion$|format$|today$)|\.(?:computed|id|file|line|element|from|to|number|unit|confidenceRatio|kind)(?:\.|$)/;

/** What no plan says again: progress, status, findings, and whatever else is not a part of our schema. */
function computedAgain(sources: readonly ReadSource[], files: readonly PlanText[]): ReportEntry[] {
  const result = new Set(files.flatMap(({ text, path }) => [...wordsIn(text), ...wordsIn(path)]));
  return sources.flatMap(everyPiece).flatMap(({ piece }) => {
    const lost = wordsIn(piece.text).filter((word) => !result.has(word));
    if (lost.length === 0 || piece.place.path === undefined) return [];
    const isKey = piece.place.path === piece.text || piece.place.path.endsWith(`.${piece.text}`);
    if (isKey) return [];
    return [
      entryOf('rewritten', piece, {
        reason: derived.test(piece.place.path) ? 'is computed from the plan' : 'is not part of a plan',
        lost,
      }),
    ];
  });
}
