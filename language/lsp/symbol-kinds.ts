import { SymbolKind } from 'vscode-languageserver-types';
import type { ElementType } from '../grammar/properties.js';

/** The kind of symbol for each kind of element, which decides its icon. */
export const symbolKinds: Readonly<
  Record<ElementType | 'PlanHeader' | 'CheckInBlock' | 'CheckInEntry', SymbolKind>
> = {
  PlanHeader: SymbolKind.Package,
  Priority: SymbolKind.Interface,
  Objective: SymbolKind.Class,
  KeyResult: SymbolKind.Property,
  Initiative: SymbolKind.Method,
  Metric: SymbolKind.Variable,
  Team: SymbolKind.Namespace,
  Person: SymbolKind.Object,
  Cycle: SymbolKind.Event,
  CheckInBlock: SymbolKind.Array,
  CheckInEntry: SymbolKind.Number,
};
