import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decode } from '../../../cache/digest.js';
import { readApart } from '../../../cache/read-apart.js';

describe('Reading a file into memory of its own', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'okr-read-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  const texts = {
    'an empty file': '',
    'a file of ASCII': 'waste '.repeat(300_000),
    // With one letter in front, characters of several bytes lie across the ends of the parts that are decoded.
    'a file of long characters': `a${'→🥖'.repeat(300_000)}`,
  };
  for (const [what, text] of Object.entries(texts)) {
    it(`reads ${what}`, () => {
      const path = join(folder, 'file');
      writeFileSync(path, text);
      const content = readApart(path);
      assert.ok(content.equals(Buffer.from(text)));
      assert.ok(decode(content) === text);
    });
  }

  it('reads nothing that is refused', () => {
    const path = join(folder, 'refused');
    writeFileSync(path, 'text');
    const refuse = ({ size }: { size: number }) => {
      throw new Error(`It has ${size} bytes.`);
    };
    assert.throws(() => readApart(path, refuse), /It has 4 bytes/);
  });

  it('says that a file is missing', () => {
    assert.throws(() => readApart(join(folder, 'missing')), { code: 'ENOENT' });
  });
});
