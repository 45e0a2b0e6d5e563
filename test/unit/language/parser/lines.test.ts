import assert from 'node:assert/strict';
import {
  type CheckInBlock,
  isPlanHeader,
  type KeyResult,
  type Objective,
  type PlanFile,
  type PlanHeader,
  type Supports,
  type Tags,
  type Target,
} from '../../../../language/grammar/generated/ast.js';
import { parse, parseClean, shape } from '../../../support/parse.js';

const first = <Node>(file: PlanFile): Node => file.elements[0] as unknown as Node;
const statement = <Node>(text: string): Node =>
  first<KeyResult>(parseClean(`key result k "K" { ${text} }`)).statements[0] as unknown as Node;

describe('Keywords as names', () => {
  for (const keyword of [
    'target',
    'owner',
    'stretch',
    'key',
    'result',
    'to',
    'by',
    'done',
    'outcome',
    'plan',
    'unknown',
  ]) {
    it(`takes ${keyword} as the name of an element and in a link`, () => {
      const file = parseClean(`objective ${keyword} "Text" { supports ${keyword} }`);
      assert.equal(first<Objective>(file).name, keyword);
      const supports = first<Objective>(file).statements[0] as Supports;
      assert.equal(supports.targets[0]?.$refText, keyword);
    });
  }

  it('takes them after commas and dots too', () => {
    const supports = statement<Supports>('supports owner, team.target, a.2026-Q4.status');
    assert.deepEqual(
      supports.targets.map((target) => target.$refText),
      ['owner', 'team.target', 'a.2026-Q4.status'],
    );
    assert.deepEqual(statement<Tags>('tags target, 2026, owner').tags, ['target', '2026', 'owner']);
  });

  it('opens a property where the keyword is first on its line', () => {
    const document = parse('objective o "O" {\n  supports\n  owner @a\n}');
    assert.equal(shape(document.parseResult.value), 'Objective o { Supports Owner }');
  });

  it('reads the first word of a line in check-ins as a name', () => {
    const file = parseClean(
      'check-ins 2026-10-26 by @a {\n  owner 5%\n  status done\n  team.target 3 leads\n}',
    );
    const entries = first<CheckInBlock>(file).entries;
    assert.deepEqual(
      entries.map((entry) => [entry.target?.$refText, entry.value?.amount, entry.state]),
      [
        ['owner', '5', undefined],
        ['status', undefined, 'done'],
        ['team.target', '3', undefined],
      ],
    );
  });

  it('tells arguments from the properties of the same name', () => {
    const file = parseClean(`key result k "K" {
  zones {
    commit "C"
    stretch "S"
  }
  check-in 2026-10-12 reached stretch "S"
  changed 2026-11-02 stretch was 5% "Why"
  changed 2026-11-02 weight was 2 "Why"
  changed 2026-11-02 since was "2026-10-12" because "Why"
  since 2026-10-19
  stretch 4%
  weight 3
  dropped 2026-11-02 "Sold"
}
initiative i "I" {
  status dropped
  check-in 2026-10-12 dropped "Why"
}
check-ins 2026-10-19 {
  i dropped "Why"
}`);
    assert.equal(
      shape(file),
      'KeyResult k { Zones CheckIn Changed Changed Changed Since Stretch Weight Dropped } Initiative i { Status CheckIn } CheckInBlock { i }',
    );
  });

  it('tells the day of a plan from names and numbers', () => {
    const headers = [
      'plan since in 2026 since 2026-11-20',
      'plan a in season since 2026-11-20',
      'plan a in FY27-Q1 since 2026-11-20',
      'plan a in 2026-Q4\nsince 2026-11-20',
    ];
    for (const header of headers) {
      const [plan] = parseClean(
        `${header}\nobjective since "O" { supports since   since 2026-11-21 }`,
      ).elements;
      assert.ok(isPlanHeader(plan), header);
      assert.equal(plan.since, '2026-11-20', header);
    }
  });

  it('keeps words that begin with a keyword whole', () => {
    const file = parseClean('objective owner-first "O" { supports tower, inside, by-product, keyboard }');
    assert.equal(first<Objective>(file).name, 'owner-first');
  });
});

describe('Names of cycles that begin with a digit', () => {
  const cycleNames = ['2026-10', '2026-T3', '2026Q4', '2026', '25-sprint', '3rd_set', '25-26-Q1', '24h'];
  for (const cycle of cycleNames) {
    it(`takes ${cycle} where a cycle is named`, () => {
      const file = parseClean(`plan a in ${cycle}
cycle ${cycle} from 2026-10-01 to 2026-10-31 { cadence weekly }
priority p "P" { in ${cycle}   owner @a }
objective o "O" { supports team.${cycle}.one, two.${cycle}.three }
check-ins 2026-10-12 {
  team.${cycle}.four 5%
}`);
      assert.equal(
        shape(file),
        `PlanHeader Cycle ${cycle} { Cadence } Priority p { InCycle Owner } Objective o { Supports } CheckInBlock { team.${cycle}.four }`,
      );
      assert.equal(first<PlanHeader>(file).cycle?.$refText, cycle);
      const [supports] = (file.elements[3] as Objective).statements as Supports[];
      assert.deepEqual(
        supports?.targets.map(({ $refText }) => $refText),
        [`team.${cycle}.one`, `two.${cycle}.three`],
      );
    });
  }

  it('may stand on the next line', () => {
    assert.equal(first<PlanHeader>(parseClean('plan a in\n  25-sprint')).cycle?.$refText, '25-sprint');
  });

  it('are numbers and words everywhere else', () => {
    const range = statement<Target>('from 25 days to 2026 sprint');
    assert.deepEqual([range.baseline?.amount, range.baseline?.unit], ['25', 'days']);
    assert.deepEqual([range.target?.amount, range.target?.unit], ['2026', 'sprint']);
    assert.equal(parse('key result k "K" { tags 25-sprint }').parseResult.lexerErrors.length, 1);
    assert.equal(first<Objective>(parse('objective 25-sprint').parseResult.value).name, undefined);
  });

  it('leave a date after them a date', () => {
    const { value } = parse('plan a in 2026-10-12\nobjective o "O" { owner @a }').parseResult;
    assert.equal(first<PlanHeader>(value).cycle, undefined);
    assert.equal(shape(value), 'PlanHeader Objective o { Owner }');
  });
});

describe('Units at line ends', () => {
  const cases: [text: string, baseline: [string?, string?, string?], target: [string?, string?, string?]][] =
    [
      ['from 8.4% to 6.3%', [undefined, '8.4', '%'], [undefined, '6.3', '%']],
      ['from 300ms to 200 ms', [undefined, '300', 'ms'], [undefined, '200', 'ms']],
      [
        'from 3 tickets/week to 1 ticket/week',
        [undefined, '3', 'tickets/week'],
        [undefined, '1', 'ticket/week'],
      ],
      ['from €1.2M to €2M', ['€', '1.2M', undefined], ['€', '2M', undefined]],
      ['from 1.2M EUR to 2M EUR', [undefined, '1.2M', 'EUR'], [undefined, '2M', 'EUR']],
      ['from CHF 40K to CHF 50K', ['CHF', '40K', undefined], ['CHF', '50K', undefined]],
      ['from -€3M to A$0', ['-€', '3M', undefined], ['A$', '0', undefined]],
      ['from 3 target to 5 target', [undefined, '3', 'target'], [undefined, '5', 'target']],
      ['from 3 story-points to 5', [undefined, '3', 'story-points'], [undefined, '5', undefined]],
      ['from 4.1/5 to 4.6/5', [undefined, '4.1', '/5'], [undefined, '4.6', '/5']],
    ];
  for (const [text, baseline, target] of cases) {
    it(`reads ${text}`, () => {
      const range = statement<Target>(text);
      const parts = (value: Target['target']) => [value?.currency, value?.amount, value?.unit];
      assert.deepEqual(parts(range.baseline), baseline);
      assert.deepEqual(parts(range.target), target);
    });
  }

  it('never takes the next line as a unit', () => {
    const file = parseClean('key result k "K" {\n  from 8 to 6\n  owner @a\n  weight 2\n  lagging\n}');
    assert.equal(shape(file), 'KeyResult k { Target Owner Weight Timing }');
    assert.equal((first<KeyResult>(file).statements[0] as Target).target?.unit, undefined);
  });

  it('never takes a keyword that may follow a value', () => {
    const file = parseClean(
      'key result k "K" { from 8 to 6 by 2026-12-01   weight 2   stretch 5   lagging   keep <= 3 }',
    );
    assert.equal(shape(file), 'KeyResult k { Target Weight Stretch Timing Limit }');
  });
});

describe('Unclosed quotes', () => {
  it('cost their own line only', () => {
    const file = parse('objective o "Half {\n  owner @a\n}\nobjective p "P" { owner @b }').parseResult.value;
    assert.equal(shape(file), 'Objective o { Owner } Objective p { Owner }');
    assert.equal(first<Objective>(file).title, 'Half');
  });

  it('give back the brace that closes a body of one line', () => {
    const file = parse('objective o "O" { description "half }\nobjective p "P" { owner @b }').parseResult
      .value;
    assert.equal(shape(file), 'Objective o { Description } Objective p { Owner }');
  });

  it('keep a brace that belongs to the text', () => {
    const file = parse('objective o "O" {\n  description "the set {a, b}\n  owner @a\n}').parseResult.value;
    assert.equal(shape(file), 'Objective o { Description Owner }');
  });

  it('are no end for escaped quotes', () => {
    assert.equal(
      first<Objective>(parseClean('objective o "say \\"yes\\" {now}" { owner @a }')).title,
      'say "yes" {now}',
    );
  });

  it('may be smart', () => {
    assert.equal(
      first<Objective>(parseClean('objective o “Shelves stay full” { owner @a }')).title,
      'Shelves stay full',
    );
    assert.equal(
      first<Objective>(parseClean('objective o „Volle Regale“ { owner @a }')).title,
      'Volle Regale',
    );
  });
});
