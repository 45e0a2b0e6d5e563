import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver-types';
import { escapeMarkdown } from '../../../../language/lsp/hover/markdown.js';
import { openServer } from '../../../support/language-server.js';
import { marked } from './company.js';

async function hover(files: Record<string, string>): Promise<string | undefined> {
  const server = await openServer(files);
  const { document, params } = server.atCursor();
  const found = await server.services.lsp.HoverProvider?.getHoverContent(document, params);
  // Links are tested on their own; without their targets the texts stay readable.
  return (found?.contents as MarkupContent | undefined)?.value.replaceAll(/\]\([^)]*\)/g, ']');
}

/** Where the cursor stands, and lines that the hover says. */
const table: [file: string, place: string, ...lines: string[]][] = [
  [
    'check-ins.okr',
    'replenishment.spoi|lage',
    '**Spoilage per shop falls by a quarter**',
    'key result [`spoilage`] · replenishment · 2026-Q4 · owner @tom',
    '`8.4% → 6.3% by 2026-12-15`',
    '**48%** · 7.4% on 2026-11-02, on the way 8.4% → 6.3%. *Today is 2026-11-16.*',
    'Status: **at risk** · 48% where 61% is expected by today: a pace of 0.78 is at risk. A confidence of 70% is on track.',
    'Measures',
    '- [`spoilage-rate`] Spoilage per shop · @tom',
    'Driven by',
    '- [`nightly`] Forecast every night · @tom',
    'Check-ins',
    '- [2026-11-02] · `7.4%` · confidence 70% · “Bakery is in”',
    '- [2026-10-12] · `8.1%` · confidence 60% · “Berries \\*moved\\* it”',
  ],
  [
    'q4.okr',
    '"Shops throw| away less"',
    'Reads as **outcome** (a change that follows from the work), 98% sure.',
    'objective [`less-waste`] · replenishment · 2026-Q4 · owner @ines',
    '**48%** · The weighted mean of its one key result; initiatives never count. *Today is 2026-11-16.*',
    'Key results',
    'Supports',
    '- [`trust`] Shops trust our forecasts · @board',
  ],
  [
    'q4.okr',
    'event-str|eam',
    '**One stream for every sale**',
    'active',
    '**100%** · The work is done. *Today is 2026-11-16.*',
    'Drives',
    '- [`late`] Late forecasts fall to 2% · @tom',
    'Needed by',
    '- [`nightly`] Forecast every night · @tom',
  ],
  [
    'q4.okr',
    'supports tru|st',
    'priority [`trust`] · owner @board',
    'Supported by',
    '- [`less-waste`] Shops throw away less · @ines',
  ],
  [
    'q4.okr',
    'measures spoilage|-rate',
    '**Spoilage per shop**',
    'metric [`spoilage-rate`] · outcome · owner @tom',
    'unit `%` · lower is better',
    '- 2026-09-30 · `8.4%` · “640 shops”',
    'Measured by',
  ],
  [
    'q4.okr',
    'owner @in|es',
    '**Inês Duarte** · [`@ines`] · ines@acme.test',
    'Owns 1 objective, 1 team',
    '- [`less-waste`] Shops throw away less · @ines',
  ],
  [
    'q4.okr',
    '@boa|rd',
    '`@board` · a person or group that is not declared',
    'Owns 1 objective, 1 priority · contributes to 1 objective',
  ],
  [
    'q4.okr',
    'plan replen|ishment',
    '**Replenishment**',
    'team [`replenishment`] · owner @ines · part of [`product`]',
    'Plans',
    '- [2026-Q4] · 1 objective',
  ],
  ['q4.okr', 'plat|form.2026-Q4', 'team `platform` · not declared', '- [2026-Q4] · 1 objective'],
  [
    'q4.okr',
    'in 2026|-Q4',
    'cycle `2026-Q4` · known by its name',
    '2026-10-01 to 2026-12-31 · 92 days',
    'Day 47 of 92. *Today is 2026-11-16.*',
  ],
  ['vocabulary.okr', 'cycle season|-2026', 'cycle [`season-2026`]', 'Day 33 of 84. *Today is 2026-11-16.*'],
  ['q4.okr', 'from 8.|4%', '`8.4%` · a share · 0% of the way `8.4% → 6.3%`'],
  ['check-ins.okr', '7|.4%', '`7.4%` · a share · 48% of the way `8.4% → 6.3%`'],
  ['q4.okr', 'by 2026-12|-15', '`2026-12-15` · Tuesday · in 29 days. *Today is 2026-11-16.*'],
  [
    'q4.okr',
    'sup|ports trust',
    '`supports`: The priorities, objectives or key results that this goal serves.',
    'supports trusted-forecasts',
  ],
  [
    'q4.okr',
    'key res|ult',
    '`key result`: A number that moves when the team achieves the objective: an outcome, not a delivered product.',
  ],
  [
    'check-ins.okr',
    'do|ne',
    '`check-in`: The value on a date, the confidence, the forecast, and what moved. Of an objective: confidence and note only.',
  ],
];

describe('Hover', () => {
  for (const [file, place, ...lines] of table) {
    it(`on ${place}`, async () => {
      const text = (await hover(marked(file, place))) ?? '';
      const said = text.split('\n');
      for (const line of lines) assert.ok(said.includes(line), `missing: ${line}\nin:\n${text}`);
    });
  }

  it('links to the line of each element', async () => {
    const server = await openServer(marked('q4.okr', 'drives spoi|lage'));
    const { document, params } = server.atCursor();
    const found = await server.services.lsp.HoverProvider?.getHoverContent(document, params);
    assert.match(
      (found?.contents as MarkupContent).value,
      /\[`spoilage`\]\(file:\/\/\/plans\/q4\.okr#L7,3\)/,
    );
  });

  it('shows the five newest of many check-ins', async () => {
    const checkIns = [5, 12, 19, 26].map((day) => `check-in 2026-10-${String(day).padStart(2, '0')} ${day}%`);
    const later = ['check-in 2026-11-02 30%', 'check-in 2026-11-09 31%', 'check-in 2026-11-23 99%'];
    const body = ['from 0% to 100%', ...checkIns, ...later].join('\n  ');
    const text = (await hover({ 'a.okr': `key result many| "Many" {\n  ${body}\n}` })) ?? '';
    assert.match(text, /Last 5 of 6 check-ins\n- \[2026-11-09\]/);
    assert.doesNotMatch(text, /2026-10-05|2026-11-23/);
  });

  it('says what was dropped, and why', async () => {
    const text = await hover({ 'a.okr': 'objective o| "O" { dropped 2026-11-02 "Sold [off]" }' });
    assert.match(text ?? '', /\*\*Dropped\*\* on 2026-11-02: Sold \\\[off\\\]/);
  });

  it('is silent where there is nothing to say', async () => {
    assert.equal(await hover({ 'a.okr': '// a com|ment\nobjective o "O"' }), undefined);
    assert.equal(await hover({ 'a.okr': 'objective o "O"\n\n|\n' }), undefined);
  });

  it('shows markup in a statement as it was written', () => {
    const rows: [string, string][] = [
      ['**bold** _it_ `code`', '\\*\\*bold\\*\\* \\_it\\_ \\`code\\`'],
      ['[link](https://a.test) <img>', '\\[link\\](https://a.test) \\<img\\>'],
      ['# heading', '\\# heading'],
      ['1. first', '1\\. first'],
      ['- a\n- b', '\\- a - b'],
      ['a & b | c', 'a \\& b \\| c'],
    ];
    for (const [text, markdown] of rows) assert.equal(escapeMarkdown(text), markdown);
  });

  it('says since when a goal counts, and who says so', async () => {
    const plan = (marked: string) => {
      const text = `plan late in 2026-Q4
objective doors "Shops open on time" {
  owner @tom
  since 2026-11-09
  key result hours "Doors open on time" { owner @tom   from 70% to 90% }
}
`;
      assert.ok(text.includes(marked.replace('|', '')));
      return hover({ 'late.okr': text.replace(marked.replace('|', ''), marked) });
    };
    const keyResult = await plan('"Doors open o|n time"');
    assert.ok(keyResult?.includes('\n\nsince 2026-11-09 (from the objective)\n\n'), keyResult);
    assert.ok(
      keyResult?.includes('**not started** · No check-in yet; 13% of the time since 2026-11-09 has passed.'),
    );
    const objective = await plan('"Shops open o|n time"');
    assert.ok(objective?.includes('\n\nsince 2026-11-09\n\n'), objective);
    assert.match((await plan('sin|ce 2026-11-09')) ?? '', /^`since`: The day on which the goal came/);
    assert.match((await plan('2026-11-|09')) ?? '', /`2026-11-09` · Monday · 7 days ago/);
  });
});
