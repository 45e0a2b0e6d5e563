import type { OkrReferences } from '../names/references.js';
import type { Phrasing } from '../phrasing/phrasing.js';
import type { Project } from '../project/project.js';
import type { IsoDate } from '../values/dates.js';

/** What the formulas read in addition to the goal: the day, links from other files, cycles, and the words of statements. */
export interface ProgressContext {
  today: IsoDate;
  references: OkrReferences;
  project: Project;
  phraseReader: Phrasing;
}
