import type { LangiumCoreServices } from 'langium';
import type {
  IncrementalAddedServices,
  IncrementalAddedSharedServices,
  IncrementalSharedServices,
} from '../incremental/services.js';
import type { Linter } from './linter.js';
import type { RememberedChecks } from './remembered-checks.js';

/** The shared services that the language adds to Langium. Layers after the linter add none. */
export type OkrAddedSharedServices = IncrementalAddedSharedServices & {
  workspace: { RememberedChecks: RememberedChecks };
};
export type OkrSharedServices = IncrementalSharedServices & OkrAddedSharedServices;

/** The services of one language that the language adds to Langium. */
export type OkrAddedServices = Omit<IncrementalAddedServices, 'shared'> & {
  lint: { Linter: Linter };
  shared: OkrSharedServices;
};
export type OkrServices = LangiumCoreServices & OkrAddedServices;
