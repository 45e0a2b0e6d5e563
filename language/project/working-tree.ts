import { type FileSystemNode, type FileSystemProvider, URI, UriUtils } from 'langium';

/** Facts of version control about the plans and configurations in a working tree. */
export interface RepositoryFiles {
  /**
   * Those that belong to the working tree and are kept out of it, as in a sparse checkout, by their URI: what they hold, or
   * why that cannot be read here.
   */
  leftOut: ReadonlyMap<string, string | Error>;
  /** Those under version control, whether they are in the folder or not. */
  tracked: readonly URI[];
}

/** Reads the facts of version control about the working tree in a folder. Never fails. */
export type ReadRepository = (folder: URI) => Promise<RepositoryFiles>;

/**
 * The files of a host, and the files that version control keeps out of the folder. So a sparse checkout has the same
 * names and projects as a full one.
 */
export class WorkingTree implements FileSystemProvider {
  /** The texts of plans in packages, by URI: as they were when the package was read. */
  private readonly packageTexts = new Map<string, string>();
  private readonly repositories = new Map<string, RepositoryFiles>();
  private tracked: ReadonlySet<string> = new Set();
  /** The contents of what is left out, by URI. */
  private contents = new Map<string, string | Error>();
  /** What is left out of each folder, by the URIs of the folder and of the entry. */
  private entries = new Map<string, Map<string, FileSystemNode>>();

  constructor(
    private readonly files: FileSystemProvider,
    private readonly readRepository?: ReadRepository,
  ) {}

  /** Shows a plan of an installed package, also where the files are those of the past. */
  setPackageText(uri: URI, text: string): void {
    this.packageTexts.set(uri.toString(), text);
  }

  /** Forgets the plans of all packages. */
  forgetPackages(): void {
    this.packageTexts.clear();
  }

  /** Reads what version control knows of the repository in a folder, if it was not read yet. */
  async prepare(repository: URI): Promise<void> {
    if (!this.readRepository || this.repositories.has(repository.toString())) return;
    this.repositories.set(repository.toString(), await this.readRepository(repository));
    this.takeAll();
  }

  /** Reads all repositories again. */
  async refresh(): Promise<void> {
    if (!this.readRepository) return;
    for (const folder of this.repositories.keys())
      this.repositories.set(folder, await this.readRepository(URI.parse(folder)));
    this.takeAll();
  }

  /** The plans and configurations under version control in a repository that was prepared. */
  trackedIn(repository: URI): readonly URI[] {
    return this.repositories.get(repository.toString())?.tracked ?? [];
  }

  isTracked(uri: URI): boolean {
    return this.tracked.has(uri.toString());
  }

  /** Whether a file belongs to the working tree and is not in its folder. */
  isLeftOut(uri: URI): boolean {
    return this.contents.has(uri.toString()) && !this.files.existsSync(uri);
  }

  /** Why the content of a file that is left out cannot be read; undefined for one that is there or can be read. */
  whyUnread(uri: URI): Error | undefined {
    const content = this.contents.get(uri.toString());
    return content instanceof Error && this.isLeftOut(uri) ? content : undefined;
  }

  /** Whether a file or folder is in its folder. */
  async isThere(uri: URI): Promise<boolean> {
    return this.files.exists(uri);
  }

  async stat(uri: URI): Promise<FileSystemNode> {
    return (await this.files.exists(uri))
      ? this.files.stat(uri)
      : (this.leftOutNode(uri) ?? this.files.stat(uri));
  }
  statSync(uri: URI): FileSystemNode {
    return this.files.existsSync(uri)
      ? this.files.statSync(uri)
      : (this.leftOutNode(uri) ?? this.files.statSync(uri));
  }
  async exists(uri: URI): Promise<boolean> {
    return (
      this.packageTexts.has(uri.toString()) ||
      (await this.isThere(uri)) ||
      this.leftOutNode(uri) !== undefined
    );
  }
  existsSync(uri: URI): boolean {
    return this.files.existsSync(uri) || this.leftOutNode(uri) !== undefined;
  }
  async readBinary(uri: URI): Promise<Uint8Array> {
    return this.contents.has(uri.toString()) ? this.readBinarySync(uri) : this.files.readBinary(uri);
  }
  readBinarySync(uri: URI): Uint8Array {
    const text = this.leftOutText(uri);
    return text === undefined ? this.files.readBinarySync(uri) : new TextEncoder().encode(text);
  }
  async readFile(uri: URI): Promise<string> {
    const inPackage = this.packageTexts.get(uri.toString());
    if (inPackage !== undefined) return inPackage;
    return this.contents.has(uri.toString()) ? this.readFileSync(uri) : this.files.readFile(uri);
  }
  readFileSync(uri: URI): string {
    return this.packageTexts.get(uri.toString()) ?? this.leftOutText(uri) ?? this.files.readFileSync(uri);
  }
  async readDirectory(uri: URI): Promise<FileSystemNode[]> {
    const leftOut = this.entries.get(uri.toString());
    if (!leftOut) return this.files.readDirectory(uri);
    const present = (await this.files.exists(uri)) ? await this.files.readDirectory(uri) : [];
    return withMissing(present, leftOut);
  }
  readDirectorySync(uri: URI): FileSystemNode[] {
    const leftOut = this.entries.get(uri.toString());
    if (!leftOut) return this.files.readDirectorySync(uri);
    return withMissing(this.files.existsSync(uri) ? this.files.readDirectorySync(uri) : [], leftOut);
  }

  private takeAll(): void {
    const all = [...this.repositories.values()];
    this.tracked = new Set(all.flatMap(({ tracked }) => tracked.map((uri) => uri.toString())));
    this.contents = new Map(all.flatMap(({ leftOut }) => [...leftOut]));
    this.entries = new Map();
    for (const uri of this.contents.keys()) this.addEntry(URI.parse(uri), true);
  }

  private leftOutText(uri: URI): string | undefined {
    if (!this.isLeftOut(uri)) return undefined;
    const content = this.contents.get(uri.toString());
    if (content instanceof Error) throw content;
    return content;
  }

  private leftOutNode(uri: URI): FileSystemNode | undefined {
    return this.entries.get(UriUtils.dirname(uri).toString())?.get(uri.toString());
  }

  private addEntry(uri: URI, isFile: boolean): void {
    const folder = UriUtils.dirname(uri);
    if (folder.toString() === uri.toString()) return;
    const siblings = this.entries.get(folder.toString()) ?? new Map<string, FileSystemNode>();
    siblings.set(uri.toString(), { isFile, isDirectory: !isFile, uri });
    if (this.entries.has(folder.toString())) return;
    this.entries.set(folder.toString(), siblings);
    this.addEntry(folder, false);
  }
}

function withMissing(
  present: FileSystemNode[],
  leftOut: ReadonlyMap<string, FileSystemNode>,
): FileSystemNode[] {
  const known = new Set(present.map(({ uri }) => uri.toString()));
  return [...present, ...[...leftOut].filter(([uri]) => !known.has(uri)).map(([, node]) => node)];
}
