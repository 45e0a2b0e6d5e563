import { type FileSystemNode, type URI, UriUtils } from 'langium';
import { configurationFileName } from './configuration.js';
import { type IgnoreRules, ignoreFileName } from './ignore-rules.js';
import type { NamedPlace, Project } from './project.js';

/** A folder whose files belong to a project, as far as `include` and `exclude` let them. */
export interface WalkedFolder {
  uri: URI;
  project: Project;
  /** What git leaves out here and below. */
  rules: IgnoreRules;
  /** The repository that the folder lies in. */
  repository?: URI;
  /** How far below the folder where the walk began. */
  depth: number;
  /** Set where git ignores the folder: what `include` names in it all the same. */
  named?: readonly NamedPlace[];
  /** Which files stand in it that say what belongs together, once it was entered. */
  marks?: string;
  /** The URIs of the folders in it that belong to the project, once it was entered. */
  below?: ReadonlySet<string>;
}

/** What stands in a folder and belongs to its project. */
export interface FolderContent {
  folder: WalkedFolder;
  files: URI[];
  folders: WalkedFolder[];
}

/** Why a project passes over what stands in one of its folders. */
export type Omission = 'hidden' | 'node_modules' | 'excluded' | 'ignored';

/** Why an entry of a folder is passed over, if it is; `ignored` last, since `include` may answer for that. */
export function omissionOf(
  { project, rules, named }: WalkedFolder,
  uri: URI,
  isFolder: boolean,
): Omission | undefined {
  const name = UriUtils.basename(uri);
  if (name.startsWith('.')) return 'hidden';
  if (name === 'node_modules') return 'node_modules';
  if (isFolder ? project.excludesFolder(uri) : !project.includesFile(uri)) return 'excluded';
  const isIgnored = !named && project.configuration.gitignore && rules.ignores(uri, isFolder);
  return isIgnored ? 'ignored' : undefined;
}

/** A folder in another, to be entered; undefined where it is passed over. */
export function folderBelow(folder: WalkedFolder, uri: URI): WalkedFolder | undefined {
  const omission = omissionOf(folder, uri, true);
  if (omission && omission !== 'ignored') return undefined;
  const { marks: _marks, below: _below, ...inherited } = folder;
  const named = folder.named || omission ? folder.project.placesNamedIn(uri, folder.named) : undefined;
  if (named?.length === 0) return undefined;
  const rules = folder.rules.within(uri);
  return { ...inherited, uri, rules, depth: folder.depth + 1, ...(named && { named }) };
}

/** Whether a file in a folder belongs to the folder's project. */
export function admitsFile(folder: WalkedFolder, uri: URI): boolean {
  const { project } = folder;
  const omission = omissionOf(folder, uri, false);
  if (omission && omission !== 'ignored') return false;
  if (!omission && !folder.named) return true;
  const path = project.relativePath(uri);
  return project.placesNamedIn(uri, folder.named).some(({ matches }) => matches(path));
}

/** What of the entries of a folder belongs to its project. */
export function contentOf(folder: WalkedFolder, entries: readonly FileSystemNode[]): FolderContent {
  const files: URI[] = [];
  const folders: WalkedFolder[] = [];
  for (const { uri, isFile, isDirectory } of entries) {
    const isMember = isFile && isPlan(uri) && admitsFile(folder, uri);
    const below = isDirectory ? folderBelow(folder, uri) : undefined;
    if (isMember) files.push(uri);
    else if (below) folders.push(below);
    else if (isDirectory || isPlan(uri))
      folder.project.hasIgnored ||= omissionOf(folder, uri, isDirectory) === 'ignored';
  }
  const below = new Set(folders.map(({ uri }) => uri.toString()));
  return { folder: { ...folder, below }, files, folders };
}

/** Which entries of a folder say what belongs together. */
export function marksIn(entries: readonly FileSystemNode[]): string {
  const names = new Set(entries.map(({ uri }) => UriUtils.basename(uri)));
  return markNames.filter((mark) => names.has(mark)).join(' ');
}

/** Files and folders that say what belongs together; wherever one comes, goes or changes, all may be different. */
export const markNames: readonly string[] = ['.git', configurationFileName, ignoreFileName];

export function isPlan(uri: URI): boolean {
  return uri.path.endsWith('.okr');
}
