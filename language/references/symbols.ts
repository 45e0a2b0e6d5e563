import type { LangiumDocument, LangiumDocuments } from 'langium';
import { isPlanHeader } from '../generated/ast.js';
import { compareText } from '../lint/finding.js';
import type { OkrSharedServices } from '../module.js';
import type { OkrIndexManager } from '../project/index-manager.js';
import type { Project } from '../project/project.js';
import type { Projects } from '../project/projects.js';
import { canonicalCycleName } from '../values/cycles.js';
import { belongsToPlan, type Declaration, isDeclaration, type Namespace } from './declarations.js';
import { declarationKey } from './dependency-keys.js';
import { type Occurrence, occurrenceAt, occurrencesIn } from './occurrences.js';
import { planOf } from './plan-identity.js';

/**
 * What a name stands for. Teams, people and cycles are known by their name within a project, whether or not they
 * are declared; a goal is its declaration.
 */
export interface PlanSymbol {
  namespace: Namespace;
  /** Cycles in their canonical spelling. */
  name: string;
  project: Project;
  /** The goal itself; undefined for teams, people and cycles. */
  goal?: Declaration;
}

/** Finds what names stand for, and all places where something is named. */
export class Symbols {
  private readonly projects: () => Projects;
  private readonly documents: () => LangiumDocuments;
  private readonly index: () => OkrIndexManager;

  constructor(services: OkrSharedServices) {
    this.projects = () => services.workspace.Projects;
    this.documents = () => services.workspace.LangiumDocuments;
    this.index = () => services.workspace.IndexManager;
  }

  /** The name at a place and what it stands for; without a symbol where a goal's name leads nowhere. */
  at(document: LangiumDocument, offset: number): { occurrence: Occurrence; symbol?: PlanSymbol } | undefined {
    const occurrence = occurrenceAt(document, offset);
    return occurrence && { occurrence, symbol: this.of(occurrence) };
  }

  /** What a name stands for; undefined for the name of a goal that leads nowhere. */
  of({ namespace, role, text, node, reference, document }: Occurrence): PlanSymbol | undefined {
    const project = this.projects().projectOf(document.uri);
    if (namespace !== 'goal') return { namespace, name: canonical(namespace, text), project };
    const goal = role === 'declaration' ? node : reference?.ref;
    return isDeclaration(goal) && goal.name ? { namespace, name: goal.name, project, goal } : undefined;
  }

  /** All places that name it, declarations among them, by file and line; or those of one file. */
  occurrencesOf(symbol: PlanSymbol, only?: LangiumDocument): Occurrence[] {
    const documents = only ? [only] : this.documentsMentioning(symbol);
    return documents.flatMap((document) =>
      [...occurrencesIn(document)]
        .filter((occurrence) => isOccurrenceOf(occurrence, symbol))
        .sort((left, right) => left.source.offset - right.source.offset),
    );
  }

  /** Where it is declared; for a team or cycle without a declaration, the headers of the plans that it has. */
  declarationsOf(symbol: PlanSymbol): Occurrence[] {
    const all = this.occurrencesOf(symbol);
    const declared = all.filter(({ role }) => role === 'declaration');
    return declared.length > 0 ? declared : all.filter(({ node }) => isPlanHeader(node));
  }

  /** All files of a project, by their path. */
  documentsOf(project: Project): LangiumDocument[] {
    return this.documents()
      .all.filter((document) => this.projects().projectOf(document.uri) === project)
      .toArray()
      .sort((left, right) => compareText(left.uri.path, right.uri.path));
  }

  /** The index knows who mentions goals and people; teams and cycles also stand inside qualified names. */
  private documentsMentioning({ namespace, name, project, goal }: PlanSymbol): LangiumDocument[] {
    const all = this.documentsOf(project);
    if (namespace === 'team' || namespace === 'cycle') return all;
    const plan = goal && belongsToPlan(goal.$type) ? planOf(goal) : undefined;
    const mentioning = new Set(this.index().filesDependingOn(declarationKey(plan, name)));
    return all.filter((document) => mentioning.has(document.uri.toString()));
  }
}

/** Whether a name stands for the symbol. The occurrence has to be of the symbol's project. */
export function isOccurrenceOf({ namespace, role, text, node, reference }: Occurrence, symbol: PlanSymbol) {
  if (namespace !== symbol.namespace) return false;
  if (namespace !== 'goal') return canonical(namespace, text) === symbol.name;
  if (role === 'declaration') return node === symbol.goal;
  return text === symbol.name && reference?.ref === symbol.goal;
}

function canonical(namespace: Namespace, name: string): string {
  return namespace === 'cycle' ? canonicalCycleName(name) : name;
}
