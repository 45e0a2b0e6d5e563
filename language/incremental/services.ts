import type { LangiumCoreServices } from 'langium';
import type { LearnedTables } from '../phrasing/learned-tables.js';
import type { PhraseReaders } from '../phrasing/phrasings.js';
import type {
  ProjectAddedServices,
  ProjectAddedSharedServices,
  ProjectSharedServices,
} from '../project/services.js';
import type { OkrDocumentBuilder } from './document-builder.js';
import type { FactIndex } from './fact-index.js';
import type { NamesAhead } from './names-ahead.js';
import type { SyntaxLimit } from './syntax-limit.js';

/** The shared services that incremental builds add to a project. */
export type IncrementalAddedSharedServices = ProjectAddedSharedServices & {
  LearnedTables: LearnedTables;
  workspace: {
    DocumentBuilder: OkrDocumentBuilder;
    FactIndex: FactIndex;
    NamesAhead: NamesAhead;
    SyntaxLimit: SyntaxLimit;
  };
};
export type IncrementalSharedServices = ProjectSharedServices & IncrementalAddedSharedServices;

export type IncrementalAddedServices = ProjectAddedServices & {
  phrasing: { PhraseReaders: PhraseReaders };
  shared: IncrementalSharedServices;
};
export type IncrementalServices = LangiumCoreServices & IncrementalAddedServices;
