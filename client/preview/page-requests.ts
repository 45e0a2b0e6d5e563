import { commands, type Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { OfferedFix, PreviewCommand, PreviewMessage } from '../../language/protocol.js';
import { marked, translated } from '../../language/values/say.js';
import { editGoal } from './edit-goal.js';
import { peek } from './peek.js';
import { applyFix, listFixes } from './quick-fixes.js';
import { reveal } from './reveal.js';
import { saveExport } from './save-export.js';

/** The requests of the page to the editor, other than for the plan itself. */
export type PageRequest = Exclude<PreviewMessage, { type: 'ready' | 'refresh' }>;

/** The services for answers to the page. */
export interface PageContext {
  client: BaseLanguageClient;
  /** Root folder of the project on show, once known. */
  project: Uri | undefined;
  post(command: PreviewCommand): void;
}

type Request<Type> = Extract<PageRequest, { type: Type }>;

/** For each request what is done, and what is said where that fails. */
type Answers = {
  [Type in PageRequest['type']]: {
    answer(request: Request<Type>, context: PageContext): PromiseLike<unknown>;
    /** A marked text. */
    failure: string;
  };
};

const answers: Answers = {
  reveal: {
    answer: ({ location }) => reveal(location),
    failure: marked('The text could not be shown.'),
  },
  peek: {
    answer: ({ location }) => peek(location),
    failure: marked('The text could not be shown.'),
  },
  checkIn: {
    answer: ({ location }) => commands.executeCommand('okr.checkIn', location),
    failure: marked('The check-in could not be written.'),
  },
  edit: {
    answer: (request, { client }) => editGoal(client, request),
    failure: marked('The change could not be written.'),
  },
  listFixes: {
    answer: sendFixes,
    failure: marked('The fixes could not be found.'),
  },
  applyFix: {
    answer: ({ finding, uri, title }, { client }) => applyFix(client, uri, finding, title),
    failure: marked('The fix could not be applied.'),
  },
  explainRule: {
    answer: ({ rule }) => commands.executeCommand('okr.explainRule', rule),
    failure: marked('The rule could not be shown.'),
  },
  save: {
    answer: (request, { project }) => saveExport(request, project),
    failure: marked('The tree could not be saved.'),
  },
};

/** Does what the page requests, and shows a failure to the person. */
export async function answerPage(request: PageRequest, context: PageContext): Promise<void> {
  // Each entry takes the request that it is filed under.
  const { answer, failure } = answers[request.type] as Answers[keyof Answers] & {
    answer(request: PageRequest, context: PageContext): PromiseLike<unknown>;
  };
  try {
    await answer(request, context);
  } catch (error) {
    context.client.error(failure, error, false);
    await window.showErrorMessage(`${translated(failure)} ${error instanceof Error ? error.message : error}`);
  }
}

/** The page waits for an answer, also if there is none. */
async function sendFixes(
  { request, finding, uri }: Request<'listFixes'>,
  { client, post }: PageContext,
): Promise<void> {
  let fixes: OfferedFix[] = [];
  try {
    fixes = await listFixes(client, uri, finding);
  } finally {
    post({ type: 'fixes', request, fixes });
  }
}
