import type { LangiumDocument } from 'langium';
import type { DeclarationDescription } from '../../../grammar/declarations.js';
import type { PlanFile } from '../../../grammar/generated/ast.js';
import type { PlanIdentity } from '../../../grammar/plan-identity.js';
import { recordOf } from '../../../names/plan-record.js';
import type { Project } from '../../../project/project.js';

/** A file of a project in which an element may be declared. */
export interface CandidateFile {
  document: LangiumDocument<PlanFile>;
  plan: PlanIdentity | undefined;
  /** What it declares with a name, in the order of the text. */
  declared: readonly DeclarationDescription[];
}

/** The files of a project that declare anything, and the file at hand. Repositories within are not the project's own. */
export function candidateFiles(project: Project, here: LangiumDocument<PlanFile>): CandidateFile[] {
  const byDocument = new Map<LangiumDocument, DeclarationDescription[]>([[here, []]]);
  for (const description of project.names.all()) {
    const { document, documentUri } = description;
    if (project.isForeign(documentUri)) continue;
    byDocument.set(document, [...(byDocument.get(document) ?? []), description]);
  }
  return [...byDocument].map(([document, declared]) => ({
    document: document as LangiumDocument<PlanFile>,
    plan: recordOf(document).plan,
    declared,
  }));
}

/** The file that declares most elements of a kind; of equals the first, which is the file at hand where it is among them. */
export function fileWithMost(files: readonly CandidateFile[], type: string): CandidateFile | undefined {
  const count = ({ declared }: CandidateFile) => declared.filter((one) => one.type === type).length;
  const most = Math.max(0, ...files.map(count));
  return most > 0 ? files.find((file) => count(file) === most) : undefined;
}

export function isSamePlan(left: PlanIdentity | undefined, right: PlanIdentity | undefined): boolean {
  return left?.team === right?.team && left?.cycle === right?.cycle;
}
