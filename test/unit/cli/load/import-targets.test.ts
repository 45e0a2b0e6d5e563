import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TargetFolder, type TargetState } from '../../../../cli/load/import-targets.js';

describe('The folder of an import', () => {
  let folder: string;
  let out: string;
  const bytes = new TextEncoder().encode('plan a in 2026-Q4\n');

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'okr-targets-'));
    out = join(folder, 'out');
    mkdirSync(join(folder, 'elsewhere'));
    mkdirSync(out);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const cases: readonly (readonly [what: string, prepare: () => void, file: string, state: TargetState])[] = [
    ['nothing there', () => {}, 'a/2026-Q4.okr', 'new'],
    ['the same bytes', () => writeFileSync(join(out, 'a.okr'), bytes), 'a.okr', 'same'],
    ['other bytes', () => writeFileSync(join(out, 'a.okr'), 'x'), 'a.okr', 'differs'],
    ['a folder', () => mkdirSync(join(out, 'a.okr')), 'a.okr', 'differs'],
    ['a path that climbs', () => {}, '../elsewhere/a.okr', 'outside'],
    [
      'a link to a folder outside',
      () => symlinkSync(join(folder, 'elsewhere'), join(out, 'a')),
      'a/b.okr',
      'outside',
    ],
    [
      'a link to a folder that does not exist',
      () => symlinkSync(join(folder, 'away'), join(out, 'a')),
      'a/b.okr',
      'outside',
    ],
    ['links in a circle', () => symlinkSync(join(out, 'a'), join(out, 'a')), 'a/b.okr', 'outside'],
    [
      'a link to a file outside',
      () => symlinkSync(join(folder, 'elsewhere', 'x'), join(out, 'a.okr')),
      'a.okr',
      'outside',
    ],
    [
      'a link to a folder inside',
      () => {
        mkdirSync(join(out, 'b'));
        symlinkSync(join(out, 'b'), join(out, 'a'));
      },
      'a/c.okr',
      'new',
    ],
  ];

  for (const [what, prepare, file, state] of cases)
    it(`${what}: ${state}`, () => {
      prepare();
      const target = new TargetFolder(out);
      assert.equal(target.state(file, bytes), state);
      if (state === 'outside') assert.throws(() => target.demandInside(file), /leads out of/);
      else assert.ok(target.demandInside(file).startsWith(target.path));
      assert.equal(existsSync(join(folder, 'away')), false);
    });

  it('may not be a file', () => {
    writeFileSync(join(folder, 'file'), '');
    assert.throws(() => new TargetFolder(join(folder, 'file')), /is a file\. Name a folder with --out/);
  });
});
