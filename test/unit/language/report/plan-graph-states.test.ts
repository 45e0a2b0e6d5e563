import assert from 'node:assert/strict';
import type { PlanGraph, PlanNode } from '../../../../language/protocol.js';
import { examplePlan, planOfFiles, planOfFolder } from '../../../support/example-plan.js';

async function nodesOf(text: string, more: Record<string, string> = {}): Promise<Map<string, PlanNode>> {
  const { nodes } = await planOfFiles({ 'plan.okr': `plan shops in 2026-Q4\n${text}`, ...more });
  return new Map(nodes.map((node) => [node.name ?? node.title, node]));
}

describe('A node without a name', () => {
  const text = `objective "Less waste" {
  key result "Waste falls"
  key result "Shelves stay full"
}
objective "Calm nights"
`;

  it('is known by its place among its like', async () => {
    const { nodes } = await planOfFiles({ 'goals/plan.okr': text });
    const objective = 'objective in goals/plan.okr #1';
    assert.deepEqual(
      nodes.map(({ id }) => id),
      [
        objective,
        `key-result in ${objective} #1`,
        `key-result in ${objective} #2`,
        'objective in goals/plan.okr #2',
      ],
    );
  });

  it('keeps its id when other elements are edited or come before it', async () => {
    const before = await planOfFiles({ 'plan.okr': text });
    const edited = text.replace('Less waste', 'Shops throw away less').replace('Waste falls', 'It falls');
    const after = await planOfFiles({ 'plan.okr': `// New\n\npriority p "Trust"\n${edited}` });
    assert.deepEqual(
      after.nodes.slice(1).map(({ id }) => id),
      before.nodes.map(({ id }) => id),
    );
  });

  it('has its own findings, though others have the same words', async () => {
    const { nodes } = await planOfFiles({
      'plan.okr':
        'key result "Launch it" { owner @a }\nkey result "Launch it"\nkey result "Launch it" { owner @b }\n',
    });
    const withoutOwner = nodes.map(({ findings }) => findings.some(({ rule }) => rule === 'missing-owner'));
    assert.deepEqual(withoutOwner, [false, true, false]);
  });
});

describe('Of two goals with one name', () => {
  it('both stand there', async () => {
    const { nodes } = await planOfFiles({ 'a.okr': 'objective o "One"\n', 'b.okr': 'objective o "Two"\n' });
    assert.deepEqual(
      nodes.map(({ id, title }) => `${id}: ${title}`),
      ['objective o: One', 'objective o #2: Two'],
    );
  });
});

describe('The gaps of a plan', () => {
  const company = `priority served "Served" { in 2026 }
priority wished "Wished for" { in 2026 }
priority over "Over" { in 2025 }
`;
  const goals = `objective aligned "A" { supports served   key result k "Waste falls" }
objective alone "B"
objective stopped "C" { dropped 2026-10-01 "Sold" }
initiative driving "D" { drives k }
initiative idle "E"
initiative finished "F" { status done }
`;

  it('are work, objectives and priorities that nothing connects', async () => {
    const nodes = await nodesOf(goals, { 'company.okr': company });
    const gaps = [...nodes].flatMap(([name, { gap }]) => (gap ? [`${name} ${gap}`] : []));
    assert.deepEqual(gaps, ['wished unsupported', 'alone unaligned', 'idle orphan']);
  });

  it('are none where there is nothing to connect to', async () => {
    const nodes = await nodesOf('objective alone "B"\ninitiative idle "E"\n');
    assert.deepEqual(
      [...nodes.values()].map(({ gap }) => gap),
      [undefined, undefined],
    );
  });

  it('stay where the rule is switched off or waived', async () => {
    const rules = { 'orphan-initiative': 'off' };
    const waived = goals.replace(
      'objective alone',
      '// okr-ignore unaligned-objective: next year\nobjective alone',
    );
    const nodes = await nodesOf(waived, {
      'company.okr': company,
      'okr.config.json': JSON.stringify({ root: true, rules }),
    });
    assert.equal(nodes.get('idle')?.gap, 'orphan');
    assert.deepEqual(
      nodes.get('idle')?.findings.filter(({ rule }) => rule === 'orphan-initiative'),
      [],
    );
    assert.equal(nodes.get('alone')?.gap, 'unaligned');
    assert.deepEqual(nodes.get('alone')?.waivers, [{ rule: 'unaligned-objective', reason: 'next year' }]);
  });
});

describe('What rules find and what nodes say', () => {
  const companies: [name: string, load: () => Promise<PlanGraph>][] = [
    ['the example company', examplePlan],
    ['the company in which every rule finds something', () => planOfFolder('test/golden/every-rule')],
  ];
  const workRules = ['output-key-result', 'activity-key-result'];
  const gapRules = {
    orphan: 'orphan-initiative',
    unaligned: 'unaligned-objective',
    unsupported: 'unsupported-priority',
  };

  for (const [name, load] of companies) {
    it(`agree in ${name}`, async () => {
      const { nodes } = await load();
      assert.ok(nodes.some(({ disguised }) => disguised));
      for (const { id, findings, waivers, disguised, gap } of nodes) {
        const found = findings.map(({ rule }) => rule);
        const told = [...found, ...waivers.map(({ rule }) => rule)];
        assert.equal(
          disguised === true,
          workRules.some((rule) => found.includes(rule)),
          id,
        );
        for (const [kind, rule] of Object.entries(gapRules))
          assert.equal(gap === kind, told.includes(rule), id);
      }
    });
  }

  it('is the worst first', async () => {
    const nodes = await nodesOf('objective o "Improve" {\n  supports nobody\n  supports nobody\n}\n');
    const severities = nodes.get('o')?.findings.map(({ severity }) => severity) ?? [];
    const order = ['error', 'warning', 'information', 'hint'];
    assert.ok(severities.length > 2);
    assert.deepEqual(
      severities,
      [...severities].sort((left, right) => order.indexOf(left) - order.indexOf(right)),
    );
  });
});

describe('A waiver', () => {
  it('stands on its node once, and takes the finding away', async () => {
    const nodes = await nodesOf(
      '// okr-ignore output-key-result until 2026-12-31: we sell it as a product\nkey result k "Launch the pricing page"\n',
    );
    const k = nodes.get('k');
    assert.equal(k?.disguised, false);
    assert.equal(k?.reading, 'output');
    assert.deepEqual(k?.waivers, [
      { rule: 'output-key-result', reason: 'we sell it as a product', until: '2026-12-31' },
    ]);
    assert.ok(!k?.findings.some(({ rule }) => rule === 'output-key-result'));
  });
});

describe('What was given up', () => {
  it('has no progress any more, and says when and why', async () => {
    const nodes = await nodesOf(`objective o "Less waste" {
  dropped 2026-11-02 "Fresh division sold"
  key result k "Waste falls" { from 8% to 6%   check-in 2026-10-26 7% }
}
initiative i "Weigh it" { drives k   dropped 2026-11-03 "No scales"   status active }
`);
    const dropped = { date: '2026-11-02', reason: 'Fresh division sold' };
    const texts = [...nodes.values()].map(({ name, status, progress, expected }) => ({
      name,
      status,
      progress,
      expected,
    }));
    const explanation = 'on 2026-11-02: Fresh division sold';
    assert.deepEqual(texts, [
      {
        name: 'o',
        status: 'dropped',
        progress: { explanation: `Dropped ${explanation}` },
        expected: undefined,
      },
      {
        name: 'k',
        status: 'dropped',
        progress: { explanation: `Dropped with its objective ${explanation}` },
        expected: undefined,
      },
      {
        name: 'i',
        status: undefined,
        progress: { explanation: 'Dropped on 2026-11-03: No scales' },
        expected: undefined,
      },
    ]);
    assert.deepEqual([nodes.get('o')?.dropped, nodes.get('k')?.dropped], [dropped, dropped]);
    assert.deepEqual(nodes.get('i')?.dropped, { date: '2026-11-03', reason: 'No scales' });
  });
});

describe('Silence', () => {
  it('is counted from the last report, and still knows what was expected', async () => {
    const nodes = await nodesOf(`objective o "Less waste" {
  key result k "Waste falls" { cadence weekly   from 8% to 6%   check-in 2026-10-26 7% }
  key result on-time "Lorries wait less" { cadence weekly   from 8 hours to 6 hours   check-in 2026-11-16 7 hours }
}
`);
    const expected = 46 / 91;
    const k = nodes.get('k');
    assert.deepEqual([k?.status, k?.daysSinceUpdate, k?.expected], ['stale', 21, expected]);
    const onTime = nodes.get('on-time');
    assert.deepEqual(
      [onTime?.status, onTime?.daysSinceUpdate, onTime?.expected],
      ['on-track', undefined, expected],
    );
    assert.deepEqual([nodes.get('o')?.status, nodes.get('o')?.expected], ['stale', expected]);
  });
});

describe('A plan of several teams and cycles', () => {
  it('has each with its own goals of one name', async () => {
    const { nodes, teams, cycles } = await planOfFiles({
      'a.okr': 'plan shops in 2026-Q4\nobjective o "One"\n',
      'b.okr': 'plan shops in 2026q3\nobjective o "Two"\n',
      'c.okr': 'plan platform in somewhen\nobjective o "Three"\n',
      'd.okr':
        'cycle autumn from 2026-09-01 to 2026-11-30\nteam platform "Platform"\nplan platform in autumn\nobjective o "Four"\n',
    });
    assert.deepEqual(
      nodes.map(({ id, team, cycle, start }) => [id, team, cycle, start]),
      [
        ['objective shops.2026-Q4.o', 'shops', '2026-Q4', '2026-10-01'],
        ['objective shops.2026-Q3.o', 'shops', '2026-Q3', '2026-07-01'],
        ['objective platform.somewhen.o', 'platform', 'somewhen', undefined],
        ['objective platform.autumn.o', 'platform', 'autumn', '2026-09-01'],
      ],
    );
    assert.deepEqual(teams, [{ name: 'platform', title: 'Platform' }, { name: 'shops' }]);
    assert.deepEqual(
      cycles.map(({ name }) => name),
      ['2026-Q3', 'autumn', '2026-Q4'],
    );
  });

  it('of nothing is a graph of nothing', async () => {
    const { nodes, links, teams, cycles } = await planOfFiles({ 'okr.config.json': '{ "root": true }' });
    assert.deepEqual([nodes, links, teams, cycles], [[], [], [], []]);
  });
});

describe('A file that is being typed into', () => {
  it('is told as broken, and keeps what can be understood', async () => {
    const { nodes, brokenFiles } = await planOfFiles({
      'whole.okr': 'objective whole "Whole"\n',
      'typed.okr':
        'objective a "A" {\n  key result k "Waste falls" { from 8% to\n\nobjective b "B" { ) }\nkey result\n',
    });
    assert.deepEqual(brokenFiles, ['file:///plans/typed.okr']);
    assert.deepEqual(
      nodes.map(({ kind, name }) => `${kind} ${name}`),
      ['objective a', 'key-result k', 'objective b', 'key-result undefined', 'objective whole'],
    );
    assert.equal(nodes[3]?.title, '');
  });
});
