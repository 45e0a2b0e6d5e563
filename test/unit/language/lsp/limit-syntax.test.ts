import assert from 'node:assert/strict';
import { limitSyntax } from '../../../../language/lsp/limit-syntax.js';
import { isSyntaxReleased } from '../../../../language/parser/concrete-syntax.js';
import { isParsed } from '../../../../language/parser/plan-document.js';
import { planGraph } from '../../../../language/report/plan-graph/plan-graph.js';
import { everyEdit } from '../../../support/every-edit.js';
import { openServer, type TestServer } from '../../../support/language-server.js';
import { names, original } from '../../../support/random-edits.js';

const texts = {
  ...Object.fromEntries(names.map((name) => [name, original(name)])),
  // Nothing in here is right.
  'broken.okr':
    'plan brokn in 2026-Q4\n// Why\nobjective x "Launch {\nkey result y "Ship 3 apps" { owner @inse\n',
};

/** Drops the concrete syntax of all files. */
async function release({ shared }: TestServer): Promise<void> {
  const { workspace } = shared;
  limitSyntax(shared, { kept: 0 });
  const documents = workspace.LangiumDocuments.all.toArray();
  for (const { uri } of documents) workspace.SyntaxLimit.closed(uri);
  await new Promise((resolve) => setTimeout(resolve));
  assert.ok(documents.every(({ parseResult }) => isSyntaxReleased(parseResult.value)));
}

/** Lets the trees of all files go. */
async function letGo(server: TestServer): Promise<void> {
  const { workspace } = server.shared;
  await release(server);
  const documents = workspace.LangiumDocuments.all.toArray();
  for (let round = 0; round < 3; round++) await workspace.DocumentBuilder.update([company(server)], []);
  assert.deepEqual(
    documents.filter(isParsed).map(({ uri }) => uri.path),
    [],
  );
}

const company = ({ document }: TestServer) => document('company.okr').uri;

/** What the editor gets at all places of all files. */
async function answers({ services, shared, document, uri }: TestServer): Promise<unknown> {
  const { lsp } = services;
  const all: unknown[] = [];
  for (const name of Object.keys(texts)) {
    const file = document(name);
    const textDocument = { uri: uri(name) };
    const text = file.textDocument.getText();
    for (let offset = 0; offset < text.length; offset += 5) {
      const params = { textDocument, position: file.textDocument.positionAt(offset) };
      all.push(
        await lsp.HoverProvider?.getHoverContent(file, params),
        await lsp.DefinitionProvider?.getDefinition(file, params),
        await lsp.ReferencesProvider?.findReferences(file, {
          ...params,
          context: { includeDeclaration: true },
        }),
        await lsp.CompletionProvider?.getCompletion(file, params),
      );
    }
    all.push(
      await lsp.Formatter?.formatDocument(file, {
        textDocument,
        options: { tabSize: 2, insertSpaces: true },
      }),
      await lsp.DocumentSymbolProvider?.getSymbols(file, { textDocument }),
      (await lsp.SemanticTokenProvider?.semanticHighlight(file, { textDocument }))?.data,
      await lsp.CodeLensProvider?.provideCodeLens(file, { textDocument }),
    );
  }
  for (const project of shared.workspace.Projects.all) all.push(planGraph(project, shared));
  return JSON.parse(JSON.stringify(all));
}

describe('Files whose concrete syntax was dropped', () => {
  it('give the same answers to an editor', async () => {
    const whole = await openServer(texts);
    const limited = await openServer(texts);
    await release(limited);
    const expected = await answers(whole);
    assert.ok(JSON.stringify(expected).length > 50_000);
    assert.deepEqual(await answers(limited), expected);
  });

  it('get the same edits from fixes, moves, renames and check-ins', async () => {
    const expected = await everyEdit(texts);
    assert.ok(expected.length > 50, `Only ${expected.length} edits were compared.`);
    assert.deepEqual(await everyEdit(texts, release), expected);
  });

  it('give the same answers and edits when their trees are gone, too', async () => {
    const whole = await openServer(texts);
    const limited = await openServer(texts);
    await letGo(limited);
    assert.deepEqual(await answers(limited), await answers(whole));
    assert.deepEqual(await everyEdit(texts, letGo), await everyEdit(texts));
  });

  it('keep the trees that were read lately', async () => {
    const server = await openServer(texts);
    await letGo(server);
    const { shared, document } = server;
    const update = () => shared.workspace.DocumentBuilder.update([company(server)], []);
    assert.ok(document('shops.okr').parseResult.value.$cstNode);
    await new Promise((resolve) => setTimeout(resolve));
    await update();
    assert.ok(isParsed(document('shops.okr')));
    await update();
    await update();
    assert.ok(!isParsed(document('shops.okr')));
  });

  it('are those that nobody has open and that were read longest ago', async () => {
    const server = await openServer(texts);
    await release(server);
    const { shared, document } = server;
    const isReleased = (name: string) =>
      !isParsed(document(name)) || isSyntaxReleased(document(name).parseResult.value);
    const shops = document('shops.okr');
    assert.equal(shops.parseResult.value.$cstNode?.text.slice(0, 4), 'plan');
    assert.ok(!isReleased('shops.okr'));
    assert.ok(isReleased('company.okr'));
    await new Promise((resolve) => setTimeout(resolve));
    assert.ok(isReleased('shops.okr'));
    await shared.workspace.DocumentBuilder.update([shops.uri], []);
    assert.ok(isReleased('shops.okr'));
  });
});

describe('Garbage', () => {
  it('is collected when all files are checked, one collection after the other', async () => {
    const { shared } = await openServer(texts, { isBuilt: false });
    const { DocumentBuilder, LangiumDocuments } = shared.workspace;
    const collections: [name: string, unfinished: number][] = [];
    const collected = new Promise<void>((resolve) => {
      const note = (name: string) => collections.push([name, LangiumDocuments.unfinished.length]);
      const second = () => {
        note('second');
        resolve();
      };
      const idleCollections = [
        { after: 0, collect: () => note('first') },
        { after: 0, collect: second },
      ];
      limitSyntax(shared, { idleCollections });
    });
    // The first time is over before the files are checked.
    await new Promise((resolve) => setTimeout(resolve));
    assert.deepEqual(collections, []);
    await DocumentBuilder.build(LangiumDocuments.all.toArray(), { validation: true });
    await collected;
    assert.deepEqual(collections, [
      ['first', 0],
      ['second', 0],
    ]);
  });
});
