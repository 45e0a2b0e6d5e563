import type { URI } from 'langium';
import { NodeFileSystemProvider } from 'langium/node';

/** Reads synchronously: for many small files an order of magnitude quicker than as many promises. */
export class SynchronousNodeFileSystem extends NodeFileSystemProvider {
  override async readFile(uri: URI): Promise<string> {
    return this.readFileSync(uri);
  }
}
