import assert from 'node:assert/strict';
import { openServer } from '../../../support/language-server.js';
import { marked } from './company.js';
import { placeText } from './places.js';

const table: [file: string, place: string, ...references: string[]][] = [
  ['q4.okr', 'key result spoi|lage', 'check-ins.okr:2 spoilage', 'q4.okr:7 spoilage', 'q4.okr:15 spoilage'],
  [
    'check-ins.okr',
    'replenishment.spoilage|',
    'check-ins.okr:2 spoilage',
    'q4.okr:7 spoilage',
    'q4.okr:15 spoilage',
  ],
  [
    'vocabulary.okr',
    'team replen|ishment',
    'check-ins.okr:2 replenishment',
    'check-ins.okr:3 replenishment',
    'q4.okr:1 replenishment',
    'vocabulary.okr:1 replenishment',
  ],
  [
    'platform.okr',
    'plan platform in 2026|-Q4',
    'check-ins.okr:3 2026-Q4',
    'platform.okr:1 2026-Q4',
    'q4.okr:1 2026-Q4',
    'q4.okr:16 2026-Q4',
  ],
  [
    'q4.okr',
    'plat|form.2026-Q4',
    'check-ins.okr:4 platform',
    'platform.okr:1 platform',
    'q4.okr:16 platform',
  ],
  ['q4.okr', '@boa|rd', 'platform.okr:4 @board', 'q4.okr:5 @board', 'vocabulary.okr:6 @board'],
  ['vocabulary.okr', 'part of prod|uct', 'vocabulary.okr:1 product', 'vocabulary.okr:2 product'],
  ['q4.okr', 'own|er @ines'],
];

describe('References', () => {
  for (const [file, place, ...references] of table) {
    it(`to ${place}: ${references.length}`, async () => {
      const server = await openServer(marked(file, place));
      const { document, params } = server.atCursor();
      const context = { includeDeclaration: true };
      const provider = server.services.lsp.ReferencesProvider;
      const found = (await provider?.findReferences(document, { ...params, context })) ?? [];
      assert.deepEqual(
        found.map(({ uri, range }) => placeText(server, uri, range)),
        references,
      );
    });
  }

  it('leave the declaration out when asked to', async () => {
    const server = await openServer(marked('q4.okr', 'key result spoi|lage'));
    const { document, params } = server.atCursor();
    const context = { includeDeclaration: false };
    const found =
      (await server.services.lsp.ReferencesProvider?.findReferences(document, { ...params, context })) ?? [];
    assert.deepEqual(
      found.map(({ uri, range }) => placeText(server, uri, range)),
      ['check-ins.okr:2 spoilage', 'q4.okr:15 spoilage'],
    );
  });
});

describe('Highlights', () => {
  it('mark the places of the same name in the file, and which of them declares it', async () => {
    const server = await openServer(marked('q4.okr', 'drives spoi|lage'));
    const { document, params } = server.atCursor();
    const found =
      (await server.services.lsp.DocumentHighlightProvider?.getDocumentHighlight(document, params)) ?? [];
    assert.deepEqual(
      found.map(({ range, kind }) => [range.start.line + 1, kind]),
      [
        [7, 3],
        [15, 2],
      ],
    );
  });
});
