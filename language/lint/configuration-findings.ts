import type { ConfigurationProblem } from '../project/configuration-problem.js';
import type { Project } from '../project/project.js';
import type { Finding } from './types/finding.js';

/** Turns the mistakes in all configuration files of a project into findings. */
export function configurationFindings({ configurationFiles }: Project): Finding[] {
  return [...configurationFiles].flatMap(([uri, problems]) => findingsOfConfiguration(uri, problems));
}

/** Turns the mistakes in one configuration file into findings. */
export function findingsOfConfiguration(uri: string, problems: readonly ConfigurationProblem[]): Finding[] {
  return problems.map(({ message, range, severity = 'error' }) => ({
    rule: 'invalid-configuration',
    severity,
    message,
    uri,
    range,
  }));
}
