import type { BaseLanguageClient } from 'vscode-languageclient';
import { type PlanParams, type PlanResult, planRequest } from '../../language/protocol.js';

/**
 * Requests plans from the server, one at a time. While a request is open, only the newest further request is kept, so
 * that fast typing never piles up work, and the last state is always drawn.
 */
export class PlanSource {
  readonly #client: BaseLanguageClient;
  readonly #receive: (plan: PlanResult) => void;
  #awaiting = false;
  #next: string | undefined;

  constructor(client: BaseLanguageClient, receive: (plan: PlanResult) => void) {
    this.#client = client;
    this.#receive = receive;
  }

  /** @param uri of a document of the project wanted */
  request(uri: string): void {
    this.#next = uri;
    if (!this.#awaiting) void this.#work();
  }

  async #work(): Promise<void> {
    this.#awaiting = true;
    while (this.#next !== undefined) {
      const params: PlanParams = { uri: this.#next };
      this.#next = undefined;
      try {
        const plan = await this.#client.sendRequest<PlanResult>(planRequest, params);
        if (this.#next === undefined) this.#receive(plan);
      } catch (error) {
        // The page keeps what it shows. A server that stopped meanwhile says so by its change of state.
        if (this.#client.isRunning()) this.#client.error('The plan could not be read.', error, false);
      }
    }
    this.#awaiting = false;
  }
}
