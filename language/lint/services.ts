import type { LangiumCoreServices } from 'langium';
import type {
  IncrementalAddedServices,
  IncrementalAddedSharedServices,
  IncrementalSharedServices,
} from '../incremental/services.js';
import type { Linter } from './linter.js';

/** The shared services that the language adds to Langium. Layers after the linter add none. */
export type OkrAddedSharedServices = IncrementalAddedSharedServices;
export type OkrSharedServices = IncrementalSharedServices;

/** The services of one language that the language adds to Langium. */
export type OkrAddedServices = IncrementalAddedServices & { lint: { Linter: Linter } };
export type OkrServices = LangiumCoreServices & OkrAddedServices;
