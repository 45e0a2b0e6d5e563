import type { OfferedFix, PlanFinding, PreviewMessage } from '../../language/protocol.js';

/** Requests quick fixes from the editor, and passes each answer to its requester. */
export class Fixes {
  readonly #post: (message: PreviewMessage) => void;
  readonly #waiting = new Map<number, (fixes: OfferedFix[]) => void>();
  #request = 0;

  constructor(post: (message: PreviewMessage) => void) {
    this.#post = post;
  }

  /** @param answer called once, when the editor has answered */
  list(finding: PlanFinding, uri: string, answer: (fixes: OfferedFix[]) => void): void {
    this.#request += 1;
    this.#waiting.set(this.#request, answer);
    this.#post({ type: 'listFixes', request: this.#request, finding, uri });
  }

  apply(finding: PlanFinding, uri: string, title: string): void {
    this.#post({ type: 'applyFix', finding, uri, title });
  }

  receive(request: number, fixes: OfferedFix[]): void {
    this.#waiting.get(request)?.(fixes);
    this.#waiting.delete(request);
  }
}
