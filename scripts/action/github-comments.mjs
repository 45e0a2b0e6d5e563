// Comments of a pull request, through GitHub's REST API.

/** GitHub said no; `status` is that of the answer. */
export class ApiError extends Error {
  /** @param {number} status @param {string} text */
  constructor(status, text) {
    super(text);
    this.status = status;
  }
}

/** Of a pull request with more comments than these, the later ones are not searched. */
const pages = 30;
const perPage = 100;

export class PullRequestComments {
  /** @param {{ api: string, repository: string, number: number, token: string }} place */
  constructor({ api, repository, number, token }) {
    this.api = api.replace(/\/$/, '');
    this.repository = repository;
    this.number = number;
    this.token = token;
  }

  /**
   * The comment that holds a marker and that this token's owner wrote: anybody else could write the marker too.
   * @param {string} marker
   * @returns {Promise<{ id: number, body: string, html_url: string } | undefined>}
   * @throws {ApiError}
   */
  async find(marker) {
    const author = await this.#author();
    for (let page = 1; page <= pages; page++) {
      const comments = await this.#ask(
        'GET',
        `issues/${this.number}/comments?per_page=${perPage}&page=${page}`,
      );
      const found = comments.find(({ user, body }) => user?.login === author && body?.includes(marker));
      if (found || comments.length < perPage) return found;
    }
    return undefined;
  }

  /** @param {string} body */
  create(body) {
    return this.#ask('POST', `issues/${this.number}/comments`, { body });
  }

  /** @param {number} id @param {string} body */
  update(id, body) {
    return this.#ask('PATCH', `issues/comments/${id}`, { body });
  }

  /** The token of a job belongs to no user whom it could name. */
  async #author() {
    const { status, answer } = await this.#request('GET', 'user');
    return status === 200 ? answer.login : 'github-actions[bot]';
  }

  async #ask(method, path, content) {
    const { status, answer } = await this.#request(method, `repos/${this.repository}/${path}`, content);
    if (status < 200 || status > 299)
      throw new ApiError(
        status,
        `GitHub answered ${status} to ${method} ${path.split('?')[0]}: ${answer?.message ?? ''}`,
      );
    return answer;
  }

  async #request(method, path, content) {
    const response = await fetch(`${this.api}/${path}`, {
      method,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${this.token}`,
        'x-github-api-version': '2022-11-28',
        ...(content && { 'content-type': 'application/json' }),
      },
      body: content && JSON.stringify(content),
      signal: AbortSignal.timeout(30_000),
    });
    const text = await response.text();
    return {
      status: response.status,
      answer: response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : undefined,
    };
  }
}
