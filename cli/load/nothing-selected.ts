import { URI } from 'langium';
import { configurationFileName } from '../../language/project/configuration.js';
import type { ProjectFiles } from './project-files.js';
import type { SelectedPath, Selection } from './selection.js';

/** For each given path that stands for no plan and no configuration a sentence that says why. */
export function pathsWithoutPlans(files: ProjectFiles, selection: Selection): string[] {
  const plans = files.selected.map(({ uri }) => uri.fsPath);
  const hasIgnored = files.projects.some((project) => project.hasIgnored);
  return selection
    .without([...plans, ...selectedConfigurations(files, selection)])
    .map((path) => whyNoPlan(path, hasIgnored));
}

/** The configurations that were given as paths of their own. */
export function selectedConfigurations({ projects }: ProjectFiles, selection: Selection): string[] {
  const given = new Set(selection.paths.map(({ path }) => path));
  return projects
    .flatMap(({ configurationFiles }) => [...configurationFiles.keys()].map((uri) => URI.parse(uri).fsPath))
    .filter((path) => given.has(path));
}

function whyNoPlan({ given, isFolder }: SelectedPath, hasIgnored: boolean): string {
  const where = given === '.' ? 'this folder' : given;
  if (isFolder && hasIgnored)
    return `There is no .okr file in ${where} that git does not ignore. \`"gitignore": false\` in ${configurationFileName} includes ignored files.`;
  if (isFolder) return `There is no .okr file in ${where}.`;
  if (!given.endsWith('.okr') && given !== '-')
    return `${given} is not a plan: the name of a plan ends in .okr.`;
  return `${given} is left out by \`include\` or \`exclude\` in ${configurationFileName}, or because it is in a hidden folder or node_modules.`;
}

/** What to say where no plan is left and nobody said that this is fine. */
export function emptyAdvice(done: 'checked' | 'formatted'): string {
  return `Nothing was ${done}. \`okr init\` writes a first plan; with --allow-empty this is no error.\n`;
}
