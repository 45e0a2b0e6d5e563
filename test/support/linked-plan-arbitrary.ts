import fc, { type Arbitrary } from 'fast-check';

/** The texts of the files of a project, by path. */
export type PlanTexts = Record<string, string>;

/**
 * Random plans of two teams that link to each other, with check-ins inside and outside of goals, and with all kinds of
 * mistakes that have a fix. Bodies are on one line or on several. *Today* is 2026-11-16, in the cycle of the plans.
 */
export function linkedPlans(): Arbitrary<PlanTexts> {
  return fc.tuple(planOf('sales', 'care'), planOf('care', 'sales'), rounds).map(([sales, care, reports]) => ({
    'vocabulary.okr': vocabulary,
    'sales/2026-Q4.okr': sales,
    'care/2026-Q4.okr': care,
    'check-ins.okr': reports,
  }));
}

const vocabulary = `team sales "Sales" { owner @ines   cadence weekly }
team care "Care" { owner @tom }

person @ines "Inês"
person @tom "Tom"

priority trust "People trust us" { in 2026 }

metric churn-rate "Churn" {
  outcome
  unit %
  better lower
  owner @ines
  reading 2026-09-28 4.2% "Before the cycle"
}
`;

/** Names belong to a team. Each is used at most once in a plan, except as a deliberate mistake. */
const objectiveNames = ['stay', 'calm', 'growth'];
const keyResultNames = ['churn', 'waits', 'launch', 'refunds', 'reach', 'visits'];
const initiativeNames = ['pilot', 'forms', 'training'];

const statements = fc.constantFrom(
  '"Monthly churn falls from 4% to 3%"',
  '"Customers wait half as long"',
  '"Launch the mobile app"',
  '"Ship the new forms so that refunds fall"',
  '"Ten workshops held"',
  '"""\n    Visits to the help pages\n      rise by half\n    """',
  '“Refunds fall by a third”',
);

const owner = fc.constantFrom('owner @ines', 'owner @tom', 'owner @ines, @tom', 'owner @inez', 'owner tom');
const measure = fc.constantFrom(
  'from 4% to 3%',
  'from 4,0% to 3% by 2026/12/15',
  'from 4 % to 3 pp',
  'to 3%',
  'from unknown to 3%',
  'from 3% to 3%',
  'from 9min to 3min by 2026-12-15',
  'keep <= 4%',
  'zones { commit "One"   target "Two"   stretch "Three" }',
  'measures churn-rate   from 4 to 3',
);
const others = fc.constantFrom(
  'leading',
  'lagging',
  'lagging   lagging',
  'contributors @tom',
  'description """\n    Why: the numbers\n\n      of last year\n    """',
  'tags one, two',
  'link "https://plans.test/a"',
  'stretch 2%',
  'weight 2',
  'cadence biweekly',
  'depends on pilot',
  'predicts churn "Fewer waits"',
  'drives churn',
  'onwer @ines',
  'check-in 2026-11-02 3.8% confidence 70% "Slowly"',
  'check-in 2026-11-16 3.7%',
  'check-in 2026-11-16 3.9% confidence 60%',
  'check-in 2026/11/09 3,7% confidence 7',
  'changed 2026-11-02 target was 2% "Too far"',
  'score 2026-11-10 0.4',
);
const links = (other: string) =>
  fc.constantFrom(
    'supports trust',
    `supports ${other}.stay`,
    `supports ${other}.2026-Q4.stay, trust`,
    'supports trsut',
    'supports trust, stay',
  );

function planOf(team: string, other: string): Arbitrary<string> {
  const header = `plan ${team} in 2026-Q4`;
  return fc
    .tuple(
      shuffled(objectiveNames),
      shuffled(keyResultNames),
      shuffled(initiativeNames),
      fc.boolean(),
      fc.integer({ min: 1, max: 3 }),
    )
    .chain(([objectives, keyResults, initiatives, isMisplaced, count]) => {
      const elements = objectives.slice(0, count).map((name, index) => {
        const own = keyResults.slice(index * 2, index * 2 + 2).map((one) => keyResult(one, other, '  '));
        return element(`objective ${name} "Customers stay because it helps them"`, '', [
          maybe(owner),
          maybe(links(other)),
          ...own,
          maybe(initiative(initiatives[index] ?? 'more', '  ')),
        ]);
      });
      const alone = keyResult('alone', other, '');
      return fc.tuple(...elements, maybe(alone)).map((texts) => {
        const [first = '', ...rest] = texts.filter((text) => text !== '');
        const parts = isMisplaced ? [first, header, ...rest] : [header, first, ...rest];
        return `${parts.join('\n\n')}\n`;
      });
    });
}

function keyResult(name: string, other: string, indentation: string): Arbitrary<string> {
  return statements.chain((statement) =>
    element(`key result ${name} ${statement}`, indentation, [
      maybe(owner),
      maybe(measure),
      ...[1, 2, 3, 4].map(() =>
        maybe(fc.oneof({ weight: 4, arbitrary: others }, { weight: 1, arbitrary: links(other) })),
      ),
      maybe(fc.constant('initiative "Train the team" { owner @tom   status active }'), 1, 4),
    ]),
  );
}

function initiative(name: string, indentation: string): Arbitrary<string> {
  return element(`initiative ${name} "Pilot in two shops"`, indentation, [
    maybe(owner),
    maybe(fc.constantFrom('drives churn', 'drives chrun', 'drives waits, churn')),
    maybe(fc.constantFrom('due 2026-10-30', 'due 2027-02-01', 'status active')),
    maybe(fc.constantFrom('check-in 2026-11-02 30%', 'check-in 2026-11-16 done')),
  ]);
}

/** An element with a body on several lines, with a body on one line, or without a body. */
function element(head: string, indentation: string, parts: readonly Arbitrary<string>[]): Arbitrary<string> {
  return fc.tuple(fc.integer({ min: 0, max: 5 }), ...parts).map(([layout, ...texts]) => {
    const body = (texts as string[]).filter((text) => text !== '');
    if (body.length === 0) return `${indentation}${head}`;
    const fitsOneLine = body.every((text) => !text.includes('\n'));
    if (layout === 0 && fitsOneLine)
      return `${indentation}${head} { ${body.map((one) => one.trim()).join('   ')} }`;
    const lines = body.map((text) => (/^\s/.test(text) ? text : `${indentation}  ${text}`));
    return `${indentation}${head} {\n${lines.join('\n')}\n${indentation}}`;
  });
}

const reports = fc.constantFrom(
  'sales.churn 3.7% confidence 70% "Slowly"',
  'sales.waits 8min',
  'care.churn 3,6%',
  'care.launch 40%',
  'sales.pilot done',
);
const rounds = fc
  .tuple(fc.array(reports, { maxLength: 3 }), fc.array(reports, { maxLength: 3 }))
  .map(([first, second]) => {
    const block = (date: string, entries: readonly string[]) =>
      `check-ins ${date} by @ines {\n${entries.map((entry) => `  ${entry}\n`).join('')}}\n`;
    return `${block('2026-11-02', first)}\n${block('2026-11-16', second)}`;
  });

function maybe(part: Arbitrary<string>, wanted = 3, unwanted = 1): Arbitrary<string> {
  return fc.oneof({ weight: wanted, arbitrary: part }, { weight: unwanted, arbitrary: fc.constant('') });
}

function shuffled(names: readonly string[]): Arbitrary<string[]> {
  return fc.shuffledSubarray([...names], { minLength: names.length });
}
