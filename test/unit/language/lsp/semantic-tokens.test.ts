import assert from 'node:assert/strict';
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver-types';
import { semanticTokenModifiers, semanticTokenTypes } from '../../../../language/lsp/semantic-tokens.js';
import { openServer, type TestServer } from '../../../support/language-server.js';

/** Tokens as `type text`, with a modifier's name behind a dot, read back from the numbers that are sent. */
function decode(server: TestServer, { data }: SemanticTokens): string[] {
  const { textDocument } = server.document('a.okr');
  const found: string[] = [];
  let [line, character] = [0, 0];
  for (let index = 0; index < data.length; index += 5) {
    const [lines, characters, length, type, modifiers] = data.slice(index, index + 5) as [
      number,
      number,
      number,
      number,
      number,
    ];
    character = lines > 0 ? characters : character + characters;
    line += lines;
    const text = textDocument.getText({
      start: { line, character },
      end: { line, character: character + length },
    });
    const named = semanticTokenModifiers.filter((_, bit) => modifiers & (1 << bit));
    found.push(`${[semanticTokenTypes[type], ...named].join('.')} ${text}`);
  }
  return found;
}

async function tokens(text: string, others: Record<string, string> = {}): Promise<string[]> {
  const server = await openServer({ 'a.okr': text, ...others });
  const params = { textDocument: { uri: server.uri('a.okr') } };
  const found = await server.services.lsp.SemanticTokenProvider?.semanticHighlight(
    server.document('a.okr'),
    params,
  );
  return decode(server, found as SemanticTokens);
}

const table: [text: string, ...tokens: string[]][] = [
  ['plan platform in 2026-Q4', 'keyword plan', 'namespace platform', 'keyword in', 'event 2026-Q4'],
  [
    'plan platform in 2026-Q4 since 2026-11-20',
    'keyword plan',
    'namespace platform',
    'keyword in',
    'event 2026-Q4',
    'keyword since',
    'number 2026-11-20',
  ],
  ['objective target "A text"', 'keyword objective', 'class.declaration target', 'string "A text"'],
  [
    'objective o {\n supports p, nowhere\n}\npriority p "P"',
    'keyword objective',
    'class.declaration o',
    'keyword supports',
    'interface p',
    'keyword priority',
    'interface.declaration p',
    'string "P"',
  ],
  [
    'key result k { from 8.4% to €1.2M by 2026-12-15 }',
    'keyword key',
    'keyword result',
    'property.declaration k',
    'keyword from',
    'number 8.4',
    'type %',
    'keyword to',
    'type €',
    'number 1.2M',
    'keyword by',
    'number 2026-12-15',
  ],
  [
    'key result k { reach >= 90%   guard m >= 4 points   expect 2026-10-15 78% }\nmetric m "M"',
    'keyword key',
    'keyword result',
    'property.declaration k',
    'keyword reach',
    'operator >=',
    'number 90',
    'type %',
    'keyword guard',
    'variable m',
    'operator >=',
    'number 4',
    'type points',
    'keyword expect',
    'number 2026-10-15',
    'number 78',
    'type %',
    'keyword metric',
    'variable.declaration m',
    'string "M"',
  ],
  [
    'key result k { keep <= 3 tickets/week }',
    'keyword key',
    'keyword result',
    'property.declaration k',
    'keyword keep',
    'operator <=',
    'number 3',
    'type tickets',
    'type /',
    'type week',
  ],
  [
    'initiative i { owner @a/b status done cadence }',
    'keyword initiative',
    'method.declaration i',
    'keyword owner',
    'parameter @a/b',
    'keyword status',
    'enumMember done',
    'keyword cadence',
  ],
  [
    'metric m { outcome better lower }',
    'keyword metric',
    'variable.declaration m',
    'enumMember outcome',
    'keyword better',
    'enumMember lower',
  ],
  [
    'objective o { dropped 2026-11-02 "Why" }\nkey result k { supports o }',
    'keyword objective',
    'class.declaration.deprecated o',
    'keyword dropped',
    'number 2026-11-02',
    'string "Why"',
    'keyword key',
    'keyword result',
    'property.declaration k',
    'keyword supports',
    'class.deprecated o',
  ],
  [
    'team t\n// said\nobjective o { description """one\r\n two""" }',
    'keyword team',
    'namespace.declaration t',
    'comment // said',
    'keyword objective',
    'class.declaration o',
    'keyword description',
    'string """one',
    'string  two"""',
  ],
  ['', ...[]],
];

describe('Semantic tokens', () => {
  for (const [text, ...expected] of table) {
    it(`of ${JSON.stringify(text)}`, async () => assert.deepEqual(await tokens(text), expected));
  }

  it('know what qualifies a name', async () => {
    const other = { 'b.okr': 'plan platform in 2026-Q4\nobjective fast "Fast"' };
    const found = await tokens('objective o { supports platform.2026-Q4.fast }', other);
    assert.deepEqual(found.slice(3), ['namespace platform', 'event 2026-Q4', 'class fast']);
  });

  it('count in UTF-16 code units', async () => {
    const found = await tokens('objective o "🥐 fresh" { owner @a }');
    assert.deepEqual(found.slice(2), ['string "🥐 fresh"', 'keyword owner', 'parameter @a']);
  });

  it('send only what changed since the last answer, and the lines of a range', async () => {
    const server = await openServer({ 'a.okr': 'objective o "O"\nobjective p "P"' });
    const document = server.document('a.okr');
    const textDocument = { uri: server.uri('a.okr') };
    const provider = server.services.lsp.SemanticTokenProvider;
    const full = (await provider?.semanticHighlight(document, { textDocument })) as SemanticTokens;
    const previousResultId = full.resultId ?? '';
    const delta = await provider?.semanticHighlightDelta(document, { textDocument, previousResultId });
    assert.deepEqual((delta as SemanticTokensDelta).edits, []);
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 4 } };
    const part = (await provider?.semanticHighlightRange(document, {
      textDocument,
      range,
    })) as SemanticTokens;
    assert.deepEqual(decode(server, part), ['keyword objective', 'class.declaration p', 'string "P"']);
  });
});
