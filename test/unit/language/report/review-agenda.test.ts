import assert from 'node:assert/strict';
import { plansIn } from '../../../../language/index.js';
import { type ReviewAgenda, reviewAgenda } from '../../../../language/report/review-agenda.js';
import { openWorkspace } from '../../../support/workspace.js';

const configuration = '{ "root": true, "cadence": "weekly" }';

/** The agenda of 2026-11-16. */
async function agenda(body: string, since?: string): Promise<ReviewAgenda> {
  const files = { 'okr.config.json': configuration, 'q4.okr': `plan shop in 2026-Q4\n${body}` };
  const { shared, services } = await openWorkspace(files);
  const plans = plansIn(shared.workspace.LangiumDocuments.all.toArray(), shared);
  const placeOf = () => ({ file: 'q4.okr', line: 1 });
  const readerFor = () => services.phrasing.PhraseReaders.for(undefined);
  return reviewAgenda(plans, { references: services.references.References, readerFor, placeOf }, since);
}

const questionsOf = ({ questions }: ReviewAgenda) =>
  questions.flatMap(({ owner, questions: list }) =>
    list.map(({ name, question }) => `${owner} ${name}: ${question}`),
  );

describe('The agenda of a review', () => {
  it('tells from where to where each number moved within its cadence, the longest way first', async () => {
    const { moved } = await agenda(`
key result a "A" { from 0 to 10   check-in 2026-11-09 4   check-in 2026-11-16 5 confidence 70% "Because" }
key result b "B" { from 10 to 0   check-in 2026-11-02 9   check-in 2026-11-12 4   check-in 2026-11-16 5 }
key result c "C" { from 0 to 10   check-in 2026-11-09 5 }
key result d "D" { from 0 to 10   cadence monthly   check-in 2026-10-26 2 }
`);
    assert.deepEqual(
      moved.map(({ name, from, to, change, note }) => [name, from.date, from.text, to.text, change, note]),
      [
        ['b', '2026-11-02', '9', '5', 0.4, null],
        ['d', null, '0', '2', 0.2, null],
        ['a', '2026-11-09', '4', '5', 0.1, 'Because'],
      ],
    );
  });

  it('looks back to the day of the last review where it is given', async () => {
    const body =
      'key result a "A" { from 0 to 10   check-in 2026-10-12 1   check-in 2026-10-26 4   check-in 2026-11-09 5 }\n';
    const { moved, since } = await agenda(body, '2026-10-12');
    assert.deepEqual([since, moved[0]?.from.text, moved[0]?.to.text], ['2026-10-12', '1', '5']);
    assert.deepEqual((await agenda(body)).moved, []);
  });

  it('asks what nobody has explained', async () => {
    assert.deepEqual(
      questionsOf(
        await agenda(`
key result up "Up" { owner @a   from 0 to 10   check-in 2026-11-09 4   check-in 2026-11-16 5 }
key result said "Said" { owner @a   from 0 to 10   check-in 2026-11-09 4   check-in 2026-11-16 5 "Nights" }
key result back "Back" { owner @b   from 0 to 10   check-in 2026-11-09 4 confidence 70%   check-in 2026-11-16 3 confidence 40% }
key result still "Still" { from 0 to 10   check-in 2026-11-09 4   check-in 2026-11-16 4 }
key result met "Met" { owner @b   from 0 to 10   check-in 2026-11-09 10   check-in 2026-11-16 10 }
key result holds "Holds" { owner @b   keep <= 2   check-in 2026-11-09 1   check-in 2026-11-16 2 }
key result gone "Gone" { owner @b   from 0 to 10   check-in 2026-11-16 2   dropped 2026-11-16 "Sold" }
`),
      ),
      [
        'null still: The number is still 4. What would move it?',
        '@a up: The number went from 4 to 5. What moved it?',
        '@b back: The number went back from 4 to 3. What happened?',
        '@b back: Confidence fell from 70% to 40%. What do we know now?',
      ],
    );
  });

  it('reports whether a bound holds, and never says that a number which moved did not move', async () => {
    const found = await agenda(`
key result broken "Broken" { owner @a   keep <= 2   check-in 2026-11-09 1   check-in 2026-11-16 3 }
key result first "First" { owner @a   keep <= 2   check-in 2026-11-16 1 }
key result missed "Missed" { owner @a   keep >= 2   check-in 2026-11-16 1 }
key result nearer "Nearer" { owner @a   keep >= 80%   check-in 2026-11-09 35%   check-in 2026-11-16 79% "The hall opened" }
key result farther "Farther" { owner @a   keep between 20 and 30 days   check-in 2026-11-09 5 weeks   check-in 2026-11-16 40 days }
key result same "Same" { owner @a   keep below 3 h   check-in 2026-11-09 180 min   check-in 2026-11-16 3 h }
key result within "Within" { owner @a   keep <= 2   check-in 2026-11-09 1   check-in 2026-11-16 2 }
key result again "Again" { owner @a   keep <= 2   check-in 2026-11-09 3   check-in 2026-11-16 2 }
key result unknown "Unknown" { owner @a   from unknown to 9   check-in 2026-11-09 3   check-in 2026-11-16 3 }
`);
    assert.deepEqual(
      found.moved.map(({ name, side, change }) => [name, side, change]),
      [
        ['broken', 'above', -1],
        ['again', 'within', 1],
        ['first', 'within', 0],
        ['missed', 'below', 0],
        ['nearer', 'below', 0],
        ['farther', 'above', 0],
        ['within', 'within', 0],
      ],
    );
    assert.deepEqual(
      found.unchanged.map(({ name, side }) => [name, side]),
      [
        ['same', 'above'],
        ['unknown', null],
      ],
    );
    assert.deepEqual(questionsOf(found), [
      '@a broken: The number went from 1 to 3, above its bound. What happened?',
      '@a missed: The number is 1, below its bound. What would move it?',
      '@a nearer: The number went from 35% to 79%, still below its bound. What else would move it?',
      '@a farther: The number went from 5 weeks to 40 days, still above its bound. What else would move it?',
      '@a same: The number is still 3 h, above its bound. What would move it?',
      '@a again: The number went from 3 to 2. What moved it?',
      '@a unknown: The number is still 3. What would move it?',
    ]);
  });

  it('starts at the first report if there is no baseline and no earlier value', async () => {
    const found = await agenda(
      `
key result bound "Bound" { owner @a   keep >= 80%   check-in 2026-08-01 35%   check-in 2026-11-16 79% }
key result zone "Zone" { owner @a   zones { red > 10 green < 5 }   check-in 2026-10-05 9   check-in 2026-11-16 6 }
key result unknown "Unknown" { owner @a   from unknown to 9   check-in 2026-10-05 3   check-in 2026-11-16 5 }
key result known "Known" { owner @a   from 1 to 9   check-in 2026-10-05 3   check-in 2026-11-16 5 }
key result once "Once" { owner @a   keep <= 2   check-in 2026-11-16 1 }
`,
      '2026-07-01',
    );
    assert.deepEqual(found.moved.map(({ name, from, to }) => [name, from.text, to.text]).sort(), [
      ['bound', '35%', '79%'],
      ['known', '1', '5'],
      ['once', 'nothing yet', '1'],
      ['unknown', '3', '5'],
      ['zone', '9', '6'],
    ]);
    assert.deepEqual(found.unchanged, []);
    assert.ok(
      questionsOf(found).includes(
        '@a bound: The number went from 35% to 79%, still below its bound. What else would move it?',
      ),
    );
  });

  it('does not take a bound for stalled whose number came nearer', async () => {
    const { stalled } = await agenda(`
key result near "Near" { keep >= 80%   check-in 2026-11-02 35%   check-in 2026-11-16 79% }
key result far "Far" { keep >= 80%   check-in 2026-11-02 35%   check-in 2026-11-16 36% }
initiative nights "Nights" { drives near, far   status done }
`);
    assert.deepEqual(
      stalled.map(({ name }) => name),
      ['far'],
    );
    assert.match(
      stalled[0]?.explanation ?? '',
      /^The number went from 35% on 2026-11-02 to 36% on 2026-11-16: its bound is broken\. /,
    );
  });

  it('asks owners for numbers that are overdue', async () => {
    const { overdue } = await agenda(`
key result a "A" { owner @a   from 0 to 10   check-in 2026-10-19 2 }
key result b "B" { owner @a   from 0 to 10 }
key result c "C" { owner @a   from 0 to 10   check-in 2026-11-12 2 }
`);
    assert.deepEqual(
      overdue.map(({ owner, goals }) => [
        owner,
        goals.map(({ name, daysSinceUpdate, question }) => [name, daysSinceUpdate, question]),
      ]),
      [
        [
          '@a',
          [
            ['a', 28, 'The last value was 2 on 2026-10-19. What is the value today?'],
            ['b', 46, 'There is no value yet. Who will measure it, and when?'],
          ],
        ],
      ],
    );
  });

  it('names work that is done for a number that stands still, and predictions that fail', async () => {
    const { stalled, bridges } = await agenda(`
key result waits "Waits" { from 9 to 3   check-in 2026-11-02 9   check-in 2026-11-16 8.9 }
key result trials "Trials" { from 0 to 10   predicts waits "Pilot"   check-in 2026-11-09 9   check-in 2026-11-16 10 }
initiative nights "Nights" { drives waits   status done }
`);
    assert.deepEqual(
      stalled.map(({ name, drivers }) => [name, drivers.map((one) => one.name)]),
      [['waits', ['nights']]],
    );
    assert.deepEqual(
      bridges.map(({ name, explanation }) => [name, explanation]),
      [
        [
          'trials',
          'The bridge is at 100%, and what it predicts has not moved: the key result “Waits” is at 1.7% (8.9 on 2026-11-16, on the way 9 → 3).',
        ],
      ],
    );
  });
});
