import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Imported } from '../../../exchange/import.js';
import { wordsIn } from '../../../exchange/text/words.js';
import { formatDocument } from '../../../language/index.js';
import { parse } from '../../support/parse.js';
import { openWorkspace } from '../../support/workspace.js';
import { filesOf, importFiles, renderImport, today } from './support/import-files.js';

const samples = 'test/unit/exchange/samples';
const golden = 'test/unit/exchange/golden';
/** Writes down what an import makes now; the difference is then read in the version control. */
const isUpdate = process.env.UPDATE_EXPECTED === '1';

/** Goals in twenty styles in which people keep them, made up for this. */
describe('Import of samples', () => {
  const names = readdirSync(samples).sort();

  it('knows twenty styles', () => assert.ok(names.length >= 20));

  for (const name of names) {
    describe(name, () => {
      let imported: Imported;
      before(async () => {
        imported = await importFiles([join(samples, name)]);
      });

      it('gives what is written down', () => {
        const file = join(golden, `${name}.txt`);
        const actual = renderImport(imported);
        if (isUpdate) writeFileSync(file, actual);
        assert.ok(existsSync(file), `${file} is missing: run with UPDATE_EXPECTED=1`);
        assert.equal(actual, readFileSync(file, 'utf8'));
      });

      it('checks without an error', async () => {
        const workspace = await openWorkspace(filesOf(imported), { today });
        const errors = workspace.findings().filter(({ severity }) => severity === 'error');
        assert.deepEqual(
          errors.map(({ rule, message }) => `${rule}: ${message}`),
          [],
        );
      });

      it('is formatted', () => {
        for (const { path, text } of imported.files)
          assert.deepEqual(formatDocument(parse(text)), { text }, path);
      });

      it('loses no word', () => {
        const source = readFileSync(join(samples, name), 'utf8');
        const report = JSON.stringify(imported.report);
        const kept = new Set([...imported.files.flatMap(({ text }) => wordsIn(text)), ...wordsIn(report)]);
        const markup = name.endsWith('.html')
          ? source.replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]*>|&\w+;/g, ' ')
          : source;
        assert.deepEqual(
          wordsIn(markup).filter((word) => !kept.has(word)),
          [],
        );
      });
    });
  }
});
