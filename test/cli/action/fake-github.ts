import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeComment {
  id: number;
  body: string;
  user: { login: string };
  html_url: string;
}

interface FakeContent {
  body?: string;
  comments?: { path: string; line: number; body: string }[];
}

/** The part of GitHub's API that writes comments, on this machine, with the answers that GitHub gives. */
export class FakeGitHub {
  readonly comments: FakeComment[] = [];
  /** Comments at lines, from reviews. */
  readonly lineComments: { path: string; line: number; body: string; user: { login: string } }[] = [];
  /** Method and path of each request. */
  readonly requests: string[] = [];
  /** Whether tokens may write; those of forks may not. */
  mayWrite = true;
  private readonly server: Server = createServer((request, response) => void this.answer(request, response));

  async start(): Promise<void> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
  }

  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  add(login: string, body: string): FakeComment {
    const id = this.comments.length + 1;
    const comment = { id, body, user: { login }, html_url: `https://github.test/acme/goals/pull/7#${id}` };
    this.comments.push(comment);
    return comment;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const part of request.setEncoding('utf8')) text += part;
    const url = new URL(request.url ?? '/', this.address);
    this.requests.push(`${request.method} ${url.pathname}`);
    const [status, answer] = this.reply(request, url, text === '' ? {} : JSON.parse(text));
    response
      .writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
      .end(JSON.stringify(answer));
  }

  private reply(request: IncomingMessage, url: URL, content: FakeContent): [number, unknown] {
    const { body = '' } = content;
    if (request.headers.authorization !== 'Bearer job-token') return [401, { message: 'Bad credentials' }];
    const refused: [number, unknown] = [403, { message: 'Resource not accessible by integration' }];
    if (url.pathname === '/user') return refused;
    const page = Number(url.searchParams.get('page') ?? 1);
    const perPage = Number(url.searchParams.get('per_page') ?? 30);
    const list = '/repos/acme/goals/issues/7/comments';
    if (request.method === 'GET' && url.pathname === list)
      return [200, this.comments.slice((page - 1) * perPage, page * perPage)];
    if (request.method === 'GET' && url.pathname === '/repos/acme/goals/pulls/7/comments')
      return [200, this.lineComments];
    if (!this.mayWrite) return refused;
    if (request.method === 'POST' && url.pathname === '/repos/acme/goals/pulls/7/reviews') {
      const user = { login: 'github-actions[bot]' };
      this.lineComments.push(...(content.comments ?? []).map((comment) => ({ ...comment, user })));
      return [200, {}];
    }
    if (body.length > 65_536) return [422, { message: 'Body is too long (maximum is 65536 characters)' }];
    if (request.method === 'POST' && url.pathname === list)
      return [201, this.add('github-actions[bot]', body)];
    const id = Number(/^\/repos\/acme\/goals\/issues\/comments\/(\d+)$/.exec(url.pathname)?.[1]);
    const comment = this.comments.find((one) => one.id === id);
    if (request.method !== 'PATCH' || !comment) return [404, { message: 'Not Found' }];
    comment.body = body;
    return [200, comment];
  }
}
