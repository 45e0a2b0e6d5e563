import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { kindOfName } from '../../../exchange/sources/detect.js';
import { isSourceProblem, type SourceKind } from '../../../exchange/sources/source.js';
import { wordsIn } from '../../../exchange/text/words.js';
import { formatDocument } from '../../../language/index.js';
import { syntaxProblems } from '../../../language/parser/syntax-problems.js';
import { parse } from '../../support/parse.js';
import { openWorkspace } from '../../support/workspace.js';
import { filesOf, importText, today } from './support/import-files.js';
import { mutate, mutations } from './support/mutations.js';

const samples = 'test/unit/exchange/samples';
/** `OKR_MUTATIONS=10000` runs as many of each kind. */
const runs = Number(process.env.OKR_MUTATIONS ?? 40);
/** Links and values are checked for one in so many: a whole project takes longer than a file. */
const checkedOneIn = 20;
/** Far more than any of these inputs needs, and far less than a person waits for a hang. */
const longestMilliseconds = 5_000;

const textKinds: readonly SourceKind[] = ['markdown', 'csv', 'yaml', 'json', 'html'];

/** Whatever is done to a source: no crash, no hang, no error in the result, no word lost. */
describe('Import of mutated sources', function () {
  this.timeout(0);
  for (const kind of textKinds) {
    const files = readdirSync(samples).filter((name) => kindOfName(name) === kind);

    it(`${kind}: ${runs} of ${files.length} samples`, async () => {
      let count = 0;
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...files), mutations, async (name, changes) => {
          count++;
          const text = mutate(readFileSync(join(samples, name), 'utf8'), changes);
          await checkImport(name, text, kind, count % checkedOneIn === 0);
        }),
        { numRuns: runs, seed: 20261129, endOnFailure: true },
      );
    });
  }
});

async function checkImport(
  name: string,
  text: string,
  kind: SourceKind,
  checksLinks: boolean,
): Promise<void> {
  const start = performance.now();
  const imported = await importText(name, text, { from: kind }).catch((error: unknown) => {
    if (isSourceProblem(error)) return undefined;
    throw error;
  });
  assert.ok(performance.now() - start < longestMilliseconds, 'it takes too long');
  if (!imported) return;
  for (const { path, text: plan } of imported.files) {
    const document = parse(plan);
    assert.deepEqual(
      syntaxProblems(document).map(({ message }) => message),
      [],
      `${path}\n${plan}`,
    );
    assert.deepEqual(formatDocument(document), { text: plan }, path);
  }
  const kept = new Set([
    ...imported.files.flatMap((file) => wordsIn(file.text)),
    ...wordsIn(JSON.stringify(imported.report)),
    ...allStrings(imported.report).flatMap(wordsIn),
  ]);
  assert.deepEqual(
    sourceWords(text, kind).filter((word) => !kept.has(word)),
    [],
  );
  if (!checksLinks) return;
  const errors = (await openWorkspace(filesOf(imported), { today }))
    .findings()
    .filter(({ severity }) => severity === 'error');
  assert.deepEqual(
    errors.map(({ rule, message }) => `${rule}: ${message}`),
    [],
  );
}

/** Lists the words of a source with a reader that shares no code with the import. */
function sourceWords(text: string, kind: SourceKind): string[] {
  if (kind === 'html')
    return wordsIn(
      text
        .replace(/<(script|style|noscript|template|svg|iframe|object)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
        .replace(/<[^>]*>?|&[#\w]*;?/g, ' '),
    ).filter((word) => word.length > 12);
  if (kind === 'json')
    return [...text.matchAll(/"((?:[^"\\\n]|\\.)*)"/g)].flatMap(([, inner = '']) =>
      inner.includes('\\') ? [] : wordsIn(inner),
    );
  return text
    .split('\n')
    .flatMap((line) => wordsIn(line.replace(/^\s*(?:(?:[-*+]|\d+[.)]|>|#+)\s+)*(?:\[[ xX]\]\s+)?/, '')));
}

function allStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(allStrings) : [];
}
