import { type LangiumDocument, URI } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import {
  type CodeActionParams,
  type InitializeParams,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver-protocol';
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { PlanFile } from '../grammar/generated/ast.js';
import { safeFixes, withoutOverlaps } from '../lint/safe-fixes.js';
import type { Finding } from '../lint/types/finding.js';
import type { Fix } from '../lint/types/fix.js';
import { say } from '../values/say.js';
import { CheckIns } from './check-in/check-ins.js';
import { convertMarkdown } from './code-actions/convert-markdown.js';
import { diagnosticsOfHeader } from './code-actions/header-diagnostics.js';
import { moveKeyResult } from './code-actions/move-key-result.js';
import { inOrder, offeredFixes } from './code-actions/offered-fixes.js';
import {
  type ActionEditor,
  carryActions,
  carryKind,
  checkInActions,
  checkInKind,
  exportActions,
  exportKind,
} from './code-actions/plan-actions.js';
import { type EditAbilities, editAbilities, workspaceEdit } from './code-actions/workspace-edit.js';
import { DeferredParts } from './deferred-parts.js';
import { clientAbilities } from './negotiation/client-abilities.js';
import type { OkrLspServices } from './services.js';

/** The kind of the action that applies the safe fixes of a file, on request or on save. */
const fixAllKind = `${CodeActionKind.SourceFixAll}.okr`;

/** The kinds of code actions, for the answer to `initialize`. */
export const codeActionKinds: readonly string[] = [
  CodeActionKind.QuickFix,
  CodeActionKind.RefactorMove,
  checkInKind,
  carryKind,
  exportKind,
  fixAllKind,
];

/** What is offered where an editor asks for no kind. */
const usualKinds = codeActionKinds.filter((kind) => kind !== fixAllKind);

/** Offers the fixes of findings, waivers for findings that can be waived, and moves of key results. */
export class OkrCodeActionProvider implements CodeActionProvider {
  private editor: EditAbilities = { versions: false, snippets: false };
  private actionEditor: ActionEditor = actionEditor({ capabilities: {} });
  /** The editor asks for the edit of an action when a person chooses the action. */
  private resolvesEdits = false;
  private readonly edits = new DeferredParts<WorkspaceEdit>();
  private readonly checkIns: CheckIns;

  constructor(private readonly services: OkrLspServices) {
    this.checkIns = new CheckIns(services.shared);
    services.shared.lsp.LanguageServer.onInitialize((params) => {
      this.editor = editAbilities(params);
      this.actionEditor = actionEditor(params);
      this.resolvesEdits = resolvesEdits(params);
    });
  }

  async getCodeActions(
    document: LangiumDocument,
    { context, range }: CodeActionParams,
  ): Promise<CodeAction[]> {
    const asksFor = (kind: string) => (context.only ?? usualKinds).some((one) => includes(one, kind));
    this.edits.begin();
    const actions: CodeAction[] = [];
    if (asksFor(CodeActionKind.QuickFix)) {
      actions.push(...(await this.conversions(document, range, context.diagnostics)));
      actions.push(...this.quickFixes(document, range, context.diagnostics));
    }
    if (asksFor(CodeActionKind.RefactorMove)) actions.push(...this.moves(document, range));
    const place = { document, range };
    if (asksFor(checkInKind))
      actions.push(...checkInActions(place, this.actionEditor, this.checkIns, this.services));
    if (asksFor(carryKind)) actions.push(...carryActions(place, this.actionEditor, this.services));
    if (asksFor(exportKind)) actions.push(...exportActions(place, this.actionEditor, this.services));
    // Only if it is asked for by name: it looks at every finding of the file.
    if (asksFor(fixAllKind)) actions.push(...this.fixAll(document));
    return actions;
  }

  /** Markdown in a plan is nothing but errors: what would make goals of it is a fix for them. */
  private async conversions(
    document: LangiumDocument,
    range: Range,
    diagnostics: readonly Diagnostic[],
  ): Promise<CodeAction[]> {
    const { lsp, workspace, Today } = this.services.shared;
    const converter = lsp.MarkdownConverter;
    if (!converter) return [];
    const project = workspace.Projects.projectOf(document.uri);
    const found = await convertMarkdown(document, range, { project, today: Today.for(project), converter });
    return found.map(({ title, range: lines, newText }) => ({
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: diagnostics.filter(
        (one) => one.range.start.line >= lines.start.line && one.range.start.line <= lines.end.line,
      ),
      edit: this.editOf({ [document.uri.toString()]: [{ range: lines, newText }] }),
    }));
  }

  /** Fixes first, then reasons, then waivers: a person who opens the list looks for what to do. */
  private quickFixes(document: LangiumDocument, range: Range, shown: readonly Diagnostic[]): CodeAction[] {
    const findings = this.findingsIn(document);
    const aroundCursor = diagnosticsOfHeader(document, range, shown);
    const offered = [...shown.map((diagnostic) => ({ diagnostic, isHere: true })), ...aroundCursor].flatMap(
      ({ diagnostic, isHere }) => {
        // Editors may show a diagnostic that is out of date.
        const finding = findings.find((one) => isShownAs(one, diagnostic));
        const offers = finding ? offeredFixes(document, finding, isHere, this.services) : [];
        return offers.map((offer) => ({ ...offer, diagnostic }));
      },
    );
    return inOrder(offered).map(({ fix, diagnostic, isPreferred }) => ({
      title: fix.title,
      kind: fix.kind ?? CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      ...(isPreferred && { isPreferred }),
      ...this.editLater(document, () => fix.edits),
    }));
  }

  /**
   * Adds the edit of an action that a person has chosen.
   *
   * @throws {ResponseError} if the list of actions is out of date, because the text changed meanwhile
   */
  resolve(action: CodeAction): CodeAction {
    if (action.edit || action.command) return action;
    const edit = this.edits.partOf(action.data);
    if (!edit) throw new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed. Ask again.');
    return { ...action, edit };
  }

  /** The edit of an action, or the key by which a client that can asks for it later. */
  private editLater(document: LangiumDocument, edits: () => Fix['edits']): Pick<CodeAction, 'edit' | 'data'> {
    if (!this.resolvesEdits) return { edit: this.editOf(edits()) };
    const { version } = document.textDocument;
    const isPresent = () => document.textDocument.version === version;
    return {
      data: this.edits.keep(document.uri.toString(), () => (isPresent() ? this.editOf(edits()) : undefined)),
    };
  }

  /** What the last check found; nothing while the file waits for its next check. */
  private findingsIn(document: LangiumDocument): readonly Finding[] {
    return document.diagnostics ? this.services.lint.Linter.latestFindings(document) : [];
  }

  private moves(document: LangiumDocument, range: Range): CodeAction[] {
    const project = this.services.shared.workspace.Projects.projectOf(document.uri);
    return moveKeyResult(document as LangiumDocument<PlanFile>, range, project).map((move) => ({
      title: move.title,
      kind: CodeActionKind.RefactorMove,
      edit: this.editOf(move.edits),
    }));
  }

  private fixAll(document: LangiumDocument): CodeAction[] {
    const offered = safeFixes(document, this.findingsIn(document), this.services);
    if (offered.length === 0) return [];
    const edit = this.editOf(withoutOverlaps(offered).edits);
    return [{ title: say`Apply all fixes that do not change the meaning`, kind: fixAllKind, edit }];
  }

  private editOf(edits: Fix['edits']): WorkspaceEdit {
    const { TextDocuments } = this.services.shared.workspace;
    const versionOf = (uri: string) => TextDocuments.get(uri)?.version ?? null;
    const lineAt = (uri: string, line: number) => {
      const document = this.services.shared.workspace.LangiumDocuments.getDocument(URI.parse(uri));
      const start = { line, character: 0 };
      return document?.textDocument.getText({ start, end: { line: line + 1, character: 0 } }) ?? '';
    };
    return workspaceEdit(edits, this.editor, versionOf, lineAt);
  }
}

function resolvesEdits({ capabilities }: Pick<InitializeParams, 'capabilities'>): boolean {
  const { dataSupport, resolveSupport } = capabilities.textDocument?.codeAction ?? {};
  return dataSupport === true && resolveSupport?.properties.includes('edit') === true;
}

function actionEditor(
  params: Pick<InitializeParams, 'capabilities' | 'initializationOptions'>,
): ActionEditor {
  const { checkInCommand } = (params.initializationOptions ?? {}) as { checkInCommand?: unknown };
  return {
    abilities: clientAbilities(params),
    checkInCommand: typeof checkInCommand === 'string' ? checkInCommand : undefined,
  };
}

/** Says whether a kind is the wanted one or is below it: `source` asks for `source.fixAll` too. */
function includes(wanted: string, kind: string): boolean {
  return wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`);
}

function isShownAs(finding: Finding, { code, message, range: to }: Diagnostic): boolean {
  const { rule, range: from } = finding;
  return (
    rule === code &&
    finding.message === textOf(message) &&
    from.start.line === to.start.line &&
    from.start.character === to.start.character &&
    from.end.line === to.end.line &&
    from.end.character === to.end.character
  );
}

function textOf(message: Diagnostic['message']): string {
  return typeof message === 'string' ? message : message.value;
}
