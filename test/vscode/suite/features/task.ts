import assert from 'node:assert/strict';
import { commands, type Diagnostic, ShellExecution, Task, TaskScope, tasks } from 'vscode';
import { drive, hasDriver, screenshot } from '../support/driver.js';
import { findings, open, ruleOf } from '../support/editor.js';

/** Only the Node host starts programs, and only it offers the task. */
const startsPrograms = typeof process !== 'undefined';

describe('The task `okr check`', () => {
  async function checkTask(): Promise<Task> {
    const [task, ...more] = await tasks.fetchTasks({ type: 'okr' });
    assert.ok(task && more.length === 0, 'there is one task');
    return task;
  }

  it('is offered, with the problem matcher', async function () {
    if (!startsPrograms) this.skip();
    const task = await checkTask();
    assert.deepEqual([task.name, task.source, task.problemMatchers], ['check', 'okr', ['$okr']]);
  });

  it('runs the command line, and its findings become problems', async function () {
    if (!startsPrograms || !hasDriver()) this.skip();
    const { document } = await open('bakery/shops.okr');
    const isOutput = (one: Diagnostic) => ruleOf(one) === 'output-key-result';
    // The language server reports the same finding.
    await findings(document.uri, (found) => found.filter(isOutput).length === 1);
    const task = await checkTask();
    assert.equal(await exitCodeOf(task), 1);
    await findings(document.uri, (found) => found.filter(isOutput).length === 2);
    await screenshot('task');
    // With arguments, as in `tasks.json`: a file without findings. The problems of the run before are gone.
    const command = ['check', '--color', 'never', 'bakery/company.okr'];
    const [scope, execution] = [TaskScope.Workspace, new ShellExecution('okr', command)];
    assert.equal(await exitCodeOf(new Task(task.definition, scope, 'check', 'okr', execution, '$okr')), 0);
    await findings(document.uri, (found) => found.filter(isOutput).length === 1);
    await commands.executeCommand('workbench.action.closePanel');
  });
});

/** Runs a task to its end. */
async function exitCodeOf(task: Task): Promise<number | undefined> {
  const ended = new Promise<number | undefined>((resolve) => {
    const listener = tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
      if (execution.task.name !== task.name) return;
      listener.dispose();
      resolve(exitCode);
    });
  });
  await tasks.executeTask(task);
  return ended;
}

describe('OKR: Check the project', () => {
  it('shows the findings of all plans', async function () {
    if (!hasDriver()) this.skip();
    const { document } = await open('bakery/shops.okr');
    await findings(document.uri, (found) => found.length > 0);
    await commands.executeCommand('okr.checkProject');
    await drive('see', { selector: '.markers-panel .monaco-list-row:has-text("reads as an output")' });
    await commands.executeCommand('workbench.action.closePanel');
  });
});
