import type { IToken } from 'chevrotain';
import type { GrammarAST } from 'langium';
import { elementKeywords, propertyDefinitions } from '../../grammar/properties.js';
import { firstWord } from '../../grammar/words.js';
import { isKeyword } from '../../parser/keyword-tokens.js';
import { type Expectation, GrammarWalk } from './grammar-walk.js';

/** A statement, or the part of an element before its body. */
export interface Statement {
  /** The grammar's rule, such as `Owner` or `KeyResult`. */
  rule: string;
  tokens: readonly IToken[];
}

/** The content between two braces, or a whole file. */
export interface Body {
  /** The element that it is the body of; undefined for the file, and for braces that belong to nothing. */
  header?: Statement;
  statements: Statement[];
  parent?: Body;
}

export type Rules = (name: string) => GrammarAST.ParserRule;

/** The keyword that begins a statement, and the rule that reads it. */
const ruleByFirstWord: ReadonlyMap<string, string> = new Map([
  ...propertyDefinitions.flatMap(({ type, keywords }) =>
    keywords.map((keyword): [string, string] => [firstWord(keyword), type]),
  ),
  ...Object.entries(elementKeywords).map(([type, keyword]): [string, string] => [firstWord(keyword), type]),
  ['plan', 'PlanHeader'],
  ['check-ins', 'CheckInBlock'],
]);

/** Elements that may be in others; every other element is at the top of a file. */
const containers: Readonly<Record<string, readonly string[]>> = {
  KeyResult: ['Objective'],
  Initiative: ['Objective', 'KeyResult', 'Initiative'],
};

/** The grammar rules for elements with a body, and for top-level elements. */
export const elementRules: ReadonlySet<string> = new Set([
  ...Object.keys(elementKeywords),
  'PlanHeader',
  'CheckInBlock',
]);

/** Words that begin what is at the top of a file only: whatever is open before them ends there. */
const topWords: ReadonlySet<string> = new Set(
  'plan objective priority metric team person cycle check-ins'.split(' '),
);

/** Says whether a token begins a top-level element, so that reading can begin and end with it. */
export function beginsAtTop(token: IToken): boolean {
  return isKeyword(token) && topWords.has(token.image);
}

/**
 * Reads tokens as statements in nested bodies, keyword by keyword. It skips everything that it cannot understand, so
 * that a half-typed line affects only itself. It does not use the syntax tree, because a half-typed line disturbs the
 * tree.
 */
export class StatementReader {
  body: Body = { statements: [] };
  /** The statement that the tokens read so far end in, unless they end in something else. */
  current: Statement | undefined;
  /** What the grammar accepts after the last token of `current`. */
  expectations: readonly Expectation[] = [];

  constructor(private readonly rules: Rules) {}

  /** Reads on, from where the last call ended. */
  read(tokens: readonly IToken[]): void {
    let index = 0;
    while (index < tokens.length) index = this.next(tokens, index);
  }

  /** Ends the statement being written, so that what is read next is not taken for a part of it. */
  interrupt(): void {
    if (this.current && opensBrace(this.current)) this.body = { statements: [], parent: this.body };
    if (this.current && !elementRules.has(this.current.rule)) this.current = undefined;
  }

  /** @returns the index of the token after what was read */
  private next(tokens: readonly IToken[], index: number): number {
    const token = tokens[index] as IToken;
    const previous = this.current;
    this.current = undefined;
    this.expectations = [];
    if (token.image === '}' && isKeyword(token)) {
      this.body = this.body.parent ?? this.body;
      return index + 1;
    }
    if (token.image === '{' && isKeyword(token)) {
      const header = previous && elementRules.has(previous.rule) ? previous : undefined;
      this.body = { header, statements: [], parent: this.body };
      return index + 1;
    }
    const rule = this.ruleAt(token);
    if (!rule) return index + 1;
    if (elementRules.has(rule)) this.body = homeOf(rule, this.body, token.tokenType.name);
    const walk = new GrammarWalk(tokens, tokens.length);
    const end = Math.max(index + 1, walk.longest(this.rules(rule), index));
    this.current = { rule, tokens: tokens.slice(index, end) };
    this.body.statements.push(this.current);
    if (end === tokens.length) this.expectations = walk.expectations;
    return end;
  }

  private ruleAt(token: IToken): string | undefined {
    const entries = this.body.header?.rule === 'CheckInBlock';
    if (entries && token.tokenType.name === 'ENTRY') return 'CheckInEntry';
    return isKeyword(token) ? ruleByFirstWord.get(token.image) : undefined;
  }
}

/** Says whether a statement ends within its own braces, as for zones. */
export function opensBrace({ tokens }: Statement): boolean {
  return tokens.some((token) => token.image === '{' && isKeyword(token));
}

/** A body ends where something begins that cannot be in it: the brace was forgotten. */
function homeOf(rule: string, body: Body, type: string): Body {
  let home = body;
  while (home.parent) {
    const container = home.header?.rule;
    if (container && containers[rule]?.includes(container) && mayHold(home, type)) return home;
    home = home.parent;
  }
  return home;
}

/** Says whether an initiative may be in a body: in another initiative only as a part of a whole. */
function mayHold({ header, parent }: Body, type: string): boolean {
  if (header?.rule !== 'Initiative' || type === 'NESTED') return true;
  return type !== 'OUTER' && parent?.header?.rule !== 'Initiative';
}
