import { type properties, propertyDefinition, propertyDefinitions } from '../grammar/properties.js';

type KindIn<Row> = Row extends { compared: { kind: infer Kind extends string } } ? Kind : never;

/** The kinds of change that the table of properties defines for single properties. */
export type PropertyChangeKind = KindIn<(typeof properties)[keyof typeof properties]>;

/** Returns the kind of change of a property by the type of its syntax node; undefined if the property has none. */
export function propertyKind(type: string): PropertyChangeKind | undefined {
  const compared = propertyDefinition(type)?.compared;
  return typeof compared === 'object' ? (compared.kind as PropertyChangeKind) : undefined;
}

/** The kinds of change of single properties, in the order of the table. */
export const propertyKinds: readonly PropertyChangeKind[] = propertyDefinitions.flatMap(
  ({ type }) => propertyKind(type) ?? [],
);

/** All kinds of change, ordered by their importance for reviewers. */
export const changeKinds = [
  'agreed',
  'unagreed',
  'added',
  'removed',
  'became',
  'dropped',
  'resumed',
  'baseline',
  'target',
  'limit',
  'guard',
  'expect',
  'deadline',
  'since',
  'stretch',
  'weight',
  'measure',
  'reworded',
  'renamed',
  'moved-plan',
  'moved-parent',
  'moved-file',
  // How far the work is comes after what the work is for.
  ...propertyKinds.filter((kind) => kind !== 'state'),
  'link-gained',
  'link-lost',
  'belief',
  'reading',
  'state',
  'property',
  'score',
  'check-in',
  'check-in-corrected',
  'check-in-removed',
  'status',
  'progress',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Changes that need no approval from the owner (progress, check-ins), as opposed to edits of the definition. */
export const progressKinds: ReadonlySet<ChangeKind> = new Set(['score', 'check-in', 'status', 'progress']);

/** Changes that the owner of a goal does not have to review: progress, and a new name of the file of the goal. */
export const quietKinds: ReadonlySet<ChangeKind> = new Set([...progressKinds, 'moved-file']);

/** One difference between two versions of an element. */
export interface Change {
  kind: ChangeKind;
  /** Which link, property or place it is about, if there are several of the kind. */
  about: string | null;
  /** What it was, as written; null if there was nothing. */
  from: string | null;
  /** What it is now; null if there is nothing any more. */
  to: string | null;
  /** Whether a definition changed after its cycle began. */
  isMovedGoalpost: boolean;
  /** What the file says of the reason, where it says any. */
  reason: string | null;
  /** The change in words, without the element: `target was 6.3% and is 5.9%`. */
  message: string;
}

/** A change without its message. */
export type BareChange = Pick<Change, 'kind'> &
  Partial<Omit<Change, 'kind' | 'message'>> & {
    /** What the message says in place of `from` and `to`, which reports give in English in every language. */
    said?: Partial<Pick<Change, 'from' | 'to'>>;
  };
