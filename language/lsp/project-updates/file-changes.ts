import type { URI } from 'langium';

/** What the document builder is told: which documents to read, again or for the first time, and which are gone. */
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
