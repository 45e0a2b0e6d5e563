import { connect } from 'node:net';
import type { Readable, Writable } from 'node:stream';
import { inspect } from 'node:util';
import {
  type Connection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
} from 'vscode-languageserver/node';
import { inputArrived } from '../../language/values/pauses.js';
import { CheckedHeaders } from './checked-headers.js';
import { JoinedWriter } from './joined-writer.js';

export interface Transport {
  reader: MessageReader;
  writer: MessageWriter;
  /** Whether standard output belongs to the protocol, so that nothing else may be written there. */
  isStandardOutput: boolean;
  /** The bytes of the messages: they end when the client can reach the server no more. A channel between processes has none. */
  input?: Readable;
}

/**
 * Opens the transport that the arguments of the program name: `--stdio`, `--node-ipc`, `--socket=PORT` or `--pipe=NAME`.
 *
 * @throws {Error} if none is named
 */
export function openTransport(argv: readonly string[]): Transport {
  if (argv.includes('--node-ipc')) {
    process.on('message', inputArrived);
    return {
      reader: new IPCMessageReader(process),
      writer: new IPCMessageWriter(process),
      isStandardOutput: false,
    };
  }
  if (argv.includes('--stdio'))
    return { ...overStreams(process.stdin, process.stdout), isStandardOutput: true };
  const socket = valueOf('--socket', argv);
  const pipe = valueOf('--pipe', argv);
  if (!socket && !pipe)
    throw new Error('Name the transport: --stdio, --node-ipc, --socket=PORT or --pipe=NAME.');
  const stream = socket ? connect(Number.parseInt(socket, 10), '127.0.0.1') : connect(pipe as string);
  return { ...overStreams(stream, stream), isStandardOutput: false };
}

function overStreams(input: Readable, output: Writable): Omit<Transport, 'isStandardOutput'> {
  const checked = input.pipe(new CheckedHeaders());
  input.on('data', inputArrived);
  input.once('error', (error) => checked.destroy(error));
  input.once('close', () => checked.end());
  return {
    reader: new StreamMessageReader(checked),
    writer: new JoinedWriter(output),
    input: checked,
  };
}

/** The value of `--name=VALUE` or `--name VALUE`. */
function valueOf(name: string, argv: readonly string[]): string | undefined {
  const at = argv.findIndex((argument) => argument === name || argument.startsWith(`${name}=`));
  if (at < 0) return undefined;
  return argv[at] === name ? argv[at + 1] : argv[at]?.slice(name.length + 1);
}

/**
 * Ends the program when its input ends or has a fault, because nobody can reach it then.
 *
 * @param hasEnded whether the client has shut the server down before, as the protocol asks
 */
export function exitWithInput(input: Readable, hasEnded: () => boolean): void {
  input.once('end', () => process.exit(hasEnded() ? 0 : 1));
  input.once('error', ({ message }) => {
    process.stderr.write(`okr: the language server ends. ${message}\n`, () => process.exit(1));
  });
}

/** Sends what the program writes to its console to the client, because standard output belongs to the protocol. */
export function consoleToClient(connection: Connection): void {
  const text = (parts: unknown[]) =>
    parts.map((part) => (typeof part === 'string' ? part : inspect(part))).join(' ');
  console.error = (...parts: unknown[]) => connection.console.error(text(parts));
  console.warn = (...parts: unknown[]) => connection.console.warn(text(parts));
  console.info = (...parts: unknown[]) => connection.console.info(text(parts));
  for (const name of ['log', 'debug', 'trace', 'dir'] as const)
    console[name] = (...parts: unknown[]) => connection.console.log(text(parts));
}
