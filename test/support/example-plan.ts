import { readdirSync, readFileSync } from 'node:fs';
import { planGraph } from '../../language/index.js';
import type { PlanGraph } from '../../language/protocol.js';
import { openWorkspace } from './workspace.js';

/** The plan of the example company as the editor gets it, with its findings, on the day that its configuration says. */
export function examplePlan(): Promise<PlanGraph> {
  return planOfFolder('examples');
}

/** The plan of a folder of this repository, checked, on the day that its configuration says. */
export function planOfFolder(folder: string): Promise<PlanGraph> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.okr$|okr\.config\.json$/.test(name));
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]));
  return planOfFiles(files);
}

/** The plan of files given by their path below the project's root, checked. Without a date, *today* is 2026-11-16. */
export async function planOfFiles(files: Record<string, string>, today?: string): Promise<PlanGraph> {
  const workspace = await openWorkspace(files, today ? { today } : {});
  workspace.findings();
  const [project] = workspace.shared.workspace.Projects.all;
  if (!project) throw new Error('These files make no project.');
  return planGraph(project, workspace.shared);
}
