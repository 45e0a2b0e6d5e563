import type { OkrReferences } from '../../names/references.js';
import type { Symbols } from '../../names/symbols.js';
import type { Phrasing } from '../../phrasing/phrasing.js';
import type { Project } from '../../project/project.js';
import type { IsoDate } from '../../values/dates.js';

/** The services and the date that a hover uses, in addition to the element. */
export interface HoverContext {
  today: IsoDate;
  project: Project;
  references: OkrReferences;
  symbols: Symbols;
  phraseReader: Phrasing;
}
