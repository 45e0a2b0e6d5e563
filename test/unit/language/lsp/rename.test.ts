import assert from 'node:assert/strict';
import { ResponseError } from 'vscode-languageserver-protocol';
import { Symbols } from '../../../../language/names/symbols.js';
import { openServer, type TestServer } from '../../../support/language-server.js';
import { marked } from './company.js';

/** Every line that a rename changes, as it reads afterwards. */
async function changedLines(server: TestServer, newName: string): Promise<string[]> {
  const { document, params } = server.atCursor();
  const edit = await server.services.lsp.RenameProvider?.rename(document, { ...params, newName });
  const after = server.applied(edit ?? {});
  return Object.entries(after).flatMap(([name, text]) => {
    const before = server.files.get(name)?.split('\n') ?? [];
    return text
      .split('\n')
      .flatMap((line, index) => (line === before[index] ? [] : [`${name}: ${line.trim()}`]));
  });
}

const renames: [file: string, place: string, newName: string, ...lines: string[]][] = [
  [
    'q4.okr',
    'key result spoi|lage',
    'thrown-away',
    'q4.okr: key result thrown-away "Spoilage per shop falls by a quarter" {',
    'q4.okr: drives thrown-away',
    'check-ins.okr: replenishment.thrown-away 7.4% confidence 70% "Bakery is in"',
  ],
  [
    'q4.okr',
    'platform.2026-Q4.event-|stream',
    'status',
    'platform.okr: initiative status "One stream for every sale" { owner @tom   drives late   status active }',
    'q4.okr: depends on platform.2026-Q4.status',
    'check-ins.okr: platform.status done',
  ],
  [
    'check-ins.okr',
    'plat|form.event-stream',
    'base',
    'platform.okr: plan base in 2026-Q4',
    'q4.okr: depends on base.2026-Q4.event-stream',
    'check-ins.okr: base.event-stream done',
  ],
  [
    'vocabulary.okr',
    'team prod|uct',
    'tech',
    'vocabulary.okr: team replenishment "Replenishment" { owner @ines   part of tech }',
    'vocabulary.okr: team tech "Product"',
  ],
  [
    'q4.okr',
    'owner @in|es',
    'ines.duarte',
    'vocabulary.okr: team replenishment "Replenishment" { owner @ines.duarte   part of product }',
    'vocabulary.okr: person @ines.duarte "Inês Duarte" { email "ines@acme.test" }',
    'q4.okr: owner @ines.duarte',
    'check-ins.okr: check-ins 2026-11-02 by @ines.duarte {',
  ],
  [
    'platform.okr',
    'owner @boa|rd',
    '@acme/board',
    'vocabulary.okr: priority trust "Shops trust our forecasts" { owner @acme/board   in 2026 }',
    'platform.okr: owner @acme/board',
    'q4.okr: contributors @tom, @acme/board',
  ],
  [
    'vocabulary.okr',
    'cycle season|-2026',
    'winter',
    'vocabulary.okr: cycle winter from 2026-10-15 to 2027-01-06',
  ],
  [
    'vocabulary.okr',
    'cycle season|-2026',
    '25-sprint',
    'vocabulary.okr: cycle 25-sprint from 2026-10-15 to 2027-01-06',
  ],
  ['q4.okr', 'key result spoil|age', ' spoilage '],
];

const refusals: [file: string, place: string, newName: string, reason: RegExp][] = [
  ['q4.okr', 'own|er @ines', 'x', /^There is no name here\. Put the cursor on a name\.$/],
  ['q4.okr', 'in 2026|-Q4', 'x', /`2026-Q4` is a name of the calendar\. Only declared cycles/],
  ['q4.okr', 'key result spoi|lage', '2x', /`2x` is not a name\. A name starts with a letter/],
  ['q4.okr', 'key result spoi|lage', 'a--b', /A name starts with a letter/],
  ['q4.okr', 'key result spoi|lage', 'two words', /A name starts with a letter/],
  ['q4.okr', 'key result spoi|lage', 'a//b', /A name starts with a letter/],
  ['q4.okr', 'key result spoi|lage', '', /A name starts with a letter/],
  ['q4.okr', 'owner @in|es', 'a b', /A handle is `@`/],
  ['q4.okr', 'owner @in|es', '@', /A handle is `@`/],
  ['vocabulary.okr', 'cycle season|-2026', '12.5', /A cycle is a calendar name/],
  [
    'q4.okr',
    'key result spoi|lage',
    'nightly',
    /taken: initiative “Forecast every night” has this name in q4\.okr, line 13/,
  ],
  ['platform.okr', 'plan plat|form', 'replenishment', /taken: it is used in q4\.okr, line 1/],
  ['q4.okr', 'owner @in|es', 'tom', /taken: it is used in platform\.okr, line 5/],
  ['vocabulary.okr', 'cycle season|-2026', '2026q4', /taken: it is used in check-ins\.okr, line 3/],
  // A priority that takes the name of a plan's own objective would no longer be what that plan supports.
  [
    'vocabulary.okr',
    'priority tru|st',
    'less-waste',
    /`less-waste` in q4\.okr, line 6 would then mean the element in q4\.okr, line 3/,
  ],
];

describe('Rename', () => {
  for (const [file, place, newName, ...lines] of renames) {
    it(`${place} to ${newName}`, async () => {
      assert.deepEqual(await changedLines(await openServer(marked(file, place)), newName), lines);
    });
  }

  for (const [file, place, newName, reason] of refusals) {
    it(`refuses ${place} to ${newName || 'nothing'}`, async () => {
      const server = await openServer(marked(file, place));
      await assert.rejects(changedLines(server, newName), (error: unknown) => {
        assert.ok(error instanceof ResponseError);
        assert.match(error.message, reason);
        return true;
      });
    });
  }

  it('refuses a name that does not resolve', async () => {
    const server = await openServer({ 'a.okr': 'objective a "A" { supports no|where }' });
    await assert.rejects(changedLines(server, 'x'), /`nowhere` does not resolve\. Declare it first\./);
  });

  it('refuses to take a name away from a reference to the globals', async () => {
    const server = await openServer({
      'global.okr': 'priority trust "Trust"',
      'q4.okr': 'plan a in 2026-Q4\nobjective one| "One" { supports trust }',
    });
    await assert.rejects(changedLines(server, 'trust'), /`trust` in q4\.okr, line 2 would then mean/);
  });

  for (const keyword of ['owner', 'status', 'to', 'check-in', 'key', 'by', 'done', 'dropped', 'plan']) {
    it(`takes the keyword ${keyword} as a name wherever the name stands`, async () => {
      const server = await openServer(marked('q4.okr', 'key result spoi|lage'));
      const { document, params } = server.atCursor();
      const edit = await server.services.lsp.RenameProvider?.rename(document, {
        ...params,
        newName: keyword,
      });
      const after = await openServer(server.applied(edit ?? {}));
      const shape = ({ shared }: TestServer) =>
        shared.workspace.LangiumDocuments.all
          .flatMap(({ uri, diagnostics = [] }) => diagnostics.map(({ code }) => `${uri.path} ${code}`))
          .toArray();
      assert.deepEqual(shape(after), shape(server));
      const symbols = new Symbols(after.shared);
      const entry = after.document('check-ins.okr').textDocument.getText().indexOf(keyword, 40);
      const symbol = symbols.at(after.document('check-ins.okr'), entry)?.symbol;
      assert.equal(symbol && symbols.occurrencesOf(symbol).length, 3);
    });
  }

  it('refuses a keyword that would begin an element at the margin of a check-in block', async () => {
    const server = await openServer({
      'q4.okr': 'plan a in 2026-Q4\nkey result one| "One"\ncheck-ins 2026-10-12 {\none 6\n}',
    });
    await assert.rejects(
      changedLines(server, 'objective'),
      /in q4\.okr, line 4 it would have another meaning/,
    );
  });

  it('changes a cycle whose name begins with a digit wherever it is named', async () => {
    const server = await openServer({
      'cycles.okr': 'cycle 25-spr|int from 2026-10-05 to 2026-10-18\n',
      'desk.okr': 'plan desk in 25-sprint\nkey result safe "Safe" { owner @a   from 1 to 2 }\n',
      'hall.okr':
        'plan hall in 2026-Q4\nobjective o "O" { supports desk.25-sprint.safe }\ncheck-ins 2026-10-12 {\n  desk.25-sprint.safe 2\n}\n',
    });
    assert.deepEqual(await changedLines(server, '26-10'), [
      'cycles.okr: cycle 26-10 from 2026-10-05 to 2026-10-18',
      'desk.okr: plan desk in 26-10',
      'hall.okr: objective o "O" { supports desk.26-10.safe }',
      'hall.okr: desk.26-10.safe 2',
    ]);
  });

  it('says which text it starts from', async () => {
    const server = await openServer(marked('q4.okr', 'platform.2026-Q4.event|-stream'));
    const { document, params } = server.atCursor();
    const prepared: unknown = await server.services.lsp.RenameProvider?.prepareRename(document, params);
    const { range, placeholder } = prepared as { range: never; placeholder: string };
    assert.equal(placeholder, 'event-stream');
    assert.equal(document.textDocument.getText(range), 'event-stream');
  });
});
