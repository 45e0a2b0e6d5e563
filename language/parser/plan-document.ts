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
  /** The tree of the text, if it is there already. */
  parsed?: ParseResult<Tree> | undefined;
}

/** What all documents need for their trees. */
export interface TreeMaker {
  clock: TreeClock;
  parse<Tree extends AstNode>(uri: URI, text: string): ParseResult<Tree>;
  /** Is called with a file of which the links are wanted: its tree has just been made, after its links were resolved. */
  link(document: LangiumDocument): void;
  /** Is called when a tree has been made because somebody read it. */
  made(document: LangiumDocument): void;
}

/** Tells which trees are read again and again. */
export interface TreeClock {
  round: number;
  /** Whether what checks read counts: only an open file is checked again at each keystroke. */
  countsChecks: boolean;
}

/** Makes a document. Langium may define some of its properties again when the text changes. */
export function newPlanDocument<Tree extends AstNode>(
  source: DocumentSource<Tree>,
  maker: TreeMaker,
): PlanDocument<Tree> {
  return new ParsedOnDemand(source, maker);
}

/** There may be thousands of documents: their properties are those of a class, so that each holds nothing but values. */
class ParsedOnDemand<Tree extends AstNode> implements PlanDocument<Tree> {
  readonly uri: URI;
  state = DocumentState.Parsed;
  readAt = 0;
  text: string;
  edition: object = {};
  private parsed: ParseResult<Tree> | undefined;
  private linked: LangiumDocument['references'] = [];
  private readonly makeTextDocument: () => TextDocument;

  constructor(
    { uri, text, textDocument, parsed }: DocumentSource<Tree>,
    private readonly maker: TreeMaker,
  ) {
    this.uri = uri;
    this.text = text;
    this.makeTextDocument = textDocument;
    this.parsed = parsed;
    if (parsed) adopt(parsed.value, this);
  }

  setText(text: string, result: ParseResult<Tree>): void {
    this.text = text;
    this.parseResult = result;
  }

  letGo(): void {
    this.parsed = undefined;
    this.linked = [];
  }

  get isParsed(): boolean {
    return this.parsed !== undefined;
  }

  get textDocument(): TextDocument {
    return this.makeTextDocument();
  }

  get parseResult(): ParseResult<Tree> {
    const { clock } = this.maker;
    if (clock.countsChecks || !isObserving()) this.readAt = clock.round;
    if (this.parsed) return this.parsed;
    const parsed = this.maker.parse<Tree>(this.uri, this.text);
    this.parsed = parsed;
    adopt(parsed.value, this);
    if (this.state >= DocumentState.Linked) this.maker.link(this);
    this.maker.made(this);
    return parsed;
  }

  set parseResult(result: ParseResult<Tree>) {
    this.parsed = result;
    adopt(result.value, this);
    this.edition = {};
  }

  get references(): LangiumDocument['references'] {
    // A tree without links comes with the first of them that is read.
    if (!this.parsed && this.state >= DocumentState.Linked) void this.parseResult;
    return this.linked;
  }

  set references(found: LangiumDocument['references']) {
    this.linked = found;
  }
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
