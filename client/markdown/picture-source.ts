import type { PictureParams, PictureResult } from '../../language/protocol.js';

/** Pictures that are kept; a document shows at most `drawnPerDocument` of them, so that none drives out its neighbours. */
const kept = 256;

/** The number of fences of one document that are drawn; all further ones stay text. */
export const drawnPerDocument = 48;

/** The services of the host that the source of pictures uses. */
export interface PictureHost {
  /** Rejects where the server cannot answer now. */
  request(params: PictureParams): Promise<PictureResult>;
  /** The text stays; it is asked for again with the next rendering. */
  failed(error: unknown): void;
  /** Asks for everything that shows fences to be rendered again, which may come to nothing. */
  refresh(): void;
  /**
   * Runs a task when a rendering that was asked for should be over.
   *
   * @param tries how often it was asked for, from 1 on: where that came to nothing, the machine may be slow
   */
  later(task: () => void, tries: number): void;
  /** The first pictures of a document are there: its page may still be loading, and lose what it is told meanwhile. */
  opened(): void;
}

/** How often a rendering is asked for: VS Code drops the wish while it is about to look for changes of the text. */
const tries = 4;

/**
 * The pictures of fences. Known pictures are returned at once, and others are requested. After the last answer
 * everything is rendered again, once.
 */
export class PictureSource {
  readonly #host: PictureHost;
  readonly #known = new Map<string, PictureResult>();
  /** Known, but perhaps of yesterday. */
  readonly #doubtful = new Set<string>();
  readonly #awaited = new Set<string>();
  /** What came and was not rendered yet. */
  readonly #unseen = new Set<string>();
  /** Documents that pictures came for. */
  readonly #opened = new Set<string | undefined>();
  #triesLeft = 0;

  constructor(host: PictureHost) {
    this.#host = host;
  }

  /** Returns the picture of a fence, or undefined until there is one. Never waits. */
  find(params: PictureParams): PictureResult | undefined {
    const key = JSON.stringify([params.uri, params.theme, params.text]);
    const known = this.#known.get(key);
    if (known) this.#keep(key, known);
    this.#unseen.delete(key);
    if ((!known || this.#doubtful.has(key)) && !this.#awaited.has(key)) void this.#ask(key, params);
    return known;
  }

  /** Something that pictures depend on may have changed: each is asked for again when it is next shown. */
  doubt(): void {
    for (const key of this.#known.keys()) this.#doubtful.add(key);
  }

  async #ask(key: string, params: PictureParams): Promise<void> {
    this.#awaited.add(key);
    this.#doubtful.delete(key);
    try {
      const result = await this.#host.request(params);
      if (JSON.stringify(result) !== JSON.stringify(this.#known.get(key))) this.#unseen.add(key);
      this.#keep(key, result);
    } catch (error) {
      this.#host.failed(error);
    }
    this.#awaited.delete(key);
    if (this.#awaited.size > 0) return;
    this.#triesLeft = tries;
    this.#show();
    if (this.#opened.has(params.uri)) return;
    this.#opened.add(params.uri);
    this.#host.opened();
  }

  /** A document that is closed meanwhile is never rendered, so the wait has a limit. */
  #show(): void {
    if (this.#triesLeft === 0) this.#unseen.clear();
    if (this.#unseen.size === 0) return;
    this.#triesLeft -= 1;
    this.#host.refresh();
    this.#host.later(() => this.#show(), tries - this.#triesLeft);
  }

  /** The newest is last, and the first goes when there are too many. */
  #keep(key: string, result: PictureResult): void {
    this.#known.delete(key);
    this.#known.set(key, result);
    const [oldest] = this.#known.keys();
    if (this.#known.size <= kept || oldest === undefined) return;
    this.#known.delete(oldest);
    this.#doubtful.delete(oldest);
  }
}
