import assert from 'node:assert/strict';
import { carriedPath } from '../../../../language/carry/carried-path.js';
import { type Carried, carryPlans, plansIn } from '../../../../language/index.js';
import { openWorkspace, root } from '../../../support/workspace.js';

const header = 'plan shop in 2026-Q4\n\n';

/** Carries what these files hold of 2026-Q4 into 2027-Q1, on 2026-12-20. */
async function carried(
  files: Record<string, string>,
  team?: string,
): Promise<Carried & { open: () => Promise<string[]>; rules: () => Promise<string[]> }> {
  const workspace = await openWorkspace(files, { today: '2026-12-20' });
  const documents = workspace.shared.workspace.LangiumDocuments.all.toArray();
  const plans = plansIn(documents, workspace.shared).filter(
    (plan) => plan.cycle === '2026-Q4' && (team === undefined || plan.team === team),
  );
  const present = new Set(documents.map(({ uri }) => uri.toString()));
  const result = await carryPlans(plans, '2027-Q1', workspace.services, async (uri) => present.has(uri));
  const findings = async () => {
    const added = result.files.map(({ uri, text }) => [uri.slice(uri.indexOf(root) + root.length + 1), text]);
    const next = await openWorkspace({ ...files, ...Object.fromEntries(added) }, { today: '2026-12-20' });
    return next.findings().filter(({ uri }) => result.files.some((file) => file.uri === uri));
  };
  const open = async () =>
    (await findings()).filter(({ severity }) => severity === 'error').map(({ message }) => message);
  /** The rules that would report a carelessly carried plan. */
  const rules = async () =>
    (await findings())
      .map(({ rule }) => rule)
      .filter((rule) => rule === 'statement-disagrees' || rule === 'wrong-cycle');
  return { ...result, open, rules };
}

async function carriedText(body: string): Promise<string> {
  const { files, open } = await carried({ '2026-Q4.okr': header + body });
  assert.deepEqual(await open(), [], 'the new plan adds no error');
  return files[0]?.text ?? '';
}

const messages = ({ decisions }: Carried) => decisions.map(({ line, message }) => `${line}: ${message}`);

describe('Carrying a plan into the next cycle', () => {
  it('leaves behind on which day something came in the old cycle', async () => {
    const { files, open } = await carried({
      '2026-Q4.okr': `plan shop in 2026-Q4 since 2026-10-12 // Late

objective calm "Calm" {
  owner @a
  since 2026-11-02 // Later
  changed 2026-11-09 since was "2026-10-12" because "Why not"
  key result a "A" { since 2026-11-20   keep <= 3 }
}
`,
    });
    assert.deepEqual(await open(), []);
    assert.equal(
      files[0]?.text,
      `plan shop in 2027-Q1  // Late

objective calm "Calm" {
  owner @a
  key result a "A" { keep <= 3 }
}
`,
    );
  });

  it('starts each key result from its last value, and asks for the target', async () => {
    const result = await carried({
      '2026-Q4.okr': `${header}objective calm "Calm" {
  key result waits "Waits fall from 9 days" {
    from 9 days to 3 days by 2026-12-15
    check-in 2026-11-02 7 days confidence 60% "Nights help"
    check-in 2026-12-07 6 days
    changed 2026-11-03 target was 4 days "Why not"
  }
}
`,
    });
    assert.equal(
      result.files[0]?.text,
      `plan shop in 2027-Q1

objective calm "Calm" {
  key result waits "Waits fall from 9 days" {
    from 6 days to 3 days
  }
}
`,
    );
    assert.deepEqual(messages(result), [
      '4: The statement still says 9 days.',
      '5: The baseline is 6 days, reported on 2026-12-07. Is the target 3 days still right?',
      '5: The date 2026-12-15 is before the new cycle and was left out. Write a new date.',
    ]);
    assert.deepEqual(await result.open(), []);
  });

  it('takes the last value from check-ins in other files', async () => {
    const { files } = await carried({
      '2026-Q4.okr': `${header}key result waits "Waits fall" { from unknown to 3 days }\n`,
      'check-ins.okr': 'check-ins 2026-12-14 { shop.waits 5 days }\n',
    });
    assert.deepEqual(
      files.map(({ text }) => text),
      ['plan shop in 2027-Q1\n\nkey result waits "Waits fall" { from 5 days to 3 days }\n'],
    );
  });

  for (const [measure, checkIn, expected] of [
    ['from €31 to €24', '27.50', 'from €27.50 to €24'],
    ['from 12% to 30%', '15', 'from 15% to 30%'],
    ['from 12% to 30%', '15.5%', 'from 15.5% to 30%'],
    ['from 12 shops to 40 shops', '29', 'from 29 shops to 40 shops'],
    ['from CHF 40K to CHF 90K', '50K', 'from CHF 50K to CHF 90K'],
    ['to 30%', '12%', 'from 12% to 30%'],
    ['from 2h to 10 minutes', '50 minutes', 'from 50 minutes to 10 minutes'],
    ['from 12 shops to 40 shops', '20%', 'from 12 shops to 40 shops'],
  ] as const) {
    it(`${measure}, last ${checkIn}: ${expected}`, async () => {
      const text = await carriedText(
        `key result one "One" {\n  ${measure}\n  check-in 2026-12-01 ${checkIn}\n}\n`,
      ).catch(String);
      assert.ok(text.includes(`\n  ${expected}\n`), text);
    });
  }

  it('leaves behind what is finished or given up, with its comments, and says why', async () => {
    const result = await carried({
      '2026-Q4.okr': `${header}objective calm "Calm" {
  // About the met one.
  key result met "Met" { from 9 to 3   check-in 2026-12-01 3 }
  key result scored "Scored" { from 9 to 3   score 2026-12-18 0.5 "Half" }
  key result gone "Gone" { from 9 to 3   dropped 2026-11-01 "Sold" }
  // About the open one.
  key result open "Open" { from 9 to 3 }
  key result kept "Kept" { keep <= 2   check-in 2026-12-01 1 }
}
objective over "Over" {
  key result only "Only" { from 0 to 1   check-in 2026-12-01 1 }
  initiative rest "Rest" { status active }
}
`,
    });
    assert.equal(
      result.files[0]?.text,
      `plan shop in 2027-Q1

objective calm "Calm" {
  // About the open one.
  key result open "Open" { from 9 to 3 }
  key result kept "Kept" { keep <= 2 }
}
`,
    );
    assert.deepEqual(
      result.leftBehind.map(({ line, goal, because }) => `${line} ${goal}: ${because}`),
      [
        '5 Met: met at 100%',
        '6 Scored: scored 50%',
        '7 Gone: dropped',
        '13 Only: met at 100%',
        '12 Over: none of its key results is open',
        '14 Rest: the goal that contains it is left behind',
      ],
    );
    assert.deepEqual(messages(result), [
      '5: There is no reported value for the baseline. Are the baseline 9 and the target 3 still right?',
      '6: Left behind: scored 50%. The key result was not met. Copy it if it should continue.',
      '14: Left behind: the goal that contains it is left behind. The work is still open. Stop it, or let it drive another key result.',
    ]);
  });

  it('moves links to what is carried, and takes away those to finished work', async () => {
    const files = {
      'shop.okr': `${header}objective calm "Calm" {
  supports trust, tills.2026-Q4.fast, shop.2026-Q4.old
  key result a "A" { from 9 to 3   predicts b, tills.2026-Q4.c "May pilot" }
  key result b "B" { from 9 to 3   check-in 2026-12-01 3 }
}
objective old "Old" { dropped 2026-11-01 "Sold" }
initiative work "Work" { drives a, b   depends on done, tills.stream   due 2026-11-30 }
initiative done "Done" { drives a   status done }
`,
      'tills.okr': `plan tills in 2026-Q4
objective fast "Fast" { key result c "C" { from 9 to 3 } }
initiative stream "Stream" { drives c }
`,
      'vocabulary.okr': 'priority trust "Trust" { owner @a }\n',
    };
    const both = await carried(files);
    assert.equal(
      both.files.find(({ uri }) => uri.endsWith('shop-2027-Q1.okr'))?.text,
      `plan shop in 2027-Q1

objective calm "Calm" {
  supports trust, tills.2027-Q1.fast
  key result a "A" { from 9 to 3   predicts tills.2027-Q1.c "May pilot" }
}

initiative work "Work" { drives a   depends on tills.stream }
`,
    );
    assert.deepEqual(await both.open(), []);
    const alone = await carried(files, 'shop');
    assert.ok(alone.files[0]?.text.includes('supports trust\n'));
    for (const left of ['tills.2026-Q4.fast', 'shop.2026-Q4.old'])
      assert.ok(messages(alone).some((message) => message.includes(`The link to \`${left}\` was left out`)));
    assert.ok(alone.files[0]?.text.includes('depends on tills.2026-Q4.stream'));
    assert.ok(
      messages(alone).some((message) => message.includes('The link still leads to `tills.2026-Q4.stream`')),
    );
    assert.deepEqual(await alone.open(), []);
  });

  it('asks about what is over when the new cycle begins', async () => {
    const result = await carried({
      'shop.okr': `${header}objective calm "Calm" { supports trust, growth, all.2026.whole, all.2026.part   key result a "A" { keep <= 3 } }\n`,
      'all.okr':
        'plan all in 2026\nobjective whole "Whole" { owner @a }\nobjective part "Part" { owner @a }\n',
      'next.okr': 'plan all in 2027\nobjective part "Part" { owner @a }\n',
      'vocabulary.okr': 'priority trust "Trust" { in 2026 }\npriority growth "Growth" { in 2027 }\n',
    });
    assert.ok(result.files[0]?.text.includes('supports growth, all.2027.part'));
    assert.deepEqual(await result.rules(), []);
    assert.deepEqual(messages(result), [
      '3: The link to `trust` was left out, because its cycle will be over. Choose another target.',
      '3: The link to `all.2026.whole` was left out, because its cycle will be over. Choose another target.',
    ]);
  });

  const statements: [before: string, measure: string, value: string, after: string | undefined][] = [
    [
      'Repeat purchases rise from 18% to 25%',
      'from 18% to 25%',
      '20%',
      'Repeat purchases rise from 20% to 25%',
    ],
    ['Waits fall by 50%', 'from 12 hours to 6 hours', '8 hours', 'Waits fall by 25%'],
    ['Waits fall by half', 'from 12 hours to 6 hours', '8 hours', 'Waits fall by 25%'],
    ['Waits fall to 6 hours', 'from 12 hours to 6 hours', '8 hours', 'Waits fall to 6 hours'],
    ['12 shops wait half as long', 'from 12 hours to 6 hours', '8 hours', undefined],
  ];
  for (const [before, measure, value, after] of statements) {
    it(`carries the numbers of “${before}”, or asks`, async () => {
      const files = {
        '2026-Q4.okr': `${header}objective calm "Calm" {
  owner @a
  key result waits "${before}" {
    owner @a
    ${measure}
    check-in 2026-12-07 ${value}
  }
}
`,
      };
      const result = await carried(files);
      const title = /key result waits "(.*)"/.exec(result.files[0]?.text ?? '')?.[1];
      assert.equal(title, after ?? before);
      const asked = messages(result).filter((message) => message.includes(': The statement '));
      assert.equal(asked.length, after === before ? 0 : 1, messages(result).join('\n'));
      if (after !== undefined) assert.deepEqual(await result.rules(), []);
    });
  }

  it('offers to make an output an initiative', async () => {
    const result = await carried({
      '2026-Q4.okr': `${header}objective calm "Calm" {\n  key result app "Launch the mobile app" { from 0% to 100%   check-in 2026-12-01 40% }\n}\n`,
    });
    assert.ok(messages(result).some((message) => message.includes('Make it an initiative')));
  });

  it('keeps metrics and priorities where they are, and people and check-ins too', async () => {
    const { files, open } = await carried({
      'shop.okr': `${header}metric waits "Waits" { unit days   reading 2026-12-01 7 days }
person @a "A"
priority trust "Trust" { owner @a }
objective calm "Calm" { supports trust   key result fall "Fall" { measures waits   from 9 days to 3 days } }
check-ins 2026-12-07 { fall 6 days }
`,
    });
    assert.equal(
      files[0]?.text,
      `plan shop in 2027-Q1

objective calm "Calm" { supports shop.2026-Q4.trust   key result fall "Fall" { measures shop.2026-Q4.waits   from 6 days to 3 days } }
`,
    );
    assert.deepEqual(await open(), []);
  });

  it('never writes into a file that is there, and declares no name twice', async () => {
    const plan = `${header}key result a "A" { from 9 to 3 }\nkey result b "B" { from 9 to 3 }\n`;
    const there = await carried({ '2026-Q4.okr': plan, '2027-Q1.okr': '// Mine\n' });
    assert.deepEqual(
      [there.files, messages(there)],
      [[], ['1: The file already exists. Nothing was carried into it.']],
    );
    const named = await carried({
      '2026-Q4.okr': plan,
      'new.okr': 'plan shop in 2027-Q1\nkey result a "A" { from 6 to 3 }\n',
    });
    assert.equal(named.files[0]?.text, 'plan shop in 2027-Q1\n\nkey result b "B" { from 9 to 3 }\n');
    assert.equal(named.leftBehind[0]?.because, '`a` is already in new.okr');
    assert.deepEqual(await named.open(), []);
  });

  it('asks about what stands in a goal that another file of the next cycle has already', async () => {
    const result = await carried({
      '2026-Q4.okr': `${header}objective calm "Calm" {
  key result a "A" { from 9 to 3 }
  initiative inner "Inner" { status active }
}
initiative work "Work" { drives a, b }
key result b "B" { from 9 to 3 }
`,
      'new.okr': 'plan shop in 2027-Q1\nobjective calm "Calm" { key result b "B" { from 6 to 3 } }\n',
    });
    assert.equal(result.files[0]?.text, 'plan shop in 2027-Q1\n\ninitiative work "Work" { drives b }\n');
    assert.deepEqual(
      result.leftBehind.map(({ goal, because }) => `${goal}: ${because}`),
      [
        'A: the goal that contains it is already in the next cycle',
        'B: `b` is already in new.okr',
        'Calm: `calm` is already in new.okr',
        'Inner: the goal that contains it is already in the next cycle',
      ],
    );
    assert.deepEqual(await result.open(), []);
  });

  it('leaves a file with syntax errors to people', async () => {
    const result = await carried({ '2026-Q4.okr': `${header}key result a "A" { from 9 to 3 } }\n` });
    assert.deepEqual(
      [result.files, messages(result)],
      [[], ['1: The file has syntax errors. Nothing of it was carried.']],
    );
  });
});

describe('The path of a carried plan', () => {
  for (const [path, expected] of [
    ['2026-Q4.okr', '2027-Q1.okr'],
    ['sales/2026-Q4.okr', 'sales/2027-Q1.okr'],
    ['2026q4/sales.okr', '2027-Q1/sales.okr'],
    ['sales-2026-Q4-abroad.okr', 'sales-2027-Q1-abroad.okr'],
    ['sales/plan.okr', 'sales/plan-2027-Q1.okr'],
    ['2026/sales.okr', '2026/sales-2027-Q1.okr'],
  ] as const) {
    it(`${path} → ${expected}`, () => assert.equal(carriedPath(path, '2026-Q4', '2027-Q1'), expected));
  }
  for (const [from, to, path, expected] of [
    ['2026-10', '2026-11', '2026/2026-10.okr', '2026/2026-11.okr'],
    ['2026-12', '2027-01', 'desk-2026-12.okr', 'desk-2027-01.okr'],
    ['2026-T3', '2027-T1', 'desk/2026t3.okr', 'desk/2027-T1.okr'],
    ['25-sprint', '26-sprint', '25-sprint/desk.okr', '26-sprint/desk.okr'],
    ['2026', '2027', '2026/2026-10.okr', '2027/2026-10.okr'],
  ] as const) {
    it(`${path} → ${expected} from ${from}`, () => assert.equal(carriedPath(path, from, to), expected));
  }
});
