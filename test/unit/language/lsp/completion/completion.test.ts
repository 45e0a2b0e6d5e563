import assert from 'node:assert/strict';
import { type ElementType, propertiesOf } from '../../../../../language/grammar/properties.js';
import { openEditor, type TestEditor } from '../../../../support/completion.js';

/** A small company: a vocabulary, another team, an earlier cycle and a plan of the own team. */
const company = {
  'vocabulary.okr': `person @ines "Inês Duarte"
person @tom "Tom Okafor"
priority trust "Shops trust our forecasts" { owner @ines   in 2026 }
metric spoilage-rate "Spoilage per shop" { unit %   better lower   reading 2026-09-30 8.4% }
team platform "Platform"
team replenishment "Replenishment"
cycle season-2026 from 2026-10-15 to 2027-01-06
`,
  'platform.okr': `plan platform in 2026-Q4
initiative event-stream "Every sale on one stream" { owner @jonas   tags infra, fresh }
key result late "Late answers" { owner @jonas   from 9 minutes to 2 minutes   check-in 2026-11-02 5 minutes }
`,
  'q3.okr': `plan replenishment in 2026-Q3
objective calm "Nights are calm" { owner @ines   tags fresh }
`,
  'q4.okr': `plan replenishment in 2026-Q4
objective less-waste "Shops throw away less" { owner @ines
  key result less-spoilage "Berries last until Sunday" { owner @tom   from 8% to 6% }
}
`,
};

const plan = 'plan replenishment in 2026-Q4\n';
const inObjective = (line: string) => `${plan}objective here "T" {\n  ${line}\n}\n`;
const inKeyResult = (line: string) => `${plan}key result here "T" {\n  ${line}\n}\n`;
const inInitiative = (line: string) => `${plan}initiative here "T" {\n  ${line}\n}\n`;
const inBlock = (line: string) => `check-ins 2026-11-16 by @ines {\n  ${line}\n}\n`;

interface Case {
  at: string;
  text: string;
  /** All labels in order; a list that ends in `…` names the first ones. */
  offers: string[];
  absent?: string[];
}

const keywordsOf = (type: ElementType) => propertiesOf(type).flatMap(({ keywords }) => keywords);
const measured = 'from 9% to 6%\n  ';
const cases: Record<string, Case[]> = {
  'What may begin': [
    {
      at: 'an empty file',
      text: '|',
      offers: [
        'plan',
        'objective',
        'key result',
        'initiative',
        'check-ins',
        'priority',
        'metric',
        'team',
        'person',
        'cycle',
      ],
    },
    {
      at: 'a file with a plan',
      text: `${plan}|`,
      offers: ['objective', 'key result', '…'],
      absent: ['plan'],
    },
    { at: 'a file whose plan follows', text: `|\n${plan}`, offers: ['objective', '…'], absent: ['plan'] },
    { at: 'a half-typed word', text: `${plan}ob|`, offers: ['objective'] },
    { at: 'a short form', text: `${plan}kr|`, offers: ['key result'] },
    {
      at: 'a body: what is there already is left out',
      text: inObjective('owner @ines\n  |\n  tags fresh'),
      offers: [...keywordsOf('Objective').filter((one) => one !== 'owner' && one !== 'tags'), '…'],
      absent: ['owner', 'tags', 'drives', 'plan', 'objective'],
    },
    {
      at: 'a body: elements after the properties',
      text: inObjective('|'),
      offers: ['owner', '…'],
      absent: ['status'],
    },
    { at: 'a body after a half-typed line', text: inObjective('supports\n  o|\n  owner @a'), offers: [] },
    { at: 'a body on one line', text: `${plan}initiative x "T" { owner @a   st| }`, offers: ['status'] },
    {
      at: 'a body without its brace',
      text: `${plan}objective x "T" {\n  owner @a\n\n  initia|\nobjective y "Z" {}`,
      offers: ['initiative'],
    },
    {
      at: 'one way to measure',
      text: inKeyResult(`keep <= 2%\n  |`),
      offers: ['owner', '…'],
      absent: ['from', 'to', 'zones', 'keep'],
    },
    {
      at: 'what may stand often',
      text: inKeyResult('check-in 2026-11-02 5%\n  check|'),
      offers: ['check-in'],
    },
    { at: 'the word under the cursor', text: inObjective('own|er @tom'), offers: ['owner'] },
    {
      at: 'a new element right after a brace',
      text: `${plan}objective a "A" {}|\n`,
      offers: ['objective', '…'],
    },
  ],
  Nothing: [
    { at: 'in a text', text: inObjective('description "own|er"'), offers: [] },
    { at: 'in a text of several lines', text: inObjective('description """a\n  own|\n  """'), offers: [] },
    { at: 'behind an unclosed quote', text: `${plan}objective x "own|`, offers: [] },
    { at: 'in a comment', text: '// own|', offers: [] },
    { at: 'in an open comment', text: '/* own|', offers: [] },
    { at: 'where a name is invented', text: `${plan}objective |`, offers: [] },
    { at: 'where a text is asked for', text: inObjective('description |'), offers: [] },
    { at: 'after a word that means nothing', text: inObjective('contributers |'), offers: [] },
  ],
  References: [
    {
      at: '`supports`: nearest first',
      text: inObjective('supports |'),
      offers: ['less-waste', 'less-spoilage', 'replenishment.2026-Q3.calm', 'trust', 'platform.late'],
    },
    {
      at: '`drives`: key results alone',
      text: inInitiative('drives |'),
      offers: ['less-spoilage', 'platform.late'],
    },
    { at: '`measures`: metrics alone', text: inKeyResult('measures |'), offers: ['spoilage-rate'] },
    {
      at: '`predicts`',
      text: inKeyResult('predicts |'),
      offers: ['less-spoilage', 'spoilage-rate', 'platform.late'],
    },
    { at: '`depends`', text: inInitiative('depends |'), offers: ['on'] },
    { at: 'inside a name', text: inObjective('supports spoil|'), offers: ['less-spoilage'] },
    { at: 'words of the statement', text: inObjective('supports sunday|'), offers: ['less-spoilage'] },
    {
      at: 'a team',
      text: inInitiative('depends on platform.|'),
      offers: ['platform.event-stream', 'platform.late'],
    },
    {
      at: 'the own team, written out',
      text: inInitiative('drives replenishment.l|'),
      offers: ['replenishment.less-spoilage'],
    },
    {
      at: 'a comma: listed ones are left out',
      text: inObjective('supports trust, |'),
      offers: ['less-waste', 'less-spoilage', '…'],
      absent: ['trust'],
    },
    {
      at: 'a comma at the end of the line',
      text: inObjective('supports trust,\n    |'),
      offers: ['less-waste', '…'],
      absent: ['trust', 'owner'],
    },
    { at: 'before a comma', text: inInitiative('drives |, platform.late'), offers: ['less-spoilage'] },
    { at: 'itself', text: inKeyResult('predicts her|'), offers: [] },
  ],
  People: [
    {
      at: '`owner`: declared ones, then those in use',
      text: inObjective('owner |'),
      offers: ['@ines', '@tom', '@jonas'],
    },
    { at: 'a handle begun', text: inObjective('owner @jo|'), offers: ['@jonas'] },
    { at: 'the name of a person', text: inObjective('owner okafor|'), offers: ['@tom'] },
    {
      at: 'a handle that a snippet repeats while it is typed',
      text: inObjective(
        'owner @lena|\n  key result x "T" { owner @lena }\n  initiative y "T" { owner @lena }',
      ),
      offers: [],
    },
    {
      at: 'a part of a handle that a snippet repeats',
      text: inObjective('owner @jon|\n  key result x "T" { owner @jon }'),
      offers: ['@jonas'],
    },
    { at: 'a handle that is complete', text: inObjective('owner @tom|'), offers: [] },
    {
      at: '`contributors` with some listed',
      text: inObjective('contributors @tom, |'),
      offers: ['@ines', '@jonas'],
    },
    { at: '`by` of a block', text: 'check-ins 2026-11-16 by |', offers: ['@ines', '@tom', '@jonas'] },
    { at: '`person`: those not declared', text: 'person |', offers: ['@jonas'] },
  ],
  Values: [
    {
      at: '`from`: the last reading',
      text: inKeyResult('measures spoilage-rate\n  from |'),
      offers: ['8.4%', 'unknown'],
    },
    {
      at: 'a unit: that of the metric first',
      text: inKeyResult('measures spoilage-rate\n  from 12 |'),
      offers: ['%', 'minutes', '…'],
    },
    {
      at: 'a unit: that of the other value first',
      text: inKeyResult('from 12 shops to 15|'),
      offers: ['shops', '%', '…'],
      absent: ['by', 'owner'],
    },
    { at: 'a unit begun', text: inKeyResult('from 12 shops to 15sh|'), offers: ['shops'] },
    { at: 'after a value', text: inKeyResult('from 9% |'), offers: ['to', 'by'] },
    { at: 'the unit of a metric', text: 'metric m { unit | }', offers: ['%', 'minutes', '…'] },
    {
      at: '`keep`',
      text: inKeyResult('keep |'),
      offers: ['at most', 'at least', 'below', 'above', '<=', '>=', '<', '>', 'between'],
    },
    { at: '`keep at`', text: inKeyResult('keep at |'), offers: ['most', 'least'] },
    { at: '`keep <`', text: inKeyResult('keep <|'), offers: ['<=', '<'] },
    { at: '`keep between`', text: inKeyResult('keep between 20 |'), offers: ['%', '…'], absent: ['at most'] },
    {
      at: '`confidence`',
      text: inKeyResult(`${measured}check-in 2026-11-16 7% |`),
      offers: ['confidence', '…'],
    },
    { at: 'a share', text: inKeyResult(`${measured}check-in 2026-11-16 7% confidence 70|`), offers: ['%'] },
    {
      at: 'what changed',
      text: inKeyResult(`${measured}changed 2026-11-16 |`),
      offers: [
        'target',
        'baseline',
        'stretch',
        'weight',
        'deadline',
        'limit',
        'guard',
        'expect',
        'statement',
        'since',
      ],
    },
    { at: 'what it was', text: inKeyResult(`${measured}changed 2026-11-16 target was |`), offers: ['6%'] },
    {
      at: 'the day on which it was said to have come',
      text: inKeyResult('changed 2026-11-16 since was |'),
      offers: ['2026-11-16', '2026-12-31', '…'],
      absent: ['6%', 'unknown', 'between'],
    },
    {
      at: 'why it came later',
      text: inKeyResult('changed 2026-11-16 since was "2026-10-12" |'),
      offers: ['because'],
    },
    { at: 'the day of a plan', text: 'plan replenishment in 2026-Q4 |', offers: ['since'] },
    { at: 'a plan without a cycle', text: 'plan replenishment |', offers: ['in'] },
    {
      at: 'a day for a plan',
      text: 'plan replenishment in 2026-Q4 since |',
      offers: ['2026-11-16', '…'],
    },
    { at: 'zones', text: inKeyResult('zones { commit "a" | }'), offers: ['commit', 'target', 'stretch'] },
    {
      at: '`reads as`',
      text: inKeyResult('reads as |'),
      offers: ['activity', 'output', 'bridge', 'outcome'],
    },
    { at: '`status`', text: inInitiative('status |'), offers: ['planned', 'active', 'done', 'dropped'] },
    {
      at: 'a report of work',
      text: inInitiative('check-in 2026-11-16 d|'),
      offers: ['done', 'dropped', '…'],
      absent: ['reached'],
    },
    {
      at: 'a report of a number',
      text: inKeyResult(`${measured}check-in 2026-11-16 d|`),
      offers: ['description', 'depends on', 'dropped'],
      absent: ['done'],
    },
    {
      at: '`cadence`',
      text: inObjective('cadence |'),
      offers: ['weekly', 'biweekly', 'monthly', 'quarterly'],
    },
    { at: '`better`', text: 'metric m { better | }', offers: ['higher', 'lower'] },
    { at: '`tags`: most used first', text: inObjective('tags |'), offers: ['fresh', 'infra'] },
    { at: '`tags` with some listed', text: inObjective('tags fresh, |'), offers: ['infra'] },
  ],
  'Dates, cycles and teams': [
    {
      at: 'a check-in: today first',
      text: inKeyResult('check-in |'),
      offers: ['2026-11-16', '2026-12-31', '2026-10-01', '2026-11-15', '2026-11-09', '…'],
    },
    {
      at: 'a date begun',
      text: inKeyResult('from 9% to 6% by 2026-12|'),
      offers: ['2026-12-31', '2026-12-14'],
    },
    {
      at: 'a day by its name',
      text: inKeyResult('check-in week|'),
      offers: ['2026-11-09', '2026-11-02', '2026-11-23', '…'],
    },
    {
      at: 'a cycle that is declared',
      text: 'cycle 2027-Q1 from |',
      offers: ['2027-01-01', '2027-03-31', '…'],
    },
    { at: 'its end', text: 'cycle 2027-Q1 from 2027-01-01 to |', offers: ['2027-03-31', '…'] },
    {
      at: '`in`',
      text: 'plan platform in |',
      offers: [
        ...['2026-Q4', '2027-Q1', '2026-Q3', 'season-2026', '2026-H2', '2026', '2027'],
        ...['2026-11', '2026-12', '2026-T3'],
      ],
    },
    { at: 'a year begun', text: 'plan platform in 2027|', offers: ['2027-Q1', '2027'] },
    { at: '`plan`', text: 'plan |', offers: ['platform', 'replenishment'] },
    { at: '`part of`', text: 'team platform { part of | }', offers: ['replenishment'] },
  ],
  'Check-ins apart': [
    {
      at: 'the value it had',
      text: inBlock('platform.late |'),
      offers: ['5 minutes', 'confidence', 'forecast'],
    },
    {
      at: 'a line: what has no entry yet',
      text: inBlock('platform.late 4 minutes\n  |'),
      offers: ['platform.event-stream', 'replenishment.less-spoilage', '…'],
    },
    { at: 'a name begun', text: inBlock('spoil|'), offers: ['replenishment.less-spoilage'] },
    {
      at: 'the unit of the entry',
      text: inBlock('platform.late 4 |'),
      offers: ['minutes', '…'],
      absent: ['owner'],
    },
    { at: 'after its value', text: inBlock('platform.late 4 minutes |'), offers: ['confidence', 'forecast'] },
    {
      at: 'a state of work',
      text: inBlock('platform.event-stream |'),
      offers: ['planned', 'active', 'done', 'dropped', 'confidence'],
    },
    { at: 'after the header', text: 'check-ins 2026-11-16 |', offers: ['by'] },
  ],
};

describe('Completion', () => {
  let editor: TestEditor;
  before(async () => {
    editor = await openEditor(company);
  });

  for (const [group, list] of Object.entries(cases)) {
    describe(group, () => {
      for (const { at, text, offers, absent = [] } of list) {
        it(at, async () => {
          const labels = await editor.labels(text);
          const open = offers.at(-1) === '…';
          const wanted = open ? offers.slice(0, -1) : offers;
          assert.deepEqual(open ? labels.slice(0, wanted.length) : labels, wanted, labels.join(' | '));
          for (const label of absent) assert.ok(!labels.includes(label), `${label} in ${labels.join(' | ')}`);
        });
      }
    });
  }

  it('works in a file with Windows line ends', async () => {
    assert.deepEqual(await editor.labels(inObjective('owner |').replaceAll('\n', '\r\n')), [
      '@ines',
      '@tom',
      '@jonas',
    ]);
  });

  it('says nothing of a space but where something is asked for', async () => {
    const bySpace = async (text: string) =>
      (await editor.complete(text, { trigger: ' ' })).map(({ label }) => label);
    assert.deepEqual(await bySpace(inObjective('owner @tom |')), []);
    assert.deepEqual(await bySpace(inObjective('owner |')), ['@ines', '@tom', '@jonas']);
  });

  it('throws nowhere, wherever the cursor stands in a file', async () => {
    const text = Object.values(company).join('').concat(inBlock('platform.late 4 minutes'));
    for (let offset = 0; offset <= text.length; offset += 3) {
      const cut = text.slice(0, offset);
      await editor.complete(`${cut}|`);
    }
  });

  it('offers the template of a plan for the whole keyword, too, but no second plan', async () => {
    const editor = await openEditor({ 'new.okr': '' });
    for (const marked of ['|', 'pl|', 'plan|', 'plan| \n\n'])
      assert.ok((await editor.labels(marked, 'new.okr')).includes('plan'), marked);
    for (const marked of ['|\nplan shop in 2026-Q4\n', 'plan| shop in 2026-Q4\n', '|plan shop in 2026-Q4\n'])
      assert.ok(!(await editor.labels(marked, 'new.okr')).includes('plan'), marked);
  });
});
