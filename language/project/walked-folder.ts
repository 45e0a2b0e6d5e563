import { type FileSystemNode, type URI, UriUtils } from 'langium';
import { configurationFileName } from './configuration.js';
import { type IgnoreRules, ignoreFileName } from './ignore-rules.js';
import type { NamedPlace, Project } from './project.js';

/** A folder whose files belong to a project, if `include` and `exclude` select them. */
export interface WalkedFolder {
  uri: URI;
  project: Project;
  /** What git leaves out here and below. */
  rules: IgnoreRules;
  /** The repository that the folder is in. */
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

/** The entries of a folder that belong to its project. */
export interface FolderContent {
  folder: WalkedFolder;
  files: URI[];
  folders: WalkedFolder[];
  /** The plans that git ignores: they are no part of the project, and somebody may have one of them open. */
  ignored: URI[];
}

/** Why a project skips entries of one of its folders. */
export type Omission = 'hidden' | 'node_modules' | 'excluded' | 'ignored';

/**
 * Says why an entry of a folder is skipped, if it is. `ignored` comes last, because `include` may name an ignored
 * entry.
 */
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

/** Returns the walk state of a folder inside another; undefined if the folder is skipped. */
export function folderBelow(folder: WalkedFolder, uri: URI): WalkedFolder | undefined {
  const omission = omissionOf(folder, uri, true);
  if (omission && omission !== 'ignored') return undefined;
  const { marks: _marks, below: _below, ...inherited } = folder;
  const named = folder.named || omission ? folder.project.placesNamedIn(uri, folder.named) : undefined;
  if (named?.length === 0) return undefined;
  const rules = folder.rules.within(uri);
  return { ...inherited, uri, rules, depth: folder.depth + 1, ...(named && { named }) };
}

/** Says whether a file in a folder belongs to the folder's project. */
export function admitsFile(folder: WalkedFolder, uri: URI): boolean {
  const { project } = folder;
  const omission = omissionOf(folder, uri, false);
  if (omission && omission !== 'ignored') return false;
  if (!omission && !folder.named) return true;
  const path = project.relativePath(uri);
  return project.placesNamedIn(uri, folder.named).some(({ matches }) => matches(path));
}

/** Selects the entries of a folder that belong to its project. */
export function contentOf(folder: WalkedFolder, entries: readonly FileSystemNode[]): FolderContent {
  const files: URI[] = [];
  const folders: WalkedFolder[] = [];
  const ignored: URI[] = [];
  for (const { uri, isFile, isDirectory } of entries) {
    const isMember = isFile && isPlan(uri) && admitsFile(folder, uri);
    const below = isDirectory ? folderBelow(folder, uri) : undefined;
    if (isMember) files.push(uri);
    else if (below) folders.push(below);
    else if ((isDirectory || isPlan(uri)) && omissionOf(folder, uri, isDirectory) === 'ignored') {
      folder.project.hasIgnored = true;
      if (isFile) ignored.push(uri);
    }
  }
  const below = new Set(folders.map(({ uri }) => uri.toString()));
  return { folder: { ...folder, below }, files, folders, ignored };
}

/** Returns the entries of a folder that mark the extent of a project or repository. */
export function marksIn(entries: readonly FileSystemNode[]): string {
  const names = new Set(entries.map(({ uri }) => UriUtils.basename(uri)));
  return markNames.filter((mark) => names.has(mark)).join(' ');
}

/**
 * The names of files and folders that mark the extent of a project or repository. If one of them changes, projects may
 * change.
 */
export const markNames: readonly string[] = ['.git', configurationFileName, ignoreFileName];

export function isPlan(uri: URI): boolean {
  return uri.path.endsWith('.okr');
}
