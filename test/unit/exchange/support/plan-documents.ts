import type { PlanDocument } from '../../../../exchange/document/document.js';
import { planDocument } from '../../../../exchange/document/plan-document.js';
import { planGraph } from '../../../../language/index.js';
import type { TestWorkspace } from '../../../support/workspace.js';

/** The plans of a workspace as data, with their findings. */
export function documentOf({ shared, services, document: _one }: TestWorkspace): PlanDocument {
  const documents = shared.workspace.LangiumDocuments.all.toArray();
  for (const document of documents) services.lint.Linter.lint(document);
  const [project] = shared.workspace.Projects.all;
  if (!project) throw new Error('A workspace has a project.');
  return planDocument({
    documents,
    references: services.references.References,
    graph: planGraph(project, shared),
  });
}
