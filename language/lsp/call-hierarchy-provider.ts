import { AstUtils, type LangiumDocument, type LangiumDocuments, URI } from 'langium';
import type { CallHierarchyProvider } from 'langium/lsp';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyIncomingCallsParams,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CallHierarchyOutgoingCallsParams,
  CallHierarchyPrepareParams,
} from 'vscode-languageserver-protocol';
import { planOf } from '../grammar/plan-identity.js';
import { enclosingElement } from '../names/calling.js';
import type { OkrReferences } from '../names/references.js';
import { Symbols } from '../names/symbols.js';
import { symbolDetail, symbolName } from './element-text.js';
import { headRange, isPlanGoal, type PlanGoal, servedGoals, servingGoals } from './goal-links.js';
import { leafAt } from './leaf-at.js';
import type { OkrLspServices } from './services.js';
import { symbolKinds } from './symbol-kinds.js';

/**
 * Shows the line of sight as a call hierarchy. Outgoing calls lead up to the goals that a goal serves: initiative, key
 * result, objective, priority. Incoming calls lead down to what serves it. Each request is one step, so that a circle
 * of support is unfolded only as far as the user goes.
 */
export class OkrCallHierarchyProvider implements CallHierarchyProvider {
  private readonly symbols: Symbols;
  private readonly documents: LangiumDocuments;
  private readonly references: OkrReferences;

  constructor(services: OkrLspServices) {
    this.symbols = new Symbols(services.shared);
    this.documents = services.shared.workspace.LangiumDocuments;
    this.references = services.references.References;
  }

  /** The goal that is named at a place, else the one whose text the place is in. */
  prepareCallHierarchy(
    document: LangiumDocument,
    { position }: CallHierarchyPrepareParams,
  ): CallHierarchyItem[] | undefined {
    const offset = document.textDocument.offsetAt(position);
    const goal = this.symbols.at(document, offset)?.symbol?.goal ?? goalAt(document, offset);
    return isPlanGoal(goal) ? [itemOf(goal)] : undefined;
  }

  incomingCalls({ item }: CallHierarchyIncomingCallsParams): CallHierarchyIncomingCall[] | undefined {
    const goal = this.goalOf(item);
    return (
      goal &&
      servingGoals(goal, this.references).map(({ goal: from, ranges }) => ({
        from: itemOf(from),
        fromRanges: ranges,
      }))
    );
  }

  outgoingCalls({ item }: CallHierarchyOutgoingCallsParams): CallHierarchyOutgoingCall[] | undefined {
    const goal = this.goalOf(item);
    return goal && servedGoals(goal).map(({ goal: to, ranges }) => ({ to: itemOf(to), fromRanges: ranges }));
  }

  /** Returns the goal of an item; undefined if its file has gone or changed meanwhile. */
  private goalOf({ uri, selectionRange }: CallHierarchyItem): PlanGoal | undefined {
    const document = this.documents.getDocument(URI.parse(uri));
    const goal = document && goalAt(document, document.textDocument.offsetAt(selectionRange.start));
    return isPlanGoal(goal) ? goal : undefined;
  }
}

function goalAt(document: LangiumDocument, offset: number) {
  const leaf = leafAt(document, offset);
  return leaf && enclosingElement(leaf.astNode);
}

function itemOf(goal: PlanGoal): CallHierarchyItem {
  const plan = planOf(goal);
  const selectionRange = headRange(goal);
  return {
    name: symbolName(goal),
    kind: symbolKinds[goal.$type],
    detail: [plan && `${plan.team} ${plan.cycle}`, symbolDetail(goal)].filter(Boolean).join(' · '),
    uri: AstUtils.getDocument(goal).uri.toString(),
    range: goal.$cstNode?.range ?? selectionRange,
    selectionRange,
  };
}
