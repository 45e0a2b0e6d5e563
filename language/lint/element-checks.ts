import type { AstNode, LangiumDocument } from 'langium';
import { isFileDraft, isPlanFile, isPlanHeader } from '../grammar/generated/ast.js';
import { nodesIn } from '../grammar/tree-walk.js';
import { observeAgain, observingPart } from '../observation/observation.js';
import { syntaxProblems } from '../parser/syntax-problems.js';
import { type ElementCheck, elementCheck, foundAgain, standsAt } from './element-check.js';
import type { SharedContext } from './file-context.js';
import type { CheckSurroundings, KeptChecks } from './kept-checks.js';
import type { CheckedFinding } from './types/finding.js';

/** Lets the rules visit nodes, and adds what they find to the findings of the file. */
type Visit = (nodes: readonly AstNode[]) => Generator<void, void>;

/** The check of an open file, element by element: of those that stand as they were, what was found before counts again. */
export class ElementChecks {
  /** Whether a rule failed in this check. */
  hasFailure = false;
  /** Whether some element was not checked, because it stands as it was. */
  isPartial = false;
  private readonly surroundings: CheckSurroundings;
  private readonly known: ReadonlyMap<AstNode, ElementCheck>;
  private readonly results = new Map<AstNode, ElementCheck>();

  constructor(
    private readonly keptChecks: KeptChecks,
    private readonly document: LangiumDocument,
    { project, today, phraseReader, unreadable }: SharedContext,
    rules: object,
  ) {
    const { configuration, hasUnreadPlans, hasUnreadPackages } = project;
    const header = headerOf(document.parseResult.value);
    const given = [rules, project, configuration, hasUnreadPlans, hasUnreadPackages];
    // Where something was not understood, nobody knows what is missing.
    const isUnderstood = syntaxProblems(document).length === 0;
    this.surroundings = [...given, today, phraseReader, unreadable, header, isUnderstood];
    this.known = keptChecks.of(document, this.surroundings);
  }

  /** Checks an element, or adds what was found in it before. */
  *check(element: AstNode, visit: Visit, findings: CheckedFinding[]): Generator<void, void> {
    const known = this.known.get(element);
    if (known && standsAt(element, known)) {
      this.isPartial = true;
      this.results.set(element, known);
      observeAgain(known.others, known.days);
      findings.push(...foundAgain(element, known));
      return;
    }
    const first = findings.length;
    const nodes = nodesIn(element);
    const { reads } = yield* observingPart(visit(nodes));
    const result = elementCheck(element, nodes, findings.slice(first), reads);
    if (result) this.results.set(element, result);
  }

  /** Remembers the results for the next check. */
  keep(): void {
    if (this.hasFailure) this.keptChecks.forget(this.document);
    else this.keptChecks.set(this.document, this.surroundings, this.results);
  }
}

/** Returns what a file says of all its elements: its plan, and whether it is a draft. */
function headerOf(root: AstNode): string {
  if (!isPlanFile(root)) return '';
  const header = root.elements.filter((element) => isPlanHeader(element) || isFileDraft(element));
  return header.map(({ $cstNode }) => $cstNode?.text).join('\n');
}
