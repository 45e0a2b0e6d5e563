import { DefaultLangiumDocuments, type LangiumDocument, type URI } from 'langium';

/**
 * All documents of the workspace. Several requests, and the start of the server, may ask for the same file at the same time:
 * the file is read once, and all of them get the same document.
 */
export class OkrDocuments extends DefaultLangiumDocuments {
  private readonly pending = new Map<string, Promise<LangiumDocument>>();

  override async getOrCreateDocument(uri: URI): Promise<LangiumDocument> {
    const present = this.getDocument(uri);
    if (present) return present;
    const key = uri.toString();
    const pending = this.pending.get(key) ?? this.create(uri);
    this.pending.set(key, pending);
    return pending;
  }

  private async create(uri: URI): Promise<LangiumDocument> {
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
}
