import { ErrorCodes, type Message, Message as Messages, ResponseError } from 'vscode-languageserver';

/** Why a message cannot be handled; for a notification, which nobody answers, it is only left out. */
export type Refusal = ResponseError<void>;

/** Follows the life of a connection, and refuses what the protocol does not allow yet or any more. */
export class Lifecycle {
  private isInitialized = false;
  private isShutDown = false;

  /** Whether the client said that it is about to end the server. */
  get hasEnded(): boolean {
    return this.isShutDown;
  }

  /** @returns undefined for a message that may be handled */
  refusal(message: Message): Refusal | undefined {
    if (Messages.isResponse(message)) return undefined;
    if (!Messages.isRequest(message) && !Messages.isNotification(message))
      return refuse(ErrorCodes.InvalidRequest, 'This is no message of the protocol.');
    const { method } = message;
    if (method === 'exit') return undefined;
    if (this.isShutDown) return refuse(ErrorCodes.InvalidRequest, 'The server was shut down.');
    if (method === 'shutdown' && this.isInitialized) this.isShutDown = true;
    if (method !== 'initialize') return this.isInitialized ? undefined : notInitialized();
    if (this.isInitialized) return refuse(ErrorCodes.InvalidRequest, 'The server is already initialized.');
    this.isInitialized = true;
    return undefined;
  }
}

function notInitialized(): Refusal {
  return refuse(ErrorCodes.ServerNotInitialized, 'The server was not initialized: send `initialize` first.');
}

function refuse(code: number, message: string): Refusal {
  return new ResponseError(code, message);
}
