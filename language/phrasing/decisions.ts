/**
 * One row of a decision table. The tables are the judgement of a reader: what holds, and what follows from that.
 * `example` is a statement that reaches the row; a test reads it.
 */
export interface Row<Seen, Says> {
  id: string;
  when: (seen: Seen) => boolean;
  says: Says;
  example: string;
}

/** What follows from a row: does what the row says. */
export type Action<Seen> = (seen: Seen) => void;

/** A row, on one line. */
export const row = <Seen, Says>(
  id: string,
  when: (seen: Seen) => boolean,
  says: Says,
  example: string,
): Row<Seen, Says> => ({ id, when, says, example });

/** The first row that holds wins; undefined where none does. */
export function decide<Seen, Says>(rows: readonly Row<Seen, Says>[], seen: Seen): Says | undefined {
  for (const one of rows) if (one.when(seen)) return one.says;
  return undefined;
}

/** Does what the first row says that holds. */
export function act<Seen>(rows: readonly Row<Seen, Action<Seen>>[], seen: Seen): void {
  decide(rows, seen)?.(seen);
}

/** Does what every row says that holds, in order. */
export function actOnEach<Seen>(rows: readonly Row<Seen, Action<Seen>>[], seen: Seen): void {
  for (const { when, says } of rows) if (when(seen)) says(seen);
}
