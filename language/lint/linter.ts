import type { AstNode, LangiumDocument } from 'langium';
import { isPlanFile, type PlanFile } from '../grammar/generated/ast.js';
import { nodesIn } from '../grammar/tree-walk.js';
import type { IncrementalServices } from '../incremental/services.js';
import type { Days } from '../observation/days.js';
import {
  type Observed,
  observeKey,
  observeWholeFile,
  observingSteps,
  projectKeys,
} from '../observation/observation.js';
import { editionOf } from '../parser/plan-document.js';
import { whyUnreadableText } from '../parser/readable-text.js';
import { mergeConflictProblem } from '../parser/syntax-problems.js';
import { madeOnce } from '../values/made-once.js';
import { type ActiveRule, RuleActivation } from './active-rules.js';
import { holds, type WaivedFinding, waivedFinding } from './apply-waivers.js';
import { compareFindings } from './compare-findings.js';
import { ElementChecks } from './element-checks.js';
import { FileContext, type SharedContext } from './file-context.js';
import { KeptChecks } from './kept-checks.js';
import { reporter, ruleFailure } from './reporting.js';
import { rules as allRules } from './rules/index.js';
import { isWaivable, ruleFor } from './settings.js';
import { type Subsumption, subsumptionOf, withoutSubsumed } from './subsumption.js';
import type { CheckedFinding, Finding } from './types/finding.js';
import type { FixFinding } from './types/fix.js';
import type { Rule } from './types/rule.js';
import { withoutUnagreed } from './unagreed.js';
import { WaivedPlaces } from './waived-places.js';
import { waiverProblems } from './waiver-problems.js';
import { type Waiver, waiversIn } from './waivers.js';

/** A step of a check ends before every so many nodes: far fewer than take a millisecond, and enough that steps cost little. */
const nodesPerStep = 16;

/** The result of a check of one file. */
export interface CheckOutcome {
  findings: Finding[];
  waived: readonly WaivedFinding[];
  /** The days on which the same check finds the same. */
  days: Days;
}

/**
 * Runs all rules over a file, for the editor, the command line and tests. Only this class applies configuration, subsumption
 * and waivers to findings, in this order.
 */
export class Linter {
  private readonly activation: RuleActivation;
  private readonly waivable: ReadonlySet<string>;
  private readonly subsumption: Subsumption;

  private readonly latest = new WeakMap<LangiumDocument, CheckOutcome>();
  /** Results by the syntax tree that was checked. Fixes hold nodes of the tree, and are collected together with it. */
  private readonly fixes = new WeakMap<AstNode, ReadonlyMap<Finding, FixFinding>>();
  /** Trees whose fixes were forgotten. */
  private readonly forgotten = new WeakSet<AstNode>();
  /** The outcomes that were taken over, with the edition of their file. Their fixes were never collected. */
  private readonly adopted = new WeakMap<CheckOutcome, object>();

  private readonly kept: () => KeptChecks;

  constructor(
    private readonly services: IncrementalServices,
    private readonly rules: readonly Rule[] = allRules,
  ) {
    this.kept = madeOnce(() => new KeptChecks(services));
    this.subsumption = subsumptionOf(rules);
    this.waivable = new Set(rules.filter(({ meta }) => isWaivable(meta)).map(({ meta }) => meta.id));
    this.activation = new RuleActivation(rules);
  }

  /**
   * Checks one linked file as a whole.
   *
   * @returns findings in the order of the text, without waived findings. A rule that fails is itself a
   *   finding, and the other rules still run
   */
  lint(document: LangiumDocument): Finding[] {
    return resultOf(this.steps(document, this.contextOf(document))).findings;
  }

  /** Checks a file likewise, and then computes something else of it with the values that the check has computed. */
  lintAndCompute<Result>(document: LangiumDocument, compute: () => Result): Result {
    return resultOf(this.steps(document, this.contextOf(document))).alsoCompute(compute);
  }

  /**
   * Finds the same in steps, between which requests can be answered. In an open file, only elements are checked whose text or
   * facts have changed since the last check.
   */
  *lintInSteps(document: LangiumDocument): Generator<void, Finding[]> {
    const base = this.contextOf(document);
    const { findings } = yield* this.steps(document, base, this.elementChecks(document, base));
    return findings;
  }

  private *steps(
    document: LangiumDocument,
    base: SharedContext,
    elements?: ElementChecks,
  ): Generator<void, Pick<Observed<unknown>, 'alsoCompute'> & { findings: Finding[] }> {
    const root = document.parseResult.value;
    const check = this.check(document, base, elements);
    const { result, keys, days, alsoCompute } = yield* observingSteps(
      root,
      check,
      base.today,
      elements !== undefined,
    );
    // A rule that fails is skipped for the rest of the file: what it found there before does not count.
    if (elements?.hasFailure && elements.isPartial) return yield* this.steps(document, base);
    elements?.keep();
    const { fixes, ...found } = result;
    const outcome = { ...found, days };
    this.services.shared.workspace.FactIndex.setObserved(document.uri, keys);
    this.latest.set(document, outcome);
    // The fixes of what was found before belong to an earlier tree.
    if (elements?.isPartial) this.forgotten.add(root);
    else {
      this.fixes.set(root, fixes);
      this.forgotten.delete(root);
    }
    return { findings: outcome.findings, alsoCompute };
  }

  private elementChecks(document: LangiumDocument, base: SharedContext): ElementChecks | undefined {
    const kept = this.kept();
    if (!kept.isOpen(document)) return undefined;
    return new ElementChecks(kept, document, base, this.activation.for(base.project, document.uri));
  }

  /** Returns the result of the last check of a file; undefined before the first check. */
  outcomeOf(document: LangiumDocument): CheckOutcome | undefined {
    return this.latest.get(document);
  }

  /**
   * Takes the result of a check over without a check. Its fixes take another check.
   *
   * @param outcome the result of a check of the same text, for which all facts that the check read were the same
   */
  adopt(document: LangiumDocument, outcome: CheckOutcome): Finding[] {
    const { findings, waived, days } = outcome;
    const taken = { findings, waived, days };
    this.latest.set(document, taken);
    this.adopted.set(taken, editionOf(document));
    return findings;
  }

  /** Says whether the result of a file was taken over, and its text is still the same. */
  isAdopted(document: LangiumDocument): boolean {
    const outcome = this.latest.get(document);
    return outcome !== undefined && this.adopted.get(outcome) === editionOf(document);
  }

  /** Returns the findings of the last check of a file, without a new check; empty before the first check. */
  latestFindings(document: LangiumDocument): readonly Finding[] {
    return this.latest.get(document)?.findings ?? [];
  }

  /** Returns the waived findings of the last check; empty before the first check. */
  waived(document: LangiumDocument): readonly WaivedFinding[] {
    return this.latest.get(document)?.waived ?? [];
  }

  /**
   * Computes the fixes of a finding of the last check of a file.
   *
   * @returns undefined if the rule has no fix for the finding, or if the file has been parsed again since
   */
  fixOf(document: LangiumDocument, finding: Finding): FixFinding | undefined {
    const root = document.parseResult.value;
    const outcome = this.latest.get(document);
    const isAdopted = this.isAdopted(document);
    if (outcome && isAdopted) this.adopted.delete(outcome);
    if (this.forgotten.delete(root) || isAdopted) this.fixes.set(root, this.fixesAgain(document));
    return this.fixes.get(root)?.get(finding);
  }

  /** Forgets the fixes of a file, which hold its concrete syntax in memory, until somebody asks for one. */
  forgetFixes(document: LangiumDocument): void {
    const root = document.parseResult.value;
    if (this.fixes.delete(root)) this.forgotten.add(root);
  }

  /** The tree of a file goes, and its fixes with it: those of the next tree take another check. */
  forgetTree(document: LangiumDocument): void {
    const outcome = this.latest.get(document);
    if (outcome) this.adopted.set(outcome, editionOf(document));
  }

  /** Finds the fixes of the last check with another check, in which everything that a check reads is the same. */
  private fixesAgain(document: LangiumDocument): ReadonlyMap<Finding, FixFinding> {
    const check = this.check(document, this.contextOf(document));
    const { result } = resultOf(observingSteps(document.parseResult.value, check));
    const { findings, waived } = this.latest.get(document) ?? { findings: [], waived: [] };
    const known = [...findings, ...waived.map(({ finding }) => finding)];
    const byText = new Map(known.map((finding) => [JSON.stringify(finding), finding]));
    const fixes = [...result.fixes].map(
      ([finding, fix]) => [byText.get(JSON.stringify(finding)) ?? finding, fix] as const,
    );
    return new Map(fixes);
  }

  private *check(
    document: LangiumDocument,
    base: SharedContext,
    elements?: ElementChecks,
  ): Generator<void, Omit<CheckOutcome, 'days'> & { fixes: ReadonlyMap<Finding, FixFinding> }> {
    const conflict = mergeConflictProblem(document);
    const all = yield* this.run(document, base, elements);
    const found = conflict ? all.filter(({ finding }) => finding.message === conflict.message) : all;
    const waivers = conflict ? [] : waiversIn(document);
    const waived: WaivedFinding[] = [];
    const kept = withoutUnagreed(withoutSubsumed(found, this.subsumption), document, this.rules);
    const ofWaivers = this.problemsOfWaivers(document, base, waivers, found);
    const places = new WaivedPlaces(waivers.filter((waiver) => holds(waiver, base.today)));
    const findings: Finding[] = [];
    for (const one of kept) {
      const waiver = this.waivable.has(one.finding.rule) ? places.waiverOf(one) : undefined;
      if (waiver) waived.push(waivedFinding(one, waiver));
      else findings.push(one.finding);
    }
    for (const { finding } of ofWaivers) findings.push(finding);
    for (const { related = [] } of [...findings, ...waived.map(({ finding }) => finding)]) {
      for (const { uri, range } of related) {
        if (uri === document.uri.toString()) continue;
        for (const { line } of [range.start, range.end]) observeKey(projectKeys.places(uri, line));
      }
    }
    findings.sort(compareFindings);
    waived.sort((left, right) => compareFindings(left.finding, right.finding));
    const fixes = [...kept, ...ofWaivers].flatMap(({ finding, fix }) =>
      fix ? [[finding, fix] as const] : [],
    );
    return { findings, waived, fixes: new Map(fixes) };
  }

  /** Runs each rule that is not off on the nodes that it visits, with its options. Some nodes are a step. */
  private *run(
    document: LangiumDocument,
    base: SharedContext,
    elements: ElementChecks | undefined,
  ): Generator<void, CheckedFinding[]> {
    const findings: CheckedFinding[] = [];
    const { rules, visitors } = this.activation.for(base.project, document.uri);
    const contexts = rules.map(
      ({ rule, resolved, options }) =>
        new FileContext(base, options, reporter(rule, resolved, document, findings)),
    );
    const failed = new Set<number>();
    let visited = 0;
    const visit = function* (nodes: readonly AstNode[]): Generator<void, void> {
      for (const node of nodes) {
        const visiting = visitors.get(node.$type);
        if (!visiting) continue;
        if (visited++ % nodesPerStep === 0) yield;
        for (const { at, visit } of visiting) {
          if (failed.has(at)) continue;
          try {
            visit(node, contexts[at] as FileContext);
          } catch (error) {
            failed.add(at);
            findings.push({ finding: ruleFailure((rules[at] as ActiveRule).rule, error, document, node) });
          }
        }
      }
    };
    const root = document.parseResult.value;
    if (!elements || !isPlanFile(root)) yield* visit(nodesIn(root));
    else {
      yield* visit([root]);
      for (const element of root.elements) yield* elements.check(element, visit, findings);
      elements.hasFailure = failed.size > 0;
    }
    return findings;
  }

  private problemsOfWaivers(
    document: LangiumDocument,
    { project, today }: SharedContext,
    waivers: readonly Waiver[],
    found: readonly CheckedFinding[],
  ): CheckedFinding[] {
    const findings: CheckedFinding[] = [];
    const problems = waiverProblems(document, waivers, found, this.rules, today);
    for (const { rule: id, message, range, fix } of problems) {
      const rule = this.rules.find(({ meta }) => meta.id === id);
      if (!rule) continue;
      const report = reporter(rule, ruleFor(rule.meta, project, document.uri), document, findings);
      report({ range }, message, { fix });
    }
    return findings;
  }

  private contextOf(document: LangiumDocument): SharedContext {
    const { workspace, Today } = this.services.shared;
    const project = workspace.Projects.projectOf(document.uri);
    return {
      document: document as LangiumDocument<PlanFile>,
      project,
      today: Today.for(project),
      references: this.services.references.References,
      pastPlan: (came) => {
        // The answer depends on whether the text differs from an earlier one.
        observeWholeFile();
        return workspace.PastPlans.of(document, came);
      },
      phraseReader: this.services.phrasing.PhraseReaders.for(
        project.configuration.words,
        project.languageFor(document.uri),
      ),
      unreadable:
        workspace.LangiumDocumentFactory.whyUnreadable(document.uri) ??
        whyUnreadableText(document.textDocument.getText()),
    };
  }
}

/** Takes all steps at once. */
function resultOf<Result>(steps: Iterator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
