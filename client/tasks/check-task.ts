import { type Disposable, ShellExecution, Task, TaskGroup, TaskScope, tasks } from 'vscode';

/** Offers the task `okr check` for each window: it runs the command line, and its findings become problems. */
export function registerCheckTask(): Disposable {
  return tasks.registerTaskProvider('okr', {
    provideTasks: () => [checkTask({ type: 'okr', command: 'check' })],
    resolveTask: ({ definition }) =>
      definition.command === 'check' ? checkTask(definition as CheckDefinition) : undefined,
  });
}

/** As `tasks.json` defines the task. */
interface CheckDefinition {
  type: 'okr';
  command: 'check';
  /** Further arguments: `["--fail-on", "error"]`. */
  args?: string[];
}

function checkTask(definition: CheckDefinition): Task {
  const execution = new ShellExecution('okr', ['check', '--color', 'never', ...(definition.args ?? [])]);
  const task = new Task(definition, TaskScope.Workspace, 'check', 'okr', execution, '$okr');
  task.group = TaskGroup.Test;
  return task;
}
