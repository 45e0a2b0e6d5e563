import { AstUtils, type LangiumDocument, type URI, UriUtils } from 'langium';
import { formatDocument } from '../format/format.js';
import type { PlanFile } from '../grammar/generated/ast.js';
import type { Plan } from '../model/plans.js';
import type { Project } from '../project/project.js';
import { say } from '../values/say.js';
import type { Decision } from './carried-file.js';
import { carriedPath } from './carried-path.js';

/** A file of the old cycle with its file in the next cycle. */
export interface Place {
  file: PlanFile;
  uri: URI;
}

/** The files of the old cycle, by whether their file of the next cycle exists already. */
export interface Places {
  open: Place[];
  present: Place[];
  /** The files that nobody can carry. */
  decisions: Decision[];
}

/** Finds the file of the next cycle for each file of the plans. */
export async function findPlaces(
  plans: readonly Plan[],
  { from, to, project }: { from: string; to: string; project: Project },
  exists: (uri: string) => Promise<boolean>,
): Promise<Places> {
  const places: Places = { open: [], present: [], decisions: [] };
  for (const file of plans.flatMap((plan) => plan.files)) {
    const document = AstUtils.getDocument(file) as LangiumDocument<PlanFile>;
    const uri = UriUtils.joinPath(project.root, carriedPath(project.relativePath(document.uri), from, to));
    if ('problems' in formatDocument(document)) {
      const message = say`The file has syntax errors. Nothing of it was carried.`;
      places.decisions.push({ uri: document.uri.toString(), line: 1, goal: '', message });
    } else ((await exists(uri.toString())) ? places.present : places.open).push({ file, uri });
  }
  return places;
}
