import type { URI } from 'langium';

/** The input of the document builder: documents to read, again or for the first time, and removed documents. */
export interface FileChanges {
  changed: URI[];
  deleted: URI[];
}

/** Joins several changes to one, with each file once. */
export function together(...all: readonly FileChanges[]): FileChanges {
  const unique = (uris: readonly URI[]) => [...new Map(uris.map((uri) => [uri.toString(), uri])).values()];
  return {
    changed: unique(all.flatMap(({ changed }) => changed)),
    deleted: unique(all.flatMap(({ deleted }) => deleted)),
  };
}
