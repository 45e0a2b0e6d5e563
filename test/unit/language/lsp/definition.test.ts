import assert from 'node:assert/strict';
import { openServer } from '../../../support/language-server.js';
import { marked } from './company.js';
import { placeText } from './places.js';

/** Where the cursor stands, and where it leads. */
const table: [file: string, place: string, ...targets: string[]][] = [
  ['q4.okr', 'drives spoi|lage', 'q4.okr:7 spoilage'],
  ['q4.okr', 'drives spoilage|', 'q4.okr:7 spoilage'],
  ['q4.okr', 'supports |trust', 'vocabulary.okr:6 trust'],
  ['q4.okr', 'measures spoilage|-rate', 'vocabulary.okr:7 spoilage-rate'],
  ['q4.okr', 'platform.2026-Q4.event|-stream', 'platform.okr:6 event-stream'],
  ['q4.okr', 'plat|form.2026-Q4.event-stream', 'platform.okr:1 platform'],
  ['q4.okr', 'platform.2026|-Q4.event-stream', 'platform.okr:1 2026-Q4'],
  ['check-ins.okr', 'repl|enishment.spoilage', 'vocabulary.okr:1 replenishment'],
  ['check-ins.okr', 'replenishment.spoi|lage', 'q4.okr:7 spoilage'],
  ['check-ins.okr', 'by @i|nes', 'vocabulary.okr:3 @ines'],
  ['q4.okr', 'contributors @to|m', 'vocabulary.okr:4 @tom'],
  ['q4.okr', 'plan replen|ishment', 'vocabulary.okr:1 replenishment'],
  ['platform.okr', 'plan plat|form', 'platform.okr:1 platform'],
  ['platform.okr', 'in 2026|-Q4', 'platform.okr:1 2026-Q4'],
  ['vocabulary.okr', 'part of pro|duct', 'vocabulary.okr:2 product'],
  // A declaration leads to itself: editors then show its references.
  ['q4.okr', 'key result spoi|lage', 'q4.okr:7 spoilage'],
  ['vocabulary.okr', 'cycle season|-2026', 'vocabulary.okr:5 season-2026'],
  // Nothing declares the board, and a keyword is no name.
  ['vocabulary.okr', 'owner @boa|rd'],
  ['q4.okr', 'sup|ports trust'],
  ['q4.okr', '"Shops throw| away less"'],
];

describe('Definition', () => {
  for (const [file, place, ...targets] of table) {
    it(`of ${place} is ${targets.join(' and ') || 'nowhere'}`, async () => {
      const server = await openServer(marked(file, place));
      const { document, params } = server.atCursor();
      const links = await server.services.lsp.DefinitionProvider?.getDefinition(document, params);
      const found = (links ?? []).map((link) => placeText(server, link.targetUri, link.targetSelectionRange));
      assert.deepEqual(found, targets);
    });
  }

  it('says which part of a qualified name it is about', async () => {
    const server = await openServer(marked('q4.okr', 'plat|form.2026-Q4.event-stream'));
    const { document, params } = server.atCursor();
    const [link] = (await server.services.lsp.DefinitionProvider?.getDefinition(document, params)) ?? [];
    assert.equal(document.textDocument.getText(link?.originSelectionRange), 'platform');
  });

  it('knows a declared cycle, and a year, in a qualified name', async () => {
    for (const [cycle, target] of [
      ['wint|er', 'b.okr:1 winter'],
      ['20|26', 'b.okr:2 2026'],
    ] as const) {
      const name = cycle.replace('|', '');
      const header = `cycle winter from 2026-10-15 to 2027-01-06\nplan care in ${name}\nobjective calm "Calm"`;
      const server = await openServer({
        'b.okr': header,
        'a.okr': `objective o { supports care.${cycle}.calm }`,
      });
      const { document, params } = server.atCursor();
      const links = await server.services.lsp.DefinitionProvider?.getDefinition(document, params);
      const found = (links ?? []).map((link) => placeText(server, link.targetUri, link.targetSelectionRange));
      assert.deepEqual(found, [target]);
    }
  });
});
