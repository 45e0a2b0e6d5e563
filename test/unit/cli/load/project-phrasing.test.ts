import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Host } from '../../../../cli/host/host.js';
import { projectPhrasing } from '../../../../cli/load/project-phrasing.js';
import { learnedTables } from '../../../support/learned-tables.js';

describe('What reads the statements of a folder', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'okr-phrasing-')));
  after(() => rmSync(folder, { recursive: true }));

  it('is in the language of the nearest configuration', async () => {
    mkdirSync(join(folder, 'lisboa'));
    writeFileSync(join(folder, 'okr.config.json'), '{ "language": "es" }');
    writeFileSync(join(folder, 'lisboa', 'okr.config.json'), '{ "language": "pt" }');
    const errors: string[] = [];
    const host = {
      learnedTables,
      localDate: () => '2026-11-16',
      writeError: (text: string) => errors.push(text),
    } as unknown as Host;
    const confidenceIn = async (path: string) =>
      (await projectPhrasing(join(folder, path), host)).read('Publicar guias').confidence;
    const [spanish, portuguese] = [await confidenceIn(''), await confidenceIn('lisboa')];
    assert.notEqual(spanish, portuguese);
    assert.equal(await confidenceIn('lisboa/vendas'), portuguese);
    assert.deepEqual(errors, []);
  });
});
