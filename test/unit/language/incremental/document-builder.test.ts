import assert from 'node:assert/strict';
import { AstUtils, DocumentState } from 'langium';
import { allDeclarations } from '../../../../language/names/plan-record.js';
import { announced, openWorkspace, place, type TestWorkspace } from '../../../support/workspace.js';

const vocabulary = 'priority trust "Shops trust us" { owner @mei   in 2026 }\n';
const hub = 'plan platform in 2026-Q4\nkey result uptime "Tills never wait" { owner @mei   keep >= 99.9% }\n';
const leaf = 'plan shops in 2026-Q4\ninitiative tablets "Tablets" { drives platform.uptime }\n';

/** Names of the files that were checked while something happened. */
async function checkedDuring(workspace: TestWorkspace, action: () => Promise<void>): Promise<string[]> {
  const checked: string[] = [];
  const subscription = workspace.shared.workspace.DocumentBuilder.onDocumentPhase(
    DocumentState.Validated,
    (document) => {
      checked.push(document.uri.path.replace('/plans/', ''));
    },
  );
  await action();
  subscription.dispose();
  return checked.sort();
}

describe('A change', () => {
  let workspace: TestWorkspace;
  beforeEach(async () => {
    workspace = await openWorkspace({ 'vocabulary.okr': vocabulary, 'hub.okr': hub, 'leaf.okr': leaf });
    assert.deepEqual(announced(workspace.findings(), []), []);
  });

  it('of a statement checks its own file only, however many refer to it', async () => {
    const text = hub.replace('Tills never wait', 'Tills never wait for us');
    assert.deepEqual(await checkedDuring(workspace, () => workspace.write('hub.okr', text)), ['hub.okr']);
  });

  it('of a name checks the files that mention the old or the new one', async () => {
    const checked = await checkedDuring(workspace, () =>
      workspace.write('hub.okr', hub.replace('uptime', 'running')),
    );
    assert.deepEqual(checked, ['hub.okr', 'leaf.okr']);
    assert.deepEqual(announced(workspace.findings(), []).map(place), ['unresolved-reference@2:39']);
    await workspace.write('hub.okr', hub);
    assert.deepEqual(announced(workspace.findings(), []), []);
  });

  for (const [why, more] of [
    ['another kind', ''],
    ['several', vocabulary],
  ] as const)
    it(`of places moves what is said of a link that leads to ${why}`, async () => {
      await workspace.write('vocabulary.okr', vocabulary);
      await workspace.write('other.okr', more);
      const text = 'initiative tablets "Tablets" { owner @mei   drives trust }\n';
      await workspace.write('leaf.okr', text);
      const related = () => {
        const found = workspace.findings().find(({ rule }) => rule === 'unresolved-reference');
        return found?.related?.map(({ range }) => range.start);
      };
      const before = related();
      assert.ok(
        before?.every(({ character }) => character === 9),
        JSON.stringify(before),
      );
      await workspace.write('vocabulary.okr', `// A remark.\n${vocabulary}`);
      assert.ok(
        related()?.every(({ character }) => character === 9),
        JSON.stringify(related()),
      );
      assert.equal(related()?.filter(({ line }) => line === 1).length, 1);
    });

  it('of a name resolves the links of a file when it is checked, and sooner where somebody asks for them', async () => {
    const other = leaf.replace('shops', 'stores');
    await workspace.write('other.okr', other);
    const { DocumentBuilder, IndexManager, LangiumDocuments } = workspace.shared.workspace;
    const documentOf = (name: string) => {
      const document = LangiumDocuments.all.find(({ uri }) => uri.path.endsWith(name));
      assert.ok(document);
      return document;
    };
    const settled: string[] = [];
    const settle = IndexManager.settle.bind(IndexManager);
    IndexManager.settle = (document) => {
      settled.push(document.uri.path.replace('/plans/', ''));
      settle(document);
    };
    const referrers: string[][] = [];
    const settledThen: number[] = [];
    DocumentBuilder.onDocumentPhase(DocumentState.Validated, () => {
      const [target] = allDeclarations(documentOf('hub.okr').parseResult.value);
      assert.ok(target);
      const { References } = workspace.services.references;
      const found = References.referencesTo(target);
      referrers.push(found.map(({ container }) => AstUtils.getDocument(container).uri.path));
      settledThen.push(settled.length);
    });
    await workspace.write('hub.okr', hub.replace('uptime', 'running'));
    assert.deepEqual([...settled].sort(), ['hub.okr', 'leaf.okr', 'other.okr']);
    assert.deepEqual(settledThen, [1, 2, 3]);
    assert.deepEqual(referrers, [[], [], []]);
    referrers.length = 0;
    await workspace.write('hub.okr', hub);
    const both = ['/plans/leaf.okr', '/plans/other.okr'];
    assert.deepEqual(referrers, [both, both, both]);
    assert.deepEqual(announced(workspace.findings(), []), []);
  });

  it('of the plan changes all names of the file', async () => {
    await workspace.write('hub.okr', hub.replace('2026-Q4', '2027-Q1'));
    assert.deepEqual(announced(workspace.findings(), []).map(place), ['unresolved-reference@2:39']);
  });

  it('that removes a file breaks the links to it', async () => {
    await workspace.remove('hub.okr');
    assert.deepEqual(announced(workspace.findings(), []).map(place), ['unresolved-reference@2:39']);
    await workspace.write('hub.okr', hub);
    assert.deepEqual(announced(workspace.findings(), []), []);
  });

  it('that declares a name twice is told in both files, and no more when it is gone', async () => {
    await workspace.write('twin.okr', hub);
    assert.equal(workspace.findings().filter(({ rule }) => rule === 'duplicate-name').length, 2);
    const checked = await checkedDuring(workspace, () => workspace.remove('twin.okr'));
    assert.deepEqual(checked, ['hub.okr', 'leaf.okr']);
    assert.deepEqual(announced(workspace.findings(), []), []);
  });

  it('of a metric’s kind is seen by the key results that measure it', async () => {
    const metric = 'metric posts "Posts" { output   owner @mei }\n';
    await workspace.write('metric.okr', metric);
    await workspace.write(
      'own.okr',
      'key result reach "People hear of us" { owner @mei   measures posts   from 1 to 2 }\n',
    );
    assert.deepEqual(announced(workspace.findings(), []).map(place), ['output-key-result@1:18']);
    const outcome = metric.replace('output', 'outcome');
    const checked = await checkedDuring(workspace, () => workspace.write('metric.okr', outcome));
    assert.deepEqual(checked, ['metric.okr', 'own.okr']);
    assert.deepEqual(announced(workspace.findings(), []), []);
  });

  it('of a check-in is seen where the key result is defined', async () => {
    const inline = hub.replace('keep', 'check-in 2026-10-12 99.8%   keep');
    await workspace.write('hub.okr', inline);
    await workspace.write('notes.okr', 'check-ins 2026-10-12 { platform.uptime 99.8% }\n');
    assert.deepEqual(announced(workspace.findings(), []), []);
    await workspace.write('notes.okr', 'check-ins 2026-10-12 { platform.uptime 99.1% }\n');
    assert.deepEqual(announced(workspace.findings(), []).map(place), [
      'conflicting-check-in@2:53',
      'conflicting-check-in@1:24',
    ]);
  });

  it('leaves references to the new tree of an edited file', async () => {
    await workspace.write('hub.okr', `// moved down\n${hub}`);
    const reference = workspace
      .document('leaf.okr')
      .references.find(({ $refText }) => $refText === 'platform.uptime');
    const target = reference && 'ref' in reference ? reference.ref : undefined;
    assert.equal(target?.$cstNode?.range.start.line, 2);
  });
});

describe('A check of a file is done again', () => {
  const files = {
    'vocabulary.okr': 'priority trust "Shops trust us" { owner @mei   in 2026 }\n',
    'company.okr':
      'plan company in 2026\nobjective rely "Grocers rely on us" { owner @mei   supports trust }\n',
    'platform.okr':
      'plan platform in 2026-Q4\nkey result uptime "Tills never wait" { owner @mei   keep >= 99.9% }\n',
    'shops.okr':
      'plan shops in 2026-Q4\nobjective calm "Shops are calm" { owner @mei   supports company.2026.rely }\n',
    'work.okr':
      'plan shops in 2026-Q4\ninitiative tablets "Tablets" { drives platform.uptime   owner @mei }\n',
  };
  let workspace: TestWorkspace;
  const change = (name: keyof typeof files, from: string, to: string) => {
    assert.ok(files[name].includes(from), `${name} has no ${from}`);
    return checkedDuring(workspace, () => workspace.write(name, files[name].replace(from, to)));
  };
  beforeEach(async () => {
    workspace = await openWorkspace(files);
  });

  it('when work elsewhere starts or stops driving what it defines', async () => {
    const without = await change('work.okr', 'drives platform.uptime', 'depends on platform.uptime');
    assert.deepEqual(without, ['platform.okr', 'work.okr']);
    const hints = workspace.services.lint.Linter.latestFindings(workspace.document('platform.okr'));
    assert.deepEqual(
      hints.map(({ rule }) => rule),
      ['undriven-key-result'],
    );
    await workspace.write('work.okr', files['work.okr']);
    assert.deepEqual(workspace.services.lint.Linter.latestFindings(workspace.document('platform.okr')), []);
  });

  it('when a link far away closes a circle, in every file on the way', async () => {
    const checked = await change('company.okr', 'supports trust', 'supports shops.2026-Q4.calm');
    assert.deepEqual(checked, ['company.okr', 'shops.okr', 'vocabulary.okr']);
    const circles = workspace.findings().filter(({ rule }) => rule === 'circular-support');
    assert.deepEqual(
      circles.map(({ uri }) => uri.replace('file:///plans/', '')),
      ['company.okr', 'shops.okr'],
    );
  });

  it('when the lines move to which its findings point', async () => {
    await change('company.okr', 'supports trust', 'supports shops.2026-Q4.calm');
    const circular = workspace.document('company.okr').textDocument.getText();
    const checked = await checkedDuring(workspace, () => workspace.write('company.okr', `\n${circular}`));
    assert.deepEqual(checked, ['company.okr', 'shops.okr']);
  });

  it('when the first priority comes, where an objective may support it', async () => {
    await workspace.remove('vocabulary.okr');
    await workspace.write('shops.okr', files['shops.okr'].replace('   supports company.2026.rely', ''));
    await workspace.write('company.okr', files['company.okr'].replace('   supports trust', ''));
    const checked = await checkedDuring(workspace, () =>
      workspace.write('more.okr', 'priority abroad "We grow abroad" { owner @mei }\n'),
    );
    assert.deepEqual(checked, ['company.okr', 'more.okr', 'shops.okr']);
    const findings = workspace.services.lint.Linter.latestFindings(workspace.document('shops.okr'));
    assert.ok(findings.some(({ rule }) => rule === 'unaligned-objective'));
  });

  it('never because of what is typed into a statement, a note or a description', async () => {
    assert.deepEqual(await change('vocabulary.okr', 'Shops trust', 'Shops really trust'), ['vocabulary.okr']);
    assert.deepEqual(await change('company.okr', 'Grocers', 'All grocers'), ['company.okr']);
    assert.deepEqual(await change('platform.okr', 'keep', 'description "Asked for by shops"   keep'), [
      'platform.okr',
    ]);
    assert.deepEqual(await change('work.okr', '"Tablets"', '"Sturdy tablets"'), ['work.okr']);
  });
});
