import type { ConfigurationProblem } from '../project/configuration-problem.js';
import type { Project } from '../project/project.js';
import type { Finding } from './types/finding.js';

/** What is wrong in the configurations of a project, as findings. */
export function configurationFindings({ configurationFiles }: Project): Finding[] {
  return [...configurationFiles].flatMap(([uri, problems]) => findingsOfConfiguration(uri, problems));
}

/** What is wrong in one configuration file, as findings. */
export function findingsOfConfiguration(uri: string, problems: readonly ConfigurationProblem[]): Finding[] {
  return problems.map(({ message, range }) => ({
    rule: 'invalid-configuration',
    severity: 'error',
    message,
    uri,
    range,
  }));
}
