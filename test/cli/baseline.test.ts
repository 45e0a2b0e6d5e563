import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { baselineOf, matchBaseline, readBaseline, writeBaseline } from '../../cli/baseline/baseline.js';
import { baselineNote } from '../../cli/reporters/check-notes.js';
import { temporaryFolder } from './support/okr-process.js';
import { finding } from './support/sample-report.js';

describe('A baseline', () => {
  const folder = temporaryFolder();
  const path = () => join(folder.path, 'baseline.json');
  const findings = [
    finding({ subject: 'b', file: 'z.okr' }),
    finding({ subject: 'a', rule: 'missing-owner' }),
    finding({ subject: 'b', line: 9 }),
    finding({ subject: 'a', rule: 'bridge-key-result' }),
    finding({ subject: 'a', rule: 'rule-failure' }),
  ];

  it('is sorted, one entry a line, and keeps to its schema', () => {
    writeBaseline(path(), baselineOf(findings));
    const text = readFileSync(path(), 'utf8');
    assert.deepEqual(
      text
        .split('\n')
        .flatMap(
          (line) => /"rule":"(.*)","element":"(.*)","count":(\d)}/.exec(line)?.slice(1).join(' ') ?? [],
        ),
      ['bridge-key-result a 1', 'missing-owner a 1', 'output-key-result b 2'],
    );
    const schema = JSON.parse(readFileSync('docs/baseline.schema.json', 'utf8'));
    const validate = new Ajv({ allErrors: true, strict: true }).compile(schema);
    assert.ok(validate(JSON.parse(text)), JSON.stringify(validate.errors));
    assert.deepEqual(readBaseline(path(), 'baseline.json'), baselineOf(findings));
    writeBaseline(path(), []);
    assert.deepEqual(readBaseline(path(), 'baseline.json'), []);
    assert.ok(validate(JSON.parse(readFileSync(path(), 'utf8'))));
  });

  it('is the same whatever the order of the findings', () =>
    assert.deepEqual(baselineOf([...findings].reverse()), baselineOf(findings)));

  it('accepts as many as it counts, and no rule that failed', () => {
    const entries = baselineOf(findings);
    const more = [...findings, finding({ subject: 'b', line: 20 })];
    const { known, fixed } = matchBaseline(entries, more);
    assert.deepEqual(
      more.filter((one) => !known.has(one)).map(({ rule, line }) => `${rule} ${line}`),
      ['rule-failure 36', 'output-key-result 20'],
    );
    assert.equal(fixed, 0);
  });

  it('says how much of what it accepts is an error', () => {
    const note = (...more: typeof findings) => {
      const all = [...findings, ...more];
      return baselineNote('b.json', baselineOf(all), all);
    };
    assert.equal(note(), 'b.json accepts 4 findings now, in 3 entries.');
    const broken = finding({ subject: 'c', rule: 'syntax-error', severity: 'error' });
    assert.match(
      note(broken),
      /^b\.json accepts 5 .* 1 of them is an error. Fix errors instead of accepting them\.$/,
    );
    assert.match(note(broken, broken), / 2 of them are errors\./);
  });

  it('tells how many entries are fixed, in part or whole', () =>
    assert.equal(matchBaseline(baselineOf(findings), findings.slice(2, 4)).fixed, 2));

  for (const [what, text] of [
    ['is no JSON', '{'],
    ['is no object', 'null'],
    ['is of an older version', '{ "schemaVersion": 0, "findings": [] }'],
    ['has conflict marks of git', '<<<<<<< HEAD\n{ "schemaVersion": 1, "findings": [] }'],
    ['has no findings', '{ "schemaVersion": 1 }'],
    [
      'counts nothing',
      '{ "schemaVersion": 1, "findings": [{ "fingerprint": "a", "rule": "b", "element": "c", "count": 0 }] }',
    ],
  ] as const) {
    it(`is refused where it ${what}`, () => {
      writeFileSync(path(), text);
      assert.throws(() => readBaseline(path(), 'given.json'), {
        name: 'UsageError',
        message: /^given\.json .*write it again with --update-baseline\.$/,
      });
    });
  }

  it('asks for an update where a newer version wrote it', () => {
    writeFileSync(path(), '{ "schemaVersion": 2, "findings": [] }');
    assert.throws(() => readBaseline(path(), 'given.json'), { name: 'UsageError', message: /Update okr\.$/ });
  });

  it('is refused where it is a folder', () => {
    mkdirSync(path());
    assert.throws(() => readBaseline(path(), 'given.json'), { name: 'UsageError' });
    assert.throws(() => writeBaseline(path(), []), {
      name: 'UsageError',
      message: /baseline\.json cannot be written: it is a folder\.$/,
    });
  });

  it('is refused in a folder that is not there', () =>
    assert.throws(() => writeBaseline(join(folder.path, 'nowhere', 'b.json'), []), {
      name: 'UsageError',
      message: /b\.json cannot be written: its folder does not exist\.$/,
    }));
});
