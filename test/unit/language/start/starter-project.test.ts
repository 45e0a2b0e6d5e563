import assert from 'node:assert/strict';
import { formatDocument } from '../../../../language/index.js';
import { handleFrom, spelledName } from '../../../../language/names/spelled-names.js';
import { plainSentence, type StartAnswers } from '../../../../language/start/answers.js';
import { starterProject } from '../../../../language/start/starter-project.js';
import { openWorkspace } from '../../../support/workspace.js';

const team = { name: 'customer-care', title: 'Customer "care" \\ help' };
const person = '@lena.meyer';

async function assertClean(answers: StartAnswers): Promise<string> {
  const { files, plan } = starterProject(answers);
  const workspace = await openWorkspace(files, { today: answers.today });
  assert.deepEqual(
    workspace.findings().filter(({ severity }) => severity !== 'hint'),
    [],
  );
  const plans = Object.keys(files).filter((name) => name.endsWith('.okr'));
  assert.equal(plans.length, 2);
  for (const name of plans) assert.deepEqual(formatDocument(workspace.document(name)), { text: files[name] });
  return files[plan] as string;
}

describe('The first plan', () => {
  const cases: [today: string, cycle: string, since: boolean, checkIns: number][] = [
    ['2026-11-16', '2026-Q4', true, 2],
    ['2026-10-01', '2026-Q4', false, 2],
    ['2026-12-31', '2026-Q4', true, 2],
    ['2026-11-16', '2027-Q1', false, 0],
    ['2026-11-16', '2026', true, 2],
    ['2026-11-16', 'FY27-H2', false, 0],
  ];
  for (const [today, cycle, since, checkIns] of cases) {
    it(`has no findings and is formatted, for ${cycle} on ${today}`, async () => {
      const text = await assertClean({ team, person, cycle, today });
      assert.equal(text.includes(`since ${today}`), since);
      assert.equal(text.match(/^ *check-in /gm)?.length ?? 0, checkIns);
    });
    it(`has no findings and is formatted with a sentence of its own, for ${cycle} on ${today}`, async () => {
      const sentence = 'Shops find "their" order \\ at once';
      const text = await assertClean({ team, person, cycle, today, sentence });
      assert.ok(text.includes('"Shops find \\"their\\" order \\\\ at once"'), text);
    });
  }

  it('makes work an initiative of the change', async () => {
    const sentence = 'Shops find their order at once';
    const work = 'Launch the order page';
    const text = await assertClean({ team, person, cycle: '2026-Q4', today: '2026-11-16', sentence, work });
    assert.match(text, /initiative launch-order-page "Launch the order page" \{/);
  });
});

describe('Names from sentences', () => {
  const teams: [text: string, name: string | undefined, title?: string][] = [
    ['Checkout Team', 'checkout-team', 'Checkout Team'],
    ['checkout-team', 'checkout-team', 'Checkout team'],
    ['  R&D   Lab ', 'r-d-lab', 'R&D Lab'],
    ["People's choice", 'peoples-choice', "People's choice"],
    ['Équipe Café', 'équipe-café', 'Équipe Café'],
    ['2nd line', 'team-2nd-line', '2nd line'],
    ['???', undefined],
    ['', undefined],
  ];
  for (const [text, name, title] of teams) {
    it(`of the team ${JSON.stringify(text)}`, () => {
      assert.deepEqual(spelledName(text), name === undefined ? undefined : { name, title });
    });
  }

  const people: [text: string, handle: string | undefined][] = [
    ['Lena Meyer', '@lena.meyer'],
    ['@lena', '@lena'],
    ['lena', '@lena'],
    ['lena.meyer@example.org', '@lena.meyer'],
    ["Siobhán O'Neill-Byrne", '@siobhán.oneill.byrne'],
    ['  Dr. Max  ', '@dr.max'],
    ['@', undefined],
    ['   ', undefined],
  ];
  for (const [text, handle] of people) {
    it(`of the person ${JSON.stringify(text)}`, () => assert.equal(handleFrom(text), handle));
  }

  it('leaves quotes and the full stop of a sentence out', () => {
    assert.equal(plainSentence('  "Shops  find their order."  '), 'Shops find their order.'.replace('.', ''));
    assert.equal(plainSentence('And so on...'), 'And so on...');
  });
});
