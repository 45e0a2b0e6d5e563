import { commands } from 'vscode';
import { question } from '../support/answers.js';
import { drive, hasDriver, screenshot } from '../support/driver.js';
import { finding, open } from '../support/editor.js';
import { card } from '../support/tree.js';

const category = 'okr-as-code.okr-as-code#okr';

/** The page with the steps; only its link of the open step is visible. */
const page = '.gettingStartedContainer';

describe('The walkthrough', () => {
  before(function () {
    if (!hasDriver()) this.skip();
  });

  beforeEach(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeQuickOpen');
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('leads to the example company', async () => {
    await openStep('example');
    await follow('Open the example company');
    // The dialog in which the person chooses a folder.
    await drive('see', { selector: `${question}:has-text("A folder for the copy of the example company")` });
    await screenshot('walkthrough');
  });

  it('leads to an own plan', async () => {
    await openStep('write');
    await follow('Start');
    await drive('see', { selector: `${question}:has-text("Which team is the plan for?")` });
  });

  it('leads to the check-ins', async () => {
    const { document } = await open('bakery/shops.okr');
    await finding(document.uri, 'output-key-result');
    await openStep('check-in');
    await follow('My check-ins');
    // Plans of other tests may stay open for minutes: then check-ins are due, and the command asks whose.
    const answers = [
      '.statusbar-item [class*="codicon-bell"][class*="-dot"]',
      question,
      'iframe.webview.ready',
    ];
    await drive('see', { selector: `:is(${answers.join(', ')}) >> visible=true` });
    await drive('press', { keys: 'Escape' });
    await commands.executeCommand('notifications.clearAll');
  });

  it('leads to the tree, and to the goals', async () => {
    const { document } = await open('bakery/shops.okr');
    await finding(document.uri, 'output-key-result');
    await openStep('look');
    await follow('Show the goals');
    await drive('see', { selector: '.pane-body .monaco-list-row:has-text("Bread thrown away per shop")' });
    await follow('Open the preview');
    await drive('see', card('Customers find fresh bread at six in the evening'));
  });
});

/**
 * Opens the page at a step, and waits for the focus: VS Code moves the focus to the step a moment after the step is shown.
 * A question that a link has asked until then loses the focus, and VS Code closes it.
 */
async function openStep(step: string): Promise<void> {
  await commands.executeCommand('workbench.action.openWalkthrough', { category, step }, false);
  await drive('see', { selector: `${page} .expanded[data-step-id="${category}#${step}"]:focus` });
}

/** Clicks a link of the open step. */
async function follow(link: string): Promise<void> {
  await drive('click', { selector: `${page} .getting-started-step.expanded :text-is("${link}")` });
}
