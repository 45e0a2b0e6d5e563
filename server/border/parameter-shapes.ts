import { ErrorCodes, type Message, Message as Messages, ResponseError } from 'vscode-languageserver';
import type { Refusal } from './lifecycle.js';

type Check = (value: unknown) => boolean;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const isText: Check = (value) => typeof value === 'string';
/** Editors name places past the end of a line or file by any large number. */
const isCount: Check = (value) => typeof value === 'number';
const isDocument: Check = (value) => isObject(value) && isText(value.uri);
const isPosition: Check = (value) => isObject(value) && isCount(value.line) && isCount(value.character);
const isRange: Check = (value) => isObject(value) && isPosition(value.start) && isPosition(value.end);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

/** What a parameter is, by its name, wherever the protocol has one of this name. */
const shapes: Readonly<Record<string, { check: Check; what: string }>> = {
  textDocument: { check: isDocument, what: 'a document with a `uri`' },
  position: { check: isPosition, what: 'a `line` and a `character`' },
  positions: { check: listOf(isPosition), what: 'a list of positions' },
  range: { check: isRange, what: 'a `start` and an `end`' },
  ranges: { check: listOf(isRange), what: 'a list of ranges' },
  item: { check: isDocument, what: 'an item that the server has sent' },
  newName: { check: isText, what: 'a text' },
  query: { check: isText, what: 'a text' },
  command: { check: isText, what: 'the name of a command' },
};

const atPosition = ['textDocument', 'position'] as const;
const inRange = ['textDocument', 'range'] as const;

/** The parameters without which a request cannot be answered. Other requests about a document need the document. */
const needed: Readonly<Record<string, readonly string[]>> = {
  'textDocument/completion': atPosition,
  'textDocument/hover': atPosition,
  'textDocument/declaration': atPosition,
  'textDocument/definition': atPosition,
  'textDocument/typeDefinition': atPosition,
  'textDocument/implementation': atPosition,
  'textDocument/references': atPosition,
  'textDocument/documentHighlight': atPosition,
  'textDocument/prepareRename': atPosition,
  'textDocument/rename': [...atPosition, 'newName'],
  'textDocument/prepareCallHierarchy': atPosition,
  'textDocument/onTypeFormatting': atPosition,
  'textDocument/codeAction': inRange,
  'textDocument/inlayHint': inRange,
  'textDocument/rangeFormatting': inRange,
  'textDocument/semanticTokens/range': inRange,
  'textDocument/rangesFormatting': ['textDocument', 'ranges'],
  'textDocument/selectionRange': ['textDocument', 'positions'],
  'callHierarchy/incomingCalls': ['item'],
  'callHierarchy/outgoingCalls': ['item'],
  'workspace/executeCommand': ['command'],
  'workspace/symbol': ['query'],
};

/**
 * Refuses a request whose parameters are not those of the protocol, with what is wrong, before a handler fails on them. Notifications,
 * which nobody answers, are left out.
 *
 * @returns undefined for a message whose parameters have the right shape
 */
export function wrongParameters(message: Message): Refusal | undefined {
  if (!Messages.isRequest(message) && !Messages.isNotification(message)) return undefined;
  const { method, params } = message;
  const isAboutDocument = method.startsWith('textDocument/');
  for (const name of needed[method] ?? (isAboutDocument ? ['textDocument'] : [])) {
    const { check, what } = shapes[name] as { check: Check; what: string };
    if (isObject(params) && check((params as Record<string, unknown>)[name])) continue;
    return new ResponseError(ErrorCodes.InvalidParams, `\`${method}\` needs \`${name}\`: ${what}.`);
  }
  return undefined;
}
