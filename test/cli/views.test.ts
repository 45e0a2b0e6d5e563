import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { run } from '../../cli/program/run.js';
import { displayWidth } from '../../cli/text/display-width.js';
import { lastUpdateText, spanText } from '../../cli/views/span.js';
import { valueText } from '../../cli/views/value-text.js';
import { fakeHost } from './support/fake-host.js';

const golden = 'test/cli/golden';
const isUpdate = process.env.UPDATE_EXPECTED === '1';

/** What a command shows of the example company, on a terminal with so many columns. */
async function shown(command: string, columns: number | undefined = 80, color = 'never'): Promise<string> {
  const host = fakeHost({ workingFolder: process.cwd(), terminal: { isTerminal: true, columns } });
  const args = [...command.split(' '), 'examples', '--today', '2026-11-16', '--color', color];
  assert.equal(await run(args, host), 0, host.writtenErrors);
  return host.written;
}

describe('Views of the example company', () => {
  for (const [file, command] of [
    ['status.txt', 'status --team platform'],
    ['status.md', 'status --team platform --format markdown'],
    ['status.json', 'status --team platform --format json'],
    ['review.txt', 'review --team platform'],
    ['review.md', 'review --team platform --format markdown'],
    ['review.json', 'review --team platform --format json'],
    ['audit.txt', 'audit --team platform'],
    ['audit.md', 'audit --team platform --format markdown'],
    ['audit.json', 'audit --team platform --format json'],
    ['tree.txt', 'tree --team platform'],
    ['tree.md', 'tree --team platform --format markdown'],
    ['tree.mmd', 'tree --team platform --format mermaid'],
    ['tree.dot', 'tree --team platform --format dot'],
    ['tree.json', 'tree --focus late --format json'],
  ] as const) {
    it(`okr ${command}`, async () => {
      const actual = await shown(command);
      const path = join(golden, file);
      if (isUpdate) writeFileSync(path, actual);
      assert.equal(actual, readFileSync(path, 'utf8'));
    });
  }

  for (const command of ['status', 'review', 'audit', 'tree']) {
    for (const columns of [80, 100, 200]) {
      it(`okr ${command} breaks no line of ${columns} columns`, async () => {
        const text = stripVTControlCharacters(await shown(command, columns, 'always'));
        const long = text.split('\n').filter((line) => displayWidth(line) > Math.min(columns, 100));
        assert.deepEqual(long, []);
      });
    }

    it(`okr ${command} says the same in colour and without`, async () => {
      const [colored, plain] = [await shown(command, 80, 'always'), await shown(command)];
      const bare = (text: string) => stripVTControlCharacters(text).replace(/ +$/gm, '');
      assert.notEqual(colored, plain);
      assert.equal(bare(colored), bare(plain));
    });
  }

  it('puts stalled first', async () => {
    const text = await shown('status');
    assert.ok(text.indexOf('Late forecasts fall from 9% to 3%') < text.indexOf('Customer care'));
  });
});

describe('Words of views', () => {
  for (const [days, text] of [
    [0, 'today'],
    [1, '1 day'],
    [13, '13 days'],
    [14, '2 weeks'],
    [27, '3 weeks'],
  ] as const) {
    it(`${days} days: ${text}`, () => assert.equal(spanText(days), text));
  }

  it('tells an overdue update from one in time', () => {
    const update = { date: '2026-10-19', daysSince: 28, cadence: 'weekly' };
    assert.equal(lastUpdateText({ ...update, missed: 3 }), '4 weeks, late');
    assert.equal(lastUpdateText({ ...update, missed: 0 }), '4 weeks ago');
    assert.equal(lastUpdateText({ ...update, date: null, missed: 3 }), 'never');
    assert.equal(lastUpdateText({ ...update, date: null, missed: 0 }), 'not yet');
    assert.equal(lastUpdateText(null), '');
  });

  for (const [current, measure, text] of [
    ['335 tickets/week', '420 tickets/week → 260 tickets/week', '335 (420 → 260 tickets/week)'],
    ['7.1%', '8.4% → 6.3% by 2026-12-15', '7.1% (8.4% → 6.3%)'],
    ['18 minutes', '2h → 10 minutes', '18 minutes (2h → 10 minutes)'],
    ['1.8%', 'keep <= 2%', '1.8% (≤ 2%)'],
    ['26 minutes', 'keep at most 30 minutes', '26 (≤ 30 minutes)'],
    ['0 tenders', 'keep below 1 tender', '0 tenders (< 1 tender)'],
    ['28 days', 'keep between 20 and 30 days', '28 (between 20 and 30 days)'],
    ['target', 'commit “Pilot”, target “3 live”', 'target (commit “Pilot”, target “3 live”)'],
    [null, 'unknown → 7%', '(unknown → 7%)'],
    ['3', null, '3'],
    [null, null, ''],
  ] as const) {
    it(`${current} of ${measure}: ${text}`, () => assert.equal(valueText(current, measure), text));
  }
});
