import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PlanNode } from '../../../../language/protocol.js';
import { cardShape } from '../../../../picture/card/card.js';
import { kindGlyph } from '../../../../picture/card/kind-glyph.js';
import { drawPlan } from '../../../../picture/draw.js';
import type { PlacedNode } from '../../../../picture/layout/layout-types.js';
import { markupOf } from '../../../../picture/markup.js';
import type { NodeField } from '../../../../picture/node-field.js';
import { nodeFields } from '../../../../picture/node-fields.js';
import { statuses, statusLooks } from '../../../../picture/statuses.js';
import { stylesheet } from '../../../../picture/stylesheet.js';
import { themes } from '../../../../picture/themes.js';
import { everything } from '../../../../picture/view.js';
import { kinds } from '../../../../picture/words.js';
import { graphArbitrary, graphOf, linkOf, nodeOf } from '../graph-arbitrary.js';

/** The markup of the card of one node, alone or below others. */
function card(node: PlanNode, detail: 'full' | 'compact' = 'full', folded: string[] = []): string {
  const below = nodeOf('initiative', 'below');
  const plan = graphOf([node, below], node.kind === 'key-result' ? [linkOf('drives', below, node)] : []);
  const placed = drawPlan(plan, { ...everything, folded }).nodes.find((one) => one.node.id === node.id);
  assert.ok(placed);
  return markupOf(cardShape(placed, plan, detail));
}

const keyResult = (more: Partial<PlanNode>) =>
  card(nodeOf('key-result', 'spoilage', { progress: { ratio: 0.4, explanation: '' }, ...more }));

const place = { line: 9, character: 0 };
const findings: PlanNode['findings'] = [
  { rule: 'some-rule', severity: 'error', message: 'One.', range: { start: place, end: place } },
];

/** Fields whose every value is said below, and the package: its goals are drawn only where others serve them. */
const left = ['id', 'kind', 'location', 'dropped', 'package'];

/** A node of which all is known. A field that is not given here is a text of its own. */
const everyField = Object.fromEntries(
  Object.entries({
    ...Object.fromEntries(Object.keys(nodeFields).map((field) => [field, `@${field}`])),
    ...{
      status: 'stale',
      daysSinceUpdate: 21,
      expected: 0.5,
      confidence: 0.7,
      state: 'active',
      timing: 'lagging',
    },
    ...{ progress: { ratio: 0.4, explanation: 'made up' }, measure: { from: '8%', to: '6%' }, current: '7%' },
    ...{ start: '2026-10-01', end: '2026-12-31', disguised: true, reading: 'output', gap: 'orphan' },
    checkIns: ['2026-10-12', '2026-10-19'].map((date, index) => ({ date, ratio: 0.2 * index })),
    waivers: [{ rule: 'some-rule', reason: 'Agreed.' }],
    guards: [{ text: 'rating >= 4.6 points', holds: false, current: '4.5 points' }],
    steps: [{ date: '2026-11-01', text: '7.8%', ratio: 0.1 }],
    score: { value: 0.7, text: '0.7' },
    findings,
  } satisfies Partial<PlanNode>).filter(([field]) => !left.includes(field)),
) as Partial<PlanNode>;

/** What a field may be instead, where it cannot be left out. */
const otherValues: Partial<PlanNode> = {
  ...{ id: 'another', kind: 'priority', title: 'Another statement', dropped: {} },
  ...{ progress: { explanation: 'unknown' }, checkIns: [], findings: [], waivers: [] },
  location: { uri: 'file:///other.okr', range: { start: place, end: place } },
};

/** Whether some card changes with a field that stands there alone, or with all others: some leave it no room. */
function isOnCard(field: keyof PlanNode): boolean {
  const alone = field in everyField ? { [field]: everyField[field] } : {};
  const lookOf = (node: PlanNode) => card(node).replace(/ transform="[^"]*"/, '');
  return kinds.some((kind) =>
    [alone, everyField].some((known) => {
      const node = nodeOf(kind, 'one', known);
      return lookOf(node) !== lookOf({ ...node, [field]: otherValues[field] });
    }),
  );
}

describe('picture: cards', () => {
  it('have a form and a colour for every status', () => {
    const forms = statuses.map((status) =>
      JSON.stringify([statusLooks[status].solid, statusLooks[status].line]),
    );
    assert.equal(new Set(forms).size, statuses.length);
    assert.equal(new Set(statuses.map((status) => statusLooks[status].word)).size, statuses.length);
    for (const status of statuses) {
      assert.ok(stylesheet.includes(`.status-${status} { color: var(--okr-${status}) }`), status);
      for (const palette of Object.values(themes)) assert.match(palette[status], /^#[0-9a-f]{6}$/);
      assert.match(
        keyResult({ status }),
        new RegExp(`class="font-strong status-word"[^>]*>${statusLooks[status].word}<`),
      );
    }
  });

  it('have a sign for every kind', () => {
    assert.equal(new Set(kinds.map((kind) => kindGlyph(kind, 0, 0).attributes.d)).size, kinds.length);
    for (const kind of kinds)
      assert.match(card(nodeOf(kind, 'one')), new RegExp(`class="card card-${kind} .*kind-glyph`));
  });

  it('draw how far a goal is between its baseline and its target', () => {
    const markup = keyResult({
      ...{ current: '7.6 points', measure: { from: '8 points', to: '7 points' }, expected: 0.5 },
    });
    assert.match(markup, />7\.6<.*>40%<.*bar-fill.*bar-pace.*bar-knob.*>8<.*>7 points</);
    assert.match(keyResult({ progress: { explanation: 'unknown' } }), /bar-unknown/);
    assert.doesNotMatch(keyResult({ progress: { explanation: 'unknown' } }), /bar-fill|bar-knob/);
  });

  it('never draw an ordinary bar where output is counted', () => {
    const markup = keyResult({ disguised: true, readingExplanation: 'It counts what is made.' });
    assert.match(markup, /is-disguised.*<title>It counts what is made\.<\/title>.*>output\?<.*bar-hatch/);
    assert.doesNotMatch(markup, /bar-fill|bar-knob/);
  });

  it('never draw work as progress', () => {
    const markup = card(
      nodeOf('initiative', 'model', { state: 'active', progress: { ratio: 0.6, explanation: '' } }),
    );
    assert.match(markup, />work 60%</);
    assert.doesNotMatch(markup, /bar|status-/);
  });

  it('say how long nothing was heard, and mark what is dropped', () => {
    assert.match(keyResult({ status: 'stale', daysSinceUpdate: 21 }), />stale 21 days</);
    assert.match(keyResult({ dropped: {} }), /class="[^"]*is-dropped/);
  });

  it('say how many are folded away', () => {
    const node = nodeOf('key-result', 'spoilage');
    assert.match(card(node), /fold-mark is-open/);
    assert.match(card(node, 'full', [node.id]), /class="fold-mark".*>1<\/text>/);
    assert.doesNotMatch(card(nodeOf('objective', 'leaf')), /fold-mark/);
  });

  it('count what a check reports by the worst, and no hints', () => {
    const range = nodeOf('priority', 'any').location.range;
    const findings = (['hint', 'error', 'warning'] as const).map((severity) => ({
      ...{ rule: 'some-rule', severity, message: `A ${severity}.`, range },
    }));
    assert.match(keyResult({ findings }), /badge-error.*>A error\.\nA warning\.<.*>2</);
  });

  it('leave out a team that the card above names', () => {
    const objective = nodeOf('objective', 'waste', { team: 'fresh', owner: '@ines' });
    const own = nodeOf('key-result', 'own', { team: 'fresh', owner: '@tom' });
    const other = nodeOf('key-result', 'other', { team: 'frozen', owner: '@mei' });
    const plan = graphOf(
      [objective, own, other],
      [linkOf('belongs-to', own, objective), linkOf('belongs-to', other, objective)],
    );
    const all = drawPlan(plan, everything).nodes.map((placed) => markupOf(cardShape(placed, plan)));
    assert.match(all[0] as string, />@ines · fresh</);
    assert.match(all[1] as string, />@tom</);
    assert.match(all[2] as string, />@mei · frozen</);
  });

  it('count what serves a priority, drawn or not', () => {
    const priority = nodeOf('priority', 'trust');
    const goals = ['one', 'two'].map((name) => nodeOf('objective', name, { team: name, status: 'at-risk' }));
    const plan = graphOf(
      [priority, ...goals],
      goals.map((goal) => linkOf('supports', goal, priority)),
    );
    for (const teams of [[], ['one']]) {
      const view = { ...everything, filter: { ...everything.filter, teams } };
      const [placed] = drawPlan(plan, view).nodes;
      assert.ok(placed);
      assert.match(markupOf(cardShape(placed, plan)), />2 objectives<.*>2<\/text>/);
    }
    const alone = graphOf([priority]);
    const [placed] = drawPlan(alone, everything).nodes;
    assert.match(markupOf(cardShape(placed as PlacedNode, alone)), />no objective</);
  });

  it('show at a small scale a status and a beginning, in the same room', () => {
    const node = nodeOf('key-result', 'spoilage', { status: 'missed', title: 'Spoilage per shop falls' });
    const markup = card(node, 'compact');
    assert.match(markup, /detail-compact.*status-missed.*font-far/);
    assert.doesNotMatch(markup, /bar|badge|sparkline/);
    const surface = /card-surface" width="\d+" height="\d+"/;
    assert.deepEqual(surface.exec(markup)?.[0], surface.exec(card(node))?.[0]);
  });

  describe('show the fields that the table of fields names, and no others', () => {
    for (const [field, { onCard }] of Object.entries<NodeField>(nodeFields)) {
      it(`${field}: ${onCard ? 'shown' : 'not shown'}`, () =>
        assert.equal(isOnCard(field as keyof PlanNode), onCard));
    }
  });

  it('hold numbers that are numbers, whatever the plan says', () => {
    fc.assert(
      fc.property(graphArbitrary, fc.constantFrom('full' as const, 'compact' as const), (plan, detail) => {
        for (const placed of drawPlan(plan, everything).nodes)
          assert.doesNotMatch(
            JSON.stringify(withoutText(cardShape(placed, plan, detail))),
            /NaN|Infinity|null/,
          );
      }),
    );
  });
});

function withoutText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutText).filter((one) => typeof one !== 'string');
  if (typeof value !== 'object' || value === null) return value;
  const { 'data-id': _, ...rest } = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(rest).map(([key, one]) => [key, key === 'attributes' ? one : withoutText(one)]),
  );
}
