import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  createProtocolConnection,
  ErrorCodes,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { StdioClient } from '../support/stdio-client.js';

const plan = `team shops "Shops"
person @ana "Ana"
metric waste "Waste" { unit percent better lower owner @ana }
plan shops in 2026-Q4
objective less "Shops throw away less" {
  owner @ana
  key result spoilage "Spoilage falls from 8% to 6%" {
    owner @ana
    measures waste
    from 8% to 6%
  }
  key result app "Ship the new app" { owner @ana }
}
`;
const line = (text: string) => plan.split('\n').findIndex((one) => one.includes(text));
const at = (text: string) => ({
  line: line(text),
  character: (plan.split('\n')[line(text)] ?? '').indexOf(text) + 1,
});

type Answer = Record<string, unknown>;

/** What a client can read, and what it must therefore see: one row for each ability. */
const matrix: {
  ability: string;
  method: string;
  params: object;
  announced: object;
  reads: (answer: never) => boolean;
}[] = [
  ...['definition', 'declaration', 'typeDefinition'].map((name) => ({
    ability: `links of ${name}`,
    method: `textDocument/${name}`,
    params: { position: at(name === 'typeDefinition' ? 'spoilage' : 'waste') },
    announced: { textDocument: { [name]: { linkSupport: true } } },
    reads: ([first]: Answer[]) => first !== undefined && 'targetUri' in first,
  })),
  {
    ability: 'links of implementation',
    method: 'textDocument/implementation',
    params: { position: at('less') },
    announced: { textDocument: { implementation: { linkSupport: true } } },
    reads: ([first]: Answer[]) => first !== undefined && 'targetUri' in first,
  },
  {
    ability: 'nested symbols',
    method: 'textDocument/documentSymbol',
    params: {},
    announced: { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } },
    reads: (all: Answer[]) =>
      all.some((one) => 'children' in one) && all.every((one) => !('location' in one)),
  },
  {
    ability: 'Markdown in hovers',
    method: 'textDocument/hover',
    params: { position: at('spoilage') },
    announced: { textDocument: { hover: { contentFormat: ['markdown', 'plaintext'] } } },
    reads: ({ contents }: { contents: { kind: string; value: string } }) =>
      contents.kind === 'markdown' && contents.value.includes('**'),
  },
  {
    ability: 'actions with edits',
    method: 'textDocument/codeAction',
    params: { range: { start: at('spoilage'), end: at('spoilage') }, context: { diagnostics: [] } },
    announced: {
      textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
    },
    reads: (all: Answer[]) => all.length > 0 && all.every(({ kind }) => kind !== undefined),
  },
];

describe('A client', () => {
  for (const { ability, method, params, announced, reads } of matrix)
    for (const isAnnounced of [true, false])
      it(`that ${isAnnounced ? 'reads' : 'does not read'} ${ability} gets ${isAnnounced ? '' : 'no '}such results`, async () => {
        const abilities = { workspace: { applyEdit: true }, ...(isAnnounced && announced) };
        const client = await StdioClient.start({ 'plan.okr': plan }, () => abilities);
        try {
          await client.open('plan.okr');
          const textDocument = { uri: client.uri('plan.okr') };
          const answer = await client.connection.sendRequest<never>(method, { textDocument, ...params });
          assert.ok(answer, 'There is an answer in any case.');
          assert.equal(reads(answer), isAnnounced, JSON.stringify(answer));
        } finally {
          await client.stop();
        }
      });

  const start = (abilities: object) => StdioClient.start({ 'plan.okr': plan }, () => abilities);

  it('gets related places and links to pages of rules only if it reads them', async () => {
    for (const publishDiagnostics of [{}, { relatedInformation: true, codeDescriptionSupport: true }]) {
      const client = await start({ textDocument: { publishDiagnostics } });
      await client.open('plan.okr');
      const [finding] = await client.diagnosticsWhere('plan.okr', (all) => all.length > 0);
      assert.equal('codeDescription' in (finding as object), 'codeDescriptionSupport' in publishDiagnostics);
      await client.stop();
    }
  });

  it('is asked to register only what it announced', async () => {
    const registered = async (workspace: object): Promise<string[]> => {
      const client = await StdioClient.start({ 'plan.okr': plan }, () => ({ workspace }));
      const methods: string[] = [];
      client.connection.onRequest('client/registerCapability', ({ registrations }) => {
        methods.push(...registrations.map(({ method }: { method: string }) => method));
      });
      client.connection.onRequest('workspace/configuration', () => [null]);
      await client.settled();
      await client.stop();
      return methods;
    };
    assert.deepEqual(await registered({ configuration: true, didChangeConfiguration: {} }), []);
    const both = {
      configuration: true,
      didChangeConfiguration: { dynamicRegistration: true },
      didChangeWatchedFiles: { dynamicRegistration: true },
    };
    assert.deepEqual((await registered(both)).sort(), [
      'workspace/didChangeConfiguration',
      'workspace/didChangeWatchedFiles',
    ]);
  });

  it('is asked to watch plans and configurations, and to report folders', async () => {
    const fileOperations = { didCreate: true, didRename: true, didDelete: true };
    const client = await start({
      workspace: { fileOperations, didChangeWatchedFiles: { dynamicRegistration: true } },
    });
    const watched = new Promise<string[]>((resolve) => {
      client.connection.onRequest('client/registerCapability', ({ registrations }) =>
        resolve(
          registrations[0].registerOptions.watchers.map(
            ({ globPattern }: { globPattern: string }) => globPattern,
          ),
        ),
      );
    });
    await client.settled();
    assert.deepEqual((await watched).sort(), ['**/*.okr', '**/okr.config.json']);
    const operations = client.initializeResult.capabilities.workspace?.fileOperations;
    for (const name of ['didCreate', 'didRename', 'didDelete'] as const)
      assert.equal(operations?.[name]?.filters[0]?.pattern.matches, 'folder');
    await client.stop();
  });

  it('gets our own notifications only if it asks for them', async () => {
    for (const notifications of [true, false]) {
      const client = await StdioClient.start({ 'plan.okr': plan }, {}, undefined, { okr: { notifications } });
      const own: string[] = [];
      for (const method of ['okr/planChanged', 'okr/status'])
        client.connection.onNotification(method, () => void own.push(method));
      await client.open('plan.okr');
      await client.settled();
      assert.deepEqual([...new Set(own)].sort(), notifications ? ['okr/planChanged', 'okr/status'] : []);
      await client.stop();
    }
  });

  it('that asks for edits later gets them with `codeAction/resolve`, as long as the text is the same', async () => {
    const codeAction = {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    };
    const client = await start({ textDocument: { codeAction } });
    await client.open('plan.okr');
    const diagnostics = await client.diagnosticsWhere('plan.okr', (all) =>
      all.some(({ code }) => code === 'output-key-result'),
    );
    const range = { start: at('app'), end: at('app') };
    const textDocument = { uri: client.uri('plan.okr') };
    const actions = await client.connection.sendRequest<{ edit?: object; data?: object; kind: string }[]>(
      'textDocument/codeAction',
      { textDocument, range, context: { diagnostics, only: ['quickfix'] } },
    );
    const [action] = actions;
    assert.ok(action && !action.edit);
    const resolved = await client.connection.sendRequest<{ edit?: object }>('codeAction/resolve', action);
    assert.ok(resolved.edit);
    await client.change('plan.okr', `// later\n${plan}`);
    await client.settled();
    await assert.rejects(client.connection.sendRequest('codeAction/resolve', action), { code: -32801 });
    await client.stop();
  });

  it('that asks for documentation later gets it with `completionItem/resolve`', async () => {
    const completionItem = {
      documentationFormat: ['markdown'],
      resolveSupport: { properties: ['documentation'] },
    };
    const client = await start({ textDocument: { completion: { completionItem } } });
    await client.open('plan.okr');
    const position = { line: line('measures waste'), character: 4 };
    const { items } = await client.at<{ items: { documentation?: object; data?: object }[] }>(
      'textDocument/completion',
      'plan.okr',
      position,
    );
    const item = items.find(({ data }) => data !== undefined);
    assert.ok(item && items.every(({ documentation }) => documentation === undefined));
    const resolved = await client.connection.sendRequest<{ documentation?: object }>(
      'completionItem/resolve',
      item,
    );
    assert.ok(resolved.documentation);
    await client.stop();
  });
});

describe('Messages out of turn', () => {
  const connect = () => {
    const server = spawn(process.execPath, ['dist/server/main.node.cjs', '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    connection.listen();
    const exited = new Promise<number | null>((resolve) => server.once('exit', resolve));
    return { connection, exited };
  };
  const initialize = { processId: null, rootUri: null, capabilities: {} };

  it('are refused before `initialize`', async () => {
    const { connection, exited } = connect();
    await assert.rejects(connection.sendRequest('textDocument/hover', {}), { code: -32002 });
    await connection.sendRequest('initialize', initialize);
    await assert.rejects(connection.sendRequest('initialize', initialize), { code: -32600 });
    await connection.sendNotification('exit');
    assert.equal(await exited, 1);
  });

  it('are refused after `shutdown`, and the server ends well', async () => {
    const { connection, exited } = connect();
    await connection.sendRequest('initialize', initialize);
    await connection.sendRequest('shutdown');
    await assert.rejects(connection.sendRequest('workspace/symbol', { query: '' }), { code: -32600 });
    await connection.sendNotification('exit');
    assert.equal(await exited, 0);
  });
});

describe('Commands of the server', () => {
  const workspace = {
    applyEdit: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  };
  const next = { command: 'okr.writeNextCycle' };
  const run = (client: StdioClient, command: string, argument: object) =>
    client.connection.sendRequest<Answer>('workspace/executeCommand', { command, arguments: [argument] });

  it('check in, write the next cycle and export, through edits that the editor applies', async () => {
    const client = await StdioClient.start({ 'plan.okr': plan }, { workspace });
    const applied: { documentChanges: object[] }[] = [];
    client.connection.onRequest('workspace/applyEdit', ({ edit }) => {
      applied.push(edit);
      return { applied: true };
    });
    await client.open('plan.okr');
    await client.settled();
    const uri = client.uri('plan.okr');
    const location = { uri, range: { start: at('spoilage'), end: at('spoilage') } };
    await run(client, 'okr.writeCheckIn', {
      location,
      value: '7.5%',
      confidence: '60%',
      note: 'Fewer loaves',
    });
    assert.match(JSON.stringify(applied[0]), /check-in 2026-11-16 7.5% confidence 60% \\"Fewer loaves\\"/);
    await run(client, next.command, { uri, from: '2026-Q4' });
    assert.match(JSON.stringify(applied[1]), /plan shops in 2027-Q1/);
    const { text } = await run(client, 'okr.exportPlans', { uri, format: 'jsonl' });
    assert.match(text as string, /"record":"element"/);
    await run(client, 'okr.exportPlans', { uri, file: client.uri('goals.md') });
    assert.match(JSON.stringify(applied[2]), /goals\.md.*Shops throw away less/);
    assert.equal(applied.length, 3);
    await client.stop();
  });

  it('refuse wrong arguments with a reason', async () => {
    const client = await StdioClient.start({ 'plan.okr': plan }, { workspace });
    await client.open('plan.okr');
    const uri = client.uri('plan.okr');
    const location = { uri, range: { start: at('spoilage'), end: at('spoilage') } };
    await assert.rejects(run(client, 'okr.writeCheckIn', { location }), /needs `location` and `value`/);
    await assert.rejects(run(client, 'okr.writeCheckIn', { location, value: 'a lot' }), /a lot/);
    await assert.rejects(run(client, 'okr.writeNextCycle', { uri, from: '2020-Q1' }), /2020-Q1/);
    await assert.rejects(run(client, 'okr.exportPlans', { uri, format: 'doc' }), /no format doc/);
    await assert.rejects(run(client, 'okr.exportPlans', { uri, file: uri }), /exists already/);
    await client.stop();
  });

  it('refuse parameters of a wrong shape with what is missing', async () => {
    const client = await StdioClient.start({ 'plan.okr': plan }, { workspace });
    await client.open('plan.okr');
    const textDocument = { uri: client.uri('plan.okr') };
    const asked = client.connection.sendRequest('textDocument/hover', { textDocument });
    await assert.rejects(asked, { code: ErrorCodes.InvalidParams, message: /needs `position`/ });
    await assert.rejects(
      client.connection.sendRequest('textDocument/foldingRange', [7]),
      /needs `textDocument`/,
    );
    assert.ok(await client.connection.sendRequest('textDocument/foldingRange', { textDocument }));
    await client.stop();
  });

  it('return the edit to an editor that applies none', async () => {
    const client = await StdioClient.start({ 'plan.okr': plan }, () => ({}));
    await client.open('plan.okr');
    const uri = client.uri('plan.okr');
    const location = { uri, range: { start: at('spoilage'), end: at('spoilage') } };
    const { applied, edit } = await run(client, 'okr.writeCheckIn', { location, value: '7.5%' });
    assert.equal(applied, false);
    assert.ok((edit as { changes: object }).changes);
    await assert.rejects(run(client, next.command, { uri, from: '2026-Q4' }), /creates no files/);
    await client.stop();
  });
});
