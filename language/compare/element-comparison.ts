import type { KeyResult, Objective } from '../grammar/generated/ast.js';
import { elementKeywords, propertyDefinition } from '../grammar/properties.js';
import { percentText } from '../model/status-text.js';
import type { Phrasing } from '../phrasing/phrasing.js';
import { groupBy } from '../values/group-by.js';
import { say } from '../values/say.js';
import { type BareChange, type Change, type ChangeKind, changeKinds, propertyKind } from './change.js';
import { inWords } from './change-text.js';
import { definitionComparison } from './definition-comparison.js';
import type { ElementLink, ElementState } from './element-state.js';
import type { Pair } from './matching.js';
import { progressComparison } from './progress-comparison.js';

/** Facts about all other elements, for the comparison of one element. */
export interface ComparisonContext {
  /** The id in the later version of an element of the earlier one; the same id if it is gone. */
  idNow(idBefore: string): string;
  /** What to call an element of either version: its statement, else its name. */
  call(id: string): string;
  /** Returns what reads the numbers of a goal's statement. */
  phrasingFor(goal: Objective | KeyResult): Phrasing;
}

/** Returns all differences between two versions of an element, ordered by their importance for reviewers. */
export function compareElement(pair: Pair<ElementState>, context: ComparisonContext): Change[] {
  const changes = [
    ...simple.flatMap(({ kind, of }) => differing(kind, of(pair.before), of(pair.after))),
    ...agreementComparison(pair, context),
    ...definitionComparison(pair, context.phrasingFor),
    ...lifecycleComparison(pair),
    ...placeComparison(pair, context),
    ...linkComparison(pair, context),
    ...textComparison(pair),
    ...progressComparison(pair),
  ];
  const rank = ({ kind }: BareChange) => changeKinds.indexOf(kind);
  return changes.sort((left, right) => rank(left) - rank(right)).map(inWords);
}

/** What is compared as a text, and by what kind of change a difference is told. */
const simple: readonly { kind: ChangeKind; of(element: ElementState): string | undefined }[] = [
  { kind: 'became', of: ({ kind }) => elementKeywords[kind] },
  { kind: 'renamed', of: ({ name }) => name },
  { kind: 'score', of: ({ score }) => score },
];

function differing(kind: ChangeKind, from: string | undefined, to: string | undefined): BareChange[] {
  return from === to ? [] : [{ kind, from: from ?? null, to: to ?? null }];
}

/** Agreed now, or a draft again. What stands in another element follows that one, unless it moved. */
function agreementComparison(
  { before, after }: Pair<ElementState>,
  { idNow }: ComparisonContext,
): BareChange[] {
  const follows =
    after.parent !== undefined && before.parent !== undefined && idNow(before.parent) === after.parent;
  if (before.isDraft === after.isDraft || follows) return [];
  return [{ kind: after.isDraft ? 'unagreed' : 'agreed' }];
}

/** Given up or taken up again, and the changes that follow from time and progress. */
function lifecycleComparison({ before, after }: Pair<ElementState>): BareChange[] {
  const { dropped } = after;
  const dropping: BareChange[] =
    dropped && !before.dropped
      ? [{ kind: 'dropped', to: dropped.date ?? null, reason: dropped.reason ?? null }]
      : before.dropped && !dropped
        ? [{ kind: 'resumed', from: before.dropped.date ?? null }]
        : [];
  if (before.kind !== after.kind) return dropping;
  const reads = before.reading && after.reading ? differing('reading', before.reading, after.reading) : [];
  const status =
    before.standing.status && after.standing.status
      ? differing('status', statusText(before), statusText(after))
      : [];
  return [
    ...dropping,
    ...reads,
    ...status,
    ...differing('progress', progressText(before), progressText(after)),
  ];
}

function statusText({ standing }: ElementState): string | undefined {
  return standing.status?.replace('-', ' ');
}

function progressText({ standing: { progress } }: ElementState): string | undefined {
  return progress === undefined ? undefined : percentText(progress);
}

/** A move to another plan says all; within a plan, to another goal; else to another file. */
function placeComparison({ before, after }: Pair<ElementState>, context: ComparisonContext): BareChange[] {
  const [from, to] = [planText(before), planText(after)];
  const parentBefore = before.parent && context.idNow(before.parent);
  const parent: BareChange[] =
    parentBefore === after.parent
      ? []
      : [
          {
            kind: 'moved-parent',
            from: before.parent ? `“${context.call(before.parent)}”` : null,
            to: after.parent ? `“${context.call(after.parent)}”` : null,
            said: {
              from: before.parent ? say`“${context.call(before.parent)}”` : null,
              to: after.parent ? say`“${context.call(after.parent)}”` : null,
            },
          },
        ];
  if (from !== to) return [{ kind: 'moved-plan', from, to }, ...parent];
  return [...parent, ...differing('moved-file', before.place.file, after.place.file)];
}

function planText({ plan }: ElementState): string | null {
  return plan ? `${plan.team}.${plan.cycle}` : null;
}

/** Links by what they lead to, not by how that is written; a link that changes because of a move is left out. */
function linkComparison({ before, after }: Pair<ElementState>, context: ComparisonContext): BareChange[] {
  const nowKey = ({ type, target, text }: ElementLink) => `${type} ${target ?? `?${text}`}`;
  const thenKey = (link: ElementLink) =>
    nowKey({ ...link, target: link.target && context.idNow(link.target) });
  const past = new Set(before.links.map(thenKey));
  const present = new Set(after.links.map(nowKey));
  const hasMoved = (before.parent && context.idNow(before.parent)) !== after.parent;
  const lost = before.links.filter(
    (link) => !present.has(thenKey(link)) && !(hasMoved && link.target === before.parent && link.target),
  );
  const gained = after.links.filter(
    (link) => !past.has(nowKey(link)) && !(hasMoved && link.target === after.parent && link.target),
  );
  return [
    ...gained.map(({ type, text }): BareChange => ({ kind: 'link-gained', about: type, to: text })),
    ...lost.map(({ type, text }): BareChange => ({ kind: 'link-lost', about: type, from: text })),
    ...beliefComparison(groupBy(before.links, thenKey), groupBy(after.links, nowKey)),
  ];
}

/** Why a link that was there before is believed now, where that is not what it was. */
function beliefComparison(
  before: ReadonlyMap<string, readonly ElementLink[]>,
  after: ReadonlyMap<string, readonly ElementLink[]>,
): BareChange[] {
  const beliefs = (links: readonly ElementLink[]) =>
    links.flatMap(({ belief }) => belief || []).join(' · ') || undefined;
  return [...after].flatMap(([key, links]) => {
    const [link, past] = [links[0], before.get(key)];
    if (!link || !past) return [];
    const about = `${link.type} “${link.text}”`;
    return differing('belief', beliefs(past), beliefs(links)).map((change) => ({ ...change, about }));
  });
}

/** Statements by their words: what the table gives no kind of its own is told as a property, by what it is called. */
function textComparison({ before, after }: Pair<ElementState>): BareChange[] {
  const types = new Set([...before.texts.keys(), ...after.texts.keys()]);
  return [...types].flatMap((type) => {
    const definition = propertyDefinition(type);
    const own = propertyKind(type);
    const about = own ? undefined : (definition?.called ?? definition?.keywords[0] ?? 'days');
    const changes = differing(own ?? 'property', before.texts.get(type), after.texts.get(type));
    return changes.map((change) => ({ ...change, ...(about && { about }) }));
  });
}
