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

  /** By path. */
  private readonly overlays: ReadonlyMap<string, Overlay>;

  constructor(overlays: readonly Overlay[] = []) {
    this.overlays = new Map(overlays.map((overlay) => [overlay.path, overlay]));
  }

  statSync(uri: URI): FileSystemNode {
    if (this.overlays.has(uri.fsPath)) return { isFile: true, isDirectory: false, uri };
    const stats = statSync(uri.fsPath);
    return { isFile: stats.isFile(), isDirectory: stats.isDirectory(), uri };
  }

  existsSync(uri: URI): boolean {
    return this.overlays.has(uri.fsPath) || existsSync(uri.fsPath);
  }

  readBinarySync(uri: URI): Uint8Array {
    return this.overlays.get(uri.fsPath)?.bytes ?? readFileSync(uri.fsPath);
  }

  readFileSync(uri: URI): string {
    return decodeText(this.readBinarySync(uri)).text;
  }

  readDirectorySync(uri: URI): FileSystemNode[] {
    const folder = uri.fsPath;
    const nodes = this.list(folder);
    const present = new Set(nodes.map(({ uri }) => uri.fsPath));
    for (const path of this.overlays.keys())
      if (dirname(path) === folder && !present.has(path))
        nodes.push({ isFile: true, isDirectory: false, uri: URI.file(path) });
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
