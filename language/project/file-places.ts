import { type URI, UriUtils } from 'langium';
import { ancestors } from './project-origin.js';
import { admitsFile, folderBelow, omissionOf, type WalkedFolder } from './walked-folder.js';

/** The relation of a file to a project: `ignored` by git, or `left out` by the configuration or always. */
export type Place = 'member' | 'ignored' | 'left out';

/**
 * Says from its path whether a file belongs to the project of a folder around it. The file and the folders in between
 * may be missing.
 *
 * @param around the innermost folder of a project around the file; undefined if there is none
 */
export function placeBelow(around: WalkedFolder | undefined, file: URI): Place {
  if (!around) return 'left out';
  const top = around.uri.toString();
  const between = [...ancestors(UriUtils.dirname(file))];
  between.splice(between.findIndex((uri) => uri.toString() === top));
  let folder = around;
  let isIgnored = false;
  for (const uri of between.reverse()) {
    const omission = omissionOf(folder, uri, true);
    if (omission && omission !== 'ignored') return 'left out';
    const below = folderBelow(folder, uri);
    isIgnored ||= !below;
    folder = below ?? { ...folder, uri };
  }
  const omission = omissionOf(folder, file, false);
  if (omission && omission !== 'ignored') return 'left out';
  return isIgnored || !admitsFile(folder, file) ? 'ignored' : 'member';
}
