import assert from 'node:assert/strict';
import { DocumentState } from 'langium';
import { openWorkspace, place, type TestWorkspace } from '../../support/workspace.js';

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
    assert.deepEqual(workspace.findings(), []);
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
    assert.deepEqual(workspace.findings().map(place), ['unresolved-reference@2:39']);
    await workspace.write('hub.okr', hub);
    assert.deepEqual(workspace.findings(), []);
  });

  it('of the plan changes all names of the file', async () => {
    await workspace.write('hub.okr', hub.replace('2026-Q4', '2026-Q3'));
    assert.deepEqual(workspace.findings().map(place), ['unresolved-reference@2:39']);
  });

  it('that removes a file breaks the links to it', async () => {
    await workspace.remove('hub.okr');
    assert.deepEqual(workspace.findings().map(place), ['unresolved-reference@2:39']);
    await workspace.write('hub.okr', hub);
    assert.deepEqual(workspace.findings(), []);
  });

  it('that declares a name twice is told in both files, and no more when it is gone', async () => {
    await workspace.write('twin.okr', hub);
    assert.equal(workspace.findings().filter(({ rule }) => rule === 'duplicate-name').length, 2);
    const checked = await checkedDuring(workspace, () => workspace.remove('twin.okr'));
    assert.deepEqual(checked, ['hub.okr', 'leaf.okr']);
    assert.deepEqual(workspace.findings(), []);
  });

  it('of a metric’s kind is seen by the key results that measure it', async () => {
    const metric = 'metric posts "Posts" { output   owner @mei }\n';
    await workspace.write('metric.okr', metric);
    await workspace.write(
      'own.okr',
      'key result reach "People hear of us" { owner @mei   measures posts   from 1 to 2 }\n',
    );
    assert.deepEqual(workspace.findings().map(place), ['output-key-result@1:18']);
    const outcome = metric.replace('output', 'outcome');
    const checked = await checkedDuring(workspace, () => workspace.write('metric.okr', outcome));
    assert.deepEqual(checked, ['metric.okr', 'own.okr']);
    assert.deepEqual(workspace.findings(), []);
  });

  it('of a check-in is seen where the key result is defined', async () => {
    const inline = hub.replace('keep', 'check-in 2026-10-12 99.8%   keep');
    await workspace.write('hub.okr', inline);
    await workspace.write('notes.okr', 'check-ins 2026-10-12 { platform.uptime 99.8% }\n');
    assert.deepEqual(workspace.findings(), []);
    await workspace.write('notes.okr', 'check-ins 2026-10-12 { platform.uptime 99.1% }\n');
    assert.deepEqual(workspace.findings().map(place), [
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
