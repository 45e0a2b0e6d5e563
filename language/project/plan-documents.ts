import { DefaultLangiumDocuments, type LangiumDocument, type URI } from 'langium';

/** All files, and which of them a build has not finished, so that a keystroke never has to look at every file. */
export class PlanDocuments extends DefaultLangiumDocuments {
  private readonly byUri = new Map<string, LangiumDocument>();
  private readonly open = new Set<LangiumDocument>();

  /** The files that are not built to the end, in the order in which they became unfinished. */
  get unfinished(): LangiumDocument[] {
    return [...this.open];
  }

  /** Returns the file with a URI as text. */
  find(uri: string): LangiumDocument | undefined {
    return this.byUri.get(uri);
  }

  override getDocument(uri: URI): LangiumDocument | undefined {
    return this.byUri.get(uri.toString()) ?? super.getDocument(uri);
  }

  /** How many files there are. */
  get count(): number {
    return this.byUri.size;
  }

  /**
   * Returns a file for one request. A file that is in no project, or that has not been read yet, is read for this request alone: the
   * files of the projects stay the same, whatever an editor asks about.
   */
  override async getOrCreateDocument(uri: URI): Promise<LangiumDocument> {
    return this.getDocument(uri) ?? this.langiumDocumentFactory.fromUri(uri);
  }

  /** Reads a file of a project, if that has not happened yet. */
  async load(uri: URI): Promise<LangiumDocument> {
    const present = this.getDocument(uri);
    if (present) return present;
    const created = await this.langiumDocumentFactory.fromUri(uri);
    // While the file was read, the document builder may have added it.
    const added = this.getDocument(uri);
    if (!added) this.addDocument(created);
    return added ?? created;
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
