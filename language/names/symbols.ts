import { type AstNode, AstUtils, type LangiumDocument, type LangiumDocuments, URI } from 'langium';
import { belongsToPlan, type Declaration, isDeclaration, type Namespace } from '../grammar/declarations.js';
import { isPlanHeader } from '../grammar/generated/ast.js';
import { planOf } from '../grammar/plan-identity.js';
import { declarationKey } from '../observation/fact-keys.js';
import { canonicalCycleName } from '../values/cycles.js';
import { compareText } from '../values/text.js';
import { type Occurrence, occurrenceAt, occurrencesIn } from './occurrences.js';
import { recordOf } from './plan-record.js';
import type { NameScope, NameScopes, NameSharedServices, ReferenceIndex } from './services.js';

/**
 * The meaning of a name. Teams, people and cycles are identified by their name within a project, declared or not; a
 * goal is identified by its declaration.
 */
export interface PlanSymbol {
  namespace: Namespace;
  /** Cycles in their canonical spelling. */
  name: string;
  project: NameScope;
  /** The goal itself; undefined for teams, people and cycles. */
  goal?: Declaration;
}

/** Finds the meaning of names, and all places that name something. */
export class Symbols {
  private readonly projects: () => NameScopes;
  private readonly documents: () => LangiumDocuments;
  private readonly index: () => ReferenceIndex;

  constructor(services: NameSharedServices) {
    this.projects = () => services.workspace.Projects;
    this.documents = () => services.workspace.LangiumDocuments;
    this.index = () => services.workspace.IndexManager;
  }

  /** Returns the name at a place and what it stands for; without a symbol where a goal's name leads nowhere. */
  at(document: LangiumDocument, offset: number): { occurrence: Occurrence; symbol?: PlanSymbol } | undefined {
    const occurrence = occurrenceAt(document, offset);
    return occurrence && { occurrence, symbol: this.of(occurrence) };
  }

  /** What a name stands for; undefined for the name of a goal that leads nowhere. */
  of({ namespace, role, text, node, reference, document }: Occurrence): PlanSymbol | undefined {
    const scopeOf = ({ uri }: LangiumDocument) => this.projects().projectOf(uri);
    if (namespace !== 'goal') {
      const own = scopeOf(document);
      const owner = reference?.ref && scopeOf(AstUtils.getDocument(reference.ref));
      const project = owner && own.otherScopes.includes(owner) ? owner : own.base;
      return { namespace, name: canonical(namespace, text), project };
    }
    const goal = role === 'declaration' ? node : reference?.ref;
    if (!isDeclaration(goal) || !goal.name) return undefined;
    return { namespace, name: goal.name, project: scopeOf(AstUtils.getDocument(goal)), goal };
  }

  /** Returns all places that name it, declarations among them, by file and line; or those of one file. */
  occurrencesOf(symbol: PlanSymbol, only?: LangiumDocument): Occurrence[] {
    const documents = only ? [only] : this.documentsMentioning(symbol);
    return documents.flatMap((document) =>
      [...occurrencesIn(document)]
        .filter((occurrence) => isOccurrenceOf(occurrence, symbol) && this.isInScope(occurrence, symbol))
        .sort((left, right) => left.source.offset - right.source.offset),
    );
  }

  /** A team or cycle in the name of a goal of a package is that of the package. */
  private isInScope(occurrence: Occurrence, { goal, project }: PlanSymbol): boolean {
    return goal !== undefined || this.of(occurrence)?.project === project;
  }

  /** Where it is declared, by file and line. */
  declarationsOf({ namespace, name, project, goal }: PlanSymbol): Occurrence[] {
    const known = goal ? [goal] : project.names.find(namespace, undefined, name).map(({ node }) => node);
    return known.flatMap((node) => {
      const document = node && AstUtils.getDocument(node);
      return document ? [...occurrencesIn(document)].filter((one) => isDeclarationOf(one, node)) : [];
    });
  }

  /** Returns the headers of the plans that a team, or a cycle, has. */
  plansOf(symbol: PlanSymbol): Occurrence[] {
    const { namespace, name } = symbol;
    return this.documentsOf(symbol.project)
      .filter((document) => {
        const { plan } = recordOf(document);
        return namespace === 'team' ? plan?.team === name : plan?.cycle === name;
      })
      .flatMap((document) => this.occurrencesOf(symbol, document))
      .filter(({ node }) => isPlanHeader(node));
  }

  /** Returns all files of a project, and other documents that may name what it declares, by their path. */
  documentsOf(project: NameScope): LangiumDocument[] {
    return this.documents()
      .all.filter((document) => this.isOf(document, project))
      .toArray()
      .sort((left, right) => compareText(left.uri.path, right.uri.path));
  }

  /** The index knows who mentions goals and people; teams and cycles also stand inside qualified names. */
  private documentsMentioning({ namespace, name, project, goal }: PlanSymbol): LangiumDocument[] {
    if (namespace === 'cycle') return this.documentsOf(project);
    if (namespace === 'team') {
      return this.documentsOf(project).filter(({ textDocument }) => textDocument.getText().includes(name));
    }
    const plan = goal && belongsToPlan(goal.$type) ? planOf(goal) : undefined;
    return this.index()
      .filesDependingOn(declarationKey(plan, name))
      .map((uri) => this.documents().getDocument(URI.parse(uri)))
      .filter((document) => document !== undefined)
      .filter((document) => this.isOf(document, project));
  }

  private isOf({ uri }: LangiumDocument, project: NameScope): boolean {
    const scope = this.projects().projectOf(uri);
    const isUser = scope.otherScopes.includes(project);
    return scope === project || (scope.base === project && scope.followsRenames) || isUser;
  }
}

function isDeclarationOf({ role, node }: Occurrence, declaration: AstNode): boolean {
  return role === 'declaration' && node === declaration;
}

/** Says whether an occurrence of the same project names the symbol. */
export function isOccurrenceOf({ namespace, role, text, node, reference }: Occurrence, symbol: PlanSymbol) {
  if (namespace !== symbol.namespace) return false;
  if (namespace !== 'goal') return canonical(namespace, text) === symbol.name;
  if (role === 'declaration') return node === symbol.goal;
  return text === symbol.name && reference?.ref === symbol.goal;
}

function canonical(namespace: Namespace, name: string): string {
  return namespace === 'cycle' ? canonicalCycleName(name) : name;
}
