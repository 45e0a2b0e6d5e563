import type { OkrReferences } from '../../names/references.js';
import type { Symbols } from '../../names/symbols.js';
import type { PhraseReader } from '../../phrasing/reading.js';
import type { Project } from '../../project/project.js';
import type { IsoDate } from '../../values/dates.js';

/** What a hover may look at besides the element itself. */
export interface HoverContext {
  today: IsoDate;
  project: Project;
  references: OkrReferences;
  symbols: Symbols;
  phraseReader: PhraseReader;
}
