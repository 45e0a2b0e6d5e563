import { URI } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ProjectFiles } from '../load/project-files.js';

/** The lines of plans and configurations, for reports that show them. */
export class SourceLines {
  private readonly configurations = new Map<string, TextDocument>();

  constructor(private readonly files: ProjectFiles) {}

  /**
   * Returns a line without its end; empty if the file has no such line.
   *
   * @param line from 0
   */
  line(uri: string, line: number): string {
    const start = { line, character: 0 };
    const end = { line: line + 1, character: 0 };
    return this.textOf(uri)
      .getText({ start, end })
      .replace(/[\r\n]+$/, '');
  }

  private textOf(uri: string): TextDocument {
    const document = this.files.services.shared.workspace.LangiumDocuments.getDocument(URI.parse(uri));
    return document?.textDocument ?? this.configuration(uri);
  }

  /** Configurations are no documents of the language; findings about unreadable files and folders show no line. */
  private configuration(uri: string): TextDocument {
    const known = this.configurations.get(uri);
    if (known) return known;
    const document = TextDocument.create(uri, 'json', 0, this.readIfPossible(URI.parse(uri)));
    this.configurations.set(uri, document);
    return document;
  }

  private readIfPossible(uri: URI): string {
    try {
      return this.files.fileSystem.readFileSync(uri);
    } catch {
      // The finding that asks for the line is the one that reports this very error.
      return '';
    }
  }
}
