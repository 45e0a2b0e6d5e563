import {
  type ConnectionOptions,
  type DidChangeTextDocumentParams,
  ErrorCodes,
  type InitializeParams,
  type Message,
  type MessageReader,
  Message as Messages,
  type MessageWriter,
  type NotificationMessage,
  type Position,
  type RequestMessage,
  ResponseError,
  type ResponseMessage,
  type SemanticTokens,
} from 'vscode-languageserver';
import { type ClientAbilities, clientAbilities } from '../../language/lsp/negotiation/client-abilities.js';
import { fitted } from '../../language/lsp/negotiation/fitted-results.js';
import type { OkrSharedLspServices } from '../../language/lsp/services.js';
import { lineOf, textOf } from './document-texts.js';
import { convertChanges } from './incremental-changes.js';
import { Lifecycle, type Refusal } from './lifecycle.js';
import { type ConvertPosition, convertPositions, documentOf } from './message-positions.js';
import { wrongParameters } from './parameter-shapes.js';
import { chosenEncoding, convertColumn, type PositionEncoding } from './position-encoding.js';
import { convertTokens } from './semantic-token-columns.js';

type Direction = 'in' | 'out';

/**
 * Stands between a client and the server, and sees every message. Here alone the server adapts to the client: it
 * refuses messages out of turn, converts positions to the client's encoding, and leaves out of results what the client
 * cannot read. Behind it, positions are in UTF-16 and results are complete.
 */
export class Border {
  readonly lifecycle = new Lifecycle();
  readonly writer: MessageWriter;
  private encoding: PositionEncoding = 'utf-16';
  private abilities: ClientAbilities = clientAbilities({ capabilities: {} });
  private services: OkrSharedLspServices | undefined;
  /** Requests of the client that wait for their answer: what is asked, of which document. */
  private readonly asked = new Map<RequestMessage['id'], { method: string; uri: string | undefined }>();

  constructor(
    readonly reader: MessageReader,
    private readonly output: MessageWriter,
  ) {
    reader.onError((error) => {
      // A message that is no JSON: the next one can be read.
      if (error instanceof SyntaxError)
        this.refuse(null, new ResponseError(ErrorCodes.ParseError, error.message));
    });
    this.writer = {
      onError: output.onError,
      onClose: output.onClose,
      write: (message) => output.write(this.outgoing(message)),
      end: () => output.end(),
      dispose: () => output.dispose(),
    };
  }

  /** What a connection needs to hand incoming messages to this border, in the order in which they are handled. */
  get options(): ConnectionOptions {
    return {
      messageStrategy: {
        handleMessage: (message, next) => {
          const refusal = this.lifecycle.refusal(message) ?? wrongParameters(message);
          if (!refusal) return next(this.incoming(message));
          if (Messages.isRequest(message)) return this.refuse(message.id, refusal);
          // Nobody waits for the answer to a notification. All else was meant to be a request or a response.
          if (!Messages.isNotification(message)) this.refuse(null, refusal);
        },
      },
    };
  }

  /** Follows the documents, whose lines say what a column means. To be called before the connection listens. */
  follow(services: OkrSharedLspServices): void {
    this.services = services;
  }

  private refuse(id: ResponseMessage['id'], refusal: Refusal): void {
    const answer: ResponseMessage = { jsonrpc: '2.0', id, error: refusal.toJson() };
    void this.output.write(answer);
  }

  private incoming(message: Message): Message {
    if (!Messages.isRequest(message) && !Messages.isNotification(message)) return message;
    if (message.method === 'initialize') this.read(message.params as unknown as InitializeParams);
    const changed = this.isConverting ? this.converted(message) : message;
    if (Messages.isRequest(changed))
      this.asked.set(changed.id, { method: changed.method, uri: documentOf(changed.params) });
    return changed;
  }

  private read(params: InitializeParams): void {
    this.abilities = clientAbilities(params);
    this.encoding = chosenEncoding(params.capabilities.general?.positionEncodings);
  }

  private converted<One extends RequestMessage | NotificationMessage>(message: One): One {
    const { method, params } = message;
    if (method === 'textDocument/didChange')
      return { ...message, params: this.changes(params as unknown as DidChangeTextDocumentParams) };
    // Numbers of tokens are relative to each other, so an edit of converted numbers means nothing.
    const asked =
      method === 'textDocument/semanticTokens/full/delta' ? 'textDocument/semanticTokens/full' : method;
    return {
      ...message,
      method: asked,
      params: convertPositions(params, documentOf(params), this.position('in')) as One['params'],
    };
  }

  private outgoing(message: Message): Message {
    if (Messages.isResponse(message)) return this.answer(message);
    const { method, params } = message as NotificationMessage;
    const fit = fitted(method, params, this.abilities, documentOf(params) ?? '');
    const changed = this.isConverting ? convertPositions(fit, undefined, this.position('out')) : fit;
    return { ...message, params: changed } as NotificationMessage;
  }

  private answer(message: ResponseMessage): ResponseMessage {
    const asked = message.id === null ? undefined : this.asked.get(message.id);
    if (!asked || message.id === null) return message;
    this.asked.delete(message.id);
    const { method, uri } = asked;
    if (method === 'initialize') return this.announced(message);
    const result = fitted(method, message.result, this.abilities, uri ?? '');
    return { ...message, result: this.isConverting ? this.result(result, uri) : result } as ResponseMessage;
  }

  private result(result: unknown, uri: string | undefined): unknown {
    const convert = this.position('out');
    return isTokens(result) && uri !== undefined
      ? convertTokens(result, (position) => convert(uri, position))
      : convertPositions(result, uri, convert);
  }

  /** Adds the encoding to the answer to `initialize`; without the edits of tokens that only UTF-16 has. */
  private announced(message: ResponseMessage): ResponseMessage {
    const { capabilities, ...rest } = message.result as { capabilities: Record<string, unknown> };
    const tokens = capabilities.semanticTokensProvider as object | undefined;
    return {
      ...message,
      result: {
        ...rest,
        capabilities: {
          positionEncoding: this.encoding,
          ...capabilities,
          ...(this.isConverting && tokens && { semanticTokensProvider: { ...tokens, full: true } }),
        },
      },
    } as unknown as ResponseMessage;
  }

  private get isConverting(): boolean {
    return this.encoding !== 'utf-16';
  }

  private position(direction: Direction): ConvertPosition {
    return (uri, position) => {
      const text = this.services && textOf(uri, this.services);
      return text ? this.columnIn(lineOf(text, position.line), position, direction) : position;
    };
  }

  private columnIn(line: string, { line: number, character }: Position, direction: Direction): Position {
    const [from, to] =
      direction === 'in' ? [this.encoding, 'utf-16' as const] : ['utf-16' as const, this.encoding];
    return { line: number, character: convertColumn(line, character, from, to) };
  }

  private changes(params: DidChangeTextDocumentParams): DidChangeTextDocumentParams {
    const open = this.services?.workspace.TextDocuments.get(params.textDocument.uri);
    if (!open) return params;
    return convertChanges(params, open.getText(), ({ start, end }, text) => ({
      start: this.columnIn(lineOf(text, start.line), start, 'in'),
      end: this.columnIn(lineOf(text, end.line), end, 'in'),
    }));
  }
}

function isTokens(result: unknown): result is SemanticTokens {
  const { data } = (result ?? {}) as { data?: unknown };
  return Array.isArray(data) && data.every((one) => typeof one === 'number');
}
