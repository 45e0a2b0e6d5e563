import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { declarationsOf } from '../../../../language/grammar/declarations.js';
import { isKeyResult, type PlanFile } from '../../../../language/grammar/generated/ast.js';
import { CheckIns } from '../../../../language/lsp/check-in/check-ins.js';
import { currentValue } from '../../../../language/model/measure.js';
import type { CheckInParams, CheckInResult } from '../../../../language/protocol.js';
import { openEditor } from '../../../support/completion.js';
import { openServer, type TestServer } from '../../../support/language-server.js';
import { parsePlan } from '../../../support/parse-plan.js';
import { openWorkspace } from '../../../support/workspace.js';
import { company } from './company.js';

type Report = Omit<CheckInParams, 'location'>;

function askFor(server: TestServer, name: string, report: Report): CheckInResult {
  const checkIns = new CheckIns(server.shared);
  const [anyFile] = server.files.keys();
  const choice = checkIns
    .choices(server.document(anyFile as string).uri)
    .find((one) => one.name === name || one.title === name);
  assert.ok(choice, `${name} is not offered`);
  return checkIns.edit({ location: choice.location, ...report });
}

/** The files with the change, and which of them is new. */
function applied(server: TestServer, result: CheckInResult): Record<string, string> {
  assert.ok('edit' in result, 'problem' in result ? result.problem : '');
  const files = Object.fromEntries(server.files);
  for (const change of result.edit.documentChanges) {
    const nameOf = (uri: string) => uri.slice(server.uri('').length).replace(/^\//, '');
    if ('kind' in change) {
      files[nameOf(change.uri)] = '';
      continue;
    }
    const { uri } = change.textDocument;
    const before = files[nameOf(uri)] as string;
    assert.equal(change.edits.length, 1, 'one undo takes it back');
    files[nameOf(uri)] = TextDocument.applyEdits(TextDocument.create(uri, 'okr', 0, before), change.edits);
  }
  return files;
}

/** What a check-in makes of the files; the value has to be the current one of the key result in them. */
async function checkIn(
  files: Record<string, string>,
  name: string,
  report: Report,
): Promise<Record<string, string>> {
  const server = await openServer(files);
  const after = applied(server, askFor(server, name, report));
  const workspace = await openWorkspace(after);
  for (const [file, text] of Object.entries(after)) {
    assert.deepEqual(parsePlan(text).parseResult.parserErrors, [], file);
  }
  const broken = ['unresolved-reference', 'ambiguous-reference', 'syntax-error'];
  assert.deepEqual(
    workspace.findings().filter(({ rule }) => broken.includes(rule)),
    [],
  );
  const keyResult = Object.keys(after)
    .flatMap((file) => [...declarationsOf(workspace.document(file).parseResult.value as PlanFile)])
    .filter(isKeyResult)
    .find((one) => one.name === name || one.title === name);
  assert.ok(keyResult);
  const current = currentValue(keyResult, '2026-11-16', workspace.services.references.References);
  assert.deepEqual([current?.date, current?.text], ['2026-11-16', report.value.replace('reached ', '')]);
  return after;
}

/** The lines that a check-in adds to, or changes in, one file. */
async function changed(files: Record<string, string>, name: string, report: Report): Promise<string[]> {
  const after = await checkIn(files, name, report);
  return Object.entries(after).flatMap(([file, text]) => {
    const before = new Set((files[file] ?? '').split('\n'));
    return text.split('\n').filter((line) => !before.has(line));
  });
}

const inPlan = (keyResult: string) => `plan a in 2026-Q4

objective o "O" {
${keyResult}
}
`;

async function inKeyResult(keyResult: string, report: Report = { value: '5' }): Promise<string> {
  const after = await checkIn({ 'a.okr': inPlan(keyResult) }, 'k', report);
  const lines = (after['a.okr'] as string).split('\n');
  return lines.slice(3, -2).join('\n');
}

describe('A check-in in the body of a key result', () => {
  it('stands behind the last one', async () => {
    const keyResult = `  key result k "K" {
    from 1 to 9
    check-in 2026-11-02 3
    check-in 2026-11-09 4 // slow
    initiative i "I" {
      status active
    }
  }`;
    assert.equal(
      await inKeyResult(keyResult, { value: '5', confidence: '70', note: 'It "moved",\n at last' }),
      keyResult.replace(
        '// slow\n',
        '// slow\n    check-in 2026-11-16 5 confidence 70% "It \\"moved\\", at last"\n',
      ),
    );
  });

  it('stands behind the definition where it is the first, and before the work', async () => {
    const keyResult = `  key result k "K" {
    owner @a
    from 1 to 9
    initiative i "I" { status active }
  }`;
    assert.equal(
      await inKeyResult(keyResult),
      keyResult.replace('to 9\n', 'to 9\n    check-in 2026-11-16 5\n'),
    );
  });

  it('opens a body of one line, and an empty one', async () => {
    assert.equal(
      await inKeyResult('  key result k "K" { from 1 to 9 }'),
      '  key result k "K" {\n    from 1 to 9\n    check-in 2026-11-16 5\n  }',
    );
    assert.equal(
      await inKeyResult('  key result k "K" {}'),
      '  key result k "K" {\n    check-in 2026-11-16 5\n  }',
    );
  });

  it('makes a body where there is none', async () => {
    assert.equal(
      await inKeyResult('  key result k "K"'),
      '  key result k "K" {\n    check-in 2026-11-16 5\n  }',
    );
  });

  it('contains the forecast between the confidence and the note, in the unit of the measure', async () => {
    const keyResult = '  key result k "K" {\n    from 8% to 6%\n  }';
    const report = { value: '7%', confidence: '70%', forecast: '6.2', note: 'Slow' };
    assert.equal(
      await inKeyResult(keyResult, report),
      keyResult.replace('to 6%\n', 'to 6%\n    check-in 2026-11-16 7% confidence 70% forecast 6.2% "Slow"\n'),
    );
    const server = await openServer({ 'a.okr': inPlan(keyResult) });
    const result = askFor(server, 'k', { value: '7', forecast: '6.2' });
    assert.ok('notes' in result);
    assert.deepEqual(result.notes, ['`7` is written as `7%`.', '`6.2` is written as `6.2%`.']);
  });

  const corrections: [before: string, report: Report, after: string][] = [
    ['4 forecast 7', { value: '5' }, '5 forecast 7'],
    ['4 confidence 60% "So far"', { value: '5', forecast: '8' }, '5 confidence 60% forecast 8 "So far"'],
    ['4 forecast 7 "So far"', { value: '5', confidence: '70%' }, '5 confidence 70% forecast 7 "So far"'],
    [
      '4 forecast 7 confidence 60%',
      { value: '5', confidence: '70%', forecast: '8', note: 'Now' },
      '5 confidence 70% forecast 8 "Now"',
    ],
  ];
  for (const [before, report, after] of corrections)
    it(`corrects \`${before}\` to \`${after}\``, async () => {
      const keyResult = (text: string) =>
        `  key result k "K" {\n    from 1 to 9\n    check-in 2026-11-16 ${text}\n  }`;
      assert.equal(await inKeyResult(keyResult(before), report), keyResult(after));
    });

  it('is there for a key result without a name', async () => {
    const files = { 'a.okr': inPlan('  key result "K" { from 1 to 9 }') };
    assert.ok((await changed(files, 'K', { value: '5' })).includes('    check-in 2026-11-16 5'));
  });

  it('corrects the one of today; what is not given again stays', async () => {
    const keyResult = `  key result k "K" {
    from 1 to 9
    check-in 2026-11-16 by @ines 4 confidence 60% "So far"
  }`;
    assert.equal(await inKeyResult(keyResult), keyResult.replace('@ines 4', '@ines 5'));
    assert.equal(
      await inKeyResult(keyResult, { value: '5', confidence: '0.8', note: 'Now' }),
      keyResult.replace('4 confidence 60% "So far"', '5 confidence 0.8 "Now"'),
    );
  });

  it('keeps the ends of lines of Windows', async () => {
    const text = inPlan('  key result k "K" {\n    from 1 to 9\n  }').replaceAll('\n', '\r\n');
    const after = await checkIn({ 'a.okr': text }, 'k', { value: '5' });
    assert.equal(after['a.okr'], text.replace('to 9\r\n', 'to 9\r\n    check-in 2026-11-16 5\r\n'));
  });

  it('names a zone where no number measures', async () => {
    const zones = '  key result k "K" {\n    zones { commit "One" target "Three" }\n  }';
    assert.match(await inKeyResult(zones, { value: 'target' }), /\n {4}check-in 2026-11-16 reached target\n/);
  });
});

describe('A check-in of a team that keeps them apart', () => {
  it('is a new block behind the newest', async () => {
    const after = await checkIn(company, 'spoilage', { value: '7.1%', note: 'Fish too' });
    assert.equal(
      after['check-ins.okr'],
      `${company['check-ins.okr']}
check-ins 2026-11-16 {
  replenishment.spoilage  7.1% "Fish too"
}
`,
    );
  });

  it('joins the block of today that the plan has, in its columns', async () => {
    const today = `${company['check-ins.okr']}
check-ins 2026-11-16 by @tom {
  platform.late  4%
}

check-ins 2026-11-16 by @ines {
  replenishment.sold  5
}
`;
    const plan = `${company['q4.okr']}
objective more "More" { key result sold "Sold" { from 1 to 9 } }
`;
    const files = { ...company, 'check-ins.okr': today, 'q4.okr': plan };
    const after = await checkIn(files, 'spoilage', { value: '7.1%' });
    assert.equal(
      after['check-ins.okr'],
      today.replace(
        '  replenishment.sold  5\n',
        '  replenishment.sold      5\n  replenishment.spoilage  7.1%\n',
      ),
    );
  });

  it('is an entry too where the key result has none yet, but its plan has', async () => {
    const plan = (company['q4.okr'] as string)
      .replace(/ {4}check-in .*\n/, '')
      .replace('  initiative', '  key result fresh "Fresh" { from 1 to 9 }\n  initiative');
    assert.deepEqual(await changed({ ...company, 'q4.okr': plan }, 'fresh', { value: '5' }), [
      'check-ins 2026-11-16 {',
      '  replenishment.fresh  5',
    ]);
  });

  it('corrects the entry of today', async () => {
    const today = `${company['check-ins.okr']}
check-ins 2026-11-16 {
  replenishment.spoilage  7.3% confidence 60% "So far"
}
`;
    assert.deepEqual(await changed({ ...company, 'check-ins.okr': today }, 'spoilage', { value: '7.1%' }), [
      '  replenishment.spoilage  7.1% confidence 60% "So far"',
    ]);
  });

  const monthly: Record<string, string> = { ...company, 'check-ins/2026-10.okr': '' };
  const october = (company['check-ins.okr'] as string).replace('2026-11-02', '2026-10-26');

  it('goes to the file of its month, where files are named by month', async () => {
    const { 'check-ins.okr': _, ...files } = monthly;
    const november = 'check-ins 2026-11-09 {\n  platform.late  4%\n}\n';
    const after = await checkIn(
      { ...files, 'check-ins/2026-10.okr': october, 'check-ins/2026-11.okr': november },
      'spoilage',
      { value: '7.1%' },
    );
    assert.equal(
      after['check-ins/2026-11.okr'],
      `${november}\ncheck-ins 2026-11-16 {\n  replenishment.spoilage  7.1%\n}\n`,
    );
  });

  it('makes that file where it is the first of its month', async () => {
    const { 'check-ins.okr': _, ...files } = monthly;
    const after = await checkIn({ ...files, 'check-ins/2026-10.okr': october }, 'spoilage', {
      value: '7.1%',
    });
    assert.equal(
      after['check-ins/2026-11.okr'],
      'check-ins 2026-11-16 {\n  replenishment.spoilage  7.1%\n}\n',
    );
  });

  it('names team and cycle where the name alone would mean another', async () => {
    const season = `plan replenishment in season-2026
objective o "O" { key result spoilage "Other" { from 1 to 9 } }
`;
    const checkIns = (company['check-ins.okr'] as string).replace(
      'replenishment.spoilage',
      'replenishment.2026-Q4.spoilage',
    );
    const files = { ...company, 'season.okr': season, 'check-ins.okr': checkIns };
    assert.deepEqual(await changed(files, 'Spoilage per shop falls by a quarter', { value: '7.1%' }), [
      'check-ins 2026-11-16 {',
      '  replenishment.2026-Q4.spoilage  7.1%',
    ]);
  });
});

describe('A check-in in the days of grace of the cycle before', () => {
  const cycles =
    'cycle sprint-1 from 2026-10-01 to 2026-11-08\ncycle sprint-2 from 2026-11-09 to 2026-12-31\n';
  const sprint = (name: string, title: string) =>
    `plan a in ${name}\n\nkey result k "${title}" { from 1 to 9 }\n`;
  const files = {
    'cycles.okr': cycles,
    'one.okr': sprint('sprint-1', 'Old'),
    'two.okr': sprint('sprint-2', 'New'),
    'rounds.okr': 'check-ins 2026-10-12 {\n  a.k  3\n}\n',
  };

  it('names the cycle that it is about', async () => {
    const after = await checkIn(files, 'Old', { value: '5' });
    assert.match(after['rounds.okr'] as string, /check-ins 2026-11-16 \{\n {2}a\.sprint-1\.k {2}5\n\}/);
    const reported = { ...files, 'rounds.okr': 'check-ins 2026-11-09 {\n  a.sprint-2.k  3\n}\n' };
    const open = await checkIn({ ...reported, 'two.okr': sprint('sprint-2', 'New') }, 'New', { value: '5' });
    assert.match(open['rounds.okr'] as string, /\{\n {2}a\.sprint-2\.k {2}5\n\}\n$/);
  });

  it('is offered with its cycle, too', async () => {
    const { labels } = await openEditor(files);
    const offered = await labels('check-ins 2026-11-16 {\n  k|\n}\n');
    assert.ok(offered.includes('a.sprint-2.k') && !offered.includes('a.k'), offered.join());
  });
});

describe('A check-in that cannot be written', () => {
  const problem = async (report: Report, files: Record<string, string> = company) => {
    const result = askFor(await openServer(files), 'spoilage', report);
    return 'problem' in result ? result.problem : undefined;
  };

  it('says what is wrong with the value', async () => {
    assert.match((await problem({ value: ' ' })) ?? '', /Write the value/);
    for (const value of ['much', '7.1% confidence 70%', '7.1% "note"', '7.1%\n owner @a', '7 } 8', '"7']) {
      assert.match((await problem({ value })) ?? '', /is not a value/, value);
    }
    assert.match((await problem({ value: '7,1%' })) ?? '', /Write 7\.1/);
    assert.match((await problem({ value: '€7' })) ?? '', /another unit/);
    assert.equal(await problem({ value: '7.1' }), undefined);
  });

  it('says what is wrong with the confidence', async () => {
    assert.match((await problem({ value: '7%', confidence: 'high' })) ?? '', /is not a confidence/);
    assert.match((await problem({ value: '7%', confidence: '170%' })) ?? '', /out of range/);
    assert.equal(await problem({ value: '7%', confidence: '' }), undefined);
  });

  it('says what is wrong with the forecast', async () => {
    assert.match((await problem({ value: '7%', forecast: 'less' })) ?? '', /`less` is not a forecast/);
    assert.match((await problem({ value: '7%', forecast: '€7' })) ?? '', /Write the forecast in the unit/);
    assert.equal(await problem({ value: '7%', forecast: ' ' }), undefined);
    const zones = { 'a.okr': inPlan('  key result spoilage "K" { zones { commit "A" target "B" } }') };
    assert.match((await problem({ value: 'target', forecast: '7' }, zones)) ?? '', /Leave the forecast out/);
  });

  it('leaves a file alone that cannot be read without doubt', async () => {
    const broken = {
      ...company,
      'check-ins.okr': `${company['check-ins.okr']}check-ins 2026-11-09 { "open\n}\n`,
    };
    assert.match((await problem({ value: '7%' }, broken)) ?? '', /check-ins\.okr has syntax errors/);
  });

  it('notices that the key result has gone', async () => {
    const server = await openServer(company);
    const place = { line: 0, character: 0 };
    const location = { uri: server.uri('gone.okr'), range: { start: place, end: place } };
    assert.deepEqual(new CheckIns(server.shared).edit({ location, value: '1' }), {
      problem: 'The key result no longer exists. Choose it again.',
    });
  });
});

describe('The key results to choose from', () => {
  it('are those of the plan in front, then the others, with what was heard last', async () => {
    const server = await openServer(company);
    const choices = new CheckIns(server.shared).choices(server.document('q4.okr').uri);
    assert.deepEqual(
      choices.map(({ name, owner, plan, last }) => [name, owner, plan, last?.text, last?.days]),
      [
        ['spoilage', '@tom', 'replenishment 2026-Q4', '7.4%', 14],
        ['late', '@tom', 'platform 2026-Q4', undefined, undefined],
      ],
    );
  });

  it('are open: neither given up, nor of a cycle that is over or has not begun', async () => {
    const body = (name: string, more = '') => `key result ${name} "K" { from 1 to 9 ${more} }`;
    const server = await openServer({
      'a.okr': inPlan(`${body('open')} ${body('dropped', ' dropped 2026-11-01 "No"')}`),
      'b.okr': `plan a in 2026-Q3\nobjective o "O" { ${body('grace')} }\n`,
      'c.okr': `plan a in 2026-Q2\nobjective o "O" { ${body('over')} }\n`,
      'd.okr': `plan a in 2027-Q1\nobjective o "O" { ${body('next')} }\n`,
      'e.okr': `plan a in 2026-Q4\nobjective p "P" { dropped 2026-11-01 "No"   ${body('along')} }\n`,
      'f.okr': body('free'),
    });
    const choices = new CheckIns(server.shared).choices(server.document('f.okr').uri);
    assert.deepEqual(
      choices.map(({ name }) => name),
      ['free', 'open'],
    );
  });
});
