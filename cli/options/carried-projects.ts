import type { Plan } from '../../language/index.js';
import type { Project } from '../../language/project/project.js';
import { compareText } from '../../language/values/text.js';
import type { Host } from '../host/host.js';
import { pathFrom } from '../host/paths.js';
import { UsageError } from '../host/usage-error.js';
import { visibleText } from '../text/visible-text.js';

/**
 * Returns the plans of the projects that a person means. Without a path, a command finds every project below the current folder;
 * only a person knows whether all of them start the next cycle. At a terminal, the person chooses.
 *
 * @param plans at least one
 * @throws {UsageError} if several projects are found and nobody can be asked, or if the person cancels
 */
export async function chooseProjects(plans: readonly Plan[], cycle: string, host: Host): Promise<Plan[]> {
  const shown = ({ root }: Project) => visibleText(pathFrom(host.workingFolder, root.fsPath));
  const projects = [...new Set(plans.map(({ project }) => project))].sort((left, right) =>
    compareText(left.root.path, right.root.path),
  );
  if (projects.length <= 1) return [...plans];
  if (!host.ask) {
    throw new UsageError(
      `${projects.length} projects have plans for ${cycle}: ${projects.map(shown).join(', ')}. Nothing was written. Name the folder of one, or write --all for all of them.`,
    );
  }
  const lines = projects.map((project, index) => `  ${index + 1}. ${shown(project)}\n`);
  host.write(`${projects.length} projects have plans for ${cycle}:\n${lines.join('')}`);
  const chosen = await askForNumbers(projects.length, host.ask, host);
  return plans.filter(({ project }) => chosen.has(projects.indexOf(project) + 1));
}

async function askForNumbers(
  count: number,
  ask: NonNullable<Host['ask']>,
  host: Host,
): Promise<ReadonlySet<number>> {
  for (;;) {
    const answer = await ask('Which ones? Numbers such as 1,2, or all; Enter cancels: ');
    if (answer === undefined || answer.trim() === '') throw new UsageError('Cancelled. Nothing was written.');
    const numbers = readNumbers(answer.trim().toLowerCase(), count);
    if (numbers) return numbers;
    host.write('This answer cannot be read. Try again.\n');
  }
}

function readNumbers(answer: string, count: number): ReadonlySet<number> | undefined {
  const all = Array.from({ length: count }, (_, index) => index + 1);
  if (answer === 'all') return new Set(all);
  const numbers = answer.split(/[\s,]+/).map(Number);
  return numbers.every((number) => all.includes(number)) ? new Set(numbers) : undefined;
}
