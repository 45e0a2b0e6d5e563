import assert from 'node:assert/strict';
import type { InlayHint, Range } from 'vscode-languageserver-protocol';
import { openServer, type TestServer } from '../../../support/language-server.js';
import { company } from './company.js';

/** The company, whose teams report every week. */
const weekly = {
  ...company,
  'vocabulary.okr': (company['vocabulary.okr'] as string).replace(
    'part of product',
    'part of product   cadence weekly',
  ),
};
const everything: Range = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

async function hintsOf(server: TestServer, name: string, range = everything): Promise<InlayHint[]> {
  const params = { textDocument: { uri: server.uri(name) }, range };
  return (await server.services.lsp.InlayHintProvider?.getInlayHints(server.document(name), params)) ?? [];
}

/** The lines that have hints, as an editor shows them, each hint in brackets. */
async function shown(server: TestServer, name: string, range = everything): Promise<string[]> {
  const lines = server.document(name).textDocument.getText().split('\n');
  const hints = (await hintsOf(server, name, range)).sort(
    (left, right) => right.position.character - left.position.character,
  );
  const touched = new Set<number>();
  for (const { position, label } of hints) {
    const text = lines[position.line] as string;
    lines[position.line] = `${text.slice(0, position.character)}[${label}]${text.slice(position.character)}`;
    touched.add(position.line);
  }
  return [...touched].sort((left, right) => left - right).map((line) => (lines[line] as string).trim());
}

async function inKeyResult(body: string): Promise<string[]> {
  const plan = `plan a in 2026-Q4\nobjective o "O" {\nkey result k "K" {\n${body}\n}\n}\n`;
  return shown(await openServer({ 'a.okr': plan }), 'a.okr');
}

describe('Inlay hints', () => {
  it('say how far the newest check-in is, and how long ago where the next one is late', async () => {
    const server = await openServer(weekly);
    assert.deepEqual(await shown(server, 'check-ins.okr'), [
      'replenishment.spoilage[14 days ago] 7.4%[48% of the way] confidence 70% "Bakery is in"',
    ]);
  });

  it('say by how much a number is to change', async () => {
    assert.deepEqual(await shown(await openServer(company), 'q4.okr'), [
      'from 8.4% to 6.3%[−25%] by 2026-12-15',
    ]);
    assert.deepEqual(await inKeyResult('from 12 shops to 40 shops'), ['from 12 shops to 40 shops[+233%]']);
  });

  it('say nothing of a change that has no share: of nothing, of a loss, of other units, of the unknown', async () => {
    for (const measure of [
      'from 0 to 5',
      'from -€3M to €1M',
      'from 5% to 3 days',
      'from unknown to 5',
      'to 5',
      'from 5 to 5',
    ])
      assert.deepEqual(await inKeyResult(measure), [], measure);
  });

  it('leave a check-in in time alone but for its progress', async () => {
    assert.deepEqual(
      await inKeyResult('from 10 to 20\ncheck-in 2026-11-02 12\ncheck-in 2026-11-12 15 confidence 60%'),
      ['from 10 to 20[+100%]', 'check-in 2026-11-12 15[50% of the way] confidence 60%'],
    );
  });

  it('count from the newest of those up to today', async () => {
    assert.deepEqual(
      await inKeyResult('from 10 to 20\ncadence biweekly\ncheck-in 2026-10-26 12\ncheck-in 2026-12-01 15'),
      ['from 10 to 20[+100%]', 'check-in 2026-10-26[21 days ago] 12[20% of the way]'],
    );
  });

  it('say of a bound whether it holds', async () => {
    const bound = (value: string) => inKeyResult(`keep <= 2%\ncheck-in 2026-11-12 ${value}`);
    assert.deepEqual(await bound('1.8%'), ['check-in 2026-11-12 1.8%[holds]']);
    assert.deepEqual(await bound('2.4%'), ['check-in 2026-11-12 2.4%[is broken]']);
  });

  it('keep to the lines that are asked for', async () => {
    const server = await openServer(company);
    const range = { start: { line: 2, character: 0 }, end: { line: 4, character: 0 } };
    assert.deepEqual(await shown(server, 'check-ins.okr', range), []);
  });

  it('explain themselves', async () => {
    const hints = await hintsOf(await openServer(weekly), 'check-ins.okr');
    const tooltips = hints.map(({ tooltip }) => tooltip);
    assert.deepEqual(tooltips, [
      'The newest check-in. The team requires one weekly, and 1 is missing.',
      'Progress: 7.4% on 2026-11-02, on the way 8.4% → 6.3%.',
    ]);
  });
});
