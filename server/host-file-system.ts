import { type FileSystemNode, type FileSystemProvider, type URI, UriUtils } from 'langium';
import type { Connection } from 'vscode-languageserver';
import {
  type ReadDirectoryParams,
  type ReadDirectoryResult,
  type ReadFileParams,
  type ReadFileResult,
  readDirectoryRequest,
  readFileRequest,
} from '../language/protocol.js';

/**
 * Reads files from the disk if there is one, and through the editor otherwise: in the web, and in repositories that are
 * open only in the browser.
 */
export class HostFileSystem implements FileSystemProvider {
  constructor(
    private readonly connection: Connection,
    private readonly disk?: FileSystemProvider,
  ) {}

  async stat(uri: URI): Promise<FileSystemNode> {
    const disk = this.diskFor(uri);
    if (disk) return disk.stat(uri);
    const name = UriUtils.basename(uri);
    const entry = (await this.entriesOf(UriUtils.dirname(uri))).find((one) => one.name === name);
    if (!entry) throw Object.assign(new Error(`There is no ${uri.toString(true)}`), { code: 'ENOENT' });
    return { isFile: entry.type === 'file', isDirectory: entry.type === 'directory', uri };
  }

  async exists(uri: URI): Promise<boolean> {
    const disk = this.diskFor(uri);
    if (disk) return disk.exists(uri);
    const name = UriUtils.basename(uri);
    return (await this.entriesOf(UriUtils.dirname(uri))).some((entry) => entry.name === name);
  }

  async readFile(uri: URI): Promise<string> {
    const disk = this.diskFor(uri);
    return disk ? disk.readFile(uri) : new TextDecoder().decode(await this.readBinary(uri));
  }

  async readBinary(uri: URI): Promise<Uint8Array> {
    const disk = this.diskFor(uri);
    if (disk) return disk.readBinary(uri);
    const params: ReadFileParams = { uri: uri.toString() };
    const answer = await this.connection.sendRequest<ReadFileResult>(readFileRequest, params);
    if ('error' in answer) throw new Error(answer.error);
    return Uint8Array.from(atob(answer.base64), (character) => character.charCodeAt(0));
  }

  async readDirectory(uri: URI): Promise<FileSystemNode[]> {
    const disk = this.diskFor(uri);
    if (disk) return disk.readDirectory(uri);
    return (await this.entriesOf(uri)).map(({ name, type }) => ({
      isFile: type === 'file',
      isDirectory: type === 'directory',
      uri: UriUtils.joinPath(uri, name),
    }));
  }

  statSync(uri: URI): FileSystemNode {
    return this.synchronous(uri).statSync(uri);
  }
  existsSync(uri: URI): boolean {
    return this.synchronous(uri).existsSync(uri);
  }
  readFileSync(uri: URI): string {
    return this.synchronous(uri).readFileSync(uri);
  }
  readBinarySync(uri: URI): Uint8Array {
    return this.synchronous(uri).readBinarySync(uri);
  }
  readDirectorySync(uri: URI): FileSystemNode[] {
    return this.synchronous(uri).readDirectorySync(uri);
  }

  private diskFor(uri: URI): FileSystemProvider | undefined {
    return uri.scheme === 'file' ? this.disk : undefined;
  }

  private synchronous(uri: URI): FileSystemProvider {
    const disk = this.diskFor(uri);
    if (!disk) throw new Error('Files outside of the disk can only be read asynchronously.');
    return disk;
  }

  private entriesOf(folder: URI): Promise<ReadDirectoryResult> {
    const params: ReadDirectoryParams = { uri: folder.toString() };
    return this.connection.sendRequest<ReadDirectoryResult>(readDirectoryRequest, params);
  }
}
