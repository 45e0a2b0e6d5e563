import { AstUtils, type LangiumDocument } from 'langium';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver-protocol';
import type { DeclarationDescription } from '../../grammar/declarations.js';
import type { Occurrence } from '../../names/occurrences.js';
import type { NameScope } from '../../names/services.js';

/** Why a rename cannot be, as an answer that editors show to the person who asked. */
export function refusal(reason: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, reason);
}

/** Returns a place as people read it: the file's path in the project, and the line from 1. */
export function placeOf(
  { document, source }: Pick<Occurrence, 'document' | 'source'>,
  project: NameScope,
): string {
  return place(document, source.range.start.line, project);
}

/** Returns the place of a declaration. */
export function placeOfDeclaration({ node }: DeclarationDescription, project: NameScope): string {
  if (!node) return 'another file';
  return place(AstUtils.getDocument(node), node.$cstNode?.range.start.line ?? 0, project);
}

function place({ uri }: LangiumDocument, line: number, project: NameScope): string {
  return `${project.relativePath(uri)}, line ${line + 1}`;
}
