import { type URI, UriUtils } from 'langium';

/** The URI of a document stays the same object, and a check asks for its folder again and again. */
const folders = new WeakMap<URI, URI>();

/** Returns the folder of a file. */
export function folderOf(file: URI): URI {
  const known = folders.get(file);
  if (known) return known;
  const folder = UriUtils.dirname(file);
  folders.set(file, folder);
  return folder;
}
