import { compareText } from '../values/text.js';
import type { ElementIdentity } from './element-state.js';
import { StatementLikeness } from './statement-likeness.js';

/** One element in two versions. */
export interface Pair<Element extends ElementIdentity> {
  before: Element;
  after: Element;
}

export interface Matching<Element extends ElementIdentity> {
  /** In the order of the later version. */
  pairs: Pair<Element>[];
  added: Element[];
  removed: Element[];
}

/** From which likeness on two statements of one name, or without a name in common, are versions of one statement. */
const likeEnough = { sameName: 0.4, sameKind: 0.6, otherKind: 0.75 };

/** Kinds that become one another when a team finds that a result was work, or a piece of work a result. */
const goals: ReadonlySet<string> = new Set(['Objective', 'KeyResult', 'Initiative']);

/** How one element may be known again; the surest ways come first, and what one has found the next leaves alone. */
type Key = (element: ElementIdentity) => string | undefined;

const planKey = ({ plan }: ElementIdentity) => `${plan?.team ?? ''} ${plan?.cycle ?? ''}`;
const wordsKey = ({ title }: ElementIdentity) =>
  title === undefined
    ? undefined
    : (title.toLowerCase().match(/[\p{L}\p{N}%]+/gu) ?? []).join(' ') || undefined;
const family = ({ kind }: ElementIdentity) => (goals.has(kind) ? 'goal' : kind);

/** What has no name has an id of its place in the file, where another element may be now. */
const nameKey = ({ name, id }: ElementIdentity) => (name === undefined ? undefined : id);

/** The name may move to another plan, or to no plan, and the name may change while the words stay. */
const keys: readonly Key[] = [
  (one) => nameKey(one) && `${one.kind} ${nameKey(one)}`,
  (one) => nameKey(one) && `${family(one)} ${nameKey(one)}`,
  (one) => wordsKey(one) && `${one.kind} ${planKey(one)} ${wordsKey(one)}`,
  (one) => wordsKey(one) && one.name && `${one.kind} ${one.name} ${wordsKey(one)}`,
  (one) => wordsKey(one) && `${family(one)} ${wordsKey(one)}`,
  // Neither name nor words: only the order of the text is left.
  (one) => (one.name === undefined && !wordsKey(one) ? `${one.kind} ${planKey(one)}` : undefined),
];

/**
 * Matches the elements of two versions: by qualified name, by the words of the statement, then by a name that moved to
 * another plan, then by the similarity of the statements.
 *
 * @param before in the order of files and lines, like the other list
 */
export function matchElements<Element extends ElementIdentity>(
  before: readonly Element[],
  after: readonly Element[],
): Matching<Element> {
  const found = new Map<Element, Element>();
  const openBefore = new Set(before);
  const openAfter = new Set(after);
  const join = (old: Element, now: Element) => {
    found.set(now, old);
    openBefore.delete(old);
    openAfter.delete(now);
  };
  for (const key of keys) joinByKey(key, openBefore, openAfter, join);
  joinByLikeness(openBefore, openAfter, join);
  return {
    pairs: after.flatMap((now) => {
      const old = found.get(now);
      return old ? [{ before: old, after: now }] : [];
    }),
    added: [...openAfter],
    removed: [...openBefore],
  };
}

type Join<Element> = (before: Element, after: Element) => void;

function joinByKey<Element extends ElementIdentity>(
  key: Key,
  before: ReadonlySet<Element>,
  after: ReadonlySet<Element>,
  join: Join<Element>,
): void {
  const waiting = new Map<string, Element[]>();
  for (const one of before) {
    const at = key(one);
    if (at) waiting.set(at, [...(waiting.get(at) ?? []), one]);
  }
  for (const now of [...after]) {
    const old = waiting.get(key(now) ?? '')?.shift();
    if (old) join(old, now);
  }
}

function joinByLikeness<Element extends ElementIdentity>(
  before: ReadonlySet<Element>,
  after: ReadonlySet<Element>,
  join: Join<Element>,
): void {
  const likeness = new StatementLikeness([...before]);
  const candidates = [...after].flatMap((now) =>
    likeness.likeThis(now).flatMap(({ one: old, score }) => {
      const needed = neededLikeness(old, now);
      return needed !== undefined && score >= needed ? [{ old, now, score: score + bonus(old, now) }] : [];
    }),
  );
  candidates.sort(
    (left, right) =>
      right.score - left.score ||
      compareText(left.now.id, right.now.id) ||
      compareText(left.old.id, right.old.id),
  );
  for (const { old, now } of candidates) if (before.has(old) && after.has(now)) join(old, now);
}

function neededLikeness(before: ElementIdentity, after: ElementIdentity): number | undefined {
  if (before.kind === after.kind)
    return before.name !== undefined && before.name === after.name
      ? likeEnough.sameName
      : likeEnough.sameKind;
  return family(before) === family(after) ? likeEnough.otherKind : undefined;
}

/** A name or a plan in common decides between statements that are as like. */
function bonus(before: ElementIdentity, after: ElementIdentity): number {
  const sameName = before.name !== undefined && before.name === after.name;
  return (sameName ? 1 : 0) + (planKey(before) === planKey(after) ? 0.1 : 0);
}
