import { AstUtils } from 'langium';
import type { Edit } from '../../../edits/edit.js';
import { enclosingDeclaration } from '../../../grammar/declarations.js';
import { isKeyResult, isMeasures, type PlanFile } from '../../../grammar/generated/ast.js';
import { type PlanIdentity, planOf } from '../../../grammar/plan-identity.js';
import { type ElementType, elementKeywords } from '../../../grammar/properties.js';
import { ownerOf } from '../../../model/owner.js';
import { originOf } from '../../../names/linker.js';
import type { OkrReference } from '../../../names/okr-reference.js';
import { planMeant } from '../../../names/resolution.js';
import type { Project } from '../../../project/project.js';
import type { Fix } from '../../types/fix.js';
import { type CandidateFile, candidateFiles, isSamePlan } from './declaration-file.js';
import { type KnownOfElement, measuredBy } from './element-text.js';

/** A link to a name that nothing has. */
export interface MissingName {
  reference: OkrReference;
  /** The last part of the name. */
  name: string;
  /** Whether the name says its team. */
  isQualified: boolean;
  /** The plan to which the name belongs; undefined for a name in a file without a plan. */
  plan: PlanIdentity | undefined;
  /** Whether that is the plan of the link. */
  isOwnPlan: boolean;
  files: readonly CandidateFile[];
  project: Project;
}

/** @returns undefined where the name is unfinished, or does not say to which plan it belongs */
export function missingName(reference: OkrReference, project: Project): MissingName | undefined {
  const here = AstUtils.getDocument<PlanFile>(reference.container);
  const segments = reference.$refText.split('.');
  const name = segments.at(-1);
  const isQualified = segments.length > 1;
  const plan = planMeant(reference.$refText, originOf(reference.container, here.uri.toString()), project);
  if (!name || (isQualified && !plan)) return undefined;
  const isOwnPlan = isSamePlan(planOf(reference.container), plan);
  return { reference, name, isQualified, plan, isOwnPlan, files: candidateFiles(project, here), project };
}

/** The owner of what refers to it, within the same plan, and what a key result says of the metric that it measures. */
export function knownOf({ reference, name, isOwnPlan }: MissingName): KnownOfElement {
  const element = enclosingDeclaration(reference.container);
  const isMeasured = isMeasures(reference.container) && isKeyResult(element);
  return {
    name,
    ...(element && isOwnPlan && { owner: ownerOf(element) }),
    ...(isMeasured && { measured: measuredBy(element) }),
  };
}

/**
 * The fix that declares an element.
 *
 * @param where the words of its title that say where, as ` in metrics.okr`; empty where the link stands
 */
export function declaring(
  type: ElementType,
  { name, reference }: Pick<MissingName, 'name' | 'reference'>,
  where: string,
  { uri, edit }: { uri: string; edit: Edit },
): Fix {
  const isElsewhere = uri !== AstUtils.getDocument(reference.container).uri.toString();
  // Editors have tab stops only in the file in front. In others they would write the snippet without what it asks for.
  const { snippet, ...plain } = edit;
  const edits = { [uri]: [isElsewhere ? plain : { ...plain, snippet }] };
  return { title: `Declare ${elementKeywords[type]} ${name}${where}`, edits };
}
