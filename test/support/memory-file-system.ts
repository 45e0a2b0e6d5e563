import { type FileSystemNode, type FileSystemProvider, URI } from 'langium';

/** Files in memory, by path such as `/work/q4.okr`. A value that is an Error is thrown when the file is read. */
export class MemoryFileSystem implements FileSystemProvider {
  constructor(readonly files: Map<string, string | Error>) {}

  async stat(uri: URI): Promise<FileSystemNode> {
    return this.statSync(uri);
  }
  statSync(uri: URI): FileSystemNode {
    const isFile = this.files.has(uri.path);
    return { isFile, isDirectory: !isFile && this.isDirectory(uri.path), uri };
  }
  async exists(uri: URI): Promise<boolean> {
    return this.existsSync(uri);
  }
  existsSync(uri: URI): boolean {
    return this.files.has(uri.path) || this.isDirectory(uri.path);
  }
  async readBinary(uri: URI): Promise<Uint8Array> {
    return this.readBinarySync(uri);
  }
  readBinarySync(uri: URI): Uint8Array {
    return new TextEncoder().encode(this.readFileSync(uri));
  }
  async readFile(uri: URI): Promise<string> {
    return this.readFileSync(uri);
  }
  readFileSync(uri: URI): string {
    const content = this.files.get(uri.path);
    if (content === undefined) throw Object.assign(new Error(`No file ${uri.path}`), { code: 'ENOENT' });
    if (content instanceof Error) throw content;
    return content;
  }
  async readDirectory(uri: URI): Promise<FileSystemNode[]> {
    return this.readDirectorySync(uri);
  }
  readDirectorySync(uri: URI): FileSystemNode[] {
    const prefix = uri.path.endsWith('/') ? uri.path : `${uri.path}/`;
    const names = new Map<string, boolean>();
    for (const path of this.files.keys()) {
      if (!path.startsWith(prefix)) continue;
      const [first, ...rest] = path.slice(prefix.length).split('/') as [string, ...string[]];
      names.set(first, rest.length === 0);
    }
    return [...names].map(([name, isFile]) => ({
      isFile,
      isDirectory: !isFile,
      uri: URI.file(`${prefix}${name}`),
    }));
  }

  private isDirectory(path: string): boolean {
    return [...this.files.keys()].some((file) => file.startsWith(`${path}/`));
  }
}
