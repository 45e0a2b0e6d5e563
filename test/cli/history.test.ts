import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import Ajv from 'ajv';
import { run } from '../../cli/program/run.js';
import { displayWidth } from '../../cli/text/display-width.js';
import { TestRepository } from '../support/git-repository.js';
import { fakeHost } from './support/fake-host.js';

const golden = 'test/cli/golden';
const isUpdate = process.env.UPDATE_EXPECTED === '1';

const plan = (name: string, title: string, target: string, more = '') => `plan sales in 2026-Q4

objective stay "Customers stay with us for years" {
  owner @leila

  key result ${name} "${title}" {
    owner @leila
    from 5% to ${target}
${more}  }
}
`;
const firstWords = 'Fewer customers leave us';
const laterWords = 'Fewer customers leave us each month';

interface Step {
  commit: string | null;
  date: string;
  subject: string | null;
  element: string;
  file: string;
  changes: { message: string; reason: string | null; isMovedGoalpost: boolean }[];
}
interface Told {
  values: { date: string; text: string; number: number | null; progress: number | null }[];
  definitions: Step[];
  knownSince: { reason: string; date: string | null } | null;
}

/** A key result that is written, moved to another file, renamed and reworded, and that has a check-in apart from it. */
function tellingRepository(): TestRepository {
  const repository = new TestRepository();
  const checkIns = (rows: string) => repository.write('check-ins.okr', rows);
  repository.write('okr.config.json', '{ "root": true }\n');
  repository.write('draft.okr', plan('leavers', firstWords, '3%'));
  repository.commit('2026-09-20');
  rmSync(join(repository.root, 'draft.okr'));
  repository.write('sales.okr', `// Laid out again\n\n${plan('leavers', firstWords, '3%')}`);
  repository.write('care.okr', 'plan care in 2026-Q4\nobjective calm "Nobody waits" { owner @mei }\n');
  repository.commit('2026-09-25');
  checkIns('check-ins 2026-10-12 { sales.leavers 4.8% confidence 60% "A slow start" }\n');
  repository.commit('2026-10-12');
  const record = '    changed 2026-10-20 target was 3% "Two large chains were sold"\n';
  repository.write('sales.okr', plan('churn', laterWords, '3.5%', record));
  checkIns(
    'check-ins 2026-10-12 { sales.churn 4.8% confidence 60% "A slow start" }\ncheck-ins 2026-11-09 { sales.churn 4.1% }\n',
  );
  repository.commit('2026-11-09');
  repository.write('sales.okr', plan('churn', laterWords, '4%', record));
  return repository;
}

async function okr(folder: string, words: string[], columns = 80) {
  const host = fakeHost({ workingFolder: folder, terminal: { isTerminal: true, columns } });
  const code = await run(['history', ...words], host);
  return { code, written: host.written, writtenErrors: host.writtenErrors };
}

describe('okr history', () => {
  let repository: TestRepository;
  beforeEach(() => {
    repository = tellingRepository();
  });
  afterEach(() => repository.remove());

  const history = async (...words: string[]): Promise<Told> => {
    const { written, writtenErrors } = await okr(repository.root, [...words, '--format', 'json']);
    assert.equal(writtenErrors, '');
    return JSON.parse(written);
  };
  const steps = ({ definitions }: Told) =>
    definitions.flatMap(({ date, element, file, changes }) =>
      changes.map(({ message }) => `${date} ${element} in ${file}: ${message}`),
    );

  it('follows the definition over another file and another name, up to what is not committed', async () => {
    const told = await history('churn');
    assert.deepEqual(steps(told), [
      '2026-09-20 sales.2026-Q4.leavers in draft.okr: added: 5% → 3%',
      '2026-09-25 sales.2026-Q4.leavers in sales.okr: moved to another file: draft.okr → sales.okr',
      '2026-11-09 sales.2026-Q4.churn in sales.okr: target: 3% → 3.5%',
      '2026-11-09 sales.2026-Q4.churn in sales.okr: reworded: “Fewer customers leave us” → “Fewer customers leave us each month”',
      '2026-11-09 sales.2026-Q4.churn in sales.okr: renamed: leavers → churn',
      '2026-11-16 sales.2026-Q4.churn in sales.okr: target: 3.5% → 4%',
    ]);
    assert.deepEqual(told.knownSince, { reason: 'added', date: '2026-09-20' });
    const [, , committed, open] = told.definitions;
    assert.equal(committed?.subject, 'State of 2026-11-09');
    assert.equal(committed?.changes[0]?.reason, 'Two large chains were sold');
    assert.equal(open?.commit, null);
    assert.equal(open?.changes[0]?.isMovedGoalpost, true);
  });

  it('finds an element by its statement, and follows one without a name', async () => {
    assert.deepEqual(await history(`  ${laterWords.toUpperCase()} `), await history('churn'));
    const calm = (words: string, owner: string) =>
      repository.write('calm.okr', `plan care in 2026-Q4\nobjective "${words}" { owner ${owner} }\n`);
    calm('Shops call us less often', '@mei');
    repository.commit('2026-11-10');
    calm('Shops call us less often each week', '@mei');
    repository.commit('2026-11-11');
    calm('Shops call us less often each week', '@tom');
    const told = await history('shops call us less often each week');
    assert.deepEqual(steps(told), [
      '2026-11-10 objective "Shops call us less often" in calm.okr: added',
      '2026-11-11 objective "Shops call us less often each week" in calm.okr: reworded: “Shops call us less often” → “Shops call us less often each week”',
      '2026-11-16 objective "Shops call us less often each week" in calm.okr: owner: @mei → @tom',
    ]);
  });

  it('tells the values as numbers and as progress', async () => {
    const { values } = await history('sales.churn');
    assert.deepEqual(
      values.map(({ date, text, number, progress }) => [date, text, number, progress?.toFixed(2)]),
      [
        ['2026-10-12', '4.8%', 4.8, '0.20'],
        ['2026-11-09', '4.1%', 4.1, '0.90'],
      ],
    );
    assert.equal((await history('churn', '--today', '2026-10-31')).values.length, 1);
  });

  for (const [file, words] of [
    ['history.txt', []],
    ['history.json', ['--format', 'json']],
  ] as const) {
    it(`writes ${file}`, async () => {
      const { written } = await okr(repository.root, ['churn', '--color', 'never', ...words]);
      const ids = repository.git('log', '--format=%H', '--reverse').trim().split('\n');
      const actual = ids.reduce(
        (text, id, index) =>
          text.replaceAll(id, `{${index}}`).replaceAll(id.slice(0, 10), `{${index}}       `),
        written,
      );
      if (isUpdate) writeFileSync(join(golden, file), actual);
      assert.equal(actual, readFileSync(join(golden, file), 'utf8'));
    });
  }

  it('writes JSON as its schema describes it', async () => {
    const read = (file: string) => JSON.parse(readFileSync(join('docs', file), 'utf8'));
    const schema = read('history.schema.json');
    const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);
    const problems = (document: unknown) => (validate(document) ? [] : (validate.errors ?? []));
    const document = await history('churn');
    assert.deepEqual(problems(document), []);
    assert.deepEqual(problems(await history('calm')), []);
    assert.deepEqual(problems({ ...document, knownSince: null }), [], 'outside of a repository');
    for (const spoil of [
      (one) => Object.assign(one, { schemaVersion: 2 }),
      (one) => Object.assign(one.values[0] ?? {}, { date: 'yesterday' }),
      (one) => Object.assign(one.definitions[0]?.changes[0] ?? {}, { kind: 'repainted' }),
      (one) => Object.assign(one.knownSince ?? {}, { reason: 'lost' }),
      (one) => delete (one as Partial<Told>).values,
    ] satisfies ((one: Told) => unknown)[]) {
      const spoiled = structuredClone(document);
      spoil(spoiled);
      assert.notDeepEqual(problems(spoiled), []);
    }
    const { properties, required } = schema.definitions.change;
    assert.deepEqual(properties, read('diff.schema.json').definitions.change.properties, 'as okr diff');
    assert.deepEqual(Object.keys(properties), required);
  });

  for (const columns of [80, 100, 200]) {
    it(`breaks no line of ${columns} columns, with colour or without`, async () => {
      const { written } = await okr(repository.root, ['churn', '--color', 'always'], columns);
      const { written: plain } = await okr(repository.root, ['churn', '--color', 'never'], columns);
      assert.notEqual(written, plain);
      assert.equal(stripVTControlCharacters(written), plain);
      assert.deepEqual(
        plain.split('\n').filter((line) => displayWidth(line) > Math.min(columns, 100)),
        [],
      );
    });
  }

  it('goes as far back as it is asked to', async () => {
    const { definitions, knownSince } = await history('churn', '--limit', '2');
    assert.deepEqual(
      definitions.map(({ date }) => date),
      ['2026-11-09', '2026-11-16'],
    );
    assert.deepEqual(knownSince, { reason: 'limit', date: '2026-10-12' });
  });

  it('says where a shallow clone ends', async () => {
    repository.commit('2026-11-16');
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'okr-test-')));
    try {
      repository.git('clone', '--quiet', '--depth=2', `file://${repository.root}`, folder);
      const { written } = await okr(folder, ['churn', '--format', 'json']);
      const { definitions, knownSince } = JSON.parse(written) as Told;
      assert.deepEqual(
        definitions.map(({ date }) => date),
        ['2026-11-16'],
      );
      assert.deepEqual(knownSince, { reason: 'shallow', date: '2026-11-09' });
      assert.match((await okr(folder, ['churn'])).written, /shallow clone begins on 2026-11-09/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('reports a branch as it came in by its merge', async () => {
    repository.commit('2026-11-10');
    repository.git('checkout', '--quiet', '-b', 'feature');
    for (const target of ['4.2%', '4.4%']) {
      repository.write('sales.okr', plan('churn', laterWords, target));
      repository.commit('2026-11-11');
    }
    repository.git('checkout', '--quiet', 'main');
    repository.git('merge', '--quiet', '--no-ff', '--message', 'Merge feature', 'feature');
    const { definitions } = await history('churn');
    const last = definitions.at(-1);
    assert.equal(last?.subject, 'Merge feature');
    assert.deepEqual(
      last?.changes.map(({ message }) => message),
      ['target: 4% → 4.4%'],
    );
  });

  it('knows what is not committed where nothing is', async () => {
    const fresh = new TestRepository();
    try {
      fresh.write('sales.okr', plan('churn', laterWords, '3%'));
      const { written } = await okr(fresh.root, ['churn', '--format', 'json']);
      const { definitions, knownSince } = JSON.parse(written) as Told;
      assert.deepEqual(
        definitions.map(({ commit, changes }) => [commit, changes[0]?.message]),
        [[null, 'added: 5% → 3%']],
      );
      assert.deepEqual(knownSince, { reason: 'added', date: '2026-11-16' });
    } finally {
      fresh.remove();
    }
  });

  it('tells the values alone outside of a repository', async () => {
    rmSync(join(repository.root, '.git'), { recursive: true });
    const { code, written, writtenErrors } = await okr(repository.root, ['churn', '--format', 'json']);
    assert.equal(code, 0);
    assert.match(writtenErrors, /is in no git repository/);
    const told = JSON.parse(written) as Told;
    assert.deepEqual([told.definitions, told.knownSince, told.values.length], [[], null, 2]);
  });

  it('runs nothing that the repository names, and listens to none of its settings', async () => {
    for (const [name, value] of [
      ['log.showSignature', 'true'],
      ['gpg.program', '/nowhere/gpg'],
      ['log.follow', 'true'],
      ['diff.relative', 'true'],
      ['diff.external', '/nowhere/diff'],
      ['core.quotePath', 'true'],
    ] as const)
      repository.git('config', name, value);
    assert.equal((await history('churn')).definitions.length, 4);
  });

  for (const [words, message] of [
    [['churns'], /There is no churns here\. Did you mean churn\?/],
    [['zzz'], /There is no zzz here\. Known names: calm, stay, churn, same\.\n/],
    [['same'], /same may be care\.2026-Q4\.same or sales\.2026-Q4\.same\. Name one of them\./],
    [
      ['Nobody leaves'],
      /is the statement of same-care\.okr:2 or same-sales\.okr:2\. Give the right element a name\./,
    ],
    [['Nobody left'], /There is no Nobody left here\. Did you mean “Nobody leaves”/],
    [[''], /There is no {2}here/],
    [['churn', '--limit', 'all'], /--limit: all is not a number of commits/],
    [['churn', 'nowhere'], /There is no file or folder nowhere/],
  ] as [string[], RegExp][]) {
    it(`refuses okr history ${words.join(' ')}`, async () => {
      for (const team of ['care', 'sales'])
        repository.write(
          `same-${team}.okr`,
          `plan ${team} in 2026-Q4\nobjective same "Nobody leaves" { owner @mei }\n`,
        );
      const { code, written, writtenErrors } = await okr(repository.root, words);
      assert.match(writtenErrors, message);
      assert.equal(code, 2);
      assert.equal(written, '');
    });
  }
});
