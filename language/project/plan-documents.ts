import { DefaultLangiumDocuments, type LangiumDocument, type URI } from 'langium';

/** All files, and which of them a build has not finished, so that a keystroke never has to look at every file. */
export class PlanDocuments extends DefaultLangiumDocuments {
  private readonly byUri = new Map<string, LangiumDocument>();
  private readonly open = new Set<LangiumDocument>();
  /** Files that are being read. */
  private readonly pending = new Map<string, Promise<LangiumDocument>>();

  /** The files that are not built to the end, in the order in which they became unfinished. */
  get unfinished(): LangiumDocument[] {
    return [...this.open];
  }

  /** Returns the file with a URI as text. */
  find(uri: string): LangiumDocument | undefined {
    return this.byUri.get(uri);
  }

  /** How many files there are. */
  get count(): number {
    return this.byUri.size;
  }

  /**
   * Returns a file, and reads it if that has not happened yet. Several requests, and the start of the server, may ask for the same
   * file at the same time: all of them get the same document.
   */
  override async getOrCreateDocument(uri: URI): Promise<LangiumDocument> {
    const present = this.getDocument(uri);
    if (present) return present;
    const key = uri.toString();
    const pending = this.pending.get(key) ?? this.read(uri);
    this.pending.set(key, pending);
    return pending;
  }

  private async read(uri: URI): Promise<LangiumDocument> {
    try {
      const created = await this.langiumDocumentFactory.fromUri(uri);
      // While the file was read, the document builder may have added it.
      const present = this.getDocument(uri);
      if (!present) this.addDocument(created);
      return present ?? created;
    } finally {
      this.pending.delete(uri.toString());
    }
  }

  override addDocument(document: LangiumDocument): void {
    super.addDocument(document);
    this.byUri.set(document.uri.toString(), document);
    this.open.add(document);
  }

  /** Notes that a file has to be built, or built again. */
  reopen(document: LangiumDocument): void {
    // A text of the past, or of a single request, is none of the files.
    if (this.byUri.get(document.uri.toString()) === document) this.open.add(document);
  }

  /** Notes that a file is built to the end. */
  finish(document: LangiumDocument): void {
    this.open.delete(document);
  }

  override deleteDocument(uri: URI): LangiumDocument | undefined {
    const document = super.deleteDocument(uri);
    if (document) this.forget(document);
    return document;
  }

  override deleteDocuments(folder: URI): LangiumDocument[] {
    const documents = super.deleteDocuments(folder);
    for (const document of documents) this.forget(document);
    return documents;
  }

  private forget(document: LangiumDocument): void {
    this.byUri.delete(document.uri.toString());
    this.open.delete(document);
  }
}
