import { basename, dirname, join } from 'node:path';
import { type FileSystemNode, type FileSystemProvider, URI } from 'langium';
import type { CommittedFiles } from '../../history/committed-files.js';
import type { ObjectContent } from '../../history/read-objects.js';
import { configurationFileName } from '../../language/project/configuration.js';
import { DiskFileSystem } from './disk-file-system.js';
import { SynchronousFileSystem } from './synchronous-file-system.js';

/**
 * The plans of a commit at their present places on the disk, so that their elements have their present names. Another
 * version may define the projects and the rules, so that two versions are checked alike.
 */
export class CommittedFileSystem extends SynchronousFileSystem {
  /** A tree can be read as a whole. */
  readonly unreadableFolders: ReadonlyMap<string, Error> = new Map();
  /** By path as URIs say it: on Windows the drive is in lower case there. */
  private readonly contents = new Map<string, ObjectContent>();
  /** Each folder's files and folders. */
  private readonly entries = new Map<string, Map<string, FileSystemNode>>();

  /**
   * @param committed plans, and configurations where no other version is given
   * @param configurations what answers for `okr.config.json`; the commit itself if it is left out
   */
  constructor(
    committed: CommittedFiles,
    private readonly configurations?: FileSystemProvider,
  ) {
    super();
    for (const [absolute, content] of committed.contents) {
      const path = URI.file(absolute).fsPath;
      if (this.isElsewhere(path)) continue;
      this.contents.set(path, content);
      this.add(path, true);
    }
  }

  statSync(uri: URI): FileSystemNode {
    if (this.isElsewhere(uri.fsPath)) return this.surroundings.statSync(uri);
    return {
      isFile: this.contents.has(uri.fsPath),
      isDirectory: this.entries.has(uri.fsPath),
      uri,
    };
  }

  existsSync(uri: URI): boolean {
    if (this.isElsewhere(uri.fsPath)) return this.surroundings.existsSync(uri);
    return this.contents.has(uri.fsPath) || this.entries.has(uri.fsPath);
  }

  readBinarySync(uri: URI): Uint8Array {
    if (this.isElsewhere(uri.fsPath)) return this.surroundings.readBinarySync(uri);
    const content = this.contents.get(uri.fsPath);
    if (content === undefined) throw Object.assign(new Error('there is no such file'), { code: 'ENOENT' });
    if (content instanceof Error) throw content;
    return content;
  }

  readDirectorySync(uri: URI): FileSystemNode[] {
    const nodes = [...(this.entries.get(uri.fsPath)?.values() ?? [])];
    const configuration = URI.file(join(uri.fsPath, configurationFileName));
    if (this.configurations?.existsSync(configuration))
      nodes.push({ isFile: true, isDirectory: false, uri: configuration });
    return nodes;
  }

  /** Where a repository begins is asked of the disk: a commit does not know. */
  private isElsewhere(path: string): boolean {
    const name = basename(path);
    return name === '.git' || (this.configurations !== undefined && name === configurationFileName);
  }

  private get surroundings(): FileSystemProvider {
    return this.configurations ?? disk;
  }

  private add(path: string, isFile: boolean): void {
    const folder = dirname(path);
    if (folder === path) return;
    const siblings = this.entries.get(folder) ?? new Map<string, FileSystemNode>();
    siblings.set(path, { isFile, isDirectory: !isFile, uri: URI.file(path) });
    if (this.entries.has(folder)) return;
    this.entries.set(folder, siblings);
    this.add(folder, false);
  }
}

const disk = new DiskFileSystem();
