import { commands, Disposable } from 'vscode';
import { carry } from './carry.js';
import { checkIn } from './check-in.js';
import { checkProject } from './check-project.js';
import type { Command, CommandContext } from './command.js';
import { createPlan } from './create-plan.js';
import { explainRule } from './explain-rule.js';
import { exportTree } from './export-tree.js';
import { filterGoals, openGoal, showGoals } from './goals.js';
import { importFile, importPlans } from './import.js';
import { myCheckIns } from './my-check-ins.js';
import { openExample } from './open-example.js';
import { openPreview, openPreviewToSide } from './open-preview.js';
import { pasteAsPlan } from './paste-as-plan.js';
import { restartServer } from './restart-server.js';
import { revealInPreview } from './reveal-in-preview.js';
import { showOutput } from './show-output.js';
import { showReferences } from './show-references.js';
import { start } from './start.js';

const all: readonly Command[] = [
  start,
  openExample,
  checkProject,
  createPlan,
  checkIn,
  myCheckIns,
  showGoals,
  filterGoals,
  openGoal,
  carry,
  importPlans,
  importFile,
  pasteAsPlan,
  openPreview,
  openPreviewToSide,
  revealInPreview,
  exportTree,
  explainRule,
  restartServer,
  showOutput,
  showReferences,
];

/** Registers every command. */
export function registerCommands(context: CommandContext): Disposable {
  return Disposable.from(
    ...all.map(({ id, run }) => commands.registerCommand(id, (...args: unknown[]) => run(context, ...args))),
  );
}
