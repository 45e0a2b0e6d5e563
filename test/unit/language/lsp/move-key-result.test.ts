import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { formatDocument } from '../../../../language/index.js';
import { moveKeyResult } from '../../../../language/lsp/code-actions/move-key-result.js';
import { parsePlan } from '../../../support/parse-plan.js';
import { openWorkspace, root, type TestWorkspace } from '../../../support/workspace.js';

const plan = `plan shop in 2026-Q4

objective one "One" {
  owner @ines  // She knows

  key result first "First" { from 1 to 2 }

  // About the second.
  key result second "Second" {
    from 1 to 2
    predicts first "Pilot"

    initiative work "Work" { owner @tom }
  }

  initiative other "Other" { drives second   owner @mei }
}

objective two "Two" {
  owner @ines

  key result third "Third" { from 1 to 2 }  // Last

  initiative more "More" { drives third, shop.second   owner @mei }
}
`;
const elsewhere = `plan shop in 2026-Q4

objective three "Three" { owner @ines }

key result alone "Alone" {
  from 1 to 2
}
`;
const files = {
  'a.okr': plan,
  'b.okr': elsewhere,
  'c.okr': 'plan tills in 2026-Q4\n\nobjective far "Far" { owner @x }\n',
};

function movesOf(workspace: TestWorkspace, name: string, text: string) {
  const document = workspace.document(name);
  const position = document.textDocument.positionAt(document.textDocument.getText().indexOf(text));
  const [project] = workspace.shared.workspace.Projects.all;
  assert.ok(project);
  return moveKeyResult(document, { start: position, end: position }, project);
}

/** The files after the action with this title, which adds no error: every link still leads to its goal. */
async function moved(from: string, text: string, title: string): Promise<Record<string, string>> {
  const workspace = await openWorkspace(files);
  const action = movesOf(workspace, from, text).find((one) => one.title === title) as Pick<
    CodeAction,
    'title'
  > & {
    edits: Record<string, never[]>;
  };
  assert.ok(action, title);
  const after: Record<string, string> = { ...files };
  for (const [uri, edits] of Object.entries(action.edits)) {
    const name = uri.slice(uri.indexOf(root) + root.length + 1);
    after[name] = TextDocument.applyEdits(workspace.document(name).textDocument, edits);
  }
  const errors = (await openWorkspace(after)).findings().filter(({ severity }) => severity === 'error');
  assert.deepEqual(errors, []);
  return after;
}

describe('Moving a key result to another objective', () => {
  it('offers the other objectives of the plan, those of the file first', async () => {
    const workspace = await openWorkspace(files);
    assert.deepEqual(
      movesOf(workspace, 'a.okr', 'second "').map(({ title }) => title),
      ['Move to objective “Two”', 'Move to objective “Three”'],
    );
    assert.deepEqual(movesOf(workspace, 'a.okr', 'one "').length, 0);
    assert.deepEqual(movesOf(workspace, 'b.okr', 'from 1').length, 3);
  });

  it('takes comments and work along, and leaves no gap', async () => {
    const { 'a.okr': text = '' } = await moved('a.okr', 'second "', 'Move to objective “Two”');
    assert.equal(
      text,
      `plan shop in 2026-Q4

objective one "One" {
  owner @ines  // She knows

  key result first "First" { from 1 to 2 }

  initiative other "Other" { drives second   owner @mei }
}

objective two "Two" {
  owner @ines

  key result third "Third" { from 1 to 2 }  // Last

  // About the second.
  key result second "Second" {
    from 1 to 2
    predicts first "Pilot"

    initiative work "Work" { owner @tom }
  }

  initiative more "More" { drives third, shop.second   owner @mei }
}
`,
    );
    assert.deepEqual(formatDocument(parsePlan(text)), { text });
  });

  it('moves into another file, and into a body of one line', async () => {
    const after = await moved('a.okr', 'first "', 'Move to objective “Three”');
    assert.ok(
      after['b.okr']?.includes(
        'three "Three" {\n  owner @ines\n\n  key result first "First" { from 1 to 2 }\n}\n',
      ),
      after['b.okr'],
    );
    assert.ok(!after['a.okr']?.includes('key result first'));
  });

  it('moves a key result that stands alone into an objective of another file', async () => {
    const after = await moved('b.okr', 'alone "', 'Move to objective “One”');
    assert.ok(
      after['a.okr']?.includes(
        '\n\n  key result alone "Alone" {\n    from 1 to 2\n  }\n\n  initiative other',
      ),
      after['a.okr'],
    );
    assert.equal(after['b.okr'], 'plan shop in 2026-Q4\n\nobjective three "Three" { owner @ines }\n');
  });
});
