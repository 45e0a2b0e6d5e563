import { type AstNode, type AstReflection, GrammarAST, GrammarUtils } from 'langium';
import { newSourceNode } from '../concrete-syntax.js';
import { DefaultValues } from './default-values.js';
import { type Derivation, type OpenNode, type Target, undecided } from './derivation.js';
import { FirstSets } from './first-tokens.js';
import { type GrammarPart, partOf, type TokenTypes } from './grammar-parts.js';

/** Reads what an element of the grammar asks for. Throws `undecided` where the next token does not fit. */
type Step = (derivation: Derivation) => void;

/** A rule whose step is there as soon as the whole grammar is compiled: rules call each other in circles. */
interface CompiledRule {
  read: Step;
}

/**
 * Turns a grammar into functions, one for each of its elements. Each decision looks at one token: the first alternative that can
 * begin with it is taken, and what may be left out is taken if it can begin with it. Where this reads a whole text, each parser that
 * prefers earlier alternatives and longer repetitions, as that of Langium does, reads it in the same way. Where this
 * fails, nothing is known about the text.
 */
export class CompiledGrammar {
  private readonly first: FirstSets;
  private readonly rules = new Map<GrammarAST.ParserRule, CompiledRule>();
  private readonly defaults: DefaultValues;
  /** The numbers of the types of tokens. They follow each other, but begin higher for each lexer of a process. */
  private readonly types: readonly number[];
  private readonly entry: Step;

  /** @throws if the grammar has a construct that is unknown here; see `partOf` */
  constructor(
    grammar: GrammarAST.Grammar,
    private readonly tokens: TokenTypes,
    reflection: AstReflection,
  ) {
    this.first = new FirstSets(tokens);
    this.defaults = new DefaultValues(reflection);
    this.types = Object.values(tokens)
      .map(({ tokenTypeIdx }) => tokenTypeIdx as number)
      .sort((left, right) => left - right);
    const entry = grammar.rules.find((rule) => GrammarAST.isParserRule(rule) && rule.entry);
    if (!GrammarAST.isParserRule(entry)) throw new Error('The grammar has no entry.');
    this.entry = this.nodeRule(entry);
  }

  /**
   * Reads a whole text.
   *
   * @returns the tree, whose nodes do not know their containers yet
   * @throws `undecided` if one token ahead does not decide everything, as in most texts with a mistake
   */
  read(derivation: Derivation): AstNode {
    this.entry(derivation);
    const root = derivation.node;
    derivation.end();
    if (root.$cstNode) (root.$cstNode as { astNode: AstNode }).astNode = root;
    return root;
  }

  private step(element: GrammarAST.AbstractElement): Step {
    const once = this.once(element);
    const { cardinality } = element;
    if (!cardinality) return once;
    const begins = this.lookahead(element);
    const { lowest } = this;
    if (cardinality === '?')
      return (derivation) => {
        if (begins[derivation.nextType - lowest]) once(derivation);
      };
    const repeat: Step = (derivation) => {
      while (begins[derivation.nextType - lowest]) once(derivation);
    };
    if (cardinality === '*') return repeat;
    return (derivation) => {
      once(derivation);
      repeat(derivation);
    };
  }

  private once(element: GrammarAST.AbstractElement): Step {
    const part = partOf(element, this.tokens);
    if (part.kind === 'token') return this.token(part);
    if (part.kind === 'rule') return this.call(part);
    if (part.kind === 'choice') return this.choice(part.elements);
    const [only, ...others] = part.elements.map((one) => this.step(one)) as [Step, ...Step[]];
    if (others.length === 0) return only;
    const steps = [only, ...others];
    return (derivation) => {
      for (const step of steps) step(derivation);
    };
  }

  private token({ token, feature }: GrammarPart & { kind: 'token' }): Step {
    const type = token.tokenTypeIdx as number;
    const target = targetOf(feature);
    const isKeyword = GrammarAST.isKeyword(feature);
    return (derivation) => derivation.consume(type, feature, target, isKeyword);
  }

  private choice(elements: readonly GrammarAST.AbstractElement[]): Step {
    const steps = elements.map((one) => this.step(one));
    const { lowest } = this;
    const byType: (Step | undefined)[] = this.table(() => undefined);
    for (const [index, element] of elements.entries())
      for (const type of this.first.of(element).types) byType[type - lowest] ??= steps[index];
    const empty = steps[elements.findIndex((one) => this.first.of(one).isOptional)];
    return (derivation) => {
      const step = byType[derivation.nextType - lowest] ?? empty;
      if (!step) throw undecided;
      step(derivation);
    };
  }

  private call({ rule, feature }: GrammarPart & { kind: 'rule' }): Step {
    const compiled = this.rule(rule);
    if (rule.fragment) return (derivation) => compiled.read(derivation);
    const target = targetOf(feature);
    return GrammarUtils.isDataTypeRule(rule)
      ? (derivation) => derivation.readValue(feature, target, compiled.read)
      : (derivation) => derivation.readNode(feature, target, compiled.read);
  }

  private rule(rule: GrammarAST.ParserRule): CompiledRule {
    const known = this.rules.get(rule);
    if (known) return known;
    const compiled: CompiledRule = {
      read: () => {
        throw undecided;
      },
    };
    this.rules.set(rule, compiled);
    const isNode = !rule.fragment && !GrammarUtils.isDataTypeRule(rule);
    compiled.read = isNode ? this.nodeRule(rule) : this.step(rule.definition);
    return compiled;
  }

  private nodeRule(rule: GrammarAST.ParserRule): Step {
    const type = GrammarUtils.getTypeName(rule);
    const body = this.step(rule.definition);
    return (derivation) => {
      derivation.node = newSourceNode(type) as OpenNode;
      body(derivation);
      derivation.syntax.construct(derivation.node as Parameters<typeof derivation.syntax.construct>[0]);
      this.defaults.set(derivation.node);
    };
  }

  /** Returns for each type of tokens whether an element can begin with it. */
  private lookahead(element: GrammarAST.AbstractElement): boolean[] {
    const { types } = this.first.of(element);
    return this.table((type) => types.has(type));
  }

  /** The number of the first type, at which tables begin. */
  private get lowest(): number {
    return this.types[0] as number;
  }

  /** Makes a table by the numbers of types. What is looked up in it but not there is undefined, as at the end of a text. */
  private table<Value>(valueOf: (type: number) => Value): Value[] {
    const { lowest } = this;
    return Array.from({ length: (this.types.at(-1) as number) - lowest + 1 }, (_, at) =>
      valueOf(lowest + at),
    );
  }
}

/** Returns where the value of an element of the grammar goes; undefined if it is not assigned. */
function targetOf(feature: GrammarAST.AbstractElement): Target | undefined {
  let element: { $container?: unknown } | undefined = feature;
  while (element && !GrammarAST.isAssignment(element)) element = element.$container as typeof element;
  if (!element) return undefined;
  const { feature: property, operator, terminal } = element;
  return { property, operator, isReference: GrammarAST.isCrossReference(terminal) };
}
