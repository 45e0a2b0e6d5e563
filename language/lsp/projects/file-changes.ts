import type { URI } from 'langium';

/** What the document builder is told of: what is read anew, or for the first time, and what is gone. */
export interface FileChanges {
  changed: URI[];
  deleted: URI[];
}

/** Several changes as one, each file once. */
export function together(...all: readonly FileChanges[]): FileChanges {
  const unique = (uris: readonly URI[]) => [...new Map(uris.map((uri) => [uri.toString(), uri])).values()];
  return {
    changed: unique(all.flatMap(({ changed }) => changed)),
    deleted: unique(all.flatMap(({ deleted }) => deleted)),
  };
}
