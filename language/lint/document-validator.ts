import {
  Cancellation,
  DefaultDocumentValidator,
  type LangiumDocument,
  type TextDocumentProvider,
} from 'langium';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Projects } from '../project/projects.js';
import { madeOnce } from '../values/made-once.js';
import { isPauseDue, pauseAndCheck } from '../values/pauses.js';
import type { Severity } from '../values/severity.js';
import { firstFindings, unlistedMessage } from './first-findings.js';
import type { Linter } from './linter.js';
import type { RememberedChecks } from './remembered-checks.js';
import { ruleUrl } from './rule-page.js';
import type { OkrServices } from './services.js';
import type { Finding } from './types/finding.js';

/** Turns the findings of the linter into diagnostics. There is no other check. */
export class OkrDocumentValidator extends DefaultDocumentValidator {
  private readonly linter: () => Linter;
  private readonly projects: () => Projects;
  private readonly remembered: () => RememberedChecks;
  private readonly openDocuments: TextDocumentProvider | undefined;

  constructor(services: OkrServices) {
    super(services);
    this.linter = madeOnce(() => services.lint.Linter);
    this.projects = madeOnce(() => services.shared.workspace.Projects);
    this.remembered = madeOnce(() => services.shared.workspace.RememberedChecks);
    this.openDocuments = services.shared.workspace.TextDocuments;
  }

  override async validateDocument(
    document: LangiumDocument,
    _options: unknown,
    token = Cancellation.CancellationToken.None,
  ): Promise<Diagnostic[]> {
    const isOpen = this.openDocuments?.get(document.uri) !== undefined;
    if (!this.projects().isReported(document.uri, isOpen)) return [];
    await this.remembered().compareInSlices();
    // What was waited for may have been an edit of this very file.
    await pauseAndCheck(token);
    const known = this.remembered().take(document);
    return known ? diagnosticsOf(this.linter().adopt(document, known)) : this.check(document, token);
  }

  /** Checks a file, whatever is known of it. */
  async check(document: LangiumDocument, token: Cancellation.CancellationToken): Promise<Diagnostic[]> {
    return diagnosticsOf(await this.lint(document, token));
  }

  /** An edit or a request waits for a rule, and not for the check of a file. */
  private async lint(document: LangiumDocument, token: Cancellation.CancellationToken): Promise<Finding[]> {
    if (token === Cancellation.CancellationToken.None) return this.linter().lint(document);
    const steps = this.linter().lintInSteps(document);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      if (isPauseDue()) await pauseAndCheck(token);
    }
  }
}

/** Returns the diagnostics of a file: of a rule with many findings the first ones, and their number at the next one. */
function diagnosticsOf(findings: readonly Finding[]): Diagnostic[] {
  const { listed, unlisted } = firstFindings(findings, ({ rule }) => rule);
  return [
    ...listed.map(diagnosticOf),
    ...unlisted.map(({ first, count }) => {
      const { relatedInformation: _, ...diagnostic } = diagnosticOf(first);
      return { ...diagnostic, message: unlistedMessage(first.rule, count) };
    }),
  ];
}

const diagnosticSeverities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Converts a finding to a diagnostic of the Language Server Protocol. */
export function diagnosticOf(finding: Finding): Diagnostic {
  return {
    range: finding.range,
    severity: diagnosticSeverities[finding.severity],
    code: finding.rule,
    codeDescription: { href: ruleUrl(finding.rule) },
    source: 'okr',
    message: finding.message,
    ...(finding.related && {
      relatedInformation: finding.related.map(({ message, uri, range }) => ({
        message,
        location: { uri, range },
      })),
    }),
  };
}
