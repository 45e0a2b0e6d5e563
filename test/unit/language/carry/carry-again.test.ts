import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Carried, carryPlans, plansIn } from '../../../../language/index.js';
import { linkedPlans } from '../../../support/linked-plan-arbitrary.js';
import { commentsOf, parsePlan } from '../../../support/parse-plan.js';
import { runs } from '../../../support/runs.js';
import { withComments } from '../../../support/scattered-comments.js';
import { openWorkspace, root } from '../../../support/workspace.js';

type Texts = Record<string, string>;

interface Run {
  carried: Carried;
  /** All files after the run. */
  files: Texts;
  messages: string[];
}

/** Carries the plans of one cycle into another, and writes the result into the files. */
async function carry(files: Texts, today: string, from = '2026-Q4', to = '2027-Q1'): Promise<Run> {
  const workspace = await openWorkspace(files, { today });
  const documents = workspace.shared.workspace.LangiumDocuments.all.toArray();
  const plans = plansIn(documents, workspace.shared).filter(({ cycle }) => cycle === from);
  const present = new Set(documents.map(({ uri }) => uri.toString()));
  const carried = await carryPlans(plans, to, workspace.services, async (uri) => present.has(uri));
  const nameOf = (uri: string) => uri.slice(uri.indexOf(root) + root.length + 1);
  const written = carried.files.map(({ uri, text }) => [nameOf(uri), text]);
  const updated = carried.updated.map(({ uri, edits }) => {
    const { textDocument } = workspace.document(nameOf(uri));
    return [nameOf(uri), TextDocument.applyEdits(textDocument, edits)];
  });
  const messages = carried.decisions.map(({ uri, line, message }) => `${nameOf(uri)}:${line} ${message}`);
  return { carried, files: { ...files, ...Object.fromEntries([...written, ...updated]) }, messages };
}

const header = 'plan shop in 2026-Q4\n\n';
const next = '2027-Q1.okr';

/**
 * Carries a plan on 2026-12-07, adds a later check-in to its first key result, and carries it again on 2027-01-04.
 *
 * @param edit what a person does to the new plan in between
 */
async function again(body: string, later: string, edit = (text: string) => text) {
  const old = '2026-Q4.okr';
  const first = await carry({ [old]: header + body }, '2026-12-07');
  const between = edit(first.files[next] as string);
  const checkIn = `check-ins 2026-12-28 { ${later} }\n`;
  const second = await carry(
    { [old]: header + body, [next]: between, 'late.okr': `${header}${checkIn}` },
    '2027-01-04',
  );
  return { first: first.files[next] as string, between, ...second, text: second.files[next] as string };
}

const waits = `key result waits "Waits fall" {
  from 9 days to 3 days
  check-in 2026-11-02 7 days
}
`;

describe('Carrying a plan again', () => {
  it('reads the baselines again that carry wrote, asks for the target, and changes nothing else', async () => {
    const { first, text, messages, carried, files } = await again(waits, 'waits 6 days');
    assert.ok(first.includes('from 7 days to 3 days'));
    assert.equal(text, first.replace('7 days', '6 days'));
    assert.deepEqual(messages, [
      '2027-Q1.okr:4 The baseline was 7 days and is now 6 days, reported on 2026-12-28. Is the target 3 days still right?',
    ]);
    assert.deepEqual([carried.files, carried.leftBehind], [[], []]);
    const third = await carry(files, '2027-01-04');
    assert.deepEqual([third.carried.updated, third.messages, third.files], [[], [], files]);
  });

  const read: [measure: string, before: string, later: string, expected: string][] = [
    ['from €31 to €24', '27.50', '26', 'from €26 to €24'],
    ['from €31 to €24', '€27.50', '€26', 'from €26 to €24'],
    ['from 12% to 30%', '15', '18', 'from 18% to 30%'],
    ['from 12% to 30%', '15%', '18.5', 'from 18.5% to 30%'],
    ['from 12 shops to 40 shops', '29', '31 shops', 'from 31 shops to 40 shops'],
    ['from CHF 40K to CHF 90K', '50K', '55K', 'from CHF 55K to CHF 90K'],
    ['to 30%', '12%', '14%', 'from 14% to 30%'],
    ['from unknown to 30%', '12%', '14%', 'from 14% to 30%'],
    ['from 2h to 10 minutes', '50 minutes', '0.5h', 'from 0.5h to 10 minutes'],
    ['from 9 to 3', '7', '6.5', 'from 6.5 to 3'],
    ['from 9 days to 3 days // Calendar days', '7 days', '6 days', 'from 6 days to 3 days  // Calendar days'],
    ['from 9 days /* in May */ to 3 days', '7 days', '6 days', 'from 6 days /* in May */ to 3 days'],
    ['from 9 /* in May */ days to 3 days', '7 days', '6 days', 'from 6 days /* in May */ to 3 days'],
  ];
  for (const [measure, before, later, expected] of read) {
    it(`${measure}, then ${before}, then ${later}: ${expected}`, async () => {
      const body = `key result one "One" {\n  ${measure}\n  check-in 2026-11-02 ${before}\n}\n`;
      const { text, carried, files } = await again(body, `one ${later}`);
      assert.ok(text.includes(`\n  ${expected}\n`), text);
      assert.equal(carried.updated[0]?.baselines, 1);
      assert.deepEqual((await carry(files, '2027-01-04')).carried.updated, []);
    });
  }

  it('writes the first value over the baselines that carry copied, for there was no value', async () => {
    for (const [measure, expected] of [
      ['from 9 days to 3 days', 'from 6 days to 3 days'],
      ['from unknown to 3 days', 'from 6 days to 3 days'],
      ['to 3 days', 'from 6 days to 3 days'],
    ] as const) {
      const { text } = await again(`key result waits "Waits fall" { ${measure} }\n`, 'waits 6 days');
      assert.ok(text.includes(`{ ${expected} }`), text);
    }
  });

  it('reads the readings of a metric', async () => {
    const files = {
      'metrics.okr': 'metric waits "Waits" { unit days   better lower   reading 2026-11-02 7 days }\n',
      '2026-Q4.okr': `${header}key result fall "Waits fall" { measures waits   from 9 days to 3 days }\n`,
    };
    const first = await carry(files, '2026-12-07');
    assert.ok(first.files[next]?.includes('from 7 days to 3 days'));
    const later = { 'metrics.okr': files['metrics.okr'].replace(' }', '   reading 2026-12-28 6 days }') };
    const second = await carry({ ...first.files, ...later }, '2027-01-04');
    assert.equal(second.files[next], first.files[next]?.replace('7 days', '6 days'));
  });

  it('carries the numbers of the statement along', async () => {
    const body = `key result repeat "Repeat purchases rise from 18% to 25%" {
  from 18% to 25%
  check-in 2026-11-02 20%
}
`;
    const { text, messages } = await again(body, 'repeat 22%');
    assert.ok(text.includes('"Repeat purchases rise from 22% to 25%" {\n  from 22% to 25%\n'), text);
    assert.ok(messages[0]?.startsWith(`${next}:3 The statement was “Repeat purchases rise from 20% to 25%”`));
  });

  it('keeps the target and the statement that a person wrote for the new cycle', async () => {
    const body = `key result repeat "Repeat purchases rise from 18% to 25%" {
  from 18% to 25%
  check-in 2026-11-02 20%
}
`;
    const { text } = await again(body, 'repeat 22%', (plan) => plan.replaceAll('25%', '30%'));
    assert.ok(text.includes('"Repeat purchases rise from 22% to 30%" {\n  from 22% to 30%\n'), text);
  });

  const stays: [what: string, edit: [from: string, to: string], because: string][] = [
    ['a person changed the baseline', ['7 days', '8 days'], 'a person wrote it'],
    ['a person wrote another statement', ['Waits fall', 'Queues shrink'], 'the statement is another one now'],
    [
      'a person chose another unit',
      ['from 7 days to 3 days', 'from 7 shops to 3 shops'],
      'the target has another unit now',
    ],
    [
      'a person chose a metric',
      ['from 7', 'measures queue\n  from 7'],
      'the key result measures another metric now',
    ],
    [
      'a person recorded a change',
      ['to 3 days', 'to 3 days\n  changed 2027-01-02 baseline was 8 days "Counted again"'],
      'a change of it is recorded',
    ],
  ];
  for (const [what, [from, to], because] of stays) {
    it(`leaves a baseline and reports it if ${what}`, async () => {
      const { between, text, messages, carried } = await again(waits, 'waits 6 days', (plan) =>
        plan.replace(from, to),
      );
      assert.equal(text, between);
      assert.deepEqual(carried.updated, []);
      assert.equal(messages.length, 1);
      assert.match(
        messages[0] as string,
        new RegExp(`The baseline .* stays, because ${because}\\. The last value of 2026-Q4 is 6 days`),
      );
    });
  }

  it('names the line of the baseline that stays', async () => {
    const { messages } = await again(waits, 'waits 6 days', (plan) => plan.replace('from 7 days ', ''));
    assert.deepEqual(messages, [
      `${next}:4 The baseline stays empty, because a person wrote it. The last value of 2026-Q4 is 6 days, reported on 2026-12-28.`,
    ]);
  });

  it('finds a goal by its statement if a person changed its name', async () => {
    const { text } = await again(waits, 'waits 6 days', (plan) => plan.replace('waits', 'queue-time'));
    assert.ok(text.includes('key result queue-time "Waits fall" {\n  from 6 days to 3 days\n'), text);
  });

  it('leaves goals that may continue the same goal', async () => {
    const twice = `${waits.replace('waits', '')}${waits.replace('waits', '').replace('7 days', '5 days')}`;
    const { text, between, messages } = await again(
      `${twice}${waits.replace('Waits', 'Times')}`,
      'waits 6 days',
    );
    assert.equal(text, between.replace('"Times fall" {\n  from 7', '"Times fall" {\n  from 6'));
    assert.deepEqual(
      messages.filter((message) => message.includes('may continue')),
      [
        '2026-Q4.okr:3 Several goals of 2027-Q1 may continue this goal. None was changed.',
        '2026-Q4.okr:7 Several goals of 2027-Q1 may continue this goal. None was changed.',
      ],
    );
  });

  it('finds goals in another file of the next cycle', async () => {
    const first = await carry({ '2026-Q4.okr': header + waits }, '2026-12-07');
    const { [next]: plan, ...rest } = first.files;
    const late = waits.replace('}', '  check-in 2026-12-28 6 days\n}');
    const second = await carry(
      { ...rest, '2026-Q4.okr': header + late, 'new.okr': plan as string },
      '2027-01-04',
    );
    assert.equal(second.files['new.okr'], plan?.replace('7 days', '6 days'));
    assert.equal(second.files[next], undefined);
  });

  it('goes from each cycle into the next one, and over a cycle', async () => {
    const files = { '2026-Q3.okr': `plan shop in 2026-Q3\n\n${waits.replaceAll('2026-11', '2026-08')}` };
    const late = { 'late.okr': 'plan shop in 2026-Q3\ncheck-ins 2026-09-28 { waits 6 days }\n' };
    const first = await carry(files, '2026-09-07', '2026-Q3', '2026-Q4');
    const second = await carry(first.files, '2026-09-07', '2026-Q3', '2027-Q1');
    const third = await carry({ ...second.files, ...late }, '2026-10-05', '2026-Q3', '2026-Q4');
    assert.ok(third.files['2026-Q4.okr']?.includes('from 6 days'));
    assert.ok(third.files[next]?.includes('from 7 days'));
    const fourth = await carry(third.files, '2026-10-05', '2026-Q3', '2027-Q1');
    assert.ok(fourth.files[next]?.includes('from 6 days'));
  });

  it('keeps guards, parts, beliefs, risks and comments, and brings back nothing that stays in the old cycle', async () => {
    const body = `// For all shops.
objective calm "Shops are calm" {
  owner @ines
  // The till counts.
  key result waits "Waits fall" {
    /* before */ from 9 days /* inside */ to 3 days // behind
    guard tills >= 3
    risk "The till breaks"
    expect 2026-11-20 6 days
    check-in 2026-11-02 7 days forecast 5 days
  }
  key result tills "Tills open" { reach at least 4   check-in 2026-11-02 2 }
  key result calls "Calls stay few" { keep at most 9 calls   check-in 2026-11-02 8 calls }
  initiative work "Work" {
    drives waits "Seen in the pilot"
    initiative one "One" { status active }
  }
}
`;
    const { first, text } = await again(body, 'calm.waits 6 days'.replace('calm.', ''));
    assert.equal(text, first.replace('from 7 days', 'from 6 days'));
    assert.ok(text.includes('/* before */ from 6 days /* inside */ to 3 days  // behind'), text);
  });

  it('names what was closed after it was carried, and what the new plan does not contain', async () => {
    const body = `objective calm "Calm" {
  ${waits.replaceAll('\n', '\n  ').trim()}
  key result tills "Tills open" { from 2 to 4 }
  key result calls "Calls stay few" { keep at most 9 calls }
  initiative work "Work" { status active }
}
`;
    const first = await carry({ '2026-Q4.okr': header + body }, '2026-12-07');
    const old = (header + body)
      .replace('from 2 to 4', 'from 2 to 4   check-in 2026-12-28 4')
      .replace('9 calls }', '9 calls   dropped 2026-12-20 "Sold" }')
      .replace('status active', 'status done')
      .replace('key result tills', 'key result fresh "Fresh" { from 1 to 5 }\n  key result tills');
    const second = await carry({ ...first.files, '2026-Q4.okr': old }, '2027-01-04');
    assert.equal(second.files[next], first.files[next]);
    assert.deepEqual(second.messages, [
      '2027-Q1.okr:8 In 2026-Q4 this goal is closed now: met at 100%. Remove it here, or change it.',
      '2027-Q1.okr:9 In 2026-Q4 this goal is closed now: dropped. Remove it here, or change it.',
      '2027-Q1.okr:10 In 2026-Q4 this goal is closed now: done. Remove it here, or change it.',
    ]);
    assert.deepEqual(
      second.carried.leftBehind.map(({ goal, because }) => `${goal}: ${because}`),
      ['Fresh: the plan for 2027-Q1 exists already and does not contain it'],
    );
  });

  it('reads the last value of a key result that was scored, or met with a new target', async () => {
    const scored = await carry({ '2026-Q4.okr': header + waits }, '2026-12-07');
    const late = waits.replace('}', '  check-in 2026-12-28 5 days\n  score 2027-01-02 0.7\n}');
    const second = await carry({ ...scored.files, '2026-Q4.okr': header + late }, '2027-01-04');
    assert.ok(second.files[next]?.includes('from 5 days to 3 days'));
    const met = await again(waits, 'waits 3 days', (plan) => plan.replace('to 3 days', 'to 2 days'));
    assert.ok(met.text.includes('from 3 days to 2 days'), met.text);
  });

  it('leaves a plan with syntax errors to people', async () => {
    const { text, between, messages } = await again(waits, 'waits 6 days', (plan) => `${plan}}\n`);
    assert.equal(text, between);
    assert.deepEqual(messages, [`${next}:1 The file has syntax errors. No baseline in it was updated.`]);
  });

  it('loses no comment in any plan, adds no error, and changes nothing the second time', async () => {
    let baselines = 0;
    const comments = fc.array(
      fc.record({ file: fc.nat({ max: 3 }), place: fc.nat({ max: 400 }), kind: fc.nat({ max: 7 }) }),
      { minLength: 10, maxLength: 25 },
    );
    await fc.assert(
      fc.asyncProperty(linkedPlans(), comments, async (plans, scattered) => {
        // Both mistakes of these plans are syntax errors, with which no plan is carried.
        const readable = Object.entries(plans).map(([name, text]) => [
          name,
          text.replaceAll('onwer @ines', 'tags three').replaceAll('owner tom', 'owner @tom'),
        ]);
        const first = await carry(Object.fromEntries(readable), '2026-10-06');
        const second = await carry(withComments(first.files, scattered), '2026-12-20');
        const third = await carry(second.files, '2026-12-20');
        assert.deepEqual([third.carried.updated, third.files], [[], second.files]);
        for (const { uri, baselines: count } of second.carried.updated) {
          const name = uri.slice(uri.indexOf(root) + root.length + 1);
          const before = withComments(first.files, scattered)[name] as string;
          const after = parsePlan(second.files[name] as string);
          const shown = `${before}\n+++\n${second.files[name]}`;
          baselines += count;
          assert.deepEqual(after.parseResult.parserErrors, [], shown);
          assert.deepEqual(commentsOf(after), commentsOf(parsePlan(before)), shown);
        }
      }),
      { numRuns: runs(15), seed: 20261130, endOnFailure: true },
    );
    assert.ok(baselines > 10, `Only ${baselines} baselines changed.`);
  });
});
