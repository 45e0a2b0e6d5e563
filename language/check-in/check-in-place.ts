import { AstUtils, type LangiumDocument, URI, UriUtils } from 'langium';
import { declarationsOf } from '../grammar/declarations.js';
import {
  type CheckInBlock,
  type CheckInEntry,
  isCheckInBlock,
  isCheckInEntry,
  isKeyResult,
  isPlanFile,
  type KeyResult,
  type PlanFile,
} from '../grammar/generated/ast.js';
import { planOf, qualifiedName } from '../grammar/plan-identity.js';
import { type CheckInRecord, checkInsOf, rivalsAt } from '../model/check-ins.js';
import type { OkrReferences } from '../names/references.js';
import { resolveName } from '../names/resolution.js';
import type { Project } from '../project/project.js';
import type { IsoDate } from '../values/dates.js';
import { compareText } from '../values/text.js';

/** The place where a check-in is written. */
export type CheckInPlace =
  /** There is a check-in of that day already: it is corrected. */
  | { kind: 'present'; record: CheckInRecord }
  | { kind: 'body' }
  | { kind: 'entry'; block: CheckInBlock; name: string }
  /** A new block in a file that exists, or is to be made; after the last block that is not newer, if the file has one. */
  | { kind: 'block'; uri: URI; document?: LangiumDocument; after?: CheckInBlock; name: string };

export interface PlaceContext {
  /** The day of the check-in. */
  date: IsoDate;
  /** The handle of the person who reports, if the check-in names one. */
  by?: string;
  project: Project;
  references: OkrReferences;
  /** All files of the project, by their path. */
  documents: readonly LangiumDocument[];
}

/**
 * Finds the place where a team would write a check-in: like the last check-in of the key result, or else of its plan, of its
 * team, of its project. This is a line in the body, or an entry of a block: in the block of that day if the plan has one, else
 * in a new block in the file with the newest block, or in the file of the month if files are named by month.
 */
export function checkInPlace(keyResult: KeyResult, context: PlaceContext): CheckInPlace {
  const { date, by } = context;
  const own = checkInsOf(keyResult, context.references);
  const present = own.filter((record) => record.date === date && isBy(record.node, by)).at(-1);
  if (present) return { kind: 'present', record: present };
  const ofPlan = checkInsIn(isOfPlan(keyResult), context);
  const last = [own, ofPlan].find((list) => list.length > 0)?.at(-1) ?? lastOfOthers(keyResult, context);
  if (!last || !isCheckInEntry(last.node) || !keyResult.name) return { kind: 'body' };
  const written = own.map(({ node }) => node).filter(isCheckInEntry);
  const nameIn = (uri: URI, plan = planOf(last.node)) =>
    entryName(keyResult, written, { uri, plan }, context);

  const ofDay = ofPlan.filter((record) => record.date === date && isBy(record.node, by)).at(-1);
  const block = ofDay && isCheckInEntry(ofDay.node) ? ofDay.node.$container : undefined;
  if (block && isCheckInBlock(block)) {
    return { kind: 'entry', block, name: nameIn(AstUtils.getDocument(block).uri, planOf(block)) };
  }
  // The newest of the plan, not of this key result: it may not have been reported for a month.
  const newest = ofPlan.filter(({ node }) => isCheckInEntry(node)).at(-1) ?? last;
  const uri = fileOf(newest, date);
  const document = context.documents.find((one) => one.uri.toString() === uri.toString());
  const plan = document && planOf(document.parseResult.value);
  const after = document && lastBlockUntil(date, document);
  return { kind: 'block', uri, document, after, name: nameIn(uri, plan) };
}

/** Says whether a check-in is by a person; without a person, every check-in counts. */
function isBy(node: CheckInRecord['node'], by: string | undefined): boolean {
  if (by === undefined) return true;
  const { person } = isCheckInEntry(node) ? (node.$container as CheckInBlock) : node;
  return person?.$refText === by;
}

/** Returns the newest check-in of the team, else of the project, that shows where a first check-in belongs. */
function lastOfOthers(keyResult: KeyResult, context: PlaceContext): CheckInRecord | undefined {
  const plan = planOf(keyResult);
  // An entry in the file of another plan shows only where that plan keeps its check-ins.
  const isShared = ({ node }: CheckInRecord) => !isCheckInEntry(node) || planOf(node) === undefined;
  const all = checkInsIn(() => true, context).filter(isShared);
  const ofTeam = checkInsIn((file) => planOf(file)?.team === plan?.team, context).filter(isShared);
  return ofTeam.at(-1) ?? all.at(-1);
}

function isOfPlan(keyResult: KeyResult): (file: PlanFile) => boolean {
  const plan = planOf(keyResult);
  return (file) => {
    const other = planOf(file);
    return plan
      ? other?.team === plan.team && other.cycle === plan.cycle
      : file === AstUtils.findRootNode(keyResult);
  };
}

/** Returns all check-ins of the key results that the wanted files define, oldest first. */
function checkInsIn(
  isWanted: (file: PlanFile) => boolean,
  { documents, references }: PlaceContext,
): CheckInRecord[] {
  return documents
    .map(({ parseResult }) => parseResult.value)
    .filter(isPlanFile)
    .filter(isWanted)
    .flatMap((file) => [...declarationsOf(file)].filter(isKeyResult))
    .flatMap((one) => checkInsOf(one, references))
    .sort(
      (left, right) =>
        compareText(left.date, right.date) ||
        compareText(left.uri, right.uri) ||
        (left.node.$cstNode?.offset ?? 0) - (right.node.$cstNode?.offset ?? 0),
    );
}

/** Returns the file of a check-in; if its name contains the month of that check-in, the file of the month of the new one. */
function fileOf({ uri, date }: CheckInRecord, newDate: IsoDate): URI {
  const file = URI.parse(uri);
  const [before, now] = [date.slice(0, 7), newDate.slice(0, 7)];
  const name = UriUtils.basename(file);
  if (before === now || !name.includes(before)) return file;
  return UriUtils.joinPath(UriUtils.dirname(file), name.replace(before, now));
}

/** Returns the newest block of a file that is not newer than a day, the last one in the file if several are. */
function lastBlockUntil(
  day: IsoDate,
  { parseResult: { value: file } }: LangiumDocument,
): CheckInBlock | undefined {
  if (!isPlanFile(file)) return undefined;
  return file.elements
    .filter(isCheckInBlock)
    .filter(({ date }) => (date ?? '') <= day)
    .reduce<CheckInBlock | undefined>(
      (newest, block) => (newest && (newest.date ?? '') > (block.date ?? '') ? newest : block),
      undefined,
    );
}

/** Returns the name by which entries of a file refer to the key result: as it was written last, else the shortest that fits. */
function entryName(
  keyResult: KeyResult,
  written: readonly CheckInEntry[],
  { uri, plan }: { uri: URI; plan: ReturnType<typeof planOf> },
  { date, project, references }: PlaceContext,
): string {
  const own = planOf(keyResult);
  const name = keyResult.name as string;
  const full = qualifiedName(own, name);
  const candidates = [
    ...written.map(({ target }) => target.$refText).reverse(),
    ...(own ? [`${own.team}.${name}`] : [name]),
  ];
  const origin = { uri: uri.toString(), plan, date };
  const options = {
    periodOf: (cycle: string) => project.periodOf(cycle),
    fits: ({ type }: { type: string }) => type === 'KeyResult' || type === 'Initiative',
  };
  const leadsHere = (text: string) => {
    const [found, ...others] = resolveName(text, 'goal', origin, project.names, options);
    return found?.node === keyResult && others.length === 0;
  };
  // In the days of grace of the cycle before, a name may have to say which cycle it means.
  const isClear = (text: string) =>
    text.split('.').length !== 2 || rivalsAt(keyResult, date, references).length === 0;
  return candidates.find((text) => leadsHere(text) && isClear(text)) ?? full;
}
