import { AstUtils, type LangiumDocument } from 'langium';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver-protocol';
import type { DeclarationDescription } from '../../grammar/declarations.js';
import type { Occurrence } from '../../names/occurrences.js';
import type { NameScope } from '../../names/services.js';

/** Makes an error that says why a rename is impossible, which editors show to the user. */
export function refusal(reason: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, reason);
}

/** Writes a place for people: the path of the file in the project, and the line from 1. */
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
