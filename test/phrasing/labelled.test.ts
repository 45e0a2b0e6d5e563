import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createPhraseReader } from '../../language/phrasing/english/phrase-reader.js';

interface Labelled {
  text: string;
  kind: 'key-result' | 'objective';
  label: string;
  slice: string;
}

const items = readFileSync('training/data/own-first.jsonl', 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Labelled);
const reader = createPhraseReader();
const read = items.map((item) => ({ ...item, reading: reader.read(item.text, item.kind) }));
const isWork = (label: string): boolean => label === 'output' || label === 'activity';
const list = (group: typeof read): string => group.map(({ text }) => text).join('\n');

/** A regression test: our own sentences are what the reader was built on, so the bars are high. */
describe('our own labelled sentences', () => {
  it('are many, and every slice has some', () => {
    assert.ok(items.length >= 400);
    assert.ok(new Set(items.map(({ slice }) => slice)).size >= 18);
    assert.equal(new Set(items.map(({ text, kind }) => `${kind} ${text}`)).size, items.length);
  });

  it('no outcome is warned of', () => {
    const alarms = read.filter(({ label, reading }) => label === 'outcome' && reading.warn);
    assert.equal(alarms.length, 0, list(alarms));
  });

  it('at least 98 % of outputs and activities are warned of', () => {
    const work = read.filter(({ label }) => isWork(label));
    const missed = work.filter(({ reading }) => !reading.warn);
    assert.ok(missed.length <= 0.02 * work.length, list(missed));
  });

  it('bridges and vague statements are not warned of as outputs', () => {
    const warned = read.filter(
      ({ label, reading }) => (label === 'bridge' || label === 'vague') && reading.warn,
    );
    assert.equal(warned.length, 0, list(warned));
  });

  it('at least 94 % are read as exactly what they are', () => {
    const other = read.filter(({ label, reading }) => reading.reading !== label);
    assert.ok(other.length <= 0.06 * read.length, list(other));
  });
});
