import { deepEqual, equal } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { CheckInChoice, CheckInFormCommand, CheckInFormMessage } from '../../language/protocol.js';
import { openPage } from './browser.js';

const range = { start: { line: 3, character: 2 }, end: { line: 3, character: 9 } };
const location = { uri: 'file:///q4.okr', range };
const choices: CheckInChoice[] = [
  {
    title: 'Spoilage falls <b>fast</b>',
    measure: '8% → 6%',
    last: { text: '7%', date: '2026-11-02', days: 14 },
    plan: 'shops 2026-Q4',
    zones: false,
    due: true,
    location,
  },
  { title: 'Shops are open', zones: true, due: true, location },
];

describe('preview: the form of the check-ins', () => {
  let page: Page;

  beforeEach(async () => {
    page = await openPage();
    await page.evaluate(() => {
      const sent: unknown[] = [];
      Object.assign(window, {
        sent,
        acquireVsCodeApi: () => ({
          postMessage: (message: unknown) => sent.push(message),
        }),
      });
    });
    await page.addScriptTag({ content: readFileSync('dist/preview/check-ins.js', 'utf8') });
    await send({ type: 'show', person: '@tom', choices });
    await page.getByRole('button').waitFor();
  });
  afterEach(() => page.close());

  async function send(command: CheckInFormCommand): Promise<void> {
    await page.evaluate((data) => window.postMessage(data, '*'), command);
  }

  async function posted(): Promise<CheckInFormMessage[]> {
    return page.evaluate(() => (window as unknown as { sent: CheckInFormMessage[] }).sent);
  }

  it('has a line for each key result, with what is known of it', async () => {
    deepEqual(await posted(), [{ type: 'ready' }]);
    equal(await page.locator('h1').innerText(), 'Check-ins due for @tom');
    deepEqual(await page.locator('legend').allInnerTexts(), ['Spoilage falls <b>fast</b>', 'Shops are open']);
    equal(
      await page.locator('fieldset > p').first().innerText(),
      '8% → 6% · last 7% on 2026-11-02 · shops 2026-Q4',
    );
    equal(await page.locator('input:focus').getAttribute('name'), 'value-0');
  });

  it('writes the lines that have a value, with their positions', async () => {
    const second = page.locator('fieldset').nth(1);
    await second.getByLabel('Zone').fill('target');
    await second.getByLabel('What moved').fill('Keys were found');
    await second.getByLabel('Confidence').fill('80%');
    await page.getByRole('button').click();
    const entries = [{ index: 1, value: 'target', confidence: '80%', forecast: '', note: 'Keys were found' }];
    deepEqual((await posted()).slice(1), [{ type: 'write', entries }]);
  });

  it('asks for a forecast where a number measures the key result', async () => {
    const forecast = page.getByLabel('Forecast');
    equal(await forecast.count(), 1);
    await page.locator('input:focus').fill('6.8%');
    await forecast.fill('6.1%');
    await page.getByRole('button').click();
    const entries = [{ index: 0, value: '6.8%', confidence: '', forecast: '6.1%', note: '' }];
    deepEqual((await posted()).slice(1), [{ type: 'write', entries }]);
  });

  it('shows a problem at its line, and takes it back', async () => {
    await page.getByRole('button').click();
    equal(await page.getByRole('alert').first().innerText(), 'Write at least one value.');
    await send({ type: 'problems', problems: [{ index: 1, problem: '`x` is no zone.' }] });
    await page.locator('fieldset').nth(1).locator('[aria-invalid]').waitFor();
    deepEqual(await page.getByRole('alert').allInnerTexts(), ['', '`x` is no zone.']);
    equal((await posted()).length, 1);
  });
});
