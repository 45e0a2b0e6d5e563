import { DefaultDocumentValidator, type LangiumDocument } from 'langium';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Severity } from '../values/severity.js';
import type { Linter } from './linter.js';
import { ruleUrl } from './rule-page.js';
import type { OkrServices } from './services.js';
import type { Finding } from './types/finding.js';

/** Hands the linter's findings to the editor as diagnostics; there is no other check. */
export class OkrDocumentValidator extends DefaultDocumentValidator {
  private readonly linter: () => Linter;

  constructor(services: OkrServices) {
    super(services);
    this.linter = () => services.lint.Linter;
  }

  override async validateDocument(document: LangiumDocument): Promise<Diagnostic[]> {
    return this.linter().lint(document).map(diagnosticOf);
  }
}

const diagnosticSeverities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A finding in the form of the Language Server Protocol. */
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
