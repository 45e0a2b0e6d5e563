import assert from 'node:assert/strict';
import fc from 'fast-check';
import { xmlDocument } from '../../../../cli/reporters/xml.js';
import { readJunit, xmlProblems } from '../../../cli/support/format-readers.js';

/** A suite with a test for each text, which is its name and what it printed. */
function written(texts: readonly string[]): string {
  const tests = texts.map((text) => ({
    name: 'testcase',
    attributes: { name: text, file: undefined },
    content: [{ name: 'system-out', attributes: {}, content: `>${text}<` }],
  }));
  const suite = { name: 'testsuite', attributes: { name: 'texts', tests: tests.length }, content: tests };
  return xmlDocument({ name: 'testsuites', attributes: {}, content: [suite] });
}

async function readBack(texts: readonly string[]) {
  const { testsuite } = await readJunit(written(texts));
  const cases = testsuite?.[0]?.testcase ?? [];
  return cases.map((one) => [one.name, one['system-out']?.[0]]);
}

describe('XML', () => {
  it('is well-formed whatever code units stand in attributes and text', async () => {
    const unit = fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0, max: 0x9f }));
    const text = fc.array(unit, { maxLength: 30 }).map((units) => String.fromCharCode(...units));
    assert.deepEqual(await xmlProblems(written(fc.sample(text, { numRuns: 3000, seed: 1 }))), []);
  });

  it('is read as what was written', async () => {
    const texts = [
      `<b> & "quotes" 'single' ]]> --> <!-- <?php`,
      '&amp; &lt; &#10;',
      'a\tb\nc\rd\r\ne',
      '  spaces  ',
      'Übung 🚨 \u202E',
    ];
    assert.deepEqual(
      await readBack(texts),
      texts.map((text) => [text, `>${text}<`]),
    );
  });

  it('shows signs for what it cannot hold', async () => {
    const signs = '␀ ␇ ␛ \uFFFD \uFFFD';
    assert.deepEqual(await readBack(['\0 \u0007 \u001B \uD83D \uFFFF']), [[signs, `>${signs}<`]]);
  });

  it('leaves out attributes without a value, and closes what is empty', () => {
    const document = xmlDocument({ name: 'a', attributes: { b: undefined, c: 0 } });
    assert.equal(document, '<?xml version="1.0" encoding="UTF-8"?>\n<a c="0"/>\n');
  });
});
