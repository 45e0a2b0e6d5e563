import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { TestRepository } from '../../support/git-repository.js';
import { cleanEnvironment } from '../support/okr-process.js';
import { planAfter, planBefore } from './pull-request.js';

const template = parse(readFileSync('templates/okr.gitlab-ci.yml', 'utf8'));

/** The files of the build that the job keeps. */
const copied = [
  ...template.okr.before_script.join('\n').matchAll(/OKR_HOME\/source\/(dist\/[^"]+)"([\w.*]*)/g),
].flatMap(([, path = '', pattern = '']) => {
  if (pattern === '') return [path];
  const [start = '', end = ''] = pattern.split('*');
  return readdirSync(path)
    .filter((name) => name.startsWith(start) && name.endsWith(end))
    .map((name) => join(path, name));
});

describe('The template for GitLab CI', () => {
  let repository: TestRepository;
  let base: string;

  beforeEach(() => {
    repository = new TestRepository();
    repository.write('.gitignore', '.okr-as-code/\n');
    repository.write('sales.okr', planBefore);
    repository.commit('2026-10-01');
    base = repository.git('rev-parse', 'HEAD').trim();
    repository.write('sales.okr', planAfter);
    repository.commit('2026-11-01');
    const built = join(repository.root, '.okr-as-code/built');
    mkdirSync(built, { recursive: true });
    for (const path of copied) copyFileSync(path, join(built, basename(path)));
  });
  afterEach(() => repository.remove());

  /** Runs the scripts of the job one after the other, in one shell that ends at the first failure, as the runner does. */
  async function job(variables: Record<string, string> = {}) {
    const values = Object.entries<{ value: string }>(template.variables).map(([name, { value }]) => [
      name,
      value,
    ]);
    const script = [...template.okr.before_script, ...template.okr.script].join('\n');
    const child = spawn('bash', ['-eo', 'pipefail', '-c', script], {
      cwd: repository.root,
      env: cleanEnvironment({ ...Object.fromEntries(values), ...template.okr.variables, ...variables }),
    });
    let log = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        log += text;
      });
    const [status] = await once(child, 'close');
    const file = join(repository.root, 'gl-code-quality-report.json');
    const report: { check_name: string }[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
    return { status, log, rules: report.map(({ check_name }) => check_name).sort() };
  }

  it('reports everything in the artifact, and what the merge request brought in the log', async () => {
    const { status, log, rules } = await job({ CI_MERGE_REQUEST_DIFF_BASE_SHA: base });
    assert.equal(status, 1, log);
    // GitLab would take what is left out for solved.
    assert.ok(rules.includes('moved-goalpost') && rules.includes('missing-baseline'), rules.join());
    assert.match(log, /Publish 10 blog posts/);
    assert.doesNotMatch(log, /missing-baseline/);
  });

  it('reports everything on the default branch, and fails from the severity on that was asked for', async () => {
    const { status, log, rules } = await job({ OKR_FAIL_ON: 'error' });
    assert.equal(status, 0, log);
    assert.ok(rules.includes('missing-baseline'));
  });

  it('fails where nothing could be checked', async () => {
    const { status, log } = await job({ OKR_PATHS: '$(touch pwned)' });
    assert.notEqual(status, 0);
    assert.match(log, /no file or folder \$\(touch pwned\)/);
  });

  it('writes one note into the merge request, rewrites it later, and suggests fixes', async () => {
    const notes: Note[] = [{ id: 1, body: '<!-- okr-diff --> not mine', author: { id: 5 } }];
    const server = createServer(async (request, response) => {
      let text = '';
      for await (const part of request.setEncoding('utf8')) text += part;
      const isKnown = request.headers['private-token'] === 'secret';
      const [status, answer] = isKnown ? answerOf(request, text, notes) : refusal;
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const variables = {
      CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
      CI_API_V4_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v4`,
      CI_PROJECT_ID: '3',
      CI_MERGE_REQUEST_IID: '9',
      OKR_FAIL_ON: 'never',
    };
    try {
      const head = repository.git('rev-parse', 'HEAD').trim();
      const unchanged = await job({
        ...variables,
        CI_MERGE_REQUEST_DIFF_BASE_SHA: head,
        OKR_NOTE_TOKEN: 'secret',
      });
      assert.match(unchanged.log, /No note: no goal changes/);
      assert.equal(notes.length, 1);
      const { status, log } = await job({ ...variables, OKR_NOTE_TOKEN: 'secret' });
      assert.equal(status, 0, log);
      assert.match(notes[1]?.body ?? '', /3% → 4%/);
      repository.write('sales.okr', planAfter.replace('to 4% }', 'to 4.5% }'));
      repository.commit('2026-11-02');
      await job({ ...variables, OKR_NOTE_TOKEN: 'secret' });
      assert.match(notes[1]?.body ?? '', /3% → 4.5%/);
      assert.deepEqual([notes.length, notes[0]?.body], [2, '<!-- okr-diff --> not mine']);
      const refused = await job({ ...variables, OKR_NOTE_TOKEN: 'expired' });
      assert.equal(refused.status, 0);
      assert.match(refused.log, /No note: GitLab answered 401/);

      repository.write('sales.okr', planAfter.replace('@leila\n', '@leila owner @leila\n'));
      repository.commit('2026-11-03');
      const suggesting = { ...variables, OKR_NOTE_TOKEN: 'secret', OKR_SUGGESTIONS: '1' };
      assert.match((await job(suggesting)).log, /New suggestions: 1\./);
      assert.match((await job(suggesting)).log, /New suggestions: 0\./);
      const [suggestion, ...others] = notes.slice(2);
      assert.match(suggestion?.body ?? '', /\n```suggestion:-0\+0\n {2}owner @leila\n```$/);
      const { base_sha, new_path, new_line } = suggestion?.position ?? {};
      assert.deepEqual([base_sha, new_path, new_line, others], ['b', 'sales.okr', 4, []]);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});

interface Note {
  id: number;
  body: string;
  author: { id: number };
  position?: Record<string, unknown>;
}

const refusal = [401, { message: '401 Unauthorized' }] as const;

/** What GitLab answers about the notes of one merge request: a status and a document. */
function answerOf(
  { method, url = '' }: IncomingMessage,
  text: string,
  notes: Note[],
): readonly [number, unknown] {
  const [path] = url.split('?');
  const list = '/api/v4/projects/3/merge_requests/9/notes';
  const { body, position } = text === '' ? { body: '' } : JSON.parse(text);
  const request = '/api/v4/projects/3/merge_requests/9';
  const versions = { base_sha: 'b', head_sha: 'h', start_sha: 's' };
  if (method === 'GET' && path === request) return [200, { diff_refs: versions }];
  if (method === 'POST' && path === `${request}/discussions`) {
    notes.push({ id: notes.length + 1, body, author: { id: 8 }, position });
    return [201, {}];
  }
  if (path === '/api/v4/user') return [200, { id: 8 }];
  if (method === 'GET' && path === list) return [200, notes];
  if (method === 'POST' && path === list) {
    notes.push({ id: notes.length + 1, body, author: { id: 8 } });
    return [201, notes.at(-1)];
  }
  const note = notes.find(({ id }) => method === 'PUT' && path === `${list}/${id}`);
  if (!note) return [404, { message: '404 Not found' }];
  note.body = body;
  return [200, note];
}
