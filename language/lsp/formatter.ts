import { CstUtils, type LangiumDocument } from 'langium';
import type { Formatter } from 'langium/lsp';
import type {
  DocumentOnTypeFormattingOptions,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  Range,
  TextEdit,
} from 'vscode-languageserver-protocol';
import { formatEdits } from '../format/format.js';
import type { PlanFile } from '../grammar/generated/ast.js';

/** Formats in the editor. It ignores the editor's tab size, because there is only one style. */
export class OkrFormatter implements Formatter {
  readonly formatOnTypeOptions: DocumentOnTypeFormattingOptions = {
    firstTriggerCharacter: '}',
    moreTriggerCharacter: ['\n'],
  };

  /** @param isEditable what is in an installed package stays as it is */
  constructor(private readonly isEditable: (document: LangiumDocument) => boolean = () => true) {}

  formatDocument(document: LangiumDocument): TextEdit[] {
    return this.edits(document);
  }

  formatDocumentRange(document: LangiumDocument, { range }: DocumentRangeFormattingParams): TextEdit[] {
    return this.edits(document, range);
  }

  /** A `}` formats the body that it closes, a new line the line before it. The line being written is left alone. */
  formatDocumentOnType(
    document: LangiumDocument,
    { ch, position }: DocumentOnTypeFormattingParams,
  ): TextEdit[] {
    const lines = ch === '}' ? closedBody(document, position) : lineBefore(position);
    if (!lines) return [];
    return this.edits(document, lines).filter(
      ({ range }) => range.start.line >= lines.start.line && range.end.line <= lines.end.line,
    );
  }

  private edits(document: LangiumDocument, range?: Range): TextEdit[] {
    return this.isEditable(document) ? formatEdits(document as LangiumDocument<PlanFile>, range) : [];
  }
}

function lineBefore({ line }: Range['start']): Range | undefined {
  if (line === 0) return undefined;
  // The end of the line is beyond any character that it has.
  return {
    start: { line: line - 1, character: 0 },
    end: { line: line - 1, character: Number.MAX_SAFE_INTEGER },
  };
}

/** From the first line of the element whose `}` is before the position. */
function closedBody(document: LangiumDocument, position: Range['start']): Range | undefined {
  const root = document.parseResult.value.$cstNode;
  if (!root) return undefined;
  const brace = CstUtils.findLeafNodeAtOffset(root, document.textDocument.offsetAt(position) - 1);
  return brace?.tokenType.name === '}' ? brace.container?.range : undefined;
}
