import type { FileSystemNode, FileSystemProvider, URI } from 'langium';
import { decodeText } from '../host/text-encoding.js';

/** Where the command line reads plans from: the disk, or a version of it. */
export interface PlanFileSystem extends FileSystemProvider {
  /** Folders that could not be listed, with the error, in the order of the attempts. */
  readonly unreadableFolders: ReadonlyMap<string, Error>;
}

/**
 * All reads are synchronous: a command line has nothing else to do meanwhile, and waiting for each of many small files costs
 * more than reading it.
 */
export abstract class SynchronousFileSystem implements PlanFileSystem {
  abstract readonly unreadableFolders: ReadonlyMap<string, Error>;
  abstract statSync(uri: URI): FileSystemNode;
  abstract existsSync(uri: URI): boolean;
  abstract readBinarySync(uri: URI): Uint8Array;
  abstract readDirectorySync(uri: URI): FileSystemNode[];

  readFileSync(uri: URI): string {
    return decodeText(this.readBinarySync(uri)).text;
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

/** A file's text; undefined where there is none, or it cannot be read. */
export function textIfThere(uri: URI, fileSystem: FileSystemProvider): string | undefined {
  try {
    return fileSystem.readFileSync(uri);
  } catch {
    // What cannot be read is reported where it is used; here it only is not the same.
    return undefined;
  }
}
