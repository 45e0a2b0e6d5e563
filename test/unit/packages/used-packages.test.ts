import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type LangiumDocument, URI } from 'langium';
import { DiskFileSystem } from '../../../cli/load/disk-file-system.js';
import { configurationFindings } from '../../../language/lint/configuration-findings.js';
import { createOkrLspServices } from '../../../language/lsp/module.js';
import { planGraph } from '../../../language/report/plan-graph/plan-graph.js';
import { readInstalledPackage } from '../../../packages/installed-package.js';
import { fileStamp } from '../../../server/file-stamp.js';
import { learnedTables } from '../../support/learned-tables.js';

const company = `plan company in 2026
priority trust "Customers trust us"
objective safe "Buyers feel safe" {
  owner @ceo
  supports trust
}
metric churn-rate "Customers who leave" { unit % }
`;
/** Nothing of this is reported: it is the file of others. */
const broken = 'plan company in 2026\nobjective  unfinished "\n key result { from from }\n';
const sales = `plan sales in 2026-Q4
objective stay "Customers stay with us" {
  owner @bo
  supports company.2026.safe
  key result left "Customers who leave fall from 8% to 5%" { from 8% to 5% }
}
`;
const configuration = '{ "root": true, "uses": { "company": "@acme/goals" } }';
const modules = 'ours/node_modules/@acme/goals';

describe('Packages that a project uses', () => {
  let folder: string;
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'okr-packages-')));
    write({ 'ours/okr.config.json': configuration, 'ours/sales.okr': sales });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function write(files: Record<string, string>): void {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  }

  const packed = (at: string, name = '@acme/goals') => ({
    [`${at}/package.json`]: JSON.stringify({ name }),
    [`${at}/plans/2026.okr`]: company,
    [`${at}/plans/broken.okr`]: broken,
  });

  async function open() {
    const { shared, Okr } = createOkrLspServices({
      learnedTables,
      fileSystemProvider: () => new DiskFileSystem(),
      today: { local: () => '2026-11-16' },
      readPackage: readInstalledPackage,
      stampOf: fileStamp,
    });
    const { WorkspaceManager, DocumentBuilder, LangiumDocuments, Projects } = shared.workspace;
    WorkspaceManager.setFolders([{ uri: URI.file(join(folder, 'ours')).toString(), name: 'ours' }]);
    const documents = await WorkspaceManager.load([URI.file(join(folder, 'ours'))]);
    await DocumentBuilder.build(documents, { validation: true });
    const document = (name: string) => {
      const found = LangiumDocuments.getDocument(URI.file(join(folder, name)));
      assert.ok(found, `${name} is not loaded`);
      return found;
    };
    const at = (file: LangiumDocument, text: string) => ({
      textDocument: { uri: file.uri.toString() },
      position: file.textDocument.positionAt(file.textDocument.getText().indexOf(text)),
    });
    // Of our own file what matters here: that names resolve.
    const isOfInterest = (uri: URI, code: unknown) =>
      code === 'unresolved-reference' || !uri.path.endsWith('/ours/sales.okr');
    const findings = () => [
      ...LangiumDocuments.all
        .toArray()
        .flatMap(({ uri, diagnostics = [] }) =>
          diagnostics.map(({ code }) => code).filter((code) => isOfInterest(uri, code)),
        ),
      ...Projects.all
        .flatMap(configurationFindings)
        .map(({ severity, message }) => `${severity}: ${message}`),
    ];
    return { shared, Okr, document, at, findings };
  }

  it('open from a name, by hover, definition, completion and references', async () => {
    write(packed(modules));
    const { Okr, document, at, findings } = await open();
    const ours = document('ours/sales.okr');
    const goals = document(`${modules}/plans/2026.okr`);
    assert.deepEqual(findings(), []);
    const [link] = (await Okr.lsp.DefinitionProvider?.getDefinition(ours, at(ours, 'safe'))) ?? [];
    assert.equal(link?.targetUri, goals.uri.toString());
    const hover = await Okr.lsp.HoverProvider?.getHoverContent(ours, at(ours, 'safe'));
    assert.match(JSON.stringify(hover), /Buyers feel safe/);
    const offered = await Okr.lsp.CompletionProvider?.getCompletion(ours, at(ours, 'company.2026'));
    const labels = offered?.items.map(({ label }) => label);
    assert.ok(labels?.includes('company.2026.trust'), `${labels}`);
    const references = await Okr.lsp.ReferencesProvider?.findReferences(goals, {
      ...at(goals, 'safe'),
      context: { includeDeclaration: false },
    });
    assert.deepEqual(
      references?.map(({ uri }) => uri),
      [ours.uri.toString()],
    );
  });

  it('are never changed', async () => {
    write(packed(modules));
    const { Okr, document, at } = await open();
    const ours = document('ours/sales.okr');
    const goals = document(`${modules}/plans/2026.okr`);
    const refused = /belongs to the package `@acme\/goals`/;
    for (const place of [at(ours, 'safe'), at(ours, 'company'), at(goals, 'safe'), at(goals, 'trust')]) {
      const file = place.textDocument.uri === ours.uri.toString() ? ours : goals;
      assert.throws(() => Okr.lsp.RenameProvider?.rename(file, { ...place, newName: 'other' }), refused);
    }
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const actions = await Okr.lsp.CodeActionProvider?.getCodeActions(goals, {
      ...at(goals, 'safe'),
      range,
      context: { diagnostics: [] },
    });
    assert.deepEqual(actions, []);
    const options = { tabSize: 2, insertSpaces: true };
    const textDocument = { uri: goals.uri.toString() };
    const messy = document(`${modules}/plans/broken.okr`);
    assert.deepEqual(await Okr.lsp.Formatter?.formatDocument(messy, { textDocument, options }), []);
    const edit = await Okr.lsp.RenameProvider?.rename(ours, { ...at(ours, 'stay'), newName: 'remain' });
    assert.deepEqual(Object.keys(edit?.changes ?? {}), [ours.uri.toString()]);
  });

  it('show in the tree what ours serve, and count nowhere', async () => {
    write(packed(modules));
    const { shared } = await open();
    const [project, ...others] = shared.workspace.Projects.all;
    assert.ok(project);
    assert.deepEqual(others, []);
    const { nodes, links, teams } = planGraph(project, shared);
    const named = nodes.filter((node) => node.package !== undefined);
    assert.deepEqual(
      named.map(({ id, package: from, findings }) => [id, from, findings]),
      [
        ['objective company.2026.safe', '@acme/goals', []],
        ['priority company.2026.trust', '@acme/goals', []],
      ],
    );
    assert.deepEqual(
      teams.map(({ name }) => name),
      ['sales'],
    );
    assert.equal(links.filter(({ kind }) => kind === 'supports').length, 2);
  });

  it('give way to names of our own', async () => {
    write({
      ...packed(modules),
      'ours/company.okr': 'plan company in 2026\nobjective safe "Ours" { owner @bo }\n',
    });
    const { Okr, document, at } = await open();
    const ours = document('ours/sales.okr');
    const [link] = (await Okr.lsp.DefinitionProvider?.getDefinition(ours, at(ours, 'safe'))) ?? [];
    assert.equal(link?.targetUri, document('ours/company.okr').uri.toString());
  });

  it('are one information where they are not installed, and count from when they are', async () => {
    const { shared, Okr, findings, document, at } = await open();
    const ours = document('ours/sales.okr');
    assert.deepEqual(findings(), [
      'information: The package `@acme/goals` is not installed here. Install it, for example with `npm install`. Until then, names that it may declare are not checked.',
    ]);
    write(packed(modules));
    await shared.lsp.DocumentUpdateHandler.lookAtFiles();
    assert.deepEqual(findings(), []);
    const goal = document(`${modules}/plans/2026.okr`);
    const [link] = (await Okr.lsp.DefinitionProvider?.getDefinition(ours, at(ours, 'safe'))) ?? [];
    assert.equal(link?.targetUri, goal.uri.toString());
    rmSync(join(folder, 'ours/node_modules'), { recursive: true });
    await shared.lsp.DocumentUpdateHandler.lookAtFiles();
    assert.equal(findings().length, 1);
    assert.equal(shared.workspace.LangiumDocuments.all.count(), 1);
  });

  it('are found above the project, and through links of workspaces', async () => {
    write(packed('packages/goals'));
    mkdirSync(join(folder, 'node_modules/@acme'), { recursive: true });
    symlinkSync(join(folder, 'packages/goals'), join(folder, 'node_modules/@acme/goals'));
    const { findings, document } = await open();
    assert.deepEqual(findings(), []);
    document('packages/goals/plans/2026.okr');
  });

  const hostile: Record<string, () => void> = {
    'a path instead of a name': () => {
      write({
        ...packed('outside', '../outside'),
        'ours/okr.config.json': '{ "root": true, "uses": { "a": "../../outside" } }',
      });
    },
    'a link to a folder that calls itself otherwise': () => {
      write(packed('secret', 'secret-plans'));
      mkdirSync(join(folder, 'ours/node_modules/@acme'), { recursive: true });
      symlinkSync(join(folder, 'secret'), join(folder, modules));
    },
    'a loop of links': () => {
      mkdirSync(join(folder, 'ours/node_modules/@acme'), { recursive: true });
      symlinkSync(join(folder, modules), join(folder, modules));
    },
    'a file of 10 MB, and a link out of the package': () => {
      write({
        ...packed('secret', 'secret-plans'),
        [`${modules}/package.json`]: '{ "name": "@acme/goals" }',
      });
      write({ [`${modules}/huge.okr`]: `// ${'x'.repeat(10_000_000)}\n` });
      symlinkSync(join(folder, 'secret/plans'), join(folder, modules, 'plans'));
      symlinkSync(join(folder, 'secret/plans/2026.okr'), join(folder, modules, '2026.okr'));
      symlinkSync(join(folder, modules), join(folder, modules, 'loop'));
    },
  };
  for (const [what, prepare] of Object.entries(hostile))
    it(`read nothing that they should not: ${what}`, async () => {
      prepare();
      const { shared, findings } = await open();
      assert.equal(shared.workspace.LangiumDocuments.all.count(), 1);
      assert.ok(
        findings().every(
          (one) => one === 'unresolved-reference' || /^(information|error): .*package/.test(`${one}`),
        ),
      );
    });
});
