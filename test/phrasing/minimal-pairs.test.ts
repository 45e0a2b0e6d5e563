import assert from 'node:assert/strict';
import { createPhraseReader } from '../../language/phrasing/english/phrase-reader.js';
import { englishModel } from '../support/learned-tables.js';

const reader = createPhraseReader(englishModel);

/**
 * One guard a line: the first statement must be warned of, the second must not, and little but the guarded words
 * differs between them.
 */
const pairs: [string, string, string][] = [
  ['what users do', 'Run 50 campaigns', 'Customers run 50 campaigns'],
  ['a compound, not a verb', 'Lead weekly demos', 'Lead-to-demo ratio of 30%'],
  ['an adjective, not a verb', 'Failed releases documented', 'Failed release rate below 5%'],
  ['market the noun', 'Market the new tariff', 'Market share of 12%'],
  ['support the noun', 'Support Windows', 'Support tickets down by 20%'],
  ['release the noun', 'Release notes for each version', 'Release frequency up to twice a week'],
  ['test the noun', 'Test the payment flow', 'Test failure rate under 1%'],
  [
    'a measured effect next to the work',
    'Launch a landing page',
    'Launch a landing page with > 5% conversion',
  ],
  [
    'a service level, not a deadline',
    'Publish the outage report within 5 days',
    'Tickets answered within 1 day',
  ],
  ['zero as a bound, not a name', 'Zero-downtime deployment tool', 'Zero downtime'],
  ['negation', 'Fix the payment errors', 'No payment fails'],
  ['a passive of an outcome', 'CI pipeline rebuilt', 'CI time reduced to 5 min'],
  ['a threshold', 'Churn dashboard', 'Maximum churn of 3%'],
  ['an outcome without a digit', 'Write about customer churn', 'Reduce customer churn'],
  [
    'the counted noun decides',
    'Increase the number of blog posts from 2 to 10',
    'Increase the number of paying customers from 2 to 10',
  ],
  ['coverage of one’s own work', '100% of services migrated', '100% of invoices paid on time within 14 days'],
  ['growth of effort', 'Raise training hours by 25%', 'Raise gross margin by 25%'],
  [
    'a purpose without a measure',
    'Launch a newsletter to improve loyalty',
    'Launch a newsletter to raise repeat purchase rate to 30%',
  ],
  ['a state of the work', 'The portal is live', 'The portal is faster than last year'],
  ['a state of people', 'Customers surveyed', 'Customers satisfied with the delivery'],
  ['staff: work', 'Employees complete the safety training', 'Employees recommend us to friends'],
  ['achieve', 'Achieve MVP', 'Achieve 40% gross margin'],
  ['deliver', 'Deliver the safety manual', 'Deliver 15% revenue growth'],
  ['create', 'Create 3 e-learning modules', 'Create €2M in new revenue'],
  ['get', 'Get the policy approved', 'Get churn under 2%'],
  ['bring', 'Bring the archive online', 'Bring waiting times down to 10 minutes'],
  ['hold', 'Hold weekly retrospectives', 'Hold churn at 2%'],
  ['close', 'Close the old archive', 'Close the books within 5 days'],
  ['convert', 'Convert the archive to PDF', 'Convert 15% of trials to paid plans'],
  ['sell, not market', 'Market our licences', 'Sell €2M of licences'],
  ['have', 'We have a runbook', 'We have 99.9% availability'],
  ['money spent, money earned', 'Spend €50K on adverts', 'Earn €50K from adverts'],
  [
    'a subject behind a preposition',
    'Documentation for the API is published',
    'Latency of the API is below 100 ms',
  ],
  ['a reduced relative', 'Invoices paid', 'Invoices paid on time rise to 95%'],
  [
    'the means do not count',
    'Launch a loyalty programme',
    'Increase retention to 80% by launching a loyalty programme',
  ],
  [
    'a second clause with its measure',
    'Roll out the scanner and the gate',
    'Roll out the scanner and cut picking errors by 30%',
  ],
  ['an event and its crowd', 'Host a webinar', 'Host a webinar with 150 attendees'],
  ['a ratio', 'Product types listed', 'Revenue per product type'],
  ['hiring and keeping', 'Hire 5 engineers', 'Retain 95% of engineers'],
  ['a nominalisation and a rate', 'Completion of the flood barrier', 'Course completion of 80%'],
  ['a place opened, a place at work', 'Open two warehouses', 'Warehouses send back fewer pallets'],
  [
    'a place built, a place that stands',
    'New production line in Linz',
    'The production line stands still less often',
  ],
  [
    'equipping a place',
    'Every shop has a price scanner',
    'Every shop has its forecast before the first truck leaves',
  ],
  ['a block chain, a chain of shops', 'Launch the test chain', 'The largest chain trusts us with its bakery'],
  ['a place before a verb that is a noun too', 'Shop order form', 'Shops in Austria order with us'],
  [
    'a relative clause in the subject',
    'Survey of shops that used to leave us',
    'Shops that used to leave us stay',
  ],
  ['staff of whom more do it', 'Colleagues interviewed', 'Colleagues who would recommend us rise to 75%'],
  ['what a thing does, and how', 'The app supports offline orders', 'The weekly order takes half as long'],
  ['a product’s name, a routine', 'Ledgerline runs on phones', 'Payroll runs without corrections'],
  ['what comes in has a condition', 'Delivery plan', 'Deliveries come when shops expect them'],
  [
    'staff: time spent, time saved',
    'Managers spend 2 days on planning',
    'Managers spend half as long on planning',
  ],
  [
    'staff: a verb no table knows',
    'Managers frobnicate the tables',
    'Managers override every tenth line instead of every fifth',
  ],
  [
    'instead of, in one’s own work',
    'Publish 5 posts instead of 2',
    'A vacancy is filled in 40 days instead of 62',
  ],
  [
    'finished, or held all the time',
    'Forecasts are available',
    'Forecasts are available whenever shops ask for them',
  ],
  [
    'a preposition of time, no particle',
    'The form is filled in',
    'A vacancy is filled in 40 days instead of 60',
  ],
  ['on time', 'Deliver project Heron on time', '% of orders delivered on time'],
  ['a verb before a measure', 'Pick a new supplier', 'Pick errors per 1,000 lines drop to 2'],
  ['a share in words', 'Interview three customers', 'One in three trials converts'],
  ['every second', 'Every second market entered', 'Every second visitor returns'],
  ['hours of work, hours of harm', 'Training hours under 5% of total', 'Rework hours under 5% of total'],
  ['a rank', 'Issue #1 fixed', '#1 in category'],
  ['fewer events, more events', 'Hold 4 briefings a week', 'Briefings per week drop from 8 to 3'],
  ['less work behind a preposition', 'Calls about refunds made', 'Calls about refunds fall by half'],
  ['less work per head', 'Plan the late shifts per crew', 'Late shifts per crew fall by a third'],
  ['a place that runs out, a place filled', 'Fill the racks at night', 'Empty racks at night fall by half'],
  ['empty the adjective', 'Empty the lockers', 'Empty beds fall from 30 to 12'],
  ['open the adjective', 'Open 2 kiosks', 'Open complaints drop by a quarter'],
  ['clean the adjective', 'Clean the tanks every week', 'Clean tanks rise from 70% to 95%'],
  ['use of a product', 'Use the new form', 'Use of the form by tenants doubles'],
  ['a trade that uses a product', 'Use the hygiene list', 'Dentists use the hygiene list at every visit'],
  ['what people do, in a gerund', 'Booking portal', 'Tenants booking online'],
  [
    'what happens to people, and when',
    'Discharge letters written',
    'Patients discharged before lunch rise from 10% to 35%',
  ],
  [
    'a training that all have had',
    'All pharmacists complete the hygiene module',
    'All pharmacists use the checklist',
  ],
  ['a training, a school', 'All nurses finish the fire course', 'All pupils finish the swimming course'],
  [
    'ready, and how soon',
    'The ferry is ready',
    'Ferries are ready for the next trip in 10 minutes instead of 15',
  ],
  [
    'judged by others, judged by us',
    'Risks ranked by weight',
    'Our school is ranked among the top 5 in the county',
  ],
  ['buying, selling', 'Sign a contract with a new vendor', 'Sign a contract with a new customer'],
  ['a post filled for long', 'Every ward has a pharmacist', 'Every ferry has an engineer for five years'],
];

describe('minimal pairs', () => {
  for (const [guard, work, result] of pairs)
    it(guard, () => {
      assert.equal(
        reader.read(work).warn,
        true,
        `no warning: “${work}” ${JSON.stringify(reader.read(work).candidates.slice(0, 2))}`,
      );
      assert.equal(
        reader.read(result).warn,
        false,
        `warned: “${result}” ${JSON.stringify(reader.read(result).candidates.slice(0, 2))}`,
      );
      assert.ok(!['output', 'activity'].includes(reader.read(result).reading), `read as work: “${result}”`);
    });
});

describe('objectives', () => {
  const table: [string, boolean][] = [
    ['Launch the new website', true],
    ['Build a data platform', true],
    ['Shops trust our forecasts', false],
    ['Become the first choice of small bakeries', false],
    ['Improve patient safety', false],
    ['Provide world-class care', false],
    ['Every ferry has an engineer for five years', false],
  ];
  for (const [text, warn] of table)
    it(`“${text}” ${warn ? 'warns' : 'is an outcome'}`, () => {
      const reading = reader.read(text, 'objective');
      assert.equal(reading.warn, warn);
      if (!warn) assert.ok(!['output', 'activity'].includes(reading.reading), reading.reading);
    });
});

describe('what the plan already says', () => {
  it('a measure takes the vagueness out of an improvement', () => {
    assert.equal(reader.read('Improve satisfaction of the drivers').reading === 'vague', false);
    assert.equal(reader.read('Improve the way we plan').reading, 'vague');
    assert.notEqual(
      reader.read('Improve the way we plan', 'key-result', { hasMeasure: true }).reading,
      'vague',
    );
  });
});
