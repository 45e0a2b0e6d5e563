import assert from 'node:assert/strict';
import { codeHostIn } from '../../../../cli/report/code-host.js';

const github = {
  GITHUB_ACTIONS: 'true',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'acme/goals',
  GITHUB_SHA: 'merge',
};
const gitlab = { GITLAB_CI: 'true', CI_PROJECT_URL: 'https://gitlab.com/acme/goals', CI_COMMIT_SHA: 'one' };

describe('The code host of a pipeline', () => {
  const forms: Record<string, [Record<string, string>, string]> = {
    GitHub: [
      { ...github, OKR_HEAD_COMMIT: 'head' },
      'https://github.com/acme/goals/blob/head/okrs/a%20%28b%29.okr#L7',
    ],
    'GitHub, without a pull request': [
      github,
      'https://github.com/acme/goals/blob/merge/okrs/a%20%28b%29.okr#L7',
    ],
    Forgejo: [
      { ...github, FORGEJO_ACTIONS: 'true' },
      'https://github.com/acme/goals/src/commit/merge/okrs/a%20%28b%29.okr#L7',
    ],
    GitLab: [gitlab, 'https://gitlab.com/acme/goals/-/blob/one/okrs/a%20%28b%29.okr#L7'],
    'GitLab, merged results of a fork': [
      {
        ...gitlab,
        CI_MERGE_REQUEST_SOURCE_PROJECT_URL: 'https://gitlab.com/ann/goals',
        CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: 'two',
      },
      'https://gitlab.com/ann/goals/-/blob/two/okrs/a%20%28b%29.okr#L7',
    ],
    Bitbucket: [
      { BITBUCKET_GIT_HTTP_ORIGIN: 'https://bitbucket.org/acme/goals', BITBUCKET_COMMIT: 'one' },
      'https://bitbucket.org/acme/goals/src/one/okrs/a%20%28b%29.okr#lines-7',
    ],
  };
  for (const [name, [environment, address]] of Object.entries(forms))
    it(`shows a line of a file: ${name}`, () => {
      const host = codeHostIn(environment);
      assert.equal(host?.addressOf(host.head, 'okrs/a (b).okr', 7), address);
    });

  it('is unknown on a machine of a person, and for an address that would break a link', () => {
    assert.equal(codeHostIn({}), undefined);
    assert.equal(codeHostIn({ ...github, GITHUB_SERVER_URL: 'javascript:alert(1)' }), undefined);
    assert.equal(codeHostIn({ ...github, GITHUB_REPOSITORY: 'acme/goals) [x](http://evil' }), undefined);
  });
});
