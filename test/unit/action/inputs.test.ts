import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError } from '../../../action/github/input-error.js';
import { readInputs } from '../../../action/github/inputs.js';

/** As `action.yml` has them. */
const defaults = {
  paths: '',
  since: '',
  'fail-on': 'warning',
  'changed-lines': 'false',
  baseline: '',
  today: '',
  sarif: '',
  'upload-sarif': 'false',
  comment: 'false',
  summary: 'true',
  'working-directory': '.',
};

describe('Inputs of the action', () => {
  let workspace: string;
  before(() => {
    workspace = realpathSync(mkdtempSync(join(tmpdir(), 'okr-inputs-')));
    mkdirSync(join(workspace, 'goals'));
    symlinkSync(tmpdir(), join(workspace, 'link'));
  });
  after(() => rmSync(workspace, { recursive: true }));

  const read = (inputs: Record<string, string>) =>
    readInputs({
      OKR_INPUTS: JSON.stringify({ ...defaults, ...inputs }),
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: join(workspace, 'temporary'),
    });

  it('may all be left out', () => {
    assert.deepEqual(read({}), {
      paths: [],
      since: '',
      failOn: 'warning',
      changedLines: false,
      baseline: '',
      today: '',
      sarif: '',
      uploadSarif: false,
      comment: false,
      suggestions: false,
      summary: true,
      language: '',
      folder: workspace,
    });
  });

  it('are lines, words and paths from the checkout', () => {
    const { paths, folder } = read({ paths: ' a b.okr \r\n\nteam/\n', 'working-directory': 'goals' });
    assert.deepEqual([paths, folder], [['a b.okr', 'team/'], join(workspace, 'goals')]);
    assert.equal(read({ sarif: 'out/okr.sarif' }).sarif, join(workspace, 'out', 'okr.sarif'));
    assert.equal(read({ 'upload-sarif': 'true' }).sarif, join(workspace, 'temporary', 'okr.sarif'));
  });

  for (const since of ['none', 'v1.2', 'origin/main', 'HEAD~2', 'main@{1}', '0'.repeat(40)])
    it(`since may be ${since}`, () => assert.equal(read({ since }).since, since));

  const refused: [Record<string, string>, RegExp][] = [
    [{ 'fail-on': 'sometimes', comment: 'yes' }, /fail-on: "sometimes" is not error, .*comment: /],
    [{ 'changed-lines': 'TRUE' }, /changed-lines: /],
    [{ since: '--upload-pack=touch x' }, /since: /],
    [{ since: 'main..HEAD' }, /since: /],
    [{ since: 'a\nb' }, /since: /],
    [{ since: ':/fix' }, /since: /],
    [{ paths: '-' }, /paths: /],
    [{ today: 'tomorrow' }, /today: /],
    [{ baseline: '--fix' }, /baseline: /],
    [{ sarif: 'a\u0000b' }, /sarif: /],
    [{ sarif: '../okr.sarif' }, /sarif must be a file inside the checkout/],
    [{ sarif: '/tmp/okr.sarif' }, /sarif must be a file inside the checkout/],
    [{ sarif: '.' }, /sarif must be a file inside the checkout/],
    [{ sarif: 'link/okr.sarif' }, /sarif must not lead through the link "link"/],
    [{ 'working-directory': '..' }, /inside the checkout/],
    [{ 'working-directory': 'nowhere' }, /no folder "nowhere"/],
    [{ 'changed-lines': 'true', since: 'none' }, /changed-lines needs a commit/],
  ];
  for (const [inputs, expected] of refused)
    it(`${JSON.stringify(inputs)} is refused`, () => {
      assert.throws(
        () => read(inputs),
        (error) => error instanceof InputError && expected.test(error.message),
      );
    });
});
