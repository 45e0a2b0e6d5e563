import type { LogOutputChannel, Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { GoalsView } from '../goals/goals-view.js';
import type { ImportReport } from '../import/import-report.js';
import type { Preview } from '../preview/preview.js';
import type { RulePages } from '../rule-pages.js';

/** What commands may use. */
export interface CommandContext {
  client: BaseLanguageClient;
  output: LogOutputChannel;
  preview: Preview;
  goals: GoalsView;
  /** The folder of the extension. */
  extensionUri: Uri;
  rulePages: RulePages;
  importReport: ImportReport;
}

/** One command of the palette, a menu, or a link: its arguments are whatever the caller passed, hence unknown. */
export interface Command {
  id: `okr.${string}`;
  run(context: CommandContext, ...args: unknown[]): unknown;
}
