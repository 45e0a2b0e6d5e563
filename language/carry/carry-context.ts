import type { AstNode } from 'langium';
import { isPlanFile, type PlanFile } from '../grammar/generated/ast.js';
import type { OkrServices } from '../lint/services.js';
import type { Project } from '../project/project.js';
import type { IsoDate } from '../values/dates.js';
import { isCarriable } from './carried-file.js';
import type { AgainContext } from './carry-again.js';
import type { Place } from './places.js';
import type { Carriable, Verdict } from './verdict.js';

export interface CarryRun {
  project: Project;
  today: IsoDate;
  /** The names of the cycles, canonical. */
  from: string;
  to: string;
  /** Which goals of new files are carried. */
  verdicts: ReadonlyMap<Carriable, Verdict>;
  /** The files of the next cycle that exist already. */
  present: readonly Place[];
}

/** Returns what carrying a project needs to know. */
export function carryContext(run: CarryRun, services: OkrServices): AgainContext {
  const { project, to, verdicts, present } = run;
  const period = project.periodOf(to);
  if (!period) throw new Error(`The dates of ${to} are unknown.`);
  const { LangiumDocuments, LangiumDocumentFactory, FileSystemProvider } = services.shared.workspace;
  const phrasing = services.phrasing.PhraseReaders.for(
    project.configuration.words,
    project.configuration.language,
  );
  return {
    ...run,
    period,
    references: services.references.References,
    phraseReader: phrasing,
    phrasing,
    isCarried: (target: AstNode) => {
      const verdict = isCarriable(target) ? verdicts.get(target) : undefined;
      return verdict?.carried === false && verdict.isTaken ? undefined : verdict?.carried;
    },
    parse: (text, uri) => LangiumDocumentFactory.fromString<PlanFile>(text, uri),
    nextFile: (file) => {
      const place = present.find((one) => one.file === file);
      const next = place && LangiumDocuments.getDocument(place.uri)?.parseResult.value;
      return isPlanFile(next) ? next : undefined;
    },
    isThere: (uri) => !FileSystemProvider.isLeftOut(uri),
  };
}
