import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { History } from '../language/index.js';
import type { HistoryRequest, PastText } from '../language/project/history.js';
import type { IsoDate } from '../language/values/dates.js';
import { groupBy } from '../language/values/group-by.js';
import { type DraftVersion, draftVersions } from './draft-log.js';
import { gitLine } from './git.js';
import { type PastContent, readBlobs, readTexts } from './read-blobs.js';
import { type Commit, referenceCommit } from './reference-commit.js';
import { isShallow } from './revisions.js';

/** What is known of a repository as long as its HEAD stays where it is. */
interface Repository {
  root: string;
  /** Files that change whenever HEAD moves. */
  markers: string[];
  stamp: string;
  /** Whether git refused to answer. */
  failed?: boolean;
  /** By the days of the request. */
  commits: Map<string, Commit | undefined>;
  /** By the days of the request and the path; undefined for a file that did not exist. */
  texts: Map<string, PastText | undefined>;
  /** By day: the versions since then in which drafts may have become agreed. */
  draftVersions: Map<IsoDate, DraftVersion[]>;
  /** By day and path: what these versions say, oldest first. */
  draftTexts: Map<string, readonly PastText[]>;
}

/** The history of files in git repositories. The git program reads it, and it is cached until HEAD moves. */
export class GitHistory implements History {
  private readonly repositories = new Map<string, Repository>();
  private readonly rootOfFolder = new Map<string, string | undefined>();
  private readonly told = new Set<string>();

  /**
   * @param tell is told once, in a sentence, why there is no history where there should be one
   * @param referenceFor the commit that holds what was agreed on, by the repository's folder and the cycle's first day
   */
  constructor(
    private readonly tell: (message: string) => void,
    private readonly referenceFor: typeof referenceCommit = referenceCommit,
  ) {}

  async prepare(requests: readonly HistoryRequest[]): Promise<void> {
    for (const [root, own] of this.byRoot(requests)) {
      try {
        await this.read(root, own);
      } catch (error) {
        // Until HEAD moves there is no use in asking again with each keystroke.
        this.repositories.set(root, { ...emptyRepository(root, join(root, '.git')), failed: true });
        this.tellOnce(
          `Changes of goals are not checked: git does not answer for ${root}. ${(error as Error).message}`,
        );
      }
    }
  }

  textBefore(request: HistoryRequest): PastText | undefined {
    const repository = this.repositoryOf(request);
    return repository?.texts.get(keyOf(request, repository));
  }

  draftTexts(request: HistoryRequest): readonly PastText[] {
    const repository = this.repositoryOf(request);
    return repository?.draftTexts.get(keyOf(request, repository)) ?? [];
  }

  private repositoryOf({ uri }: HistoryRequest): Repository | undefined {
    const root = uri.scheme === 'file' ? this.rootOf(dirname(uri.fsPath)) : undefined;
    return root === undefined ? undefined : this.repositories.get(root);
  }

  private async read(root: string, requests: readonly HistoryRequest[]): Promise<void> {
    const repository = await this.repositoryAt(root);
    if (repository.failed) return;
    for (const [key, { since, came, paths }] of missingPaths(repository, requests)) {
      if (!repository.commits.has(key))
        repository.commits.set(key, await this.referenceFor(root, since, came));
      const commit = repository.commits.get(key);
      const texts = commit ? await readBlobs(root, commit.id, paths) : [];
      await this.tellWhatIsUnseen(root, came ?? since, commit, texts);
      for (const [index, path] of paths.entries()) {
        const text = texts[index];
        const past = commit && typeof text === 'string' ? { text, date: commit.date } : undefined;
        repository.texts.set(textKey(key, path), past);
      }
      await readDrafts(repository, key, paths);
    }
  }

  /** A clone that does not hold all may not know what was agreed on: silence would read as "nothing moved". */
  private async tellWhatIsUnseen(
    root: string,
    since: IsoDate,
    commit: Commit | undefined,
    texts: readonly PastContent[],
  ): Promise<void> {
    if (!commit && (await isShallow(root)))
      this.tellOnce(
        `${root} is a shallow clone without commits before ${since}, so goals that changed since then are not reported. Fetch the rest with \`git fetch --unshallow\`; in GitHub Actions set \`fetch-depth: 0\` for actions/checkout.`,
      );
    if (commit && texts.some((text) => text instanceof Error))
      this.tellOnce(
        `${root} is a partial clone without the plans of ${commit.date}, so goals that changed since then are not reported. Fetch them with \`git fetch --refetch --filter=blob:limit=1m\`.`,
      );
  }

  private async repositoryAt(root: string): Promise<Repository> {
    const known = this.repositories.get(root);
    if (known && known.stamp === stampOf(known.markers)) return known;
    const folder = (await gitLine(root, ['rev-parse', '--absolute-git-dir'])) ?? join(root, '.git');
    const fresh = emptyRepository(root, folder);
    this.repositories.set(root, fresh);
    return fresh;
  }

  private byRoot(requests: readonly HistoryRequest[]): Map<string, HistoryRequest[]> {
    const byRoot = new Map<string, HistoryRequest[]>();
    for (const request of requests) {
      if (request.uri.scheme !== 'file') continue;
      const root = this.rootOf(dirname(request.uri.fsPath));
      if (root !== undefined) byRoot.set(root, [...(byRoot.get(root) ?? []), request]);
    }
    return byRoot;
  }

  /** Returns the folder above that holds `.git`; nothing is asked of git elsewhere. */
  private rootOf(folder: string): string | undefined {
    if (this.rootOfFolder.has(folder)) return this.rootOfFolder.get(folder);
    const parent = dirname(folder);
    const root = existsSync(join(folder, '.git'))
      ? folder
      : parent === folder
        ? undefined
        : this.rootOf(parent);
    this.rootOfFolder.set(folder, root);
    return root;
  }

  private tellOnce(message: string): void {
    if (this.told.has(message)) return;
    this.told.add(message);
    this.tell(message);
  }
}

/** Returns the history of this machine's files, unless the environment sets `OKR_HISTORY=off`. */
export function historyFor(
  environment: Readonly<Record<string, string | undefined>>,
  tell: (message: string) => void,
  referenceFor?: typeof referenceCommit,
): History | undefined {
  return environment.OKR_HISTORY === 'off' ? undefined : new GitHistory(tell, referenceFor);
}

function emptyRepository(root: string, gitFolder: string): Repository {
  const names = ['HEAD', join('logs', 'HEAD'), 'FETCH_HEAD', 'packed-refs', 'config'];
  const markers = names.map((name) => join(gitFolder, name));
  return { root, markers, stamp: stampOf(markers), commits: new Map(), texts: new Map(), ...noDrafts() };
}

function noDrafts(): Pick<Repository, 'draftVersions' | 'draftTexts'> {
  return { draftVersions: new Map(), draftTexts: new Map() };
}

/** Reads the versions in which drafts among these files may have become agreed. */
async function readDrafts(repository: Repository, days: string, paths: readonly string[]): Promise<void> {
  const { root, commits, draftVersions: known, draftTexts } = repository;
  const versions = known.get(days) ?? (await draftVersions(root, commits.get(days)?.id));
  known.set(days, versions);
  const wanted = new Set(paths);
  const own = versions.filter(({ path }) => wanted.has(path));
  const ids = own.flatMap(({ id }) => id ?? []);
  const contents = new Map((await readTexts(root, ids)).map((text, index) => [ids[index], text]));
  for (const [path, of] of groupBy(own, (version) => version.path)) {
    const texts = of.flatMap(({ id, date }) => ({ text: (id && contents.get(id)) ?? '', date }));
    draftTexts.set(textKey(days, path), texts);
  }
}

/** Paths to read from one commit. */
type MissingPaths = Omit<HistoryRequest, 'uri'> & { paths: string[] };

/** Returns the paths whose text at some day was not read yet, by the days of the request. */
function missingPaths(
  { root, texts }: Repository,
  requests: readonly HistoryRequest[],
): Map<string, MissingPaths> {
  const missing = new Map<string, MissingPaths>();
  for (const { uri, ...days } of requests) {
    const path = pathIn(root, uri.fsPath);
    const key = daysKey(days);
    // Git is given one path a line.
    if (path.includes('\n') || texts.has(textKey(key, path))) continue;
    const known = missing.get(key) ?? { ...days, paths: [] };
    known.paths.push(path);
    missing.set(key, known);
  }
  return missing;
}

function keyOf(request: HistoryRequest, { root }: Repository): string {
  return textKey(daysKey(request), pathIn(root, request.uri.fsPath));
}

function daysKey({ since, came = since }: Omit<HistoryRequest, 'uri'>): string {
  return `${since} ${came}`;
}

function textKey(days: string, path: string): string {
  return `${days} ${path}`;
}

function pathIn(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}

function stampOf(paths: readonly string[]): string {
  return paths.map(stampOfFile).join(', ');
}

/** A file that cannot be seen is like one that is missing: in a submodule `.git` is a file, and no path leads below it. */
function stampOfFile(path: string): string {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats ? `${stats.mtimeMs} ${stats.size}` : '-';
  } catch {
    return '-';
  }
}
