import { type AstNode, DocumentState, type LangiumDocument, type ParseResult, type URI } from 'langium';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isObserving } from '../observation/observation.js';

/** A file whose text is parsed when somebody first reads its tree. */
export interface PlanDocument<Tree extends AstNode = AstNode> extends LangiumDocument<Tree> {
  /** The text of the tree. The text of an open editor may be newer. */
  readonly text: string;
  /** Another object for each text: what was noted for an earlier one is outdated. */
  readonly edition: object;
  /** Whether the text has been parsed. */
  readonly isParsed: boolean;
  /** In which round of its clock somebody last read the tree. */
  readAt: number;
  /** Lets the tree go. It is made again when somebody reads it. */
  letGo(): void;
  /** Replaces the text, with its tree. */
  setText(text: string, result: ParseResult<Tree>): void;
}

export interface DocumentSource<Tree extends AstNode> {
  uri: URI;
  textDocument(): TextDocument;
  text: string;
  parse: (text: string) => ParseResult<Tree>;
  /** The tree of the text, if it is there already. */
  parsed?: ParseResult<Tree> | undefined;
  clock: TreeClock;
  /** Is called with a file of which the links are wanted: its tree has just been made, after its links were resolved. */
  link(document: LangiumDocument): void;
  /** Is called when a tree has been made because somebody read it. */
  made?(document: LangiumDocument): void;
}

/** Tells which trees are read again and again. */
export interface TreeClock {
  round: number;
  /** Whether what checks read counts: only an open file is checked again at each keystroke. */
  countsChecks: boolean;
}

/** Makes a document. Its properties are its own, because Langium defines some of them again when the text changes. */
export function newPlanDocument<Tree extends AstNode>(source: DocumentSource<Tree>): PlanDocument<Tree> {
  let { text, parsed } = source;
  let edition = {};
  let references: LangiumDocument['references'] = [];
  const document: PlanDocument<Tree> = {
    uri: source.uri,
    state: DocumentState.Parsed,
    get text() {
      return text;
    },
    get edition() {
      return edition;
    },
    setText(now, result) {
      text = now;
      document.parseResult = result;
    },
    readAt: 0,
    letGo() {
      parsed = undefined;
      references = [];
    },
    get isParsed() {
      return parsed !== undefined;
    },
    get textDocument() {
      return source.textDocument();
    },
    get parseResult() {
      if (source.clock.countsChecks || !isObserving()) document.readAt = source.clock.round;
      if (parsed) return parsed;
      parsed = source.parse(text);
      adopt(parsed.value, document);
      if (document.state >= DocumentState.Linked) source.link(document);
      source.made?.(document);
      return parsed;
    },
    set parseResult(result) {
      parsed = result;
      adopt(result.value, document);
      edition = {};
    },
    get references() {
      // A tree without links comes with the first of them that is read.
      if (!parsed && document.state >= DocumentState.Linked) void document.parseResult;
      return references;
    },
    set references(found) {
      references = found;
    },
  };
  if (parsed) adopt(parsed.value, document);
  return document;
}

function adopt(root: AstNode, document: LangiumDocument): void {
  (root as { $document?: LangiumDocument }).$document = document;
}

/** Says whether the tree of a document is there, so that nothing has to be parsed for it. */
export function isParsed(document: LangiumDocument): boolean {
  return (document as Partial<PlanDocument>).isParsed ?? true;
}

/** Returns an object that another one replaces when the text of a document changes. */
export function editionOf(document: LangiumDocument): object {
  return (document as PlanDocument).edition;
}

/** Returns the text of the tree of a document. */
export function textOf(document: LangiumDocument): string {
  return (document as PlanDocument).text;
}
