import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Finding } from '../../../../language/index.js';
import { fixesFor } from '../../../../language/lint/fixes-for.js';
import { OkrReference } from '../../../../language/names/okr-reference.js';
import { readCompany } from '../../../golden/marked-company.js';
import { openWorkspace, root, type TestWorkspace } from '../../../support/workspace.js';

const plan = 'key result spoilage "Spoilage per shop falls by a quarter" {\n  from 8.4% to 6.3%\n}\n';
const uri = `file://${root}/plan.okr`;

function latest(workspace: TestWorkspace, name: string): readonly Finding[] {
  return workspace.services.lint.Linter.latestFindings(workspace.document(name));
}

/** The lines at which the fixes of a finding in `plan.okr` change the file. */
function linesFixed(workspace: TestWorkspace, finding: Finding): number[] {
  const fixes = fixesFor(workspace.document('plan.okr'), finding, workspace.services);
  return fixes.flatMap(({ edits }) => (edits[uri] ?? []).map(({ range }) => range.start.line));
}

describe('The fixes of a finding', () => {
  it('are made for the text that was checked, and never for a later one', async () => {
    const workspace = await openWorkspace({ 'plan.okr': plan });
    const [before] = latest(workspace, 'plan.okr');
    assert.equal(before?.rule, 'missing-owner');
    assert.deepEqual(linesFixed(workspace, before), [0]);
    await workspace.write('plan.okr', `\n\n${plan}`);
    assert.deepEqual(linesFixed(workspace, before), []);
    const [after] = latest(workspace, 'plan.okr');
    assert.equal(after?.rule, 'missing-owner');
    assert.deepEqual(linesFixed(workspace, after), [2]);
  });

  it('are there for a finding that a waiver answers for, and for what is wrong with a waiver', async () => {
    const waiver = '// okr-ignore missing-owner, missing-measure: Nobody is hired yet.\n';
    const workspace = await openWorkspace({ 'plan.okr': `${waiver}${plan}` });
    const [waived] = workspace.services.lint.Linter.waived(workspace.document('plan.okr'));
    assert.ok(waived);
    assert.deepEqual(linesFixed(workspace, waived.finding), [1]);
    const [unused] = latest(workspace, 'plan.okr');
    assert.equal(unused?.rule, 'waiver-unused');
    assert.deepEqual(linesFixed(workspace, unused), [0]);
  });

  it('keep no syntax tree in memory that a changed file has left behind', async () => {
    const { files: company, before } = readCompany('every-rule');
    const abroad = 'key result fuel "Ferries burn less" { measures fuel-per-crossing   from €215 to €190 }\n';
    const files: Record<string, string> = { ...company, 'abroad.okr': abroad };
    const workspace = await openWorkspace(files, { before });
    assert.ok(latest(workspace, 'abroad.okr').some(({ rule }) => rule === 'unit-mismatch'));
    const names = Object.keys(files).filter((name) => name.endsWith('.okr'));
    const kept: string[] = [];
    for (const name of names) {
      const tree = new WeakRef(workspace.document(name).parseResult.value);
      // No other file is checked again for a comment.
      await workspace.write(name, `${files[name]}// read again\n`);
      // A link holds the tree that it led to until somebody follows it again.
      const links = names.flatMap((other) => workspace.document(other).references);
      for (const link of links) if (link instanceof OkrReference) void link.ref;
      if (!(await isCollected(tree))) kept.push(name);
    }
    assert.deepEqual(kept, []);
  });
});

/** Whether an object is gone once garbage was collected a few times. */
async function isCollected(reference: WeakRef<object>): Promise<boolean> {
  setFlagsFromString('--expose-gc');
  const collectGarbage: () => void = runInNewContext('gc');
  for (let round = 0; round < 5 && reference.deref(); round++) {
    // Within one turn of the event loop, what a WeakRef gave is not collected.
    await new Promise(setImmediate);
    collectGarbage();
  }
  return reference.deref() === undefined;
}
