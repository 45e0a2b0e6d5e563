import type { FileSystemNode, FileSystemProvider, URI } from 'langium';
import { decodeText } from '../host/text-encoding.js';

/** The source of plans for the command line: the disk, or a version of it. */
export interface PlanFileSystem extends FileSystemProvider {
  /** Folders that could not be listed, with the error, in the order of the attempts. */
  readonly unreadableFolders: ReadonlyMap<string, Error>;
}

/**
 * A file system with synchronous reads: a command line has nothing else to do meanwhile, and waiting for many small
 * files takes longer than reading them.
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

/** Returns the text of a file; undefined if it does not exist or cannot be read. */
export function textIfThere(uri: URI, fileSystem: FileSystemProvider): string | undefined {
  try {
    return fileSystem.readFileSync(uri);
  } catch {
    // What cannot be read is reported if it is used; here it only differs.
    return undefined;
  }
}
