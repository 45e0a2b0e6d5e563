import type { BaseLanguageClient } from 'vscode-languageclient';
import { type PlanParams, type PlanUpdate, planRequest } from '../../language/protocol.js';

/**
 * Requests plans from the server, one at a time. While a request is open, only the newest further request is kept, so
 * that fast typing never piles up work, and the last state is always drawn.
 */
export class PlanSource {
  readonly #client: BaseLanguageClient;
  readonly #receive: (plan: PlanUpdate) => void;
  readonly #known: () => number | undefined;
  #awaiting = false;
  #next: string | undefined;

  /**
   * @param known the version of the plan that the receiver has, if a delta is enough for it; without it, plans come whole
   */
  constructor(
    client: BaseLanguageClient,
    receive: (plan: PlanUpdate) => void,
    known: () => number | undefined = () => undefined,
  ) {
    this.#client = client;
    this.#receive = receive;
    this.#known = known;
  }

  /** @param uri of a document of the project wanted */
  request(uri: string): void {
    this.#next = uri;
    if (!this.#awaiting) void this.#work();
  }

  async #work(): Promise<void> {
    this.#awaiting = true;
    while (this.#next !== undefined) {
      const known = this.#known();
      const params: PlanParams = { uri: this.#next, ...(known !== undefined && { known }) };
      this.#next = undefined;
      try {
        const plan = await this.#client.sendRequest<PlanUpdate>(planRequest, params);
        // A skipped delta would be missing later: the next answer is for the same known plan.
        if (this.#next === undefined) this.#receive(plan);
      } catch (error) {
        // The page keeps what it shows. A server that stopped meanwhile says so by its change of state.
        if (this.#client.isRunning()) this.#client.error('The plan could not be read.', error, false);
      }
    }
    this.#awaiting = false;
  }
}
