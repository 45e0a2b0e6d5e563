import type { URI } from 'langium';
import { NodeFileSystemProvider } from 'langium/node';

/** Reads files synchronously, which for many small files is ten times faster than promises. */
export class SynchronousNodeFileSystem extends NodeFileSystemProvider {
  override async readFile(uri: URI): Promise<string> {
    return this.readFileSync(uri);
  }
}
