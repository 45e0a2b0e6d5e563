/** A repository on the web, from what a pipeline says in its environment. */
export interface CodeHost {
  /** The commit that the pipeline has checked out; on GitHub a merge of both sides. */
  checkedOut: string;
  /** The commit of the branch under review. */
  head: string;
  /**
   * Returns the address of a line of a file.
   *
   * @param path from the root of the repository, with `/`
   * @param line from 1
   */
  addressOf(commit: string, path: string, line: number): string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Returns the code host of the pipeline that runs the program; undefined on a machine of a person and on other hosts. */
export function codeHostIn(environment: Environment): CodeHost | undefined {
  return forms.map((form) => form(environment)).find((host) => host !== undefined);
}

/** Gitea and Forgejo set the variables of GitHub as well, so their form comes first. */
const forms: readonly ((environment: Environment) => CodeHost | undefined)[] = [
  gitea,
  github,
  gitlab,
  bitbucket,
];

function github(environment: Environment): CodeHost | undefined {
  const { GITHUB_ACTIONS, GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = environment;
  if (GITHUB_ACTIONS !== 'true' || !server || !repository) return undefined;
  return hostOf(`${server}/${repository}/blob`, environment.GITHUB_SHA, environment.OKR_HEAD_COMMIT);
}

function gitea(environment: Environment): CodeHost | undefined {
  const { GITEA_ACTIONS, FORGEJO_ACTIONS } = environment;
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = environment;
  if ((GITEA_ACTIONS !== 'true' && FORGEJO_ACTIONS !== 'true') || !server || !repository) return undefined;
  return hostOf(`${server}/${repository}/src/commit`, environment.GITHUB_SHA, environment.OKR_HEAD_COMMIT);
}

function gitlab(environment: Environment): CodeHost | undefined {
  const { GITLAB_CI, CI_PROJECT_URL, CI_MERGE_REQUEST_SOURCE_PROJECT_URL: source } = environment;
  const project = source || CI_PROJECT_URL;
  if (GITLAB_CI !== 'true' || !project) return undefined;
  const { CI_COMMIT_SHA, CI_MERGE_REQUEST_SOURCE_BRANCH_SHA } = environment;
  return hostOf(`${project}/-/blob`, CI_COMMIT_SHA, CI_MERGE_REQUEST_SOURCE_BRANCH_SHA);
}

function bitbucket({
  BITBUCKET_GIT_HTTP_ORIGIN: origin,
  BITBUCKET_COMMIT,
}: Environment): CodeHost | undefined {
  return origin ? hostOf(`${origin}/src`, BITBUCKET_COMMIT, undefined, '#lines-') : undefined;
}

/** @param head the commit under review, if it is not the one that is checked out; may be empty */
function hostOf(
  files: string,
  checkedOut: string | undefined,
  head: string | undefined,
  mark = '#L',
): CodeHost | undefined {
  if (!checkedOut || !/^https?:\/\/[^\s()<>"]+$/.test(files)) return undefined;
  return {
    checkedOut,
    head: head || checkedOut,
    addressOf: (commit, path, line) => `${files}/${commit}/${encodedPath(path)}${mark}${line}`,
  };
}

/** A path in an address that stands in parentheses and in cells of tables. */
function encodedPath(path: string): string {
  const escape = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return path
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/[()*!'~]/g, escape))
    .join('/');
}
