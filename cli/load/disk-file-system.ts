import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type FileSystemNode, URI } from 'langium';
import { SynchronousFileSystem } from './synchronous-file-system.js';

/** Content that replaces a file, which may be missing. */
export interface Overlay {
  /** Absolute path. */
  path: string;
  bytes: Uint8Array;
}

/** The disk. Symbolic links are neither files nor folders here, so that a loop of links is never followed. */
export class DiskFileSystem extends SynchronousFileSystem {
  readonly unreadableFolders = new Map<string, Error>();

  /** By path. */
  private readonly overlays: ReadonlyMap<string, Overlay>;

  constructor(overlays: readonly Overlay[] = []) {
    super();
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
}
