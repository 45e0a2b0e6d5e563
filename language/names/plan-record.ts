import type { AstNode, LangiumDocument, Reference } from 'langium';
import { type Declaration, declarationsOf, declaredName } from '../grammar/declarations.js';
import { isDraft } from '../grammar/draft.js';
import {
  isCheckInBlock,
  isCycle,
  isKeyResult,
  isMetric,
  isMetricUnit,
  isObjective,
  isOwner,
  isPlanFile,
  isSince,
  isSupports,
  type PlanFile,
  reflection,
} from '../grammar/generated/ast.js';
import { type PlanIdentity, planHeaderOf, planOf } from '../grammar/plan-identity.js';
import { nodesIn } from '../grammar/tree-walk.js';
import { editionOf } from '../parser/plan-document.js';
import { type IsoDate, isIsoDate } from '../values/dates.js';
import { type FileVocabulary, vocabularyOf } from './file-vocabulary.js';
import { type OkrReference, referencesIn } from './okr-reference.js';

/** A named declaration as plain data. */
export interface RecordedName {
  /** The name under which it is found. */
  name: string;
  /** The type of its syntax node. */
  type: string;
  /** Which of all declarations of the file it is, from 0, in the order of the text. */
  at: number;
  title?: string;
  /** The handle of its owner, as written. */
  owner?: string;
  /** The unit of a metric. */
  unit?: string;
  /** The first and the last day of a cycle, as written. */
  days?: [start: string | undefined, end: string | undefined];
  /** Its name as written, if it is found under another spelling. */
  written?: string;
}

/** A reference as plain data: everything that decides where it leads, but for the plan of its file. */
export interface RecordedLink {
  text: string;
  /** What it may lead to, as the type of a syntax node. */
  type: string;
  /** The day of the check-ins around it. */
  date?: IsoDate;
}

/** What other files need to know of a file, as plain data. It rests on the text of the file and nothing else. */
export interface PlanRecord {
  plan?: PlanIdentity;
  names: RecordedName[];
  /** How many declarations there are, with those without a name. */
  declarations: number;
  /** In the order of the text. */
  links: RecordedLink[];
  /** Which of all declarations are objectives that count, from 0. */
  objectives: number[];
  /** Whether one of these objectives supports anything. */
  supports: boolean;
  keyResults: number;
  /** The days that `since` names. */
  since: IsoDate[];
  vocabulary: FileVocabulary;
}

/** Records by the edition of their document. */
const records = new WeakMap<object, PlanRecord>();

/** Returns the record of a file. The text is parsed if the record is not known. */
export function recordOf(document: LangiumDocument): PlanRecord {
  const edition = editionOf(document);
  const known = records.get(edition);
  if (known) return known;
  const root = document.parseResult.value;
  const record = isPlanFile(root) ? recordOfFile(root) : emptyRecord;
  records.set(edition, record);
  return record;
}

/** Says whether nothing has to be parsed for the record of a file. */
export function hasRecord(document: LangiumDocument): boolean {
  return records.has(editionOf(document));
}

/** Gives a file that was not parsed the record of the same text. */
export function adoptRecord(document: LangiumDocument, record: PlanRecord): void {
  records.set(editionOf(document), record);
}

const emptyRecord: PlanRecord = {
  names: [],
  declarations: 0,
  links: [],
  objectives: [],
  supports: false,
  keyResults: 0,
  since: [],
  vocabulary: { handles: [], units: [], tags: [] },
};

/** Declarations by the root of their tree, which never changes after parsing. */
const declarationsByRoot = new WeakMap<AstNode, readonly Declaration[]>();

/** Returns a declaration by its number in a file; undefined if there are not so many. */
export function declarationAt(
  { parseResult: { value } }: LangiumDocument,
  at: number,
): Declaration | undefined {
  return allDeclarations(value)[at];
}

/** Returns all declarations of a tree in the order of the text. */
export function allDeclarations(root: AstNode): readonly Declaration[] {
  const known = declarationsByRoot.get(root);
  if (known) return known;
  const all = isPlanFile(root) ? [...declarationsOf(root)] : [];
  declarationsByRoot.set(root, all);
  return all;
}

/** References by the root of their tree. */
const references = new WeakMap<AstNode, OkrReference[]>();

/** Returns all references of a tree in the order of the text. */
export function referencesOf(root: AstNode): OkrReference[] {
  const known = references.get(root);
  if (known) return known;
  const all = nodesIn(root).flatMap(referencesIn);
  references.set(root, all);
  return all;
}

function recordOfFile(file: PlanFile): PlanRecord {
  const all = allDeclarations(file);
  const plan = planOf(file);
  const objectives = [...all.entries()].filter(([, one]) => isObjective(one) && !isDraft(one));
  return {
    ...(plan && { plan }),
    names: [...all.entries()].flatMap(([at, one]) => recordedName(one, at)),
    declarations: all.length,
    links: referencesOf(file).map(recordedLink),
    objectives: objectives.map(([at]) => at),
    supports: objectives.some(([, { statements }]) => (statements as AstNode[]).some(isSupports)),
    keyResults: all.filter(isKeyResult).length,
    since: sinceDaysOf(file, all),
    vocabulary: vocabularyOf(all, referencesOf(file)),
  };
}

function recordedName(node: Declaration, at: number): RecordedName[] {
  const name = declaredName(node);
  if (!name) return [];
  const title = 'title' in node ? node.title : undefined;
  const statements = node.statements as readonly AstNode[];
  const owner = statements.find(isOwner)?.person?.$refText;
  const unit = isMetric(node) ? node.statements.find(isMetricUnit)?.unit : undefined;
  return [
    {
      name,
      type: node.$type,
      at,
      ...(title !== undefined && { title }),
      ...(owner !== undefined && { owner }),
      ...(unit !== undefined && { unit }),
      ...(node.name !== name && { written: node.name }),
      ...(isCycle(node) && { days: [node.start, node.end] }),
    } as RecordedName,
  ];
}

/** Returns a reference as plain data. */
export function recordedLink({ container, property, $refText }: OkrReference): RecordedLink {
  const reference = { $refText } as Reference;
  const type = reflection.getReferenceType({ container, property, reference });
  const date = dateAround(container);
  return { text: $refText, type, ...(date && { date }) };
}

/** Returns the date of the block of check-ins around a node; undefined where there is none. */
export function dateAround({ $container }: AstNode): IsoDate | undefined {
  const date = isCheckInBlock($container) ? $container.date : undefined;
  return date && isIsoDate(date) ? date : undefined;
}

/** Returns the days that `since` names in a file: of its plan, and of its objectives and key results. */
function sinceDaysOf(file: PlanFile, all: readonly Declaration[]): IsoDate[] {
  const goals = all.filter((one) => isObjective(one) || isKeyResult(one));
  const statements = goals.flatMap((goal) => (goal.statements as readonly AstNode[]).filter(isSince));
  const dates = [planHeaderOf(file)?.since, ...statements.map(({ date }) => date)];
  return dates.flatMap((date) => (date !== undefined && isIsoDate(date) ? [date] : []));
}
