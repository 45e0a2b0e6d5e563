import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { run } from '../../cli/program/run.js';
import { TestRepository } from '../support/git-repository.js';
import { fakeHost } from './support/fake-host.js';

const checkout = `plan checkout in 2026-Q4

objective quick "Buyers pay without thinking about it" {
  owner @ines

  key result late "Late orders fall from 18% to 9%" { from 18% to 9% }

  key result abandon "Buyers who give up fall from 30% to 20%" {
    from 30% to 20%
    predicts late "Those who stay order in time"
  }

  initiative one-page "Put the whole checkout on one page" { drives abandon }
}
`;
const abandon = checkout.slice(checkout.indexOf('  key result abandon'), checkout.indexOf('  initiative'));

const search = `plan search in 2026-Q4

objective find "Buyers find what they came for" {
  owner @tom
  supports checkout.quick
  key result zero "Searches without a result fall from 12% to 5%" { from 12% to 5%   predicts checkout.abandon "Pilot" }
}
`;

/** Twelve weeks of check-ins: more findings than GitHub shows. */
const checkIns = Array.from(
  { length: 12 },
  (_, week) =>
    `check-ins 2026-${week < 4 ? '10' : '11'}-${String((week % 4) * 7 + 1 + Math.floor(week / 4)).padStart(2, '0')} {\n  checkout.abandon 28%\n}\n`,
).join('\n');

interface Found {
  rule: string;
  file: string;
  line: number;
  element: string;
  message: string;
  related: { file: string; line: number; message: string }[];
}

describe('Removal of an element that links name', () => {
  let repository: TestRepository;

  beforeEach(() => {
    repository = new TestRepository();
    repository.write('okr.config.json', '{ "root": true, "cadence": "quarterly" }\n');
    repository.write('checkout/2026-Q4.okr', checkout);
    repository.write('search/2026-Q4.okr', search);
    repository.write('check-ins/2026.okr', checkIns);
    repository.commit('2026-10-05');
    repository.git('checkout', '--quiet', '-b', 'feature');
  });
  afterEach(() => repository.remove());

  async function okr(...args: string[]) {
    const host = fakeHost({ workingFolder: repository.root });
    const status = await run(args, host);
    return { status, stdout: host.written, stderr: host.writtenErrors };
  }

  async function findings(...args: string[]): Promise<Found[]> {
    const { stdout } = await okr('check', '--since', 'main', '--format', 'json', ...args);
    return JSON.parse(stdout).findings.filter(({ rule }: Found) => /linked|unresolved/.test(rule));
  }

  const places = (found: Found[]) =>
    found.map(({ rule, file, line, element }) => `${rule} ${file}:${line} ${element}`);

  it('is one finding where the element was, and no other', async () => {
    repository.write('checkout/2026-Q4.okr', checkout.replace(abandon, ''));
    const [found, ...others] = await findings();
    assert.deepEqual(others, []);
    assert.deepEqual(places(found ? [found] : []), [
      'removed-while-linked checkout/2026-Q4.okr:8 checkout.2026-Q4.abandon',
    ]);
    assert.equal(
      found?.message,
      '`abandon` is gone, but links still use the name. 12 check-ins report on it, `one-page` drives it, `search.zero` predicts it. Keep the element and write `dropped DATE "why"` in it; or remove these links.',
    );
    assert.deepEqual(
      found?.related.slice(-3).map(({ file, line, message }) => `${file}:${line} ${message}`),
      [
        'check-ins/2026.okr:46 A check-in of 2026-11-24 reports on it.',
        'checkout/2026-Q4.okr:8 `one-page` drives it.',
        'search/2026-Q4.okr:6 `search.zero` predicts it.',
      ],
    );
    assert.equal(found?.related.length, 14);
  });

  it('is reported at the end of a file, and at the first link if the file is gone', async () => {
    repository.write(
      'checkout/2026-Q4.okr',
      `${checkout.slice(0, checkout.indexOf('  key result abandon'))}}\n`,
    );
    assert.deepEqual(places(await findings()), [
      'removed-while-linked checkout/2026-Q4.okr:8 checkout.2026-Q4.abandon',
    ]);
    rmSync(join(repository.root, 'checkout'), { recursive: true });
    assert.deepEqual(places(await findings()), [
      'removed-while-linked check-ins/2026.okr:2 checkout.2026-Q4.abandon',
      'removed-while-linked search/2026-Q4.okr:5 checkout.2026-Q4.quick',
    ]);
  });

  it('is reported at a link if only the links are selected', async () => {
    repository.write('checkout/2026-Q4.okr', checkout.replace(abandon, ''));
    assert.deepEqual(places(await findings('search')), [
      'removed-while-linked search/2026-Q4.okr:6 checkout.2026-Q4.abandon',
    ]);
    assert.deepEqual(places(await findings('checkout')), [
      'removed-while-linked checkout/2026-Q4.okr:8 checkout.2026-Q4.abandon',
    ]);
  });

  const results: [what: string, edit: (text: string) => string, said: RegExp][] = [
    [
      'another name',
      (text) => text.replace('key result abandon', 'key result leave'),
      /^`abandon` is called `leave` now, .* Write the new name in these links\.$/,
    ],
    [
      'another kind',
      (text) => text.replace(abandon, '  initiative abandon "Buyers who give up fall from 30% to 20%"\n\n'),
      /^`abandon` is an initiative now, but links still use the name\. `one-page` drives it, `search\.zero` predicts it\./,
    ],
    [
      'another plan',
      (text) => text.replace('plan checkout', 'plan payment'),
      /^`abandon` is `payment\.2026-Q4\.abandon` now, /,
    ],
  ];
  for (const [what, edit, said] of results)
    it(`is reported for an element that has ${what} now`, async () => {
      repository.write('checkout/2026-Q4.okr', edit(checkout));
      const found = (await findings()).filter(({ element }) => element === 'checkout.2026-Q4.abandon');
      assert.deepEqual(
        found.map(({ rule }) => rule),
        ['removed-while-linked'],
      );
      assert.match(found[0]?.message ?? '', said);
    });

  it('is not reported for a dropped element, or one without links', async () => {
    repository.write(
      'checkout/2026-Q4.okr',
      checkout.replace('    from 30% to 20%', '    from 30% to 20%\n    dropped 2026-11-02 "One click"'),
    );
    assert.deepEqual(await findings(), []);
    repository.write('checkout/2026-Q4.okr', checkout.replace(/ {2}initiative.*\n/, ''));
    assert.deepEqual(await findings(), []);
  });

  it('does not report links that were broken before', async () => {
    repository.write('search/2026-Q4.okr', search.replace('checkout.abandon', 'checkout.abandn'));
    assert.deepEqual(places(await findings()), [
      'unresolved-reference search/2026-Q4.okr:6 search.2026-Q4.zero',
    ]);
  });

  it('is reported on changed lines too', async () => {
    repository.write('checkout/2026-Q4.okr', checkout.replace(abandon, ''));
    assert.deepEqual(places(await findings('--changed-lines')), [
      'removed-while-linked checkout/2026-Q4.okr:8 checkout.2026-Q4.abandon',
    ]);
  });

  it('is part of a comparison, with the links', async () => {
    repository.write('checkout/2026-Q4.okr', checkout.replace(abandon, ''));
    const { stdout } = await okr('diff', 'main', '--format', 'json');
    const isDiff = new Ajv({ strict: true, allowUnionTypes: true }).compile(
      JSON.parse(readFileSync('docs/diff.schema.json', 'utf8')),
    );
    assert.ok(isDiff(JSON.parse(stdout)), JSON.stringify(isDiff.errors));
    const { summary, elements } = JSON.parse(stdout);
    assert.equal(summary.stillNamed, 1);
    const named = elements.flatMap((one: { element: string; stillNamed: { message: string } | null }) =>
      one.stillNamed ? [`${one.element}: ${one.stillNamed.message}`] : [],
    );
    assert.deepEqual(named, [
      'checkout.2026-Q4.abandon: 12 check-ins report on it, `one-page` drives it, `search.zero` predicts it',
    ]);
    for (const format of ['pretty', 'markdown'])
      assert.match((await okr('diff', 'main', '--format', format)).stdout, /1 with broken links\./);
  });
});

describe('Annotations of a change', () => {
  it('show the lines that the change touches, before those where it only has effects', async () => {
    const repository = new TestRepository();
    const metrics = Array.from({ length: 11 }, (_, index) => `metric m${index} "Waste ${index}"\n`).join('');
    repository.write('okr.config.json', '{ "root": true }\n');
    repository.write('a.okr', metrics);
    repository.commit('2026-10-05');
    repository.git('checkout', '--quiet', '-b', 'feature');
    repository.write('z.okr', metrics);
    const host = fakeHost({ workingFolder: repository.root });
    await run(['check', '--since', 'main', '--format', 'github'], host);
    const annotated = host.written.split('\n').filter((line) => line.startsWith('::error'));
    assert.deepEqual(
      annotated.map((line) => /file=([^,]*),line=(\d+)/.exec(line)?.slice(1).join(':')),
      Array.from({ length: 10 }, (_, index) => `z.okr:${index + 1}`),
    );
    assert.match(host.written, /12 findings without an annotation/);
    repository.remove();
  });
});
