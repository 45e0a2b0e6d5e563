import type { IToken } from 'chevrotain';
import { GrammarAST } from 'langium';

/** A keyword, name or value that the grammar accepts after some tokens. */
export interface Expectation {
  /**
   * How the grammar comes to it, from the outside: rules (`CheckIn`), fields (`CheckIn.date`), kinds of reference
   * (`ref:Person`), terminals (`DATE`).
   */
  path: readonly string[];
  /** Where it is a word or sign of the language. */
  keyword?: string;
}

/**
 * Follows a rule of the grammar along tokens, on all paths at once. Completion uses it for one statement at a time, so
 * that mistakes in other places of the file do not matter.
 *
 * Bodies (`open?='{'`) are not entered; the statements in them are followed separately.
 */
export class GrammarWalk {
  /** What may be after the last token, in the order of the grammar. */
  readonly expectations: Expectation[] = [];

  /** @param limit where the tokens end: what the grammar accepts there is an expectation */
  constructor(
    private readonly tokens: readonly IToken[],
    private readonly limit: number,
  ) {}

  /**
   * How far the rule accepts the tokens from `start`, also where more must follow at their end.
   *
   * @returns the index after the last token accepted, or `start` for none
   */
  longest(rule: GrammarAST.ParserRule, start: number): number {
    const ends = this.ends(rule.definition, new Set([start]), [rule.name]);
    return this.expectations.length > 0 ? this.limit : Math.max(start, ...ends);
  }

  /** All positions at which the element may end when it begins at one of `starts`. */
  private ends(
    element: GrammarAST.AbstractElement,
    starts: ReadonlySet<number>,
    path: readonly string[],
  ): Set<number> {
    const optional = element.cardinality === '?' || element.cardinality === '*';
    const repeated = element.cardinality === '*' || element.cardinality === '+';
    const result = new Set(optional ? starts : []);
    let fresh: ReadonlySet<number> = starts;
    const seen = new Set(starts);
    while (fresh.size > 0) {
      const next = new Set<number>();
      for (const end of this.once(element, fresh, path)) {
        result.add(end);
        if (repeated && !seen.has(end)) next.add(end);
        seen.add(end);
      }
      fresh = next;
    }
    return result;
  }

  private once(
    element: GrammarAST.AbstractElement,
    starts: ReadonlySet<number>,
    path: readonly string[],
  ): Set<number> {
    if (GrammarAST.isGroup(element)) return this.group(element, starts, path);
    if (GrammarAST.isAlternatives(element)) {
      return new Set(element.elements.flatMap((part) => [...this.ends(part, starts, path)]));
    }
    if (GrammarAST.isAssignment(element)) {
      if (element.feature === 'open') return new Set();
      const [rule] = path.filter((part) => /^[A-Z]\w*$/.test(part)).slice(-1);
      return this.ends(element.terminal, starts, [...path, `${rule}.${element.feature}`]);
    }
    if (GrammarAST.isCrossReference(element)) {
      const inner = [...path, `ref:${element.type.$refText}`];
      return element.terminal ? this.ends(element.terminal, starts, inner) : new Set();
    }
    if (GrammarAST.isKeyword(element)) {
      return this.token(element.value, starts, { path, keyword: element.value });
    }
    if (GrammarAST.isRuleCall(element)) return this.call(element, starts, path);
    throw new Error(`Completion does not know the grammar's ${element.$type}.`);
  }

  private group(
    { elements }: GrammarAST.Group,
    starts: ReadonlySet<number>,
    path: readonly string[],
  ): Set<number> {
    let positions = new Set(starts);
    elements.forEach((part, index) => {
      // The grammar lets every argument be missing. Directly after the word that needs an argument, only this argument is expected.
      const asked = index > 0 && GrammarAST.isKeyword(elements[index - 1]);
      if (asked && positions.delete(this.limit)) this.ends(part, new Set([this.limit]), path);
      positions = positions.size > 0 ? this.ends(part, positions, path) : positions;
    });
    return positions;
  }

  private call(
    { rule }: GrammarAST.RuleCall,
    starts: ReadonlySet<number>,
    path: readonly string[],
  ): Set<number> {
    const called = rule.ref;
    if (GrammarAST.isParserRule(called)) {
      return this.ends(called.definition, starts, called.fragment ? path : [...path, called.name]);
    }
    return this.token(rule.$refText, starts, { path: [...path, rule.$refText] });
  }

  private token(type: string, starts: ReadonlySet<number>, expectation: Expectation): Set<number> {
    const ends = new Set<number>();
    for (const start of starts) {
      if (start === this.limit) this.expectations.push(expectation);
      else if (this.tokens[start]?.tokenType.name === type) ends.add(start + 1);
    }
    return ends;
  }
}
