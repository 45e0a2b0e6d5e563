import assert from 'node:assert/strict';
import { parse, shape } from '../../../support/parse.js';

/** A plan in the middle of which something is half-typed; its neighbours and next statements must survive. */
const around = (middle: string) => `plan a in 2026-Q4
objective before "Before" { owner @a }
objective here "Here" {
  owner @a
${middle}
  tags kept
}
objective after "After" { owner @b }
`;
const before = 'PlanHeader Objective before { Owner }';
const after = 'Objective after { Owner }';

/** What is half-typed inside of the objective, and what of it is understood. */
const insideBody: [typed: string, understood: string][] = [
  ['  su', ''],
  ['  supports', 'Supports'],
  ['  supports a,', 'Supports'],
  ['  supports platform.', 'Supports'],
  ['  owner', 'Owner'],
  ['  contributors @', 'Contributors'],
  ['  description "half', 'Description'],
  ['  description """half', 'Description'],
  ['  key', 'KeyResult'],
  ['  key result', 'KeyResult'],
  ['  key result one', 'KeyResult one'],
  ['  key result one "One', 'KeyResult one'],
  ['  key result one "One" {\n    from\n  }', 'KeyResult one { Target }'],
  ['  key result one "One" {\n    from 8\n    owner @c\n  }', 'KeyResult one { Target Owner }'],
  ['  key result one "One" {\n    from 8 to\n    owner @c\n  }', 'KeyResult one { Target Owner }'],
  ['  key result one "One" {\n    keep <=\n    owner @c\n  }', 'KeyResult one { Limit Owner }'],
  ['  key result one "One" {\n    reach\n    owner @c\n  }', 'KeyResult one { Reach Owner }'],
  ['  key result one "One" {\n    reach >=\n    owner @c\n  }', 'KeyResult one { Reach Owner }'],
  ['  key result one "One" {\n    reach at\n    owner @c\n  }', 'KeyResult one { Reach Owner }'],
  ['  key result one "One" {\n    reach between 20 and\n    owner @c\n  }', 'KeyResult one { Reach Owner }'],
  ['  key result one "One" {\n    reach 90% by\n    owner @c\n  }', 'KeyResult one { Reach Owner }'],
  ['  key result one "One" { reach   owner @c }', 'KeyResult one { Reach Owner }'],
  ['  key result one "One" {\n    guard\n    owner @c\n  }', 'KeyResult one { Guard Owner }'],
  ['  key result one "One" {\n    guard rating\n    owner @c\n  }', 'KeyResult one { Guard Owner }'],
  ['  key result one "One" {\n    guard team.\n    owner @c\n  }', 'KeyResult one { Guard Owner }'],
  ['  key result one "One" {\n    guard rating >=\n    owner @c\n  }', 'KeyResult one { Guard Owner }'],
  ['  key result one "One" {\n    guard >= 4\n    owner @c\n  }', 'KeyResult one { Guard Owner }'],
  ['  key result one "One" { guard rating   owner @c }', 'KeyResult one { Guard Owner }'],
  ['  key result one "One" {\n    expect\n    owner @c\n  }', 'KeyResult one { Expect Owner }'],
  ['  key result one "One" {\n    expect 2026-10-15\n    owner @c\n  }', 'KeyResult one { Expect Owner }'],
  [
    '  key result one "One" {\n    expect 2026-10-15 8%,\n    owner @c\n  }',
    'KeyResult one { Expect Owner }',
  ],
  ['  key result one "One" { expect 2026-10-15 8%   owner @c }', 'KeyResult one { Expect Owner }'],
  [
    '  key result one "One" {\n    changed 2026-11-02\n    expect 2026-10-15 8%\n  }',
    'KeyResult one { Changed Expect }',
  ],
  [
    '  key result one "One" {\n    check-in 2026-10-12 8% forecast\n    owner @c\n  }',
    'KeyResult one { CheckIn Owner }',
  ],
  [
    '  key result one "One" {\n    check-in 2026-10-12 8% forecast 6% confidence\n    owner @c\n  }',
    'KeyResult one { CheckIn Owner }',
  ],
  [
    '  key result one "One" {\n    changed 2026-11-02\n    guard a >= 4\n  }',
    'KeyResult one { Changed Guard }',
  ],
  ['  key result one "One" {\n    check-in\n    owner @c\n  }', 'KeyResult one { CheckIn Owner }'],
  [
    '  key result one "One" {\n    check-in 2026-10-12 8% confidence\n    owner @c\n  }',
    'KeyResult one { CheckIn Owner }',
  ],
  [
    '  key result one "One" {\n    changed 2026-11-02 target was\n    owner @c\n  }',
    'KeyResult one { Changed Owner }',
  ],
  ['  key result one "One" {\n    reads as\n    owner @c\n  }', 'KeyResult one { ReadsAs Owner }'],
  [
    '  key result one "One" {\n    zones {\n      commit\n    }\n    owner @c\n  }',
    'KeyResult one { Zones Owner }',
  ],
  ['  key result one "One {\n    owner @c\n  }', 'KeyResult one { Owner }'],
  ['  key result one "One" { owner @c   description "half }', 'KeyResult one { Owner Description }'],
  [
    '  initiative one "One" {\n    initiative two "Two" { status done }\n    initiative three\n  }',
    'Initiative one { Initiative two { Status } Initiative three }',
  ],
  [
    '  initiative one "One" {\n    owner @c\n  initiative two "Two" { owner @d }',
    'Initiative one { Owner } Initiative two { Owner }',
  ],
  [
    '  initiative one "One" {\n    owner @c\n  key result two "Two" { owner @d }',
    'Initiative one { Owner } KeyResult two { Owner }',
  ],
  [
    '  initiative one "One" { initiative two "Two" { owner @d } owner @c }',
    'Initiative one { Initiative two { Owner } Owner }',
  ],
  [
    '  initiative one "One" {\n    initiative two "Two" {\n      owner @c\n    initiative three "Three" { owner @d }\n  }',
    'Initiative one { Initiative two { Owner } Initiative three { Owner } }',
  ],
  [
    '  initiative one "One" {\n    initiative two "Two" {\n      initiative three "Three" { owner @d }\n    }\n  }',
    'Initiative one { Initiative two { Initiative three { Owner } } }',
  ],
  ['  initiative one "One" {\n    drives\n    status\n    due\n  }', 'Initiative one { Drives Status Due }'],
  [
    '  key result one "One" {\n    check-in 2026-10-12\n    dropped 2026-11-02 "x"\n  }',
    'KeyResult one { CheckIn Dropped }',
  ],
  [
    '  initiative one "One" {\n    status\n    dropped 2026-11-02 "x"\n  }',
    'Initiative one { Status Dropped }',
  ],
  [
    '  key result one "One" {\n    changed 2026-11-02\n    stretch 5\n  }',
    'KeyResult one { Changed Stretch }',
  ],
  ['  key result one "One" {\n    changed 2026-11-02\n    weight 2\n  }', 'KeyResult one { Changed Weight }'],
  [
    '  key result one "One" {\n    check-in 2026-11-02 reached\n    stretch 5\n  }',
    'KeyResult one { CheckIn Stretch }',
  ],
  [
    '  key result one "One" {\n    changed 2026-11-02\n    since 2026-11-02\n  }',
    'KeyResult one { Changed Since }',
  ],
  ['  risk', 'Risk'],
  ['  risk "half', 'Risk'],
  ['  draft', 'Draft'],
  ['  key result one "One" { risk   owner @c }', 'KeyResult one { Risk Owner }'],
  ['  check-in', 'CheckIn'],
  ['  check-in 2026-10-12 confidence', 'CheckIn'],
  ['  initiative one "One" {\n    drives k "half\n    owner @c\n  }', 'Initiative one { Drives Owner }'],
  ['  initiative one "One" {\n    drives k,\n    owner @c\n  }', 'Initiative one { Drives Owner }'],
  ['  since', 'Since'],
  ['  since 2026', 'Since'],
  ['  key result one "One" { since   owner @c }', 'KeyResult one { Since Owner }'],
  ['  ??? what is this', ''],
  ['  100%', ''],
  ['  "a text alone"', ''],
];

describe('A half-typed line', () => {
  for (const [typed, understood] of insideBody) {
    it(`keeps its neighbours: ${JSON.stringify(typed)}`, () => {
      const here = `Objective here { Owner${understood ? ` ${understood}` : ''} Tags }`;
      assert.equal(shape(parse(around(typed)).parseResult.value), `${before} ${here} ${after}`);
    });
  }
});

/** What is half-typed at the top level. */
const atTop: [typed: string, understood: string][] = [
  ['obj', ''],
  ['objective', 'Objective'],
  ['objective half', 'Objective half'],
  ['objective half "Half', 'Objective half'],
  ['objective half "Half" {', 'Objective half'],
  ['objective half "Half" {\n  owner @x', 'Objective half { Owner }'],
  [
    'objective half "Half" {\n  key result one "One" {\n    owner @x',
    'Objective half { KeyResult one { Owner } }',
  ],
  ['metric half "Half" {\n  unit', 'Metric half { MetricUnit }'],
  ['check-ins', 'CheckInBlock'],
  ['check-ins 2026-10-12', 'CheckInBlock'],
  ['check-ins 2026-10-12 {\n  a 5\n  b', 'CheckInBlock { a b }'],
  ['check-ins 2026-10-12 {\n  a.\n  b 5%\n}', 'CheckInBlock { a. b }'],
  ['team', 'Team'],
  ['cycle 25-', 'Cycle 25'],
  ['cycle 25-sprint from', 'Cycle 25-sprint'],
  ['priority p "P" {\n  in 2026-\n  owner @x\n}', 'Priority p { InCycle Owner }'],
  ['priority p "P" {\n  until\n  owner @x\n}', 'Priority p { Until Owner }'],
  ['}', ''],
];

describe('A half-typed plan', () => {
  for (const header of [
    'plan a in 2026-Q4 since',
    'plan a since',
    'plan since',
    'plan a in 2026-Q4 since 2026-11-20',
  ])
    it(`keeps what follows: ${header}`, () => {
      const text = `${header}\nobjective after "After" { owner @b }\n`;
      assert.equal(shape(parse(text).parseResult.value), `PlanHeader ${after}`);
    });
});

describe('A half-typed element', () => {
  for (const [typed, understood] of atTop) {
    it(`keeps its neighbours: ${JSON.stringify(typed)}`, () => {
      const text = `plan a in 2026-Q4\nobjective before "Before" { owner @a }\n${typed}\nobjective after "After" { owner @b }\n`;
      const expected = [before, understood, after].filter(Boolean).join(' ');
      assert.equal(shape(parse(text).parseResult.value), expected);
    });
  }

  it('keeps its siblings when a key result lacks its brace', () => {
    const text = `objective o "O" {
  key result one "One" {
    owner @a
  key result two "Two" { owner @b }
}
objective after "After" { owner @b }
`;
    const siblings = 'KeyResult one { Owner } KeyResult two { Owner }';
    assert.equal(shape(parse(text).parseResult.value), `Objective o { ${siblings} } ${after}`);
  });
});
