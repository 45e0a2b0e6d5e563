import { AstUtils } from 'langium';
import type { PlanFile } from '../../../grammar/generated/ast.js';
import type { ElementType } from '../../../grammar/properties.js';
import type { Fix } from '../../types/fix.js';
import { type CandidateFile, candidateFiles, fileWithMost, isSamePlan } from './declaration-file.js';
import { type ElementText, elementText } from './element-text.js';
import { insertElement, isCloseTo } from './insert-element.js';
import { declaring, knownOf, type MissingName } from './missing-name.js';

/** What plans share, and write before their goals. */
const shared: ReadonlySet<ElementType> = new Set(['Priority', 'Metric', 'Person', 'Cycle']);

/** Declares a priority, metric, objective or initiative in the file where most of its kind stand that the link can name so. */
export function declareAtTopLevel(type: ElementType, missing: MissingName): Fix[] {
  const { files, plan, isQualified } = missing;
  const mayBeGlobal = shared.has(type) && !isQualified;
  const visible = files.filter((file) => isSamePlan(file.plan, plan) || (mayBeGlobal && !file.plan));
  const text = elementText(type, knownOf(missing));
  return declareIn(fileFor(type, visible), type, text, missing);
}

/** Declares a person or a cycle, which all plans share. */
export function declareGlobally(
  type: 'Person' | 'Cycle',
  text: ElementText,
  missing: Pick<MissingName, 'reference' | 'name' | 'project'>,
): Fix[] {
  const here = AstUtils.getDocument<PlanFile>(missing.reference.container);
  return declareIn(fileFor(type, candidateFiles(missing.project, here)), type, text, missing);
}

/** The file with most elements of the kind; where there is none, what is shared goes to a file that belongs to no plan. */
function fileFor(type: ElementType, files: readonly CandidateFile[]): CandidateFile | undefined {
  const isVocabulary = ({ plan, declared }: CandidateFile) => !plan && declared.length > 0;
  const vocabulary = shared.has(type) ? files.find(isVocabulary) : undefined;
  return fileWithMost(files, type) ?? vocabulary ?? files[0];
}

/** Adds an element behind the last one of its kind; where there is none, behind the plan's header or at the end. */
function declareIn(
  file: CandidateFile | undefined,
  type: ElementType,
  text: ElementText,
  missing: Pick<MissingName, 'reference' | 'name' | 'project'>,
): Fix[] {
  if (!file) return [];
  const { document } = file;
  const { elements } = document.parseResult.value;
  const ofKind = elements.filter(({ $type }) => $type === type);
  const last = ofKind.at(-1);
  const edit = last
    ? insertElement(document, text, last, isCloseTo(last, ofKind.at(-2)))
    : insertElement(document, text, shared.has(type) ? undefined : elements.at(-1));
  const isHere = document === AstUtils.getDocument(missing.reference.container);
  const where = isHere ? '' : ` in ${missing.project.relativePath(document.uri)}`;
  return [declaring(type, missing, where, { uri: document.uri.toString(), edit })];
}
