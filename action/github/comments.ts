import { bodiesInPages, type Comment, type Comments, findInPages } from '../shared/comments.js';
import { isSuccess, type JsonResponse, requestJson } from '../shared/json-api.js';

/** GitHub refused a request; `status` is the status of its answer. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    text: string,
  ) {
    super(text);
  }
}

export interface PullRequestComment extends Comment {
  html_url: string;
}

/** A comment at lines of a file, as GitHub takes it. */
export interface LineComment {
  path: string;
  side: string;
  line: number;
  start_line?: number;
  start_side?: string;
  body: string;
}

/** As GitHub lists it: a user that was deleted is null. */
interface ListedComment extends PullRequestComment {
  user: { login: string } | null;
}

/** Where comments are written, and how to recognise an earlier one. */
export interface PullRequestPlace {
  /** The address of the API. */
  api: string;
  /** `owner/name` */
  repository: string;
  number: number;
  token: string;
  marker: string;
}

/** Comments of a pull request, through GitHub's REST API. */
export class PullRequestComments implements Comments<PullRequestComment> {
  readonly #place: PullRequestPlace;

  constructor(place: PullRequestPlace) {
    this.#place = { ...place, api: place.api.replace(/\/$/, '') };
  }

  async findOwn(): Promise<PullRequestComment | undefined> {
    const author = await this.#author();
    const { number, marker } = this.#place;
    return findInPages(
      (query) => this.#ask<ListedComment[]>('GET', `issues/${number}/comments?${query}`),
      ({ user, body }) => user?.login === author && body?.includes(marker),
    );
  }

  create(body: string): Promise<PullRequestComment> {
    return this.#ask('POST', `issues/${this.#place.number}/comments`, { body });
  }

  update(id: number, body: string): Promise<PullRequestComment> {
    return this.#ask('PATCH', `issues/comments/${id}`, { body });
  }

  /** Returns the texts of our comments at lines of the change. */
  async reviewBodies(): Promise<string[]> {
    const author = await this.#author();
    const { number } = this.#place;
    return bodiesInPages(
      (query) => this.#ask<ListedComment[]>('GET', `pulls/${number}/comments?${query}`),
      ({ user }) => user?.login === author,
    );
  }

  /** Writes one review with these comments, without a verdict. */
  review(commit: string, comments: readonly LineComment[]): Promise<unknown> {
    const content = { commit_id: commit, event: 'COMMENT', comments };
    return this.#ask('POST', `pulls/${this.#place.number}/reviews`, content);
  }

  /** The token of a job belongs to no user that GitHub could name. */
  async #author(): Promise<string> {
    const { status, answer } = await this.#request('GET', 'user');
    return status === 200 ? (answer as { login: string }).login : 'github-actions[bot]';
  }

  /** @throws {ApiError} */
  async #ask<Answer>(method: string, path: string, content?: unknown): Promise<Answer> {
    const response = await this.#request(method, `repos/${this.#place.repository}/${path}`, content);
    const { status, answer } = response;
    if (isSuccess(response)) return answer as Answer;
    const why = (answer as { message?: string } | undefined)?.message ?? '';
    throw new ApiError(status, `GitHub answered ${status} to ${method} ${path.split('?')[0]}: ${why}`);
  }

  #request(method: string, path: string, content?: unknown): Promise<JsonResponse> {
    const headers = {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${this.#place.token}`,
      'x-github-api-version': '2022-11-28',
    };
    return requestJson(method, `${this.#place.api}/${path}`, headers, content);
  }
}
