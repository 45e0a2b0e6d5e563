/** A comment on a change, on any host. */
export interface Comment {
  id: number;
  body: string;
}

/** The comments of one change, on one host. */
export interface Comments<Kind extends Comment = Comment> {
  /** The comment that an earlier run wrote: only one of the token's own owner counts, since others could copy its marker. */
  findOwn(): Promise<Kind | undefined>;
  create(body: string): Promise<Kind>;
  update(id: number, body: string): Promise<Kind>;
}

/** What happened to the comment of an earlier run. */
export type Outcome<Kind extends Comment> =
  | { did: 'nothing' }
  | { did: 'keep' | 'update' | 'create'; comment: Kind };

/**
 * Creates or updates the single comment of a change with the text `body`.
 *
 * @param isWanted whether a comment is written if there is none; an existing one is always updated, so that it is never
 *   outdated
 * @throws {Error} if the host refuses or cannot be reached
 */
export async function keepComment<Kind extends Comment>(
  comments: Comments<Kind>,
  body: string,
  isWanted: boolean,
): Promise<Outcome<Kind>> {
  const former = await comments.findOwn();
  if (!former) return isWanted ? { did: 'create', comment: await comments.create(body) } : { did: 'nothing' };
  if (former.body === body) return { did: 'keep', comment: former };
  return { did: 'update', comment: await comments.update(former.id, body) };
}

/** Of a change with more comments than these pages hold, the later ones are not searched. */
const pages = 30;
const perPage = 100;

/**
 * Returns the texts of a person's comments in a list that a host returns in pages.
 *
 * @param list returns a page for a query
 */
export async function bodiesInPages<Item extends { body: string | null }>(
  list: (query: string) => Promise<Item[]>,
  isOwn: (item: Item) => boolean,
): Promise<string[]> {
  const bodies: string[] = [];
  await findInPages(list, (item) => {
    if (isOwn(item)) bodies.push(item.body ?? '');
    return false;
  });
  return bodies;
}

/**
 * Searches a list that a host returns in pages.
 *
 * @param list returns a page for a query
 */
export async function findInPages<Item>(
  list: (query: string) => Promise<Item[]>,
  isIt: (item: Item) => boolean,
): Promise<Item | undefined> {
  for (let page = 1; page <= pages; page++) {
    const items = await list(`per_page=${perPage}&page=${page}`);
    const found = items.find(isIt);
    if (found !== undefined || items.length < perPage) return found;
  }
  return undefined;
}
