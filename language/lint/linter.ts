import { type AstNode, AstUtils, type LangiumDocument } from 'langium';
import type { PlanFile } from '../generated/ast.js';
import type { OkrServices } from '../module.js';
import { whyUnreadableText } from '../parser/readable-text.js';
import { observeKey, observing, projectKeys } from '../references/observation.js';
import { describeElement, enclosingElement } from './element-description.js';
import { compareFindings, type Finding } from './finding.js';
import { rangeOf } from './finding-place.js';
import type { Rule, RuleContext } from './rule.js';
import { defaultOptions } from './rule-options.js';
import { rules as allRules } from './rules/index.js';
import { type ElementFinding, withoutSubsumed } from './subsumption.js';

type Visitor = (node: AstNode, context: RuleContext) => void;

/** Runs all rules over a file, for the editor, the command line and tests alike. */
export class Linter {
  /** For each kind of syntax node the rules that look at it. */
  private readonly visitors = new Map<string, { rule: Rule; visit: Visitor }[]>();

  private readonly latest = new WeakMap<LangiumDocument, readonly Finding[]>();

  constructor(
    private readonly services: OkrServices,
    rules: readonly Rule[] = allRules,
  ) {
    for (const rule of rules) {
      for (const [type, visit] of Object.entries(rule.check ?? {})) {
        const present = this.visitors.get(type) ?? [];
        present.push({ rule, visit: visit as Visitor });
        this.visitors.set(type, present);
      }
    }
  }

  /**
   * Checks one file that has been linked.
   *
   * @returns findings in the order of the text; a rule that fails is itself a finding, and the others go on
   */
  lint(document: LangiumDocument): Finding[] {
    const { result, keys } = observing(document.parseResult.value, () => this.check(document));
    this.services.shared.workspace.IndexManager.setObserved(document.uri, keys);
    this.latest.set(document, result);
    return result;
  }

  private check(document: LangiumDocument): Finding[] {
    const findings: ElementFinding[] = [];
    const failed = new Set<Rule>();
    const base = this.contextOf(document as LangiumDocument<PlanFile>);
    const contexts = new Map<Rule, RuleContext>();
    const contextFor = (rule: Rule): RuleContext => {
      const known = contexts.get(rule);
      if (known) return known;
      const context = {
        ...base,
        options: defaultOptions(rule.meta),
        report: reporter(rule, document, findings),
      };
      contexts.set(rule, context);
      return context;
    };
    for (const node of AstUtils.streamAst(document.parseResult.value)) {
      for (const { rule, visit } of this.visitors.get(node.$type) ?? []) {
        if (failed.has(rule)) continue;
        try {
          visit(node, contextFor(rule));
        } catch (error) {
          failed.add(rule);
          findings.push({ finding: ruleFailure(rule, error, document, node) });
        }
      }
    }
    const result = withoutSubsumed(findings).sort(compareFindings);
    for (const { related = [] } of result) {
      for (const { uri } of related) if (uri !== document.uri.toString()) observeKey(projectKeys.places(uri));
    }
    return result;
  }

  /** What the last check of a file found, without checking again; nothing before the first. */
  latestFindings(document: LangiumDocument): readonly Finding[] {
    return this.latest.get(document) ?? [];
  }

  private contextOf(document: LangiumDocument<PlanFile>): Omit<RuleContext, 'report' | 'options'> {
    const { workspace, Today } = this.services.shared;
    const project = workspace.Projects.projectOf(document.uri);
    return {
      document,
      project,
      today: Today.for(project),
      references: this.services.references.References,
      phraseReader: this.services.phrasing.PhraseReaders.for(project.configuration.words),
      unreadable:
        workspace.LangiumDocumentFactory.whyUnreadable(document.uri) ??
        whyUnreadableText(document.textDocument.getText()),
    };
  }
}

function reporter(rule: Rule, document: LangiumDocument, findings: ElementFinding[]): RuleContext['report'] {
  return (place, message, more) => {
    const element = place.node && enclosingElement(place.node);
    const finding: Finding = {
      rule: rule.meta.id,
      severity: more?.severity ?? rule.meta.severity,
      message,
      uri: document.uri.toString(),
      range: rangeOf(place),
      ...(element && { element: describeElement(element) }),
      ...(more?.related && { related: more.related }),
      ...(more?.data !== undefined && { data: more.data }),
    };
    findings.push({ finding, element });
  };
}

function ruleFailure(rule: Rule, error: unknown, document: LangiumDocument, node: AstNode): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    rule: 'rule-failure',
    severity: 'error',
    message: `The rule ${rule.meta.id} failed here and was skipped for this file: ${reason}. Please report it.`,
    uri: document.uri.toString(),
    range: rangeOf({ node }),
  };
}
