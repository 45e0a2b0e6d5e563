import { type AstNode, type LangiumDocument, type Lexer, URI } from 'langium';
import type { TextEdit } from 'vscode-languageserver-types';
import type { Edit } from '../../edits/edit.js';
import { keepComments } from '../../edits/keep-comments.js';
import { elementAt } from '../../edits/source.js';
import type { Declaration } from '../../grammar/declarations.js';
import type { EditGoalParams, EditGoalResult, GoalChange } from '../../protocol.js';
import { say } from '../../values/say.js';
import type { OkrLspServices, OkrSharedLspServices } from '../services.js';
import { linkEdit } from './link-edit.js';
import { Problem } from './problem.js';
import { propertyEdit } from './property-edits.js';

/** Writes the changes of a person in the preview: a property of a goal, its name, or a link to another goal. */
export class GoalEdits {
  constructor(private readonly shared: OkrSharedLspServices) {}

  /** Returns one edit for a change, or a sentence with the problem. */
  edit({ location, change }: EditGoalParams): EditGoalResult {
    const document = this.documentAt(location.uri);
    const element = document && elementAt(document, location.range.start);
    if (!document || !element) return { problem: say`This element no longer exists. Choose it again.` };
    const problem = this.whyReadOnly(document);
    if (problem) return { problem };
    try {
      return { changes: this.changesOf(document, element, change) };
    } catch (error) {
      if (error instanceof Problem) return { problem: error.message };
      throw error;
    }
  }

  private changesOf(
    document: LangiumDocument,
    element: Declaration,
    change: GoalChange,
  ): Record<string, TextEdit[]> {
    const uri = document.uri.toString();
    if ('target' in change) {
      const { target, property } = change;
      const targetDocument = this.documentAt(target.uri);
      const goal = targetDocument && elementAt(targetDocument, target.range.start);
      if (!targetDocument || !goal) throw new Problem('The target no longer exists. Choose it again.');
      const { Projects } = this.shared.workspace;
      const { names } = Projects.packageOf(targetDocument.uri) ?? Projects.meantBy(document.uri);
      return this.keeping(uri, linkEdit(element, property, goal, names));
    }
    if (change.property === 'name') return this.renamed(document, element, change.value);
    return this.keeping(uri, propertyEdit(element, change.property, change.value, this.lexer));
  }

  /** Keeps the comments inside of what an edit removes or replaces. */
  private keeping(uri: string, edit: Edit): Record<string, TextEdit[]> {
    const { [uri]: kept = [] } = keepComments({ [uri]: [edit] }, (one) => this.documentAt(one));
    return { [uri]: kept.map(plain) };
  }

  /** Renames the element in all files, as the editor's rename does. */
  private renamed(
    document: LangiumDocument,
    element: Declaration,
    newName: string,
  ): Record<string, TextEdit[]> {
    const name = this.language.references.NameProvider.getNameNode(element as AstNode);
    if (!name) throw new Problem('This element has no name yet. Write one in the text.');
    const params = { textDocument: { uri: document.uri.toString() }, position: name.range.start, newName };
    try {
      const edit = this.language.lsp.RenameProvider?.rename(document, params);
      return (edit as { changes?: Record<string, TextEdit[]> } | undefined)?.changes ?? {};
    } catch (error) {
      throw new Problem(error instanceof Error ? error.message : String(error));
    }
  }

  private documentAt(uri: string): LangiumDocument | undefined {
    return this.shared.workspace.LangiumDocuments.getDocument(URI.parse(uri));
  }

  /** A package is never edited, and neither is a file with syntax errors, because its elements may end somewhere else. */
  private whyReadOnly({ parseResult, uri }: LangiumDocument): string | undefined {
    if (!this.shared.workspace.Projects.isEditable(uri))
      return 'This goal belongs to an installed package, which is only read here.';
    const isBroken = parseResult.parserErrors.length > 0 || parseResult.lexerErrors.length > 0;
    return isBroken ? say`The file has syntax errors. Correct them first.` : undefined;
  }

  private get language(): OkrLspServices {
    return this.shared.ServiceRegistry.all[0] as OkrLspServices;
  }

  private get lexer(): Lexer {
    return this.language.parser.Lexer;
  }
}

function plain({ range, newText }: TextEdit): TextEdit {
  return { range, newText };
}
