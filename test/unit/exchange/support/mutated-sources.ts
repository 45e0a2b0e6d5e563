import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseCsv } from '../../../../exchange/parsers/csv.js';
import { kindOfName } from '../../../../exchange/sources/detect.js';
import { type SourceKind, sourceKinds } from '../../../../exchange/sources/source.js';
import { wordsIn } from '../../../../exchange/text/words.js';
import { type CheckedSource, checkImport } from './check-import.js';
import { type Mutation, mutate, mutations } from './mutations.js';
import { sourceWords } from './source-words.js';
import { spreadsheet, textRows } from './spreadsheets.js';

export const samples = 'test/unit/exchange/samples';

/** Links and values are checked for one in so many. */
const checkedOneIn = 20;

/** Imports mutated samples of a kind, and checks each. @throws with the smallest failing source that was found */
export async function checkMutations(
  kind: SourceKind,
  { runs, seed, tick }: { runs: number; seed: number; tick?: (done: number) => void },
): Promise<void> {
  let count = 0;
  await fc.assert(
    fc.asyncProperty(mutatedSources(kind), async (source) => {
      count++;
      tick?.(count);
      await checkImport(source, count % checkedOneIn === 0);
    }),
    { numRuns: runs, seed },
  );
}

/** The kinds that there are samples of; spreadsheets are made of those of comma-separated values. */
export const mutatedKinds: readonly SourceKind[] = sourceKinds;

function mutatedSources(kind: SourceKind): fc.Arbitrary<CheckedSource> {
  const files = readdirSync(samples).filter((name) => kindOfName(name) === (kind === 'xlsx' ? 'csv' : kind));
  const change = kind === 'xlsx' ? changedSheet : changedText;
  return fc
    .tuple(fc.constantFrom(...files), mutations, fc.nat())
    .map(([name, changes, place]) => change(name, kind, changes, place));
}

function changedText(name: string, kind: SourceKind, changes: readonly Mutation[]): CheckedSource {
  const text = mutate(readFileSync(join(samples, name), 'utf8'), changes);
  return { name, kind, bytes: new TextEncoder().encode(text), words: sourceWords(text, kind) };
}

/** Cells are changed for two thirds of the sheets, the XML of the sheet for the others. */
function changedSheet(
  name: string,
  kind: SourceKind,
  changes: readonly Mutation[],
  place: number,
): CheckedSource {
  const { rows } = parseCsv(readFileSync(join(samples, name), 'utf8'), name);
  const cells = rows.map((row) => row.cells.map(({ text }) => text));
  if (place % 3 === 0) return { name, kind, bytes: spreadsheet(mutate(textRows(cells), changes)), words: [] };
  for (const [index, one] of changes.entries()) {
    const row = cells[(place + index) % cells.length] ?? [];
    const column = (place + index * 7) % Math.max(1, row.length);
    row[column] = mutate(row[column] ?? '', [one]);
  }
  return {
    name,
    kind,
    bytes: spreadsheet(textRows(cells)),
    words: cells.flatMap((row) => row.flatMap(wordsIn)),
  };
}
