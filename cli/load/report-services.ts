import { type AstNode, AstUtils } from 'langium';
import { startOf } from '../../language/grammar/ranges.js';
import type { Place, ReportServices } from '../../language/report/goal-state.js';
import type { Host } from '../host/host.js';
import { pathFrom } from '../host/paths.js';
import type { ProjectFiles } from './project-files.js';

/** Returns the services for reports on the plans of loaded files. */
export function reportServices({ services }: ProjectFiles, host: Host): ReportServices {
  return {
    references: services.references.References,
    readerFor: ({ project }, element) =>
      services.phrasing.PhraseReaders.for(
        project.configuration.words,
        element ? project.languageFor(AstUtils.getDocument(element).uri) : project.configuration.language,
      ),
    placeOf: (node) => placeOf(node, host.workingFolder),
  };
}

/** Returns the start of a node, with its path relative to the reader's folder. */
export function placeOf(node: AstNode, readerFolder: string): Place {
  return {
    file: pathFrom(readerFolder, AstUtils.getDocument(node).uri.fsPath),
    line: startOf(node).line + 1,
  };
}
