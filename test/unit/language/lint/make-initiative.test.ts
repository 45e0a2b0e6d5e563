import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { fixesFor } from '../../../../language/lint/fixes-for.js';
import { openWorkspace, root } from '../../../support/workspace.js';

const plan = `plan growth in 2026-Q4

objective heard-of-us "More of the right people hear of us" {
  owner @mei

  key result app "Launch the mobile app" {
    owner @mei
    contributors @tom
    from 0% to 100% by 2026-12-01
    supports heard-of-us
    check-in 2026-11-02 40%
  }

  key result revenue "Revenue from new customers grows by half" { owner @mei   from €40K to €60K }
}
`;
const others = `plan growth in 2026-Q4

initiative store "List it in both stores" { owner @tom   drives app }
initiative party "Celebrate the launch" { owner @tom   drives revenue   depends on app }
`;
const checkIns = 'check-ins 2026-11-09 by @mei {\n  growth.app  65%\n}\n';

describe('Making a key result an initiative', () => {
  it('gives the name and the reports to the work, and what means the goal to the new key result', async () => {
    const workspace = await openWorkspace({
      'plan.okr': plan,
      'others.okr': others,
      'check-ins.okr': checkIns,
    });
    const document = workspace.document('plan.okr');
    const finding = workspace.findings().find(({ rule }) => rule === 'output-key-result');
    assert.ok(finding);
    const fix = fixesFor(document, finding, workspace.services).find(({ title }) =>
      title.startsWith('Make it'),
    );
    assert.ok(fix);
    const texts = { 'plan.okr': plan, 'others.okr': others, 'check-ins.okr': checkIns };
    const after = Object.fromEntries(
      Object.entries(texts).map(([name, text]) => {
        const edits = fix.edits[`file://${root}/${name}`] ?? [];
        return [name, TextDocument.applyEdits(TextDocument.create(name, 'okr', 0, text), edits)];
      }),
    );
    assert.equal(after['check-ins.okr'], checkIns);
    assert.equal(after['others.okr'], others.replace('drives app', 'drives app-outcome'));
    assert.equal(
      after['plan.okr'],
      plan.replace(
        / {2}key result app [^]*?\n {2}\}\n/,
        `  key result app-outcome "TODO: what changes because of it" {
    owner @mei
    supports heard-of-us
  }

  initiative app "Launch the mobile app" {
    owner @mei
    drives app-outcome
    due 2026-12-01
    contributors @tom
    check-in 2026-11-02 40%
    // as a key result: from 0% to 100% by 2026-12-01
  }
`,
      ),
    );
    const fixed = await openWorkspace(after);
    assert.deepEqual(
      fixed
        .findings()
        .map(({ rule }) => rule)
        .sort(),
      ['leftover-template-text', 'missing-measure'],
    );
  });

  it('takes every comment and waiver along, each with the statement that it is about', async () => {
    const text = `plan growth in 2026-Q4

objective heard-of-us "More of the right people hear of us" {
  owner @mei

  // Promised in spring.
  key result app /* working title */ """
    Launch the mobile app
    """ { // Two stores
    // okr-ignore unknown-person: Mei starts in May.
    owner @mei // until Tom is back
    contributors @tom /* half a day */

    // The board asked for a date.
    from 0% /* of the screens */ to 100% by 2026-12-01 // hard
    supports heard-of-us // of course
    // Nothing since.
  } // Ask Mei
}
`;
    const workspace = await openWorkspace({ 'plan.okr': text });
    const document = workspace.document('plan.okr');
    const finding = workspace.findings().find(({ rule }) => rule === 'output-key-result');
    assert.ok(finding);
    const fixes = fixesFor(document, finding, workspace.services);
    const fix = fixes.find(({ title }) => title === 'Make it an initiative of a new key result');
    const after = TextDocument.applyEdits(document.textDocument, fix?.edits[`file://${root}/plan.okr`] ?? []);
    assert.equal(
      after,
      `plan growth in 2026-Q4

objective heard-of-us "More of the right people hear of us" {
  owner @mei

  // Promised in spring.
  key result app-outcome "TODO: what changes because of it" {
    // okr-ignore unknown-person: Mei starts in May.
    owner @mei  // until Tom is back
    supports heard-of-us  // of course
  }

  initiative app """
    Launch the mobile app
    """ {
    owner @mei
    drives app-outcome
    due 2026-12-01
    contributors @tom  /* half a day */
    // The board asked for a date.
    /* of the screens */
    // hard
    // as a key result: from 0% to 100% by 2026-12-01
    /* working title */
    // Two stores
    // Nothing since.
  } // Ask Mei
}
`,
    );
  });
});
