import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type FileSystemNode, type FileSystemProvider, URI } from 'langium';
import { decodeText } from './text-encoding.js';

/** Content that stands for a file, whether or not there is such a file. */
export interface Overlay {
  /** Absolute path. */
  path: string;
  bytes: Uint8Array;
}

/** Where the command line reads plans from: the disk, or a version of it. */
export interface PlanFileSystem extends FileSystemProvider {
  /** Folders that could not be listed, with the error, in the order of the attempts. */
  readonly unreadableFolders: ReadonlyMap<string, Error>;
}

/**
 * The disk. All reads are synchronous: a command line has nothing else to do meanwhile, and waiting for each of many
 * small files costs more than reading it. Symbolic links are neither files nor folders here, so that no loop is walked.
 */
export class DiskFileSystem implements PlanFileSystem {
  readonly unreadableFolders = new Map<string, Error>();

  constructor(private readonly overlay?: Overlay) {}

  statSync(uri: URI): FileSystemNode {
    if (uri.fsPath === this.overlay?.path) return { isFile: true, isDirectory: false, uri };
    const stats = statSync(uri.fsPath);
    return { isFile: stats.isFile(), isDirectory: stats.isDirectory(), uri };
  }

  existsSync(uri: URI): boolean {
    return uri.fsPath === this.overlay?.path || existsSync(uri.fsPath);
  }

  readBinarySync(uri: URI): Uint8Array {
    return uri.fsPath === this.overlay?.path ? this.overlay.bytes : readFileSync(uri.fsPath);
  }

  readFileSync(uri: URI): string {
    return decodeText(this.readBinarySync(uri)).text;
  }

  readDirectorySync(uri: URI): FileSystemNode[] {
    const folder = uri.fsPath;
    const nodes = this.list(folder);
    const { overlay } = this;
    if (overlay && dirname(overlay.path) === folder && !nodes.some(({ uri }) => uri.fsPath === overlay.path))
      nodes.push({ isFile: true, isDirectory: false, uri: URI.file(overlay.path) });
    return nodes;
  }

  private list(folder: string): FileSystemNode[] {
    try {
      return this.entriesOf(folder);
    } catch (error) {
      this.unreadableFolders.set(folder, error as Error);
      return [];
    }
  }

  protected entriesOf(folder: string): FileSystemNode[] {
    return readdirSync(folder, { withFileTypes: true }).map((entry) => ({
      isFile: entry.isFile(),
      isDirectory: entry.isDirectory(),
      uri: URI.file(join(folder, entry.name)),
    }));
  }

  async stat(uri: URI): Promise<FileSystemNode> {
    return this.statSync(uri);
  }
  async exists(uri: URI): Promise<boolean> {
    return this.existsSync(uri);
  }
  async readBinary(uri: URI): Promise<Uint8Array> {
    return this.readBinarySync(uri);
  }
  async readFile(uri: URI): Promise<string> {
    return this.readFileSync(uri);
  }
  async readDirectory(uri: URI): Promise<FileSystemNode[]> {
    return this.readDirectorySync(uri);
  }
}
