import assert from 'node:assert/strict';
import { formatDocument } from '../../../../language/format/format.js';
import { isInitiative, isKeyResult } from '../../../../language/grammar/generated/ast.js';
import { drivenBy, driversOf } from '../../../../language/model/drivers.js';
import { ownerOf } from '../../../../language/model/owner.js';
import { initiativeProgress, initiativeState } from '../../../../language/model/progress.js';
import { syntaxProblems } from '../../../../language/parser/syntax-problems.js';
import { parse } from '../../../support/parse.js';
import { openWorkspace } from '../../../support/workspace.js';

async function read(body: string, today = '2026-11-16') {
  const text = `plan a in 2026-Q4
key result k "Waits fall" { owner @a   from 10 days to 2 days   check-in 2026-11-16 6 days }
key result l "Calls fall" { owner @a   from 10 calls to 2 calls   check-in 2026-11-16 6 calls }
initiative whole "Kiosks in every hall" {
  owner @bo
  drives k
  ${body}
}
`;
  const workspace = await openWorkspace({ 'plan.okr': text }, { today });
  const { shared, services } = workspace;
  const [project] = shared.workspace.Projects.all;
  assert.ok(project);
  const phraseReader = services.phrasing.PhraseReaders.for(project.configuration.words);
  const context = { project, today, references: services.references.References, phraseReader };
  const find = (name: string) => [...project.names.all()].find((declared) => declared.name === name)?.node;
  const [whole, one, k, l] = [find('whole'), find('one'), find('k'), find('l')];
  assert.ok(isInitiative(whole) && isKeyResult(k) && isKeyResult(l));
  const named = (goals: readonly { name?: string }[]) => goals.map(({ name }) => name);
  return {
    state: initiativeState(whole, context),
    ratio: initiativeProgress(whole, context).ratio,
    part: isInitiative(one) ? { owner: ownerOf(one), drives: named(drivenBy(one)) } : undefined,
    drivers: { k: named(driversOf(k, context.references)), l: named(driversOf(l, context.references)) },
    findings: workspace.findings().map(({ rule }) => rule),
  };
}

const part = (name: string, statements = '') => `initiative ${name} "Hall ${name}" { ${statements} }`;

describe('An initiative with parts', () => {
  const done = part('one', 'status done');
  const planned = part('two', 'status planned');
  const active = part('three', 'status active');
  const table: [why: string, parts: string[], state: string | undefined, ratio: number | undefined][] = [
    ['all done', [done, part('two', 'status done')], 'done', 1],
    ['all planned', [part('one', 'status planned'), planned], 'planned', 0],
    ['done and planned', [done, planned], 'active', 0.5],
    ['active without a number is left out', [done, planned, active], 'active', 0.5],
    ['only active without a number', [active], 'active', undefined],
    ['a part without a status', [part('one')], 'active', undefined],
    ['a part with a number', [done, part('two', 'status active   check-in 2026-11-10 40%')], 'active', 0.7],
    [
      'a part that a check-in calls done',
      [part('one', 'check-in 2026-11-10 done'), part('two', 'status done')],
      'done',
      1,
    ],
    [
      'dropped parts do not count',
      [done, part('two', 'dropped 2026-11-01 "Sold"'), part('three', 'status dropped')],
      'done',
      1,
    ],
    ['all parts dropped', [part('one', 'dropped 2026-11-01 "Sold"')], undefined, undefined],
    ['a status of its own', ['status active', done], 'active', undefined],
    ['a check-in of its own', ['check-in 2026-11-10 30%', done], undefined, 0.3],
    [
      'a later check-in of a part does not count yet',
      [part('one', 'check-in 2026-12-10 done'), planned],
      'active',
      0,
    ],
  ];
  for (const [why, parts, state, ratio] of table) {
    it(`is ${state} at ${ratio}: ${why}`, async () => {
      const found = await read(parts.join('\n  '));
      assert.deepEqual([found.state, found.ratio], [state, ratio]);
    });
  }

  it('hands its owner and what it drives to its parts, which may add to it', async () => {
    const { part: found, drivers, findings } = await read(part('one', 'drives l'));
    assert.deepEqual(found, { owner: '@bo', drives: ['k', 'l'] });
    assert.deepEqual(drivers, { k: ['whole'], l: ['one'] });
    assert.deepEqual(
      findings.filter((rule) => /orphan|undriven|syntax/.test(rule)),
      [],
    );
  });

  it('lets a part have its own owner', async () => {
    const { part: found } = await read(part('one', 'owner @c'));
    assert.equal(found?.owner, '@c');
  });

  it('has parts that have no parts', async () => {
    const { findings } = await read('initiative one "One" { initiative two "Two" { owner @c } }');
    assert.ok(findings.includes('syntax-error'), findings.join());
  });
});

describe('An initiative inside of another', () => {
  const around = (inner: string) => `initiative one "One" {\n  owner @a\n${inner}\n`;
  const table: [why: string, text: string, message: RegExp | undefined][] = [
    ['to the right is a part', around('  initiative two "Two" { owner @b }\n}'), undefined],
    ['on one line is a part', 'initiative one "One" { initiative two "Two" { owner @b } }\n', undefined],
    [
      'at the margin shows a missing brace',
      around('initiative two "Two" { owner @b }'),
      /^`}` is missing before `initiative`\.$/,
    ],
    [
      'to the left of a part shows a missing brace',
      around('    initiative two "Two" {\n      owner @b\n  initiative three "Three" { owner @c }\n}'),
      /^`}` is missing before `initiative`\.$/,
    ],
  ];
  for (const [why, text, message] of table) {
    it(why, () => {
      const problems = syntaxProblems(parse(text));
      assert.equal(problems.length, message ? 1 : 0, problems.map((one) => one.message).join());
      if (message) assert.match(problems[0]?.message ?? '', message);
      const layout = formatDocument(parse(text));
      if ('text' in layout) assert.deepEqual(formatDocument(parse(layout.text)), layout);
    });
  }
});
