import assert from 'node:assert/strict';
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  CancellationTokenSource,
  type CodeLens,
  type InlayHint,
  LSPErrorCodes,
  type ResponseError,
} from 'vscode-languageserver-protocol';
import {
  type CheckInChoicesResult,
  type CheckInResult,
  checkInChoicesRequest,
  checkInRequest,
} from '../../language/protocol.js';
import { cursor, StdioClient } from '../support/stdio-client.js';

const plan = `plan shops in 2026-Q4

objective less-waste "Shops throw away less" {
  key result spoilage "Spoilage falls by a quarter" {
    from 8% to 6%
  }
}
`;
const checkIns = `check-ins 2026-11-09 {
  shops.spoilage  7%
}
`;
const capabilities = {
  workspace: { codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true } },
};

/** Of two files only the plan is open: the check-ins are on disk alone. */
describe('What a plan says while it is read, over stdio', () => {
  let client: StdioClient;
  before(async () => {
    client = await StdioClient.start({ 'shops.okr': plan, 'check-ins.okr': checkIns }, capabilities);
    await client.open('shops.okr', plan);
  });
  after(() => client.stop());

  async function titles(): Promise<(string | undefined)[]> {
    const textDocument = { uri: client.uri('shops.okr') };
    const lenses: CodeLens[] = await client.connection.sendRequest('textDocument/codeLens', { textDocument });
    const resolved = lenses.map(
      (lens): Promise<CodeLens> => client.connection.sendRequest('codeLens/resolve', lens),
    );
    return (await Promise.all(resolved)).map(({ command }) => command?.title);
  }

  it('stands above each goal', async () => {
    const line = ['50% · on track', 'no initiative'];
    assert.deepEqual(await titles(), [...line, ...line]);
  });

  it('is not computed for an editor that has scrolled on', async () => {
    const textDocument = { uri: client.uri('shops.okr') };
    const [lens]: CodeLens[] = await client.connection.sendRequest('textDocument/codeLens', { textDocument });
    const source = new CancellationTokenSource();
    // The lens waits for this change to be read, and is called off meanwhile.
    await client.change('shops.okr', plan);
    const asked = client.connection.sendRequest('codeLens/resolve', lens, source.token);
    source.cancel();
    const answer = await asked.then(
      () => 'answered',
      (error: ResponseError) => error.code,
    );
    assert.ok(answer === 'answered' || answer === LSPErrorCodes.RequestCancelled, String(answer));
    assert.deepEqual((await titles())[1], 'no initiative');
  });

  it('stands behind the numbers', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const hints: InlayHint[] = await client.connection.sendRequest('textDocument/inlayHint', {
      textDocument: { uri: client.uri('shops.okr') },
      range,
    });
    assert.deepEqual(
      hints.map(({ label }) => label),
      ['−25%'],
    );
  });

  it('is a line of sight', async () => {
    const { position } = cursor(plan.replace('less-waste', 'less-|waste'));
    const [item] = await client.at<CallHierarchyItem[]>(
      'textDocument/prepareCallHierarchy',
      'shops.okr',
      position,
    );
    const calls: CallHierarchyIncomingCall[] = await client.connection.sendRequest(
      'callHierarchy/incomingCalls',
      { item },
    );
    assert.deepEqual(
      calls.map(({ from }) => from.name),
      ['spoilage — Spoilage falls by a quarter'],
    );
  });

  it('is asked for again when another file changes', async () => {
    const asked = Promise.all(
      ['workspace/codeLens/refresh', 'workspace/inlayHint/refresh'].map(
        (method) => new Promise<void>((resolve) => client.connection.onRequest(method, () => resolve())),
      ),
    );
    await client.open('check-ins.okr', checkIns.replace('7%', '6.5%'));
    await asked;
    assert.equal((await titles())[0], '75% · on track');
  });

  it('is reported where the team reports', async () => {
    const uri = client.uri('shops.okr');
    const choices = await client.connection.sendRequest<CheckInChoicesResult>(checkInChoicesRequest, { uri });
    assert.deepEqual(
      choices.map(({ name, last }) => [name, last]),
      [['spoilage', { text: '6.5%', date: '2026-11-09', days: 7 }]],
    );
    const report = { location: choices[0]?.location, value: '6.2%' };
    const result = await client.connection.sendRequest<CheckInResult>(checkInRequest, report);
    assert.ok('edit' in result);
    assert.deepEqual(result.edit.documentChanges[0], {
      textDocument: { uri: client.uri('check-ins.okr'), version: 1 },
      edits: [
        {
          range: { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } },
          newText: '\ncheck-ins 2026-11-16 {\n  shops.spoilage  6.2%\n}\n',
        },
      ],
    });
    const refused = { ...report, value: 'less' };
    const refusal = await client.connection.sendRequest<CheckInResult>(checkInRequest, refused);
    assert.ok('problem' in refusal);
    assert.match(refusal.problem, /`less` is not a value/);
  });

  it('is not there where it is turned off, at once', async () => {
    const asked = new Promise<void>((resolve) =>
      client.connection.onRequest('workspace/codeLens/refresh', () => resolve()),
    );
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { okr: { codeLens: { enabled: false } } },
    });
    await asked;
    assert.deepEqual(await titles(), []);
  });
});
