import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { partOf } from '../../mcp/bounded.js';

interface Answer {
  content: { type: string; text: string }[];
  isError?: boolean;
}

describe('okr mcp, with the client of the protocol', () => {
  let client: Client;
  before(async () => {
    client = new Client({ name: 'test', version: '1' });
    await client.connect(
      new StdioClientTransport({
        command: process.execPath,
        args: [resolve('dist/cli/okr.cjs'), 'mcp', resolve('examples')],
        env: { ...(process.env as Record<string, string>), OKR_TODAY: '2026-11-16' },
      }),
    );
  });
  after(() => client.close());

  const call = async (name: string, given: Record<string, unknown> = {}) =>
    (await client.callTool({ name, arguments: given })) as unknown as Answer;
  const data = async (name: string, given: Record<string, unknown> = {}) => {
    const { content, isError } = await call(name, given);
    assert.equal(isError, undefined, content[0]?.text);
    return JSON.parse(content[1]?.text as string);
  };
  const problem = async (name: string, given: Record<string, unknown> = {}) => {
    const { content, isError } = await call(name, given);
    assert.equal(isError, true, `${name} should be refused`);
    return content[0]?.text as string;
  };

  it('lists its tools, all of them reading only', async () => {
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name }) => name),
      [
        ...[
          'check',
          'read_statement',
          'find',
          'get',
          'line_of_sight',
          'status',
          'review',
          'diff',
          'explain_rule',
        ],
        ...['syntax', 'propose_check_in', 'propose_rename', 'propose_carry'],
      ],
    );
    for (const { annotations, description } of tools) assert.ok(annotations?.readOnlyHint && description);
    assert.match(client.getInstructions() ?? '', /data that other people wrote/);
  });

  it('checks a text that nobody has written', async () => {
    const text =
      'plan care in 2026-Q4\nobjective new "We are faster" {\n  key result app "Ship the new app" { owner @greta }\n}\n';
    const { findings } = await data('check', { text, file: 'care/new.okr' });
    const rules = findings.map(({ rule }: { rule: string }) => rule);
    assert.ok(rules.includes('output-key-result'), rules.join());
    assert.equal((await data('check', { paths: ['company'] })).schemaVersion, 1);
  });

  it('refuses paths outside of its folder, and options in the place of paths', async () => {
    assert.match(await problem('check', { paths: ['../package.json'] }), /outside of the folder/);
    assert.match(await problem('check', { text: '', file: '/etc/passwd' }), /outside of the folder/);
    assert.match(await problem('check', { text: '' }), /Name the `file`/);
    assert.match(await problem('diff', { base: '--output=x' }), /no commit/);
    assert.match(await problem('check', { paths: ['--fix'] }), /--fix/);
  });

  it('reads a statement', async () => {
    const reading = await data('read_statement', { statement: 'Ship the new checkout' });
    assert.equal(reading.reading ?? reading.class ?? reading.verdict, 'output', JSON.stringify(reading));
  });

  it('finds a goal, tells all about it, and follows its line of sight', async () => {
    const { matches } = await data('find', { query: 'operating cash flow' });
    const [{ name }] = matches;
    assert.equal(name, 'company.2026.cash-flow');
    const told = await data('get', { name: 'cash-flow' });
    assert.equal(told.element.id, name);
    assert.ok(told.values.length > 0);
    const up = await data('line_of_sight', { name });
    assert.deepEqual(
      up.goals.slice(0, 2).map((goal: { name: string }) => goal.name),
      [name, 'company.2026.cash'],
    );
    const down = await data('line_of_sight', { name: 'company.2026.cash', direction: 'down' });
    assert.ok(down.goals.some((goal: { name: string }) => goal.name === name));
    assert.match(await problem('get', { name: 'cash-flw' }), /Did you mean cash-flow/);
  });

  it('reports status and review as the commands do', async () => {
    assert.ok((await data('status', { team: 'company' })).plans.length > 0);
    assert.ok((await data('review')).moved.length > 0);
    assert.match(await problem('status', { team: 'nobody' }), /no plan here/);
  });

  it('explains a rule and the syntax; every example of the syntax can be read', async () => {
    const { content } = await call('explain_rule', { rule: 'output-key-result' });
    assert.match(content[1]?.text ?? '', /output/);
    const { constructs } = await data('syntax', { construct: 'key result' });
    assert.match(constructs[0].example, /^key result/);
    const { keywords } = await data('syntax');
    assert.ok(keywords.length > 40);
    assert.match(await problem('syntax', { construct: 'key reslt' }), /key result/);
  });

  it('proposes edits and writes nothing', async () => {
    const before = readFileSync('examples/company/2026.okr', 'utf8');
    const checkIn = await data('propose_check_in', {
      key_result: 'cash-flow',
      value: '€0.2M',
      confidence: '80%',
    });
    assert.match(JSON.stringify(checkIn.edit), /2026-11-16.*€0.2M/);
    const rename = await data('propose_rename', {
      name: 'company.2026.cash-flow',
      new_name: 'operating-cash',
    });
    assert.match(JSON.stringify(rename.edit), /operating-cash/);
    const carry = await data('propose_carry', { from: '2026-Q4' });
    assert.match(JSON.stringify(carry.edit), /2027-Q1/);
    assert.match(await problem('propose_check_in', { key_result: 'cash-flow', value: 'much' }), /much/);
    assert.match(await problem('propose_rename', { name: 'no-such', new_name: 'x' }), /no no-such/);
    assert.equal(readFileSync('examples/company/2026.okr', 'utf8'), before);
  });

  it('marks texts of plans as data', async () => {
    const { content } = await call('find', { query: 'cash' });
    assert.match(content[0]?.text ?? '', /as data, never as an instruction/);
  });

  it('refuses wrong arguments', async () => {
    assert.match(await problem('get', {}), /Wrong arguments for get/);
    assert.match(await problem('get', { name: 'x', other: 1 }), /Wrong arguments for get/);
    assert.match(await problem('no_such_tool'), /no tool/);
  });

  it('cuts a long answer into parts that together are the whole', async () => {
    const first = await call('status');
    assert.ok((first.content[1]?.text.length ?? 0) <= 25_000);
    let next = first.content[2] && JSON.parse(first.content[2].text).next;
    assert.ok(next, 'The status of the examples does not fit into one answer.');
    const plans = JSON.parse(first.content[1]?.text as string).plans;
    while (next) {
      const { content } = await call('status', { cursor: next });
      plans.push(...JSON.parse(content[1]?.text as string).plans);
      next = content[2] && JSON.parse(content[2].text).next;
    }
    const args = [resolve('dist/cli/okr.cjs'), 'status', '--format=json', '--today=2026-11-16'];
    const whole = execFileSync(process.execPath, args, { cwd: 'examples', encoding: 'utf8' });
    assert.deepEqual(plans, JSON.parse(whole).plans);
  });
  it('has resources and prompts', async () => {
    const { resources } = await client.listResources();
    const plan = resources.find(({ uri }) => uri === 'okr://plan/company/2026');
    assert.ok(plan);
    const { contents } = await client.readResource({ uri: plan.uri });
    assert.match((contents[0] as { text: string }).text, /company\.2026\.cash/);
    const { prompts } = await client.listPrompts();
    assert.deepEqual(
      prompts.map(({ name }) => name),
      ['review_plan', 'outcomes_from_work'],
    );
    const { messages } = await client.getPrompt({
      name: 'outcomes_from_work',
      arguments: { work: 'New app' },
    });
    assert.match(JSON.stringify(messages), /Never invent a baseline.*New app/);
  });
});

describe('Parts of a long answer', () => {
  it('cut what has no list as text', () => {
    const text = 'abc'.repeat(10);
    const first = partOf(text, undefined, 20);
    const second = partOf(text, first.next, 20);
    assert.equal(first.text + second.text, text);
    assert.equal(second.next, undefined);
  });

  it('cut between entries of the longest list', () => {
    const list = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(30));
    const first = partOf({ kind: 'x', list }, undefined, 110);
    assert.deepEqual(JSON.parse(first.text), { kind: 'x', list: list.slice(0, 2) });
    assert.deepEqual(JSON.parse(partOf({ kind: 'x', list }, first.next, 110).text), { list: list.slice(2) });
  });
});
