/** Plans at the start of a branch and at its end, by path: each kind of change happens once. */
export const plansBefore: Readonly<Record<string, string>> = {
  'okr.config.json': '{ "root": true }\n',
  'vocabulary.okr': `team sales "Sales" { owner @carla }
team care "Customer care" { owner @hannah }
priority trust "Shops trust us with their money" { owner @ruth   in 2026 }
priority growth "More shops use us" { owner @greta   in 2026 }
metric posts "Posts in the newsletter" { outcome   unit posts   better higher }
`,
  'sales.okr': `plan sales in 2026-Q4

objective stay "Customers stay with us for years" {
  owner @leila
  supports trust

  key result churn "Churn falls from 5% to 3%" {
    owner @leila
    from 5% to 3%
    check-in 2026-11-02 4.6% confidence 60%
    check-in 2026-11-09 4.4% confidence 60%
  }
  key result renewals "Renewals rise" { owner @leila   from 80% to 90% by 2026-12-15   guard complaints <= 30   expect 2026-11-10 85% }
  key result complaints "Complaints stay rare" { owner @mei   since 2026-10-12   keep at most 20 complaints/week }
  key result answers "Answers come fast" { owner @mei   keep below 4 hours }
  key result portal "The customer portal is live in four languages" { owner @sven   from 1 language to 4 languages }
  key result orders "Shops order from the forecast" { owner @tom   from 12 shops to 40 shops }
  key result visits "Shops visit the forecast each day" { owner @tom   from 20% to 60% }
  key result referrals "Customers bring others along" { owner @sven   from 10 shops to 40 shops }

  initiative calls "Call every customer before the contract ends" {
    owner @sven
    drives churn, renewals
    status active
    drives orders "They ask for it"
  }
}

objective known "Grocers know what we stand for" {
  owner @oscar

  key result letters "Readers write back to the newsletter" { owner @oscar   measures posts   from 10 posts to 40 posts }
  key result fairs "Visitors of fairs remember us" { owner @priya   from 5% to 20%   dropped 2026-10-20 "No fair" }
  key result press "The press tells our story" { owner @priya   from 2 papers to 9 papers }
  key result word "Neighbours recommend us" { owner @priya   from 30 points to 45 points }
}

objective samples "Shops taste before they buy" { owner @ines   draft }
objective deposits "Bottles come back" { owner @ines }

key result hours "Support answers on Sundays" { owner @hannah   from 0 hours to 8 hours }
`,
  'more.okr': `plan sales in 2026-Q4

objective abroad "We are at home in two countries" {
  owner @carla

  key result swiss "Revenue in Switzerland grows" {
    owner @carla
    from CHF 20K to CHF 90K
    weight 2
    check-in 2026-11-09 CHF 40K
  }
}
`,
  'old.okr': `plan sales in 2026-Q4

objective prices "Prices are fair" { owner @ines }
`,
  'care.okr': `plan care in 2026-Q4

objective calm "Shops need our help less often" { owner @hannah   key result tickets "Tickets fall by a third" { owner @hannah   from 420 to 260 } }
`,
};

const hours = 'key result hours "Support answers on Sundays" { owner @hannah   from 0 hours to 8 hours }\n';
const visits = '  key result visits "Shops visit the forecast each day" { owner @tom   from 20% to 60% }\n';

const edits: readonly [file: string, from: string, to: string][] = [
  // A target with its reason, and a check-in that came, one that is gone.
  [
    'sales.okr',
    'from 5% to 3%\n',
    'from 5% to 4%\n    changed 2026-11-10 target was 3% "Two large chains were sold"\n',
  ],
  ['sales.okr', '    check-in 2026-11-02 4.6% confidence 60%\n', ''],
  [
    'sales.okr',
    '4.4% confidence 60%\n',
    '4.4% confidence 60%\n    check-in 2026-11-16 4.2% confidence 80% "Calls before the end work"\n',
  ],
  ['sales.okr', 'by 2026-12-15', 'by 2026-12-31'],
  ['sales.okr', 'at most 20', 'at most 30'],
  ['sales.okr', 'since 2026-10-12', 'since 2026-10-19'],
  ['sales.okr', 'keep below 4 hours', 'from 9 hours to 4 hours'],
  [
    'sales.okr',
    'key result portal "The customer portal is live in four languages" { owner @sven   from 1 language to 4 languages }',
    'initiative portal "The customer portal is live in four languages" { owner @sven }',
  ],
  ['sales.okr', 'from 12 shops', 'from 15 shops'],
  ['sales.okr', visits, `  key result lists "Buyers answer our letters" { owner @sven   from 10% to 30% }\n`],
  ['sales.okr', '  key result letters', `${visits}  key result letters`],
  ['sales.okr', 'from 30 points to 45 points', 'from 30 points to 45 points   stretch 60 points'],
  [
    'sales.okr',
    '  key result referrals "Customers bring others along" { owner @sven   from 10 shops to 40 shops }\n',
    '',
  ],
  ['sales.okr', 'drives churn, renewals\n    status active', 'drives churn\n    status done'],
  ['sales.okr', '  owner @oscar\n', '  owner @oscar\n  contributors @priya\n  supports growth\n'],
  ['sales.okr', '   dropped 2026-10-20 "No fair"', ''],
  [
    'sales.okr',
    'from 2 papers to 9 papers',
    'from 2 papers to 9 papers   dropped 2026-11-12 "Nobody reads them"',
  ],
  ['sales.okr', 'result word "Neighbours', 'result neighbours "Neighbours'],
  ['sales.okr', `\n${hours}`, ''],
  ['vocabulary.okr', 'outcome   unit posts', 'output   unit posts'],
  ['more.okr', 'owner @carla\n    from', 'owner @sven\n    from'],
  ['more.okr', 'weight 2', 'weight 1'],
  ['more.okr', 'CHF 40K', 'CHF 45K'],
  ['care.okr', 'from 420 to 260 } }\n', `from 420 to 260   score 2026-11-16 0.4 } }\n\n${hours}`],
  ['sales.okr', 'guard complaints <= 30', 'guard complaints <= 40'],
  ['sales.okr', 'expect 2026-11-10 85%', 'expect 2026-11-10 82%'],
  ['sales.okr', '"They ask for it"', '"Six of ten ask for it"'],
  ['sales.okr', '{ owner @ines   draft }', '{ owner @ines }'],
  ['sales.okr', '"Bottles come back" { owner @ines }', '"Bottles come back" { owner @ines   draft }'],
  ['care.okr', 'less often', 'less and less often'],
];

/** Where files are called otherwise in the end. */
const renamedFiles: Readonly<Record<string, string>> = { 'old.okr': 'prices.okr' };

export const plansAfter: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(plansBefore).map(([file, text]) => [
    renamedFiles[file] ?? file,
    edits.filter(([edited]) => edited === file).reduce((all, [, from, to]) => edited(all, from, to), text),
  ]),
);

function edited(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`There is no ${from} to be edited.`);
  return text.replace(from, () => to);
}
