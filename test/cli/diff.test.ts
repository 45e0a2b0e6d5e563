import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import Ajv from 'ajv';
import { run } from '../../cli/program/run.js';
import { displayWidth } from '../../cli/text/display-width.js';
import { type ChangeKind, changeKinds, propertyKinds } from '../../language/compare/change.js';
import { TestRepository } from '../support/git-repository.js';
import { plansAfter, plansBefore } from './support/changed-plans.js';
import { type FakeHost, fakeHost } from './support/fake-host.js';

const golden = 'test/cli/golden';
const isUpdate = process.env.UPDATE_EXPECTED === '1';

/** A repository with a branch that changes the plans of its trunk. */
function branchedRepository(): TestRepository {
  const repository = new TestRepository();
  for (const [path, text] of Object.entries(plansBefore)) repository.write(path, text);
  repository.commit('2026-11-02');
  repository.git('checkout', '--quiet', '-b', 'feature');
  for (const path of Object.keys(plansBefore)) rmSync(join(repository.root, path));
  for (const [path, text] of Object.entries(plansAfter)) repository.write(path, text);
  return repository;
}

interface Answer extends Pick<FakeHost, 'written' | 'writtenErrors'> {
  code: number;
}

async function okr(repository: TestRepository, words: string[], columns = 80): Promise<Answer> {
  const host = fakeHost({ workingFolder: repository.root, terminal: { isTerminal: true, columns } });
  const code = await run(words, host);
  return { code, written: host.written, writtenErrors: host.writtenErrors };
}

describe('okr diff', () => {
  let repository: TestRepository;
  beforeEach(() => {
    repository = branchedRepository();
  });
  afterEach(() => repository.remove());

  const diff = async (...words: string[]) => {
    const answer = await okr(repository, ['diff', '--color', 'never', ...words]);
    assert.equal(answer.writtenErrors, '');
    return answer;
  };
  const json = async (...words: string[]) => JSON.parse((await diff('--format', 'json', ...words)).written);
  const elements = async (...words: string[]) =>
    ((await json(...words)).elements as { element: string }[]).map(({ element }) => element);

  it('names each kind of change once', async () => {
    const { elements } = (await json()) as { elements: { changes: { kind: ChangeKind }[] }[] };
    const found = elements.flatMap(({ changes }) => changes.map(({ kind }) => kind));
    const follows: ReadonlySet<ChangeKind> = new Set(['status', 'progress']);
    // Kinds of single properties are tested with the table of properties.
    const ofProperties: ReadonlySet<ChangeKind> = new Set(propertyKinds);
    for (const kind of changeKinds) {
      const count = found.filter((one) => one === kind).length;
      if (ofProperties.has(kind)) assert.ok(count <= 1, `${count} of ${kind}`);
      else if (follows.has(kind)) assert.ok(count > 0, kind);
      else assert.equal(count, 1, `${count} of ${kind}`);
    }
  });

  for (const [file, words] of [
    ['diff.txt', []],
    ['diff.md', ['--format', 'markdown']],
    ['diff.json', ['--format', 'json']],
  ] as const) {
    it(`writes ${file}`, async () => {
      const base = repository.git('rev-parse', 'HEAD').trim();
      const { written } = await diff(...words);
      const actual = written.replaceAll(base, '{base}').replaceAll(base.slice(0, 10), '{base}');
      if (isUpdate) writeFileSync(join(golden, file), actual);
      assert.equal(actual, readFileSync(join(golden, file), 'utf8'));
    });
  }

  it('writes JSON as its schema describes it', async () => {
    const schema = JSON.parse(readFileSync('docs/diff.schema.json', 'utf8'));
    const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);
    const problems = (document: unknown) => (validate(document) ? [] : (validate.errors ?? []));
    const document = await json();
    assert.deepEqual(problems(document), []);
    for (const spoil of [
      (one) => Object.assign(one, { schemaVersion: 2 }),
      (one) => Object.assign(one.elements[0], { changeType: 'lost' }),
      (one) => Object.assign(one.elements[0].changes[0], { kind: 'repainted' }),
      (one) => delete one.base.commit,
      (one) => delete one.reviewers[0].owner,
    ] satisfies ((one: typeof document) => unknown)[]) {
      const spoiled = structuredClone(document);
      spoil(spoiled);
      assert.notDeepEqual(problems(spoiled), []);
    }
  });

  it('links goals to their pages, where the configuration names a site', async () => {
    assert.doesNotMatch((await diff('--format', 'markdown')).written, /\]\(http/);
    const path = join(repository.root, 'okr.config.json');
    const configuration = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
    writeFileSync(path, JSON.stringify({ ...configuration, site: 'https://goals.example/a (b)|c/' }));
    const { written } = await diff('--format', 'markdown');
    const { elements: all } = (await json()) as {
      elements: { changeType: string; kind: string; element: string; page?: string }[];
    };
    for (const { changeType, kind, element, page } of all) {
      const hasPage = /^(?:objective|key result|initiative|priority)$/.test(kind) && !/\s/.test(element);
      const expected = `https://goals.example/a%20(b)|c/#/${kind.replace(' ', '-')}/${element}`;
      assert.equal(page, hasPage && changeType !== 'removed' ? expected : undefined);
    }
    // The signs that would end a link or the cell of a table are encoded.
    const linked = [...written.matchAll(/\]\(https:\/\/goals\.example\/a%20%28b%29%7Cc\/(#[^)|\s]*)\)/g)];
    assert.ok(linked.length > 3, written);
    for (const [, place] of linked)
      assert.ok(
        all.some(({ page }) => page?.endsWith(`/${place}`)),
        place,
      );
    assert.equal(linked.length, written.split('](http').length - 1);
  });

  for (const columns of [80, 100, 200]) {
    it(`breaks no line of ${columns} columns`, async () => {
      const { written } = await okr(repository, ['diff', '--color', 'always'], columns);
      const text = stripVTControlCharacters(written);
      assert.notEqual(text, written);
      const long = text.split('\n').filter((line) => displayWidth(line) > Math.min(columns, 100));
      assert.deepEqual(long, []);
    });
  }

  it('says nothing and exits with 0 where nothing changes; with --exit-code a change is 1', async () => {
    assert.equal((await diff('--exit-code')).code, 1);
    assert.equal((await diff()).code, 0);
    const { code, written } = await diff('HEAD', 'HEAD', '--exit-code');
    assert.equal(code, 0);
    assert.match(written, /^No goal changes\.\n/);
    assert.match(
      (await diff('HEAD', 'HEAD', '--format', 'markdown')).written,
      /^<!-- okr-diff -->\n### No goal changes\.\n/,
    );
  });

  it('compares with where the branch began, whatever happened on the trunk', async () => {
    repository.commit('2026-11-12');
    const branch = await elements();
    repository.git('checkout', '--quiet', 'main');
    repository.write('more.okr', (plansBefore['more.okr'] ?? '').replace('two countries', 'three countries'));
    assert.deepEqual(await elements(), ['sales.2026-Q4.abroad'], 'on the trunk: what is not committed');
    repository.commit('2026-11-13');
    assert.deepEqual(await elements('main...feature'), branch);
    assert.ok((await elements('main..feature')).includes('sales.2026-Q4.abroad'));
    repository.git('checkout', '--quiet', 'feature');
    assert.deepEqual(await elements(), branch);
  });

  it('reports the paths, the team or the cycle asked for', async () => {
    assert.deepEqual(await elements('HEAD', '--', 'care.okr'), [
      'care.2026-Q4.calm',
      'care.2026-Q4.tickets',
      'care.2026-Q4.hours',
    ]);
    assert.deepEqual(await elements('more.okr'), ['sales.2026-Q4.abroad', 'sales.2026-Q4.swiss']);
    assert.deepEqual(await elements('--', 'old.okr'), ['sales.2026-Q4.prices'], 'a file that is gone');
    assert.ok((await elements('--team', 'care')).every((element) => element.startsWith('care.')));
    assert.ok((await elements('--cycle', '2026-q4')).every((element) => element.includes('2026-Q4')));
  });

  it('finds the repository of a path from outside of it', async () => {
    const [parent, name] = [dirname(repository.root), basename(repository.root)];
    const host = fakeHost({ workingFolder: parent });
    assert.equal(
      await run(['diff', join(name, 'more.okr'), '--format', 'json'], host),
      0,
      host.writtenErrors,
    );
    assert.deepEqual(
      JSON.parse(host.written).elements.map(({ file }: { file: string }) => file),
      [`${name}/more.okr`, `${name}/more.okr`],
    );
  });

  it('judges both versions for one day', async () => {
    const { today, elements } = await json('HEAD', 'HEAD', '--today', '2027-03-01');
    assert.equal(today, '2027-03-01');
    assert.deepEqual(elements, []);
  });

  for (const [words, message] of [
    [['nothing'], /There is no commit nothing in this clone/],
    [['HEAD', 'HEAD', 'HEAD'], /Two commits can be compared, not 3/],
    [['HEAD..HEAD', 'HEAD'], /already names two commits/],
    [['--', 'nowhere'], /no plan/],
    [['care.okr', 'HEAD'], /HEAD is a commit after a path\. Commits come first: okr diff HEAD care\.okr\./],
    [['--team', 'nobody'], /--team nobody: there is no such plan/],
    [['--today', 'soon'], /--today: `soon` is not a date/],
  ] as [string[], RegExp][]) {
    it(`refuses okr diff ${words.join(' ')}`, async () => {
      const { code, writtenErrors, written } = await okr(repository, ['diff', ...words]);
      assert.match(writtenErrors, message);
      assert.equal(code, 2);
      assert.equal(written, '');
    });
  }

  it('asks which is meant where a word is a branch and a folder', async () => {
    repository.git('branch', 'goals');
    repository.write(
      'goals/q1.okr',
      'plan sales in 2027-Q1\nobjective first "Shops come back" { owner @mei }\n',
    );
    const { code, writtenErrors } = await okr(repository, ['diff', 'goals']);
    assert.equal(code, 2);
    assert.match(writtenErrors, /goals is a commit and a path/);
    assert.deepEqual(await elements('--', 'goals'), ['sales.2027-Q1.first']);
    assert.ok((await elements('goals', '--')).length > 10);
  });

  it('says that a file with errors of syntax may be read wrongly', async () => {
    repository.write('care.okr', 'plan care in 2026-Q4\nobjective { { "\n');
    const { writtenErrors } = await okr(repository, ['diff']);
    assert.match(writtenErrors, /^care\.okr has syntax errors.*`okr check` shows them\.\n$/);
    repository.commit('2026-11-12');
    assert.equal((await okr(repository, ['diff', 'HEAD'])).writtenErrors, '', 'the same in both versions');
    repository.write('care.okr', plansAfter['care.okr'] ?? '');
    assert.match(
      (await okr(repository, ['diff', 'HEAD'])).writtenErrors,
      /^care\.okr had syntax errors.*wrongly\.\n$/,
    );
  });

  it('leaves no text of a plan as a mention, HTML or a fence in a comment', async () => {
    const hostile =
      '@everyone see #12 sales/plans#13 https://code.test/a/b/issues/14 <img src=x> ```mermaid " ]; click n1 href | [x](javascript:1) \u202eokr';
    repository.write(
      'evil.okr',
      `plan evil in 2026-Q4\nobjective evil "${hostile.replace('"', '\\"')}" { owner @mei }\n`,
    );
    const { written } = await diff('--format', 'markdown');
    const [prose = '', drawing = ''] = written.split('```mermaid\n');
    assert.doesNotMatch(prose, /(?<!`)@everyone|(?<![`\\])<img|(?<!\\)`{3}|(?<!`)#12|\u202e/);
    for (const link of ['sales/plans#13', 'https://code.test/a/b/issues/14'])
      assert.deepEqual(prose.split(`\`${link}\``).length, prose.split(link).length, link);
    const label = drawing.split('\n').find((line) => line.includes('everyone')) ?? '';
    assert.match(label, /^ {2}n\d+\(\["[^"`<>@|[\]]*"\]\):::added$/);
    assert.doesNotMatch(label, /#8238;/);
  });

  it('stays within what a comment may hold', async () => {
    const goal = (index: number) =>
      `objective g${index} "Goal ${index} ${'of many words '.repeat(20)}" { owner @o${index} }\n`;
    for (let team = 0; team < 12; team++) {
      const goals = Array.from({ length: 40 }, (_, index) => goal(index)).join('');
      repository.write(`many/${team}.okr`, `plan team-${team} in 2026-Q4\n\n${goals}`);
    }
    const { written } = await diff('--format', 'markdown');
    assert.ok(written.length < 65_536, `${written.length}`);
    assert.match(written, /Too long for a comment/);
    assert.match(written, /^<!-- okr-diff -->\n### Goals: 1 agreed now, 4\d\d added/);
  });
});
