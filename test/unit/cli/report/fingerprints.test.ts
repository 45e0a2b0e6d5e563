import assert from 'node:assert/strict';
import { fingerprintOf, numberFingerprints } from '../../../../cli/report/fingerprints.js';
import { finding } from '../../../cli/support/sample-report.js';

describe('A fingerprint', () => {
  const original = fingerprintOf(finding());

  it('stays the same where lines, files, severities, numbers and the words of the plan change', () => {
    const moved = finding({ line: 99, endLine: 99, column: 1, file: 'other.okr', severity: 'error' });
    assert.equal(fingerprintOf(moved), original);
    assert.equal(fingerprintOf(finding({ message: '“App `two`” reads as an output. So what?' })), original);
    const overdue = (days: number) =>
      finding({ message: `No check-in since ${days} days: one is due weekly.` });
    assert.equal(fingerprintOf(overdue(28)), fingerprintOf(overdue(35)));
  });

  it('differs by rule and by what the finding is about', () => {
    assert.notEqual(fingerprintOf(finding({ rule: 'missing-owner' })), original);
    assert.notEqual(fingerprintOf(finding({ subject: 'sales.2026-Q4.app' })), original);
  });

  it('tells findings of one rule in one element apart by the names that they mention, not by advice', () => {
    const unknown = (name: string, advice = '') =>
      fingerprintOf(finding({ message: `No \`person\` is \`${name}\`.${advice}` }));
    assert.notEqual(unknown('@deel'), unknown('@amara'));
    assert.equal(unknown('@deel', ' Did you mean `@dele`?'), unknown('@deel', ' Did you mean `@deli`?'));
    assert.notEqual(unknown('a. b'), unknown('a. c'));
  });
});

describe('Numbered fingerprints', () => {
  it('differ where everything else is the same', () => {
    const [first, second, other] = numberFingerprints([
      finding(),
      finding({ line: 50 }),
      finding({ rule: 'unscored' }),
    ]);
    const fingerprint = fingerprintOf(finding());
    assert.deepEqual([first, second], [`${fingerprint}:1`, `${fingerprint}:2`]);
    assert.match(other ?? '', /^[0-9a-f]{32}:1$/);
  });
});
