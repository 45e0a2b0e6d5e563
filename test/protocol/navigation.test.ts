import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  LocationLink,
  MarkupContent,
  SelectionRange,
  SemanticTokens,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { cursor, StdioClient } from '../support/stdio-client.js';

const vocabulary = `team shops "Shops"
person @ines "Inês Duarte" { email "ines@acme.test" }
priority trust "Shops trust our forecasts" { owner @ines }
`;
const plan = `plan shops in 2026-Q4

objective less-waste "Shops throw away less" {
  owner @ines
  supports trust
  key result spoilage "Spoilage falls by a quarter" {
    owner @ines
    from 8% to 6%
  }
}
`;
const other = `plan ovens in 2026-Q4

initiative hourly "Bake by the hour" {
  owner @ines
  drives shops.spoilage, shops.2026-Q4.spoilage
  link "https://acme.test/ovens"
}
`;

/** Of three files only \`ovens.okr\` is open: the others are on disk alone. */
describe('Navigation over stdio', () => {
  let client: StdioClient;
  before(async () => {
    client = await StdioClient.start({ 'vocabulary.okr': vocabulary, 'shops.okr': plan, 'ovens.okr': other });
    await client.open('ovens.okr', other);
  });
  after(() => client.stop());

  const inOvens = (place: string) => cursor(other.replace(place.replace('|', ''), place)).position;
  const ask = <Result>(method: string, name: string, more = {}): Promise<Result> =>
    client.connection.sendRequest(method, { textDocument: { uri: client.uri(name) }, ...more });
  const changed = (name: string, text: string, edit: WorkspaceEdit) =>
    TextDocument.applyEdits(TextDocument.create('', 'okr', 1, text), edit.changes?.[client.uri(name)] ?? []);

  it('goes to a definition in a file that nobody has opened', async () => {
    const at = inOvens('drives shops.spoi|lage');
    const [link] = await client.at<LocationLink[]>('textDocument/definition', 'ovens.okr', at);
    assert.equal(link?.targetUri, client.uri('shops.okr'));
    assert.equal(link?.targetSelectionRange.start.line, 5);
  });

  it('finds references in all files', async () => {
    const context = { includeDeclaration: true };
    const at = inOvens('drives shops.spoi|lage');
    const found = await client.at<Location[]>('textDocument/references', 'ovens.okr', at, { context });
    assert.deepEqual(
      found.map(({ uri, range }) => `${uri.split('/').pop()}:${range.start.line + 1}`),
      ['ovens.okr:5', 'ovens.okr:5', 'shops.okr:6'],
    );
  });

  it('renames in a file that nobody has opened, and in what was not saved yet', async () => {
    const unsaved = `${other}initiative later "Later" { drives shops.spoilage }\n`;
    await client.change('ovens.okr', unsaved);
    const at = inOvens('drives shops.spoi|lage');
    const edit = await client.at<WorkspaceEdit>('textDocument/rename', 'ovens.okr', at, {
      newName: 'status',
    });
    assert.match(changed('shops.okr', plan, edit), /key result status "Spoilage/);
    const ovens = changed('ovens.okr', unsaved, edit);
    assert.match(ovens, /drives shops\.status, shops\.2026-Q4\.status\n/);
    assert.match(ovens, /"Later" \{ drives shops\.status \}/);
    assert.equal(readFileSync(join(client.folder, 'shops.okr'), 'utf8'), plan, 'the server writes no file');
    await client.change('ovens.okr', other);
  });

  it('says why it does not rename', async () => {
    const at = inOvens('drives shops.spoi|lage');
    await assert.rejects(
      client.at('textDocument/rename', 'ovens.okr', at, { newName: 'less-waste' }),
      /`less-waste` is taken: objective “Shops throw away less” has this name in shops\.okr, line 3\./,
    );
    await assert.rejects(
      client.at('textDocument/prepareRename', 'ovens.okr', inOvens('own|er')),
      /no name here/,
    );
  });

  it('prepares a rename with the text to start from', async () => {
    const at = inOvens('shops.2026-Q4.spoi|lage');
    const prepared = await client.at<{ placeholder: string }>('textDocument/prepareRename', 'ovens.okr', at);
    assert.equal(prepared.placeholder, 'spoilage');
  });

  it('tells in a hover what other files say', async () => {
    const hover = await client.at<Hover>('textDocument/hover', 'ovens.okr', inOvens('shops.spoi|lage'));
    const { kind, value } = hover.contents as MarkupContent;
    assert.equal(kind, 'markdown');
    assert.match(value, /\*\*Spoilage falls by a quarter\*\*/);
    assert.match(value, /`8% → 6%`/);
    assert.match(value, /Driven by\n- \[`hourly`\]\(.*ovens\.okr#L3,1\) Bake by the hour · @ines/);
  });

  it('outlines a file', async () => {
    const [header, objective] = await ask<DocumentSymbol[]>('textDocument/documentSymbol', 'shops.okr');
    assert.equal(header?.name, 'plan shops');
    assert.equal(objective?.children?.[0]?.detail, '@ines · 8% → 6%');
  });

  it('finds elements of all files by a word of their statement', async () => {
    const found = await client.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', {
      query: 'quarter',
    });
    assert.deepEqual(
      found.map(({ name, containerName }) => [name, containerName]),
      [['spoilage — Spoilage falls by a quarter', 'shops · 2026-Q4']],
    );
  });

  it('sends colours by meaning, and the difference after a change', async () => {
    const full = await ask<SemanticTokens>('textDocument/semanticTokens/full', 'ovens.okr');
    assert.equal(full.data.length % 5, 0);
    assert.deepEqual(full.data.slice(0, 5), [0, 0, 4, 0, 0], '`plan` is a keyword');
    await client.change('ovens.okr', `// new\n${other}`);
    const delta = await ask<{ edits: unknown[] }>('textDocument/semanticTokens/full/delta', 'ovens.okr', {
      previousResultId: full.resultId,
    });
    assert.ok(delta.edits.length > 0);
    await client.change('ovens.okr', other);
  });

  it('folds, widens selections and opens links', async () => {
    const folds = await ask<FoldingRange[]>('textDocument/foldingRange', 'ovens.okr');
    assert.deepEqual(folds, [{ startLine: 2, endLine: 5 }]);
    const [selection] = await ask<SelectionRange[]>('textDocument/selectionRange', 'ovens.okr', {
      positions: [inOvens('"Bake| by')],
    });
    assert.deepEqual(selection?.range, {
      start: { line: 2, character: 19 },
      end: { line: 2, character: 23 },
    });
    const links = await ask<DocumentLink[]>('textDocument/documentLink', 'ovens.okr');
    assert.deepEqual(
      links.map(({ target }) => target),
      ['https://acme.test/ovens'],
    );
  });
});
