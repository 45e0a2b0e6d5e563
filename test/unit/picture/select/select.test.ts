import assert from 'node:assert/strict';
import type { PlanGraph, PlanLink, PlanNode } from '../../../../language/protocol.js';
import { selectPlan } from '../../../../picture/select/select.js';
import { everything, type PictureView, type PlanFilter } from '../../../../picture/view.js';

const kinds = { P: 'priority', O: 'objective', K: 'key-result', I: 'initiative' } as const;

/** A node by its id, whose first letter tells its kind. */
function node(id: string, more: Partial<PlanNode> = {}): PlanNode {
  const place = { line: 0, character: 0 };
  return {
    id,
    kind: kinds[id[0] as keyof typeof kinds],
    title: `Title of ${id}`,
    progress: { explanation: '' },
    checkIns: [],
    location: { uri: 'file:///plan.okr', range: { start: place, end: place } },
    findings: [],
    waivers: [],
    ...more,
  };
}

/** A link as text: `K1 belongs-to O1`. */
function link(text: string): PlanLink {
  const [from = '', kind = '', to = ''] = text.split(' ');
  return { kind: kind as PlanLink['kind'], from, to, crossTeam: false };
}

function plan(nodes: readonly PlanNode[], links: readonly string[]): PlanGraph {
  return {
    today: '2026-10-26',
    project: 'file:///',
    version: 1,
    brokenFiles: [],
    cycles: [],
    current: [],
    teams: [{ name: 'sales', title: 'Verkauf & Außendienst' }, { name: 'platform' }],
    nodes: [...nodes],
    links: links.map(link),
  };
}

/**
 * Sales has an objective for the priority, with two key results; the platform's objective supports the first one, and its
 * work drives both teams' key results.
 */
function company(): PlanGraph {
  return plan(
    [
      node('P1', { owner: '@board' }),
      node('O1', { team: 'sales', cycle: '2026-Q4', owner: '@ines', status: 'at-risk' }),
      node('K1', { team: 'sales', cycle: '2026-Q4', owner: '@tom', status: 'off-track', name: 'revenue' }),
      node('K2', { team: 'sales', cycle: '2026-Q4', owner: '@ines', status: 'on-track' }),
      node('O2', { team: 'platform', cycle: '2026-Q3', owner: '@mei', status: 'on-track' }),
      node('K3', { team: 'platform', cycle: '2026-Q3', owner: '@mei', status: 'stale' }),
      node('I1', { team: 'platform', cycle: '2026-Q3', owner: '@dev', state: 'active' }),
      node('I2', { team: 'platform', cycle: '2026-Q4', gap: 'orphan', state: 'active' }),
    ],
    [
      'O1 supports P1',
      'K1 belongs-to O1',
      'K2 belongs-to O1',
      'K2 predicts K1',
      'O2 supports K1',
      'K3 belongs-to O2',
      'I1 drives K1',
      'I1 drives K3',
      'I2 depends-on I1',
    ],
  );
}

function filtered(filter: Partial<PlanFilter>, view: Partial<PictureView> = {}) {
  return shown(
    selectPlan(company(), { ...everything, ...view, filter: { ...everything.filter, ...filter } }),
  );
}

function looked(view: Partial<PictureView>, graph = company()) {
  return shown(selectPlan(graph, { ...everything, ...view }));
}

/** Ids and links as text; context in brackets. */
function shown({ plan, context }: ReturnType<typeof selectPlan>) {
  return {
    nodes: plan.nodes.map(({ id }) => (context.has(id) ? `(${id})` : id)).join(' '),
    links: plan.links.map(({ from, kind, to }) => `${from} ${kind} ${to}`),
  };
}

describe('The part of a plan that is drawn', () => {
  it('is all of it, where nothing is asked for', () => {
    const graph = company();
    const { plan, context } = selectPlan(graph, everything);
    assert.deepEqual(plan, graph);
    assert.equal(context.size, 0);
  });

  it('of an empty plan is empty', () => {
    const { plan: drawn } = selectPlan(plan([], []), { ...everything, focus: 'P1', kinds: [] });
    assert.deepEqual([drawn.nodes, drawn.links], [[], []]);
  });

  describe('by a filter', () => {
    it('shows a key result with all that it serves, and the work that drives it, as context', () =>
      assert.deepEqual(filtered({ owners: ['@tom'] }), {
        nodes: '(P1) (O1) K1 (I1)',
        links: ['O1 supports P1', 'K1 belongs-to O1', 'I1 drives K1'],
      }));

    it('shows an objective with its own key results, but not what drives these', () =>
      assert.equal(filtered({ statuses: ['at-risk'] }).nodes, '(P1) O1 (K1) (K2)'));

    it('follows lines of sight over teams upwards', () =>
      assert.equal(filtered({ statuses: ['stale'] }).nodes, '(P1) (O1) (K1) (O2) K3 (I1)'));

    it('shows a team with what others work on for its key results', () =>
      assert.equal(filtered({ teams: ['sales'] }).nodes, '(P1) O1 K1 K2 (I1)'));

    it('shows a cycle, with what has none', () =>
      assert.equal(filtered({ cycles: ['2026-Q3'] }).nodes, 'P1 (O1) (K1) O2 K3 I1'));

    describe('the cycles of today', () => {
      const today: PlanGraph['current'] = [
        { team: 'sales', cycle: '2026-Q4' },
        { team: 'platform', cycle: '2026-Q3' },
      ];
      const shown = (current: PlanGraph['current'], filter: Partial<PlanFilter> = {}) =>
        looked({ filter: { ...everything.filter, current: true, ...filter } }, { ...company(), current })
          .nodes;

      it('are those that each team looks at, with what has none', () =>
        assert.equal(shown(today), 'P1 O1 K1 K2 O2 K3 I1'));

      it('come with others that were asked for', () =>
        assert.equal(shown(today.slice(0, 1), { cycles: ['2026-Q3'] }), 'P1 O1 K1 K2 O2 K3 I1'));

      it('leave nothing out where no team looks at any', () =>
        assert.equal(shown([{ cycle: '2029' }]), 'P1 O1 K1 K2 O2 K3 I1 I2'));
    });

    it('shows what is written in some files', () => {
      const uri = 'file:///other.okr';
      const { location } = node('O2');
      const graph = plan([node('O1'), node('O2', { location: { ...location, uri } })], ['O2 supports O1']);
      assert.equal(looked({ filter: { ...everything.filter, files: [uri] } }, graph).nodes, '(O1) O2');
      assert.equal(looked({ filter: { ...everything.filter, files: [] } }, graph).nodes, '');
    });

    it('takes one of a list, and all lists together', () => {
      assert.equal(filtered({ owners: ['@tom', '@dev'] }).nodes, '(P1) (O1) K1 (O2) (K3) I1');
      assert.equal(filtered({ owners: ['@ines'], statuses: ['on-track'] }).nodes, '(P1) (O1) K2');
    });

    it('shows nothing where nothing matches', () =>
      assert.deepEqual(filtered({ owners: ['@nobody'] }), { nodes: '', links: [] }));

    const troubles: readonly (readonly [string, Partial<PlanNode>, boolean])[] = [
      ['an error', { findings: [finding('error')] }, true],
      ['a warning', { findings: [finding('information'), finding('warning')] }, true],
      ['information alone', { findings: [finding('information'), finding('hint')] }, false],
      ['a gap', { gap: 'unaligned' }, true],
      ['a disguise', { disguised: true }, true],
      ['no disguise', { disguised: false }, false],
      ['work without effect', { stalled: 'All work is done, and nothing moved.' }, true],
    ];
    for (const [what, more, isShown] of troubles) {
      it(`${isShown ? 'counts' : 'does not count'} ${what} as a finding`, () => {
        const filter = { ...everything.filter, findingsOnly: true };
        const { nodes } = looked({ filter }, plan([node('O1', more)], []));
        assert.equal(nodes, isShown ? 'O1' : '');
      });
    }

    for (const [text, nodes] of [
      ['REVENUE', '(P1) (O1) K1 (I1)'],
      ['k1 title', '(P1) (O1) K1 (I1)'],
      ['@MEI', '(P1) (O1) (K1) O2 K3 (I1)'],
      ['aussendienst', ''],
      ['AUßENDIENST k2', '(P1) (O1) K2'],
      ['  ', 'P1 O1 K1 K2 O2 K3 I1 I2'],
    ] as const) {
      it(`finds the words ${JSON.stringify(text)}`, () => assert.equal(filtered({ text }).nodes, nodes));
    }

    it('takes accents in one piece or in two as one', () => {
      const filter = { ...everything.filter, text: 'INE\u0302S' };
      assert.equal(looked({ filter }, plan([node('O1', { title: 'In\u00eas' })], [])).nodes, 'O1');
    });
  });

  describe('by a focus', () => {
    it('is what it serves and what serves it, near and far', () => {
      assert.equal(looked({ focus: 'K1' }).nodes, 'P1 O1 K1 O2 K3 I1');
      assert.deepEqual(looked({ focus: 'O2' }), {
        nodes: 'P1 O1 K1 O2 K3 I1',
        links: looked({ focus: 'K1' }).links,
      });
      assert.deepEqual(looked({ focus: 'K2' }), {
        nodes: 'P1 O1 K2',
        links: ['O1 supports P1', 'K2 belongs-to O1'],
      });
    });

    it('does not follow what only predicts or depends', () =>
      assert.equal(looked({ focus: 'I2' }).nodes, 'I2'));

    it('is skipped where it is gone', () =>
      assert.equal(looked({ focus: 'K9' }).nodes, 'P1 O1 K1 K2 O2 K3 I1 I2'));

    it('stays, whatever is filtered and left out', () => {
      assert.equal(filtered({ owners: ['@board'] }, { focus: 'K2' }).nodes, 'P1 (O1) (K2)');
      assert.equal(looked({ focus: 'I1', kinds: ['priority'] }).nodes, 'P1 I1');
    });

    it('narrows what a filter finds', () =>
      assert.equal(filtered({ owners: ['@ines'] }, { focus: 'K1' }).nodes, '(P1) O1 (K1)'));
  });

  describe('by levels', () => {
    it('ties work to the objective of a key result left out, once', () => {
      const graph = plan(
        [node('O1'), node('K1'), node('K2'), node('I1')],
        ['K1 belongs-to O1', 'K2 belongs-to O1', 'I1 drives K1', 'I1 drives K2'],
      );
      assert.deepEqual(looked({ kinds: ['objective', 'initiative'] }, graph), {
        nodes: 'O1 I1',
        links: ['I1 drives O1'],
      });
    });

    it('reaches over several levels, and keeps other links among what is drawn alone', () =>
      assert.deepEqual(looked({ kinds: ['priority', 'initiative'] }), {
        nodes: 'P1 I1 I2',
        links: ['I1 drives P1', 'I2 depends-on I1'],
      }));

    it('tells again which links lead from team to team', () => {
      const { plan: drawn } = selectPlan(company(), { ...everything, kinds: ['objective', 'initiative'] });
      assert.deepEqual(
        drawn.links.map(({ from, to, crossTeam }) => [from, to, crossTeam]),
        [
          ['O2', 'O1', true],
          ['I1', 'O1', true],
          ['I1', 'O2', false],
          ['I2', 'I1', false],
        ],
      );
    });

    it('shows the context of a match that is left out', () =>
      assert.equal(filtered({ owners: ['@tom'] }, { kinds: ['objective'] }).nodes, '(O1)'));

    it('ends in circles', () => {
      const circle = plan(
        [node('P1'), node('O1'), node('O2'), node('K1')],
        ['O1 supports O2', 'O2 supports O1', 'O2 supports P1', 'K1 belongs-to O1', 'O1 supports O1'],
      );
      assert.deepEqual(looked({ kinds: ['priority', 'key-result'] }, circle).links, ['K1 belongs-to P1']);
      assert.equal(looked({ focus: 'O1' }, circle).nodes, 'P1 O1 O2 K1');
    });
  });

  it('does not need a stack as deep as the plan', () => {
    const ids = Array.from({ length: 50_000 }, (_, index) => `O${index}`);
    const links = ids.slice(1).map((id, index) => `${id} supports O${index}`);
    const chain = plan(
      [...ids.map((id) => node(id)), node('K1'), node('P1')],
      [...links, 'O0 supports P1', 'K1 belongs-to O49999'],
    );
    assert.deepEqual(looked({ kinds: ['priority', 'key-result'] }, chain).links, ['K1 belongs-to P1']);
  });
});

function finding(severity: 'error' | 'warning' | 'information' | 'hint') {
  const place = { line: 0, character: 0 };
  return { rule: 'any-rule', severity, message: 'Something.', range: { start: place, end: place } };
}
