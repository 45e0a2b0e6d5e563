import assert from 'node:assert/strict';
import {
  type ComparableFinding,
  knownFindings,
  type Renamings,
} from '../../../../cli/baseline/match-findings.js';
import { finding } from '../../../cli/support/sample-report.js';

const unchanged: Renamings = { projectOf: () => '.', name: (_project, name) => name, file: (file) => file };

/** Which of the later findings are new, by their lines. */
function newLines(
  before: readonly ReturnType<typeof finding>[],
  after: readonly ReturnType<typeof finding>[],
  renamings: Partial<Renamings> = {},
): number[] {
  const known = knownFindings(before, after, { ...unchanged, ...renamings });
  return after.filter((one) => !known.has(one)).map(({ line }) => line);
}

describe('Findings known again', () => {
  it('have moved to other lines, files and words', () => {
    const before = [finding({ line: 1 })];
    const message = '“App” reads as an output, a product of work. So that what changes?';
    assert.deepEqual(newLines(before, [finding({ line: 90, file: 'other.okr', message, source: 'x' })]), []);
  });

  it('are of one rule, one element and one project', () => {
    const before = [finding()];
    assert.deepEqual(newLines(before, [finding({ rule: 'missing-owner', line: 2 })]), [2]);
    assert.deepEqual(newLines(before, [finding({ subject: 'replenishment.2026-Q4.other', line: 3 })]), [3]);
    const projectOf = (file: string) => file.split('/')[0] as string;
    assert.deepEqual(newLines(before, [finding({ file: 'elsewhere/q4.okr', line: 4 })], { projectOf }), [4]);
  });

  it('are as many as there were, the likeliest of them', () => {
    const before = [
      finding({ message: 'The first.', source: 'a' }),
      finding({ message: 'The second.', source: 'b' }),
    ];
    const after = [
      finding({ line: 1, message: 'New.', source: 'c' }),
      finding({ line: 2, message: 'The second.', source: 'b' }),
      finding({ line: 3, message: 'The first.', source: 'a' }),
    ];
    assert.deepEqual(newLines(before, after), [1]);
  });

  it('prefer the file that they were in', () => {
    const after = [finding({ line: 1, file: 'a/new.okr' }), finding({ line: 2 })];
    assert.deepEqual(newLines([finding()], after), [1]);
    const file = (path: string) => (path === finding().file ? 'a/new.okr' : path);
    assert.deepEqual(newLines([finding()], after, { file }), [2]);
  });

  it('name the same names: another dead link is another finding', () => {
    const link = (name: string, line: number) =>
      finding({ rule: 'unresolved-reference', message: `There is no goal \`${name}\` here.`, line });
    assert.deepEqual(newLines([link('one', 1)], [link('two', 2), link('one', 3)]), [2]);
    const name = (_project: string, before: string) => (before === 'one' ? 'two' : before);
    assert.deepEqual(newLines([link('one', 1)], [link('two', 2), link('one', 3)], { name }), [3]);
  });

  it('are no milder than they were', () => {
    const [mild, severe] = [finding({ severity: 'information' }), finding({ severity: 'error', line: 7 })];
    assert.deepEqual(newLines([mild], [severe]), [7]);
    assert.deepEqual(newLines([severe], [mild]), []);
  });

  it('are never those of a rule that failed', () => {
    const failed = finding({ rule: 'rule-failure', line: 5 });
    assert.deepEqual(newLines([failed], [failed]), [5]);
  });

  it('are all of them where nothing changed, in any order', () => {
    const many: ComparableFinding[] = [1, 2, 3].flatMap((line) => [
      finding({ line }),
      finding({ line, rule: 'unscored' }),
    ]);
    assert.equal(knownFindings(many, [...many].reverse(), unchanged).size, many.length);
  });
});
