import assert from 'node:assert/strict';
import type { CodeLens, InitializeParams, Location } from 'vscode-languageserver-protocol';
import type { OkrCodeLensProvider } from '../../../../language/lsp/code-lens-provider.js';
import { openServer, type TestServer } from '../../../support/language-server.js';
import { company } from './company.js';
import { placeText } from './places.js';

async function lensesOf(server: TestServer, name: string): Promise<CodeLens[]> {
  const provider = server.services.lsp.CodeLensProvider as OkrCodeLensProvider;
  const lenses = provider.provideCodeLens(server.document(name));
  for (const lens of lenses) assert.equal(lens.command, undefined, 'a lens is filled in before it is seen');
  return lenses.map((lens) => provider.resolveCodeLens(lens));
}

/** Each line with lenses, as an editor shows it: `5 | 48% · stale | 1 initiative`. */
async function linesOf(server: TestServer, name: string): Promise<string[]> {
  const lines = new Map<number, string[]>();
  for (const { range, command } of await lensesOf(server, name)) {
    const line = range.start.line + 1;
    lines.set(line, [...(lines.get(line) ?? []), command?.title ?? '']);
  }
  return [...lines].map(([line, titles]) => [line, ...titles].join(' | '));
}

function initialize(server: TestServer, initializationOptions: object): void {
  const params = { processId: null, rootUri: null, capabilities: {}, initializationOptions };
  void server.shared.lsp.LanguageServer.initialize(params as InitializeParams);
}

describe('Code lenses', () => {
  it('say where objectives and key results stand, what is done for them, and what they serve', async () => {
    assert.deepEqual(await linesOf(await openServer(company), 'q4.okr'), [
      '3 | 48% · at risk | 1 initiative | supports Shops trust our forecasts',
      '7 | 48% · at risk | 1 initiative',
    ]);
  });

  it('say who serves a priority and who measures a metric', async () => {
    const server = await openServer({
      ...company,
      'more.okr': `priority idle "Nobody serves this" {}
metric unused "Nobody measures this" { unit % }
plan tills in 2026-Q4
objective quick "Quick" { supports trust   key result wait "Wait" { supports trust } }
`,
    });
    assert.deepEqual(await linesOf(server, 'vocabulary.okr'), [
      '6 | 2 objectives, 1 key result',
      '7 | measured by 1 key result',
    ]);
    assert.deepEqual((await linesOf(server, 'more.okr')).slice(0, 2), [
      '1 | no objective',
      '2 | measured by no key result',
    ]);
  });

  it('mark a cycle that has ended, or lies ahead', async () => {
    const linesOn = async (today: string) => linesOf(await openServer(company, { today }), 'q4.okr');
    const [work, supports] = ['1 initiative', 'supports Shops trust our forecasts'];
    assert.deepEqual(await linesOn('2027-01-02'), [
      `3 | 48% · off track · ended | ${work} | ${supports}`,
      `7 | 48% · off track · ended | ${work}`,
    ]);
    assert.deepEqual(await linesOn('2026-09-30'), [
      `3 | 0% · not started · begins on 2026-10-01 | ${work} | ${supports}`,
      `7 | 0% · not started · begins on 2026-10-01 | ${work}`,
    ]);
  });

  it('count what serves in the cycles of today, and where there is none, in all', async () => {
    const past =
      'objective past "Shops knew us" { supports trust   key result k "K" { measures spoilage-rate   from 1% to 2% } }';
    const files = { ...company, 'q3.okr': `plan replenishment in 2026-Q3\n${past}\n` };
    const vocabularyOn = async (today: string) =>
      linesOf(await openServer(files, { today }), 'vocabulary.okr');
    assert.deepEqual(await vocabularyOn('2026-11-16'), ['6 | 1 objective', '7 | measured by 1 key result']);
    assert.deepEqual(await vocabularyOn('2026-10-02'), ['6 | 1 objective', '7 | measured by 1 key result']);
    assert.deepEqual(await vocabularyOn('2029-01-01'), ['6 | 2 objectives', '7 | measured by 2 key results']);
  });

  it('say so where nothing is done, and where a link leads nowhere', async () => {
    const plan =
      'plan a in 2026-Q4\nobjective o "O" { supports nobody   key result k "K" { from 1 to 2 } }\n';
    const server = await openServer({ 'a.okr': plan });
    assert.deepEqual(await linesOf(server, 'a.okr'), [
      '2 | 0% · off track | no initiative | supports nothing that is declared | 0% · off track | no initiative',
    ]);
  });

  it('follow circles of support once', async () => {
    const circle = `plan a in 2026-Q4
objective one "One" { supports two   key result k "K" { from 1 to 2 } }
objective two "Two" { supports one }
initiative work "Work" { drives k }
`;
    const lines = await linesOf(await openServer({ 'a.okr': circle }), 'a.okr');
    assert.match(lines.join('\n'), /^2 .* 1 initiative .*\n3 \| unknown \| 1 initiative \| supports One$/);
  });

  it('lead to the places that they count, by the command that the editor names', async () => {
    const server = await openServer(company);
    initialize(server, { showReferencesCommand: 'editor.show' });
    const [, , , status, work] = await lensesOf(server, 'q4.okr');
    assert.equal(status?.command?.command, 'editor.show');
    const [uri, position, places] = status?.command?.arguments as [string, object, Location[]];
    assert.deepEqual([uri, position], [server.uri('q4.okr'), { line: 6, character: 13 }]);
    assert.deepEqual(
      places.map((place) => placeText(server, place.uri, place.range).slice(0, 35)),
      ['q4.okr:11 check-in 2026-10-12 8.1% ', 'check-ins.okr:2 replenishment.spoil'],
    );
    const [, , driving] = work?.command?.arguments as [string, object, Location[]];
    assert.deepEqual(
      driving.map((place) => placeText(server, place.uri, place.range)),
      ['q4.okr:13 nightly'],
    );
  });

  it('are plain text where the editor names no command', async () => {
    for (const { command } of await lensesOf(await openServer(company), 'q4.okr')) {
      assert.equal(command?.command, '');
    }
  });

  it('can be turned off', async () => {
    const server = await openServer(company);
    initialize(server, { okr: { codeLens: { enabled: false } } });
    assert.deepEqual(await lensesOf(server, 'q4.okr'), []);
    server.shared.workspace.ConfigurationProvider.updateConfiguration({
      settings: { okr: { codeLens: { enabled: true } } },
    });
    assert.ok((await lensesOf(server, 'q4.okr')).length > 0);
  });

  it('say nothing where their goal has gone', async () => {
    const server = await openServer(company);
    const provider = server.services.lsp.CodeLensProvider as OkrCodeLensProvider;
    const [lens] = provider.provideCodeLens(server.document('q4.okr'));
    const moved = {
      ...(lens as CodeLens),
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
    };
    assert.equal(provider.resolveCodeLens(moved).command?.title, '');
    const gone = { ...(lens as CodeLens), data: { uri: server.uri('gone.okr'), lens: 'status' } };
    assert.equal(provider.resolveCodeLens(gone).command?.title, '');
  });
});
