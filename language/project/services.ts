import type { LangiumCoreServices, LangiumSharedCoreServices } from 'langium';
import type { OkrReferences } from '../names/references.js';
import type { ConfigurationSchema } from './configuration-schema.js';
import type { OkrDocumentFactory } from './document-factory.js';
import type { FileStamps } from './file-stamps.js';
import type { OkrIndexManager } from './index-manager.js';
import type { PastPlans } from './past-plans.js';
import type { PlanDocuments } from './plan-documents.js';
import type { PlanFinder } from './plan-finder.js';
import type { Projects } from './projects.js';
import type { Today } from './today.js';
import type { WorkingTree } from './working-tree.js';
import type { OkrWorkspaceManager } from './workspace-manager.js';

/** The shared services that projects add to Langium, and those that they need from later layers. */
export interface ProjectAddedSharedServices {
  Today: Today;
  ConfigurationSchema: ConfigurationSchema;
  workspace: {
    Projects: Projects;
    IndexManager: OkrIndexManager;
    FileSystemProvider: WorkingTree;
    FileStamps: FileStamps;
    PlanFinder: PlanFinder;
    LangiumDocumentFactory: OkrDocumentFactory;
    WorkspaceManager: OkrWorkspaceManager;
    PastPlans: PastPlans;
    LangiumDocuments: PlanDocuments;
  };
}
export type ProjectSharedServices = LangiumSharedCoreServices & ProjectAddedSharedServices;

/** The services of one language that names and projects add to Langium. */
export interface ProjectAddedServices {
  references: { References: OkrReferences };
  shared: ProjectSharedServices;
}
export type ProjectServices = LangiumCoreServices & ProjectAddedServices;
