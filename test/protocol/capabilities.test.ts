import assert from 'node:assert/strict';
import * as protocol from 'vscode-languageserver-protocol';
import page from '../../docs/language-server.md';
import * as ownProtocol from '../../language/protocol.js';
import { StdioClient } from '../support/stdio-client.js';

interface Row {
  method: string;
  answered: boolean;
  /** Path in the server's capabilities, or nothing. */
  capability: string;
}

const rows = [...page.matchAll(/^\| `([\w/$]+)` \| (yes|no) \| (?:`([\w.]+)`)? ?\| /gm)].map(
  ([, method = '', answered, capability = '']): Row => ({ method, answered: answered === 'yes', capability }),
);

/** A way to register several methods, and no message. */
const registration = 'notebookDocument/sync';

/** All messages that the protocol knows, but those that begin with `$/`. */
const messages = Object.values(protocol)
  .map((value) => value as { method?: string; messageDirection?: string } | undefined)
  .filter((value) => value?.messageDirection !== undefined)
  .map((value) => value?.method)
  .filter((method) => method !== undefined && method !== registration);

function at(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], value);
}

describe('The table of methods in the documentation', () => {
  let client: StdioClient;
  before(async () => {
    // An editor that only pulls findings: to others the server does not offer it.
    const fileOperations = { didCreate: true, didRename: true, didDelete: true };
    const abilities = {
      textDocument: { diagnostic: {}, publishDiagnostics: undefined },
      workspace: { fileOperations },
    };
    client = await StdioClient.start({}, abilities);
  });
  after(() => client.stop());

  it('names every method of the protocol once', () => {
    const named = rows.map(({ method }) => method).filter((method) => !method.startsWith('$/'));
    assert.deepEqual(named.sort(), [...new Set(messages)].sort());
  });

  it('gives a reason for each method that is not answered', () => {
    const withoutReason = [...page.matchAll(/^\| `([\w/$]+)` \| no \| [^|]*\| +\|$/gm)].map(
      ([, method]) => method,
    );
    assert.deepEqual(withoutReason, []);
  });

  it('says what the server says of itself', () => {
    const { capabilities } = client.initializeResult;
    for (const { method, answered, capability } of rows) {
      if (capability)
        assert.equal(Boolean(at(capabilities, capability)), answered, `${method}: ${capability}`);
    }
  });

  it('leaves out nothing that the server announces', () => {
    const {
      workspace: _folders,
      positionEncoding: _encoding,
      ...capabilities
    } = client.initializeResult.capabilities;
    const named = new Set(
      rows.filter(({ answered }) => answered).map(({ capability }) => capability.split('.')[0]),
    );
    for (const [name, value] of Object.entries(capabilities)) if (value) assert.ok(named.has(name), name);
  });

  it('names every request that is our own', () => {
    for (const [name, method] of Object.entries(ownProtocol)) {
      if (/(Request|Notification)$/.test(name)) assert.ok(page.includes(`| \`${method}\` | to `), name);
    }
  });
});
