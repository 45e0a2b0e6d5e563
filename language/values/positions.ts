import type { Position } from 'vscode-languageserver-types';

/** Compares two positions in a text. @returns a negative number, 0 or a positive number, for `sort` */
export function comparePositions(left: Position, right: Position): number {
  return left.line - right.line || left.character - right.character;
}
