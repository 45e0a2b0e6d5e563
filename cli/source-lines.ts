import { URI } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ProjectFiles } from './project-files.js';

/** The lines of plans and configurations, for reports that show them. */
export class SourceLines {
  private readonly configurations = new Map<string, TextDocument>();

  constructor(private readonly files: ProjectFiles) {}

  /**
   * A line without its end; empty where the file has no such line.
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

  /** Configurations are no documents of the language; they were read for their findings, so they can be read. */
  private configuration(uri: string): TextDocument {
    const known = this.configurations.get(uri);
    if (known) return known;
    const { fileSystem } = this.files;
    const parsed = URI.parse(uri);
    const isFile = fileSystem.existsSync(parsed) && fileSystem.statSync(parsed).isFile;
    const text = isFile ? fileSystem.readFileSync(parsed) : '';
    const document = TextDocument.create(uri, 'json', 0, text);
    this.configurations.set(uri, document);
    return document;
  }
}
