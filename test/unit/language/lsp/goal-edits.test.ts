import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { declarationsOf } from '../../../../language/grammar/declarations.js';
import type { PlanFile } from '../../../../language/grammar/generated/ast.js';
import { GoalEdits } from '../../../../language/lsp/goal-edit/goal-edits.js';
import type { GoalChange, SourceLocation } from '../../../../language/protocol.js';
import { openServer, type TestServer } from '../../../support/language-server.js';

const plan = `plan sales in 2026-Q4

// Why this goal: see the interviews.
objective growth "Shops recommend us" { // agreed in August
  owner @lena // until spring
  key result churn "Shop churn falls from 8% to 5%" {
    // measured by finance
    from 8% to 5%
    weight 2 // twice as much
  }
  key result calls "Calls per shop fall from 4 to 2" { from 4 to 2 }
}

objective trust "Shops trust the forecast" { supports growth }

initiative visits "Visit every shop" {
  owner @tom
  drives churn // and more
  status planned
}
`;
const strategy = 'priority reach "We reach every shop"\n';

function locationOf(server: TestServer, file: string, name: string): SourceLocation {
  const { uri, parseResult } = server.document(file);
  const found = [...declarationsOf(parseResult.value as PlanFile)].find((one) => one.name === name);
  assert.ok(found?.$cstNode, `${name} is missing`);
  return { uri: uri.toString(), range: found.$cstNode.range };
}

async function open(text = plan): Promise<TestServer> {
  return openServer({ 'sales.okr': text, 'strategy.okr': strategy });
}

/** Returns the text of a file with a change, or the problem. */
function changed(server: TestServer, name: string, change: GoalChange, file = 'sales.okr'): string {
  const result = new GoalEdits(server.shared).edit({
    location: locationOf(server, 'sales.okr', name),
    change,
  });
  if ('problem' in result) return `problem: ${result.problem}`;
  const uri = server.document(file).uri.toString();
  const before = server.files.get(file) as string;
  return TextDocument.applyEdits(TextDocument.create(uri, 'okr', 0, before), result.changes[uri] ?? []);
}

describe('A change of a goal in the preview', () => {
  it('replaces a value and keeps every comment', async () => {
    const server = await open();
    const replaced: [string, GoalChange, string, string][] = [
      ['growth', { property: 'owner', value: '@mia' }, 'owner @lena // until', 'owner @mia // until'],
      ['growth', { property: 'owner', value: 'mia' }, 'owner @lena // until', 'owner @mia // until'],
      ['churn', { property: 'weight', value: '0.5' }, 'weight 2 // twice', 'weight 0.5 // twice'],
      ['visits', { property: 'status', value: 'done' }, 'status planned', 'status done'],
      [
        'growth',
        { property: 'statement', value: 'Shops  say "yes"' },
        '"Shops recommend us" { //',
        '"Shops say \\"yes\\"" { //',
      ],
    ];
    for (const [name, change, from, to] of replaced)
      assert.equal(changed(server, name, change), plan.replace(from, to));
  });

  it('keeps comments inside of what it removes', async () => {
    const inside = '  owner // Who pays.\n    @lena // until spring\n';
    const server = await open(plan.replace('  owner @lena // until spring\n', inside));
    const without = changed(server, 'growth', { property: 'owner', value: '' });
    for (const comment of ['// Who pays.', '// until spring', '// agreed in August'])
      assert.ok(without.includes(comment), without);
    assert.doesNotMatch(without, /@lena/);
  });

  it('adds what is missing, and removes what is empty', async () => {
    const server = await open();
    assert.equal(
      changed(server, 'calls', { property: 'owner', value: '@mia' }),
      plan.replace('{ from 4 to 2 }', '{ owner @mia   from 4 to 2 }'),
    );
    assert.equal(
      changed(server, 'calls', { property: 'weight', value: '3' }),
      plan.replace('{ from 4 to 2 }', '{ from 4 to 2   weight 3 }'),
    );
    const without = changed(server, 'churn', { property: 'weight', value: '' });
    assert.ok(!without.includes('weight 2') && without.includes('// twice as much'), without);
  });

  it('renames in all files', async () => {
    const server = await open();
    const renamed = changed(server, 'churn', { property: 'name', value: 'shop-churn' });
    assert.ok(
      renamed.includes('key result shop-churn "') && renamed.includes('drives shop-churn // and more'),
    );
  });

  it('adds a link to a statement that exists, or a new statement', async () => {
    const server = await open();
    const target = locationOf(server, 'sales.okr', 'calls');
    assert.equal(
      changed(server, 'visits', { property: 'drives', target }),
      plan.replace('drives churn // and', 'drives churn, calls // and'),
    );
    const reach = locationOf(server, 'strategy.okr', 'reach');
    assert.equal(
      changed(server, 'growth', { property: 'supports', target: reach }),
      plan.replace('// agreed in August\n', '// agreed in August\n  supports reach\n'),
    );
  });

  it('refuses what would be wrong, with the reason', async () => {
    const server = await open();
    const at = (name: string) => locationOf(server, 'sales.okr', name);
    const refused: [string, GoalChange, RegExp][] = [
      ['growth', { property: 'owner', value: 'no one here' }, /no handle/],
      ['churn', { property: 'weight', value: '-1' }, /number from 0/],
      ['growth', { property: 'weight', value: '2' }, /Key results have/],
      ['visits', { property: 'status', value: 'maybe' }, /planned, active, done/],
      ['growth', { property: 'statement', value: ' ' }, /needs words/],
      ['growth', { property: 'supports', target: at('trust') }, /circular/],
      ['growth', { property: 'supports', target: at('growth') }, /circular/],
      ['trust', { property: 'supports', target: at('growth') }, /already serves/],
      ['visits', { property: 'drives', target: at('growth') }, /Only an initiative drives a key result/],
      ['growth', { property: 'name', value: 'trust' }, /taken/],
    ];
    for (const [name, change, reason] of refused) assert.match(changed(server, name, change), reason);
    const broken = await open(`${plan}\nobjective } {`);
    assert.match(changed(broken, 'growth', { property: 'owner', value: '@mia' }), /syntax errors/);
  });
});
