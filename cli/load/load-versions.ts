import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { repositoryReader } from '../../history/git-checkout.js';
import { NotInClone } from '../../history/read-objects.js';
import { branchStart, type Commit, trunkTip } from '../../history/reference-commit.js';
import { commitNamed, mergeBase } from '../../history/revisions.js';
import type { Host } from '../host/host.js';
import { linkFiles } from './load-selected.js';
import { loadProjectFilesAt, loadProjectFilesLike, type PastProjectFiles } from './past-project-files.js';
import { type LoadOptions, loadProjectFiles, type ProjectFiles } from './project-files.js';
import { repositoryOf } from './selected-repository.js';
import { type SelectedPath, Selection, select } from './selection.js';

/** The versions to compare, as written on the command line. */
export interface RequestedVersions {
  /** Undefined for where the branch began. */
  base: string | undefined;
  /** Undefined for the working tree. */
  head: string | undefined;
  /** Whether the base is where head left the way to it, as `BASE...HEAD` asks. */
  isFromMergeBase: boolean;
  paths: string[];
}

/** The name of a version in reports. */
export interface VersionName {
  /** As it was asked for; null if nobody asked: then it is where the branch began, or the working tree. */
  revision: string | null;
  /** Null for the working tree. */
  commit: string | null;
  date: string | null;
}

/** Two versions of the projects around the selected paths, parsed and linked. */
export interface ComparedVersions {
  base: ProjectFiles & { name: VersionName };
  head: ProjectFiles & { name: VersionName };
  /** The trunk today, if the base is the start of a branch and the trunk has moved on. */
  trunk?: ProjectFiles | undefined;
  selection: Selection;
  /** The root of the repository; absolute, links resolved. */
  repository: string;
  /** Files that may differ and that this clone does not hold in one of the versions; absolute paths. */
  unread: ReadonlySet<string>;
}

/**
 * Loads two versions; the earlier one with the configuration and for the day of the later one.
 *
 * @throws {NoSuchVersion} if git has no such commit
 */
export async function loadVersions(
  asked: RequestedVersions,
  options: Pick<LoadOptions, 'today' | 'machine'>,
  host: Host,
): Promise<ComparedVersions> {
  const selection = selectInAnyVersion(asked.paths, host);
  const repository = await repositoryOf(selection);
  const base = await baseOf(repository, asked);
  const headCommit = asked.head === undefined ? undefined : await commitNamed(repository, asked.head);
  const load = { ...options, selection, parse: 'all' } as const;
  const head = headCommit
    ? await loadProjectFilesAt({ repository, commit: headCommit.id }, load)
    : await loadProjectFiles({ ...load, readRepository: repositoryReader(host.environment) });
  const before = await loadProjectFilesLike(head, { repository, commit: base.id }, options);
  const tip = await trunkOf(repository, asked);
  const trunk =
    tip && tip.id !== base.id && tip.id !== headCommit?.id
      ? await loadProjectFilesLike(head, { repository, commit: tip.id }, options)
      : undefined;
  for (const files of [before, head, ...(trunk ? [trunk] : [])]) await linkFiles(files);
  return {
    base: { ...before, name: nameOf(asked.base, base) },
    head: { ...head, name: nameOf(asked.head, headCommit) },
    trunk,
    selection,
    repository,
    unread: unreadIn(before, head),
  };
}

function unreadIn(base: PastProjectFiles, head: ProjectFiles | PastProjectFiles): Set<string> {
  const unreadNow = 'unread' in head ? head.unread : leftOutUnread(head);
  const paths = [...base.unread.keys(), ...unreadNow.keys()];
  const unread = new Set(paths.filter((path) => base.unread.get(path) !== unreadNow.get(path)));
  // A file with another path may be one that could not be read before: whether it is new is not known.
  const known = new Set(base.documents.map(({ uri }) => uri.fsPath));
  const now = new Set(head.documents.map(({ uri }) => uri.fsPath));
  if ([...base.unread.keys()].some((path) => !now.has(path)))
    for (const path of now) if (!known.has(path)) unread.add(path);
  return unread;
}

/** The plans that are neither in the folder nor in the clone: which object each is, by absolute path. */
function leftOutUnread({ documents, fileSystem }: ProjectFiles): Map<string, string> {
  return new Map(
    documents.flatMap(({ uri }) => {
      const reason = fileSystem.whyUnread(uri);
      return reason instanceof NotInClone ? [[uri.fsPath, reason.object]] : [];
    }),
  );
}

function nameOf(revision: string | undefined, commit: Commit | undefined): VersionName {
  return { revision: revision ?? null, commit: commit?.id ?? null, date: commit?.date ?? null };
}

/** What was asked for; else where the branch left the trunk; on the trunk the last commit. */
async function baseOf(root: string, { base, head, isFromMergeBase }: RequestedVersions): Promise<Commit> {
  if (base !== undefined) return isFromMergeBase ? mergeBase(root, base, head) : commitNamed(root, base);
  const last = await commitNamed(root, 'HEAD');
  return (await branchStart(root, last.id)) ?? last;
}

/** Returns the tip of the trunk, if the base is the start of a branch. */
async function trunkOf(
  root: string,
  { base, isFromMergeBase }: RequestedVersions,
): Promise<Commit | undefined> {
  if (base !== undefined) return isFromMergeBase ? commitNamed(root, base) : undefined;
  const last = await commitNamed(root, 'HEAD');
  return (await branchStart(root, last.id)) && trunkTip(root);
}

/** Paths of which some may be gone in the one version, or not be there yet in the other. */
function selectInAnyVersion(given: readonly string[], host: Host): Selection {
  if (given.length === 0) return select([], host, undefined);
  return new Selection(given.flatMap((one) => pathInAnyVersion(one, host)));
}

function pathInAnyVersion(given: string, host: Host): readonly SelectedPath[] {
  const path = resolve(host.workingFolder, given);
  if (existsSync(path)) return select([given], host, undefined).paths;
  return [{ given, path, isFolder: !given.endsWith('.okr') }];
}
