import { inspect } from 'node:util';
import {
  type Connection,
  createServerPipeTransport,
  createServerSocketTransport,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

export interface Transport {
  reader: MessageReader;
  writer: MessageWriter;
  /** Whether standard output belongs to the protocol, so that nothing else may be written there. */
  isStandardOutput: boolean;
}

/**
 * Opens the transport that the arguments of the program name: `--stdio`, `--node-ipc`, `--socket=PORT` or `--pipe=NAME`.
 *
 * @throws {Error} if none is named
 */
export function openTransport(argv: readonly string[]): Transport {
  if (argv.includes('--node-ipc'))
    return {
      reader: new IPCMessageReader(process),
      writer: new IPCMessageWriter(process),
      isStandardOutput: false,
    };
  if (argv.includes('--stdio')) {
    const reader = new StreamMessageReader(process.stdin);
    return { reader, writer: new StreamMessageWriter(process.stdout), isStandardOutput: true };
  }
  const socket = valueOf('--socket', argv);
  const pipe = valueOf('--pipe', argv);
  if (!socket && !pipe)
    throw new Error('Name the transport: --stdio, --node-ipc, --socket=PORT or --pipe=NAME.');
  const [reader, writer] = socket
    ? createServerSocketTransport(Number.parseInt(socket, 10))
    : createServerPipeTransport(pipe as string);
  return { reader, writer, isStandardOutput: false };
}

/** The value of `--name=VALUE` or `--name VALUE`. */
function valueOf(name: string, argv: readonly string[]): string | undefined {
  const at = argv.findIndex((argument) => argument === name || argument.startsWith(`${name}=`));
  if (at < 0) return undefined;
  return argv[at] === name ? argv[at + 1] : argv[at]?.slice(name.length + 1);
}

/**
 * Ends the program when its input ends, because nobody can reach it then.
 *
 * @param hasEnded whether the client has shut the server down before, as the protocol asks
 */
export function exitWithInput(hasEnded: () => boolean): void {
  const exit = () => process.exit(hasEnded() ? 0 : 1);
  process.stdin.on('end', exit);
  process.stdin.on('close', exit);
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
