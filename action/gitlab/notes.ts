import { bodiesInPages, type Comment, type Comments, findInPages } from '../shared/comments.js';
import { isSuccess, requestJson } from '../shared/json-api.js';

/** What the Markdown of `okr diff` begins with. */
const marker = '<!-- okr-diff -->';

interface Note extends Comment {
  author: { id: number };
}

/** Notes of a merge request, through GitLab's REST API. */
export class MergeRequestNotes implements Comments<Note> {
  readonly #api: string;
  readonly #request: string;
  readonly #notes: string;
  /** The commits of the newest version, asked for once. */
  #versions: Promise<{ diff_refs: Record<string, string> }> | undefined;
  readonly #token: string;

  /** @param environment of a job that runs for a merge request, with `OKR_NOTE_TOKEN` */
  constructor({
    CI_API_V4_URL: api = '',
    CI_PROJECT_ID: project,
    CI_MERGE_REQUEST_IID: request,
    OKR_NOTE_TOKEN: token = '',
  }: NodeJS.ProcessEnv) {
    this.#api = api;
    this.#request = `${api}/projects/${project}/merge_requests/${request}`;
    this.#notes = `${this.#request}/notes`;
    this.#token = token;
  }

  async findOwn(): Promise<Note | undefined> {
    const { id } = await this.#ask<{ id: number }>('GET', `${this.#api}/user`);
    return findInPages(
      (query) => this.#ask<Note[]>('GET', `${this.#notes}?${query}`),
      ({ author, body }) => author.id === id && body.startsWith(marker),
    );
  }

  /** Returns the texts of our notes, with those at lines of files. */
  async ownBodies(): Promise<string[]> {
    const { id } = await this.#ask<{ id: number }>('GET', `${this.#api}/user`);
    return bodiesInPages(
      (query) => this.#ask<Note[]>('GET', `${this.#notes}?${query}`),
      ({ author }) => author.id === id,
    );
  }

  /** Begins a thread at an added line of the newest version of the change. */
  async createAt(path: string, line: number, body: string): Promise<void> {
    this.#versions ??= this.#ask<{ diff_refs: Record<string, string> }>('GET', this.#request);
    const { diff_refs: versions } = await this.#versions;
    const position = { ...versions, position_type: 'text', new_path: path, old_path: path, new_line: line };
    await this.#ask('POST', `${this.#request}/discussions`, { body, position });
  }

  create(body: string): Promise<Note> {
    return this.#ask('POST', this.#notes, { body });
  }

  update(id: number, body: string): Promise<Note> {
    return this.#ask('PUT', `${this.#notes}/${id}`, { body });
  }

  async #ask<Answer>(method: string, address: string, content?: unknown): Promise<Answer> {
    const response = await requestJson(method, address, { 'private-token': this.#token }, content);
    if (!isSuccess(response))
      throw new Error(`GitLab answered ${response.status} to ${method} ${new URL(address).pathname}.`);
    return response.answer as Answer;
  }
}
