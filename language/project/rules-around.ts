import { UriUtils } from 'langium';
import type { FolderWalk } from './folder-walk.js';
import { excludeFileOf, IgnoreRules, ignoreFileName } from './ignore-rules.js';
import { ancestors, isWithin, type ProjectOrigin } from './project-origin.js';

/**
 * What git leaves out of a project by files above its root: those of the folders from the repository down, and that of the
 * clone. Where they leave out the root itself, the project was asked for all the same, and they do not hold in it.
 */
export async function rulesAround(
  { root, repository }: ProjectOrigin,
  walk: Pick<FolderWalk, 'withFile'>,
): Promise<IgnoreRules> {
  if (!repository) return IgnoreRules.none;
  const above = [...ancestors(root)].filter(
    (uri) => uri.toString() !== root.toString() && isWithin(uri.toString(), repository.toString()),
  );
  const path = UriUtils.relative(repository, excludeFileOf(repository)).split('/');
  let rules = await walk.withFile(IgnoreRules.none, repository, ...path);
  for (const folder of above.reverse()) {
    rules = rules.ignores(folder, true) ? IgnoreRules.none : rules.within(folder);
    rules = await walk.withFile(rules, folder, ignoreFileName);
  }
  return rules.ignores(root, true) ? IgnoreRules.none : rules.within(root);
}
