import assert from 'node:assert/strict';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { openServer } from '../../../support/language-server.js';
import { company } from './company.js';

async function outline(text: string): Promise<string[]> {
  const server = await openServer({ 'a.okr': text });
  const params = { textDocument: { uri: server.uri('a.okr') } };
  const symbols =
    (await server.services.lsp.DocumentSymbolProvider?.getSymbols(server.document('a.okr'), params)) ?? [];
  return lines(symbols, '');
}

function lines(symbols: readonly DocumentSymbol[], indentation: string): string[] {
  return symbols.flatMap(({ name, detail, children, tags }) => [
    `${indentation}${name}${detail ? ` (${detail})` : ''}${tags ? ' †' : ''}`,
    ...lines(children ?? [], `${indentation}  `),
  ]);
}

const outlines: [what: string, text: string, ...lines: string[]][] = [
  [
    'a plan',
    company['q4.okr'] ?? '',
    'plan replenishment (2026-Q4)',
    'less-waste — Shops throw away less (@ines)',
    '  spoilage — Spoilage per shop falls by a quarter (@tom · 8.4% → 6.3% by 2026-12-15)',
    '  nightly — Forecast every night (@tom)',
  ],
  [
    'check-ins',
    company['check-ins.okr'] ?? '',
    'check-ins 2026-11-02 (@ines)',
    '  replenishment.spoilage (7.4%)',
    '  replenishment.2026-Q4.nightly (40%)',
    '  platform.event-stream (done)',
  ],
  [
    'what has no name or no text yet',
    'objective "Only a text" {\n  key result\n  initiative half {\n  }\n}\nobjective\nperson @a\nmetric m',
    'Only a text',
    '  key result without a name',
    '  half',
    'objective without a name',
    '@a',
    'm',
  ],
  ['what was given up', 'objective o "O" { dropped 2026-11-02 "Sold" }', 'o — O †'],
  [
    'bounds and zones',
    'key result a { keep <= 2% }\nkey result b { zones { commit "Pilot" target "Live" } }\nkey result c { from unknown to 5 }',
    'a (keep <= 2%)',
    'b (commit “Pilot”, target “Live”)',
    'c (unknown → 5)',
  ],
];

describe('Document symbols', () => {
  for (const [what, text, ...expected] of outlines) {
    it(`of ${what}`, async () => assert.deepEqual(await outline(text), expected));
  }

  it('cut long statements at a word', async () => {
    const [line = ''] = await outline(`objective "${'many words '.repeat(20)}"`);
    assert.ok(line.endsWith('words…') || line.endsWith('many…'), line);
    assert.ok(line.length <= 81);
  });
});

const searches: [query: string, ...symbols: string[]][] = [
  [
    'spoilage',
    'spoilage — Spoilage per shop falls by a quarter | replenishment · 2026-Q4',
    'spoilage-rate — Spoilage per shop | ',
  ],
  ['night', 'nightly — Forecast every night | replenishment · 2026-Q4'],
  ['stream', 'event-stream — One stream for every sale | platform · 2026-Q4'],
  ['trucks', 'fast — Forecasts arrive before the trucks leave | platform · 2026-Q4'],
  ['platform late', 'late — Late forecasts fall to 2% | platform · 2026-Q4'],
  ['INÊS', '@ines — Inês Duarte | '],
  ['nothing-like-it'],
];

describe('Workspace symbols', () => {
  for (const [query, ...expected] of searches) {
    it(`for “${query}”`, async () => {
      const server = await openServer({ ...company });
      const found = (await server.shared.lsp.WorkspaceSymbolProvider?.getSymbols({ query })) ?? [];
      assert.deepEqual(
        found.map(({ name, containerName = '' }) => `${name} | ${containerName}`),
        expected,
      );
    });
  }

  it('are capped', async () => {
    const many = Array.from({ length: 300 }, (_, index) => `objective o${index} "O"`).join('\n');
    const server = await openServer({ 'a.okr': many });
    const found = (await server.shared.lsp.WorkspaceSymbolProvider?.getSymbols({ query: '' })) ?? [];
    assert.equal(found.length, 200);
  });
});
