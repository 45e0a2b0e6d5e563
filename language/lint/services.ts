import type { LangiumCoreServices } from 'langium';
import type {
  IncrementalAddedServices,
  IncrementalAddedSharedServices,
  IncrementalSharedServices,
} from '../incremental/services.js';
import type { Linter } from './linter.js';

/** What the language adds to Langium's services, shared by all files. The floors above the linter add none. */
export type OkrAddedSharedServices = IncrementalAddedSharedServices;
export type OkrSharedServices = IncrementalSharedServices;

/** What the language adds to Langium's services of one language. */
export type OkrAddedServices = IncrementalAddedServices & { lint: { Linter: Linter } };
export type OkrServices = LangiumCoreServices & OkrAddedServices;
