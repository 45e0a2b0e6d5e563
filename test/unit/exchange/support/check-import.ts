import assert from 'node:assert/strict';
import { type Imported, importSources } from '../../../../exchange/import.js';
import { isSourceProblem, type SourceKind } from '../../../../exchange/sources/source.js';
import { wordsIn } from '../../../../exchange/text/words.js';
import { formatDocument } from '../../../../language/index.js';
import { syntaxProblems } from '../../../../language/parser/syntax-problems.js';
import { parse } from '../../../support/parse.js';
import { openWorkspace } from '../../../support/workspace.js';
import { filesOf, today } from './import-files.js';

/** Far more than any of the inputs needs, and far less than a person waits for a hang. */
const longestMilliseconds = 20_000;

/** A source to import, and the words that the result or the report has to hold. */
export interface CheckedSource {
  name: string;
  kind: SourceKind;
  bytes: Uint8Array;
  words: readonly string[];
}

/**
 * Imports a source and checks what must hold for any: no crash, no hang, formatted plans without an error, and each word of the source
 * in the result or the report. A source may be refused in a sentence instead.
 *
 * @param checksLinks whether to check links and values too: a whole project takes longer than a file
 */
export async function checkImport(source: CheckedSource, checksLinks: boolean): Promise<void> {
  const start = performance.now();
  const imported = await importSources([source], { from: source.kind, today }).catch((error: unknown) => {
    if (isSourceProblem(error)) return undefined;
    throw error;
  });
  assert.ok(performance.now() - start < longestMilliseconds, 'it takes too long');
  if (!imported) return;
  checkForm(imported);
  const kept = keptWords(imported);
  assert.deepEqual(
    source.words.filter((word) => !kept.has(word) && !(source.kind === 'html' && isPart(word, kept))),
    [],
  );
  if (checksLinks) await checkProject(imported);
}

/** A tag within a sentence joins the words around it. */
function isPart(word: string, kept: ReadonlySet<string>): boolean {
  return [...kept].some((one) => one.includes(word));
}

function checkForm({ files }: Imported): void {
  for (const { path, text } of files) {
    const document = parse(text);
    assert.deepEqual(
      syntaxProblems(document).map(({ message }) => message),
      [],
      `${path}\n${text}`,
    );
    assert.deepEqual(formatDocument(document), { text }, path);
  }
}

/** The words of the result and of the report. */
export function keptWords({ files, report }: Imported): ReadonlySet<string> {
  return new Set([
    ...files.flatMap((file) => wordsIn(file.text)),
    ...wordsIn(JSON.stringify(report)),
    ...allStrings(report).flatMap(wordsIn),
  ]);
}

async function checkProject(imported: Imported): Promise<void> {
  const errors = (await openWorkspace(filesOf(imported), { today }))
    .findings()
    .filter(({ severity }) => severity === 'error');
  assert.deepEqual(
    errors.map(({ rule, message }) => `${rule}: ${message}`),
    [],
  );
}

function allStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(allStrings) : [];
}
