import type { LogOutputChannel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ImportReport } from '../import/import-report.js';
import type { Preview } from '../preview/preview.js';
import type { RulePages } from '../rule-pages.js';

/** What commands may use. */
export interface CommandContext {
  client: BaseLanguageClient;
  output: LogOutputChannel;
  preview: Preview;
  rulePages: RulePages;
  importReport: ImportReport;
}

/** One command of the palette, a menu, or a link: its arguments are whatever the caller passed, hence unknown. */
export interface Command {
  id: `okr.${string}`;
  run(context: CommandContext, ...args: unknown[]): unknown;
}
