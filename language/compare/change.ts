import { type properties, propertyDefinition, propertyDefinitions } from '../grammar/properties.js';

type KindIn<Row> = Row extends { compared: { kind: infer Kind extends string } } ? Kind : never;

/** The kinds of change that the table of properties gives to single properties. */
export type PropertyChangeKind = KindIn<(typeof properties)[keyof typeof properties]>;

/** The kind of change of a property by the type of its syntax node; undefined where it has none of its own. */
export function propertyKind(type: string): PropertyChangeKind | undefined {
  const compared = propertyDefinition(type)?.compared;
  return typeof compared === 'object' ? (compared.kind as PropertyChangeKind) : undefined;
}

/** The kinds of change of single properties, in the order of the table. */
export const propertyKinds: readonly PropertyChangeKind[] = propertyDefinitions.flatMap(
  ({ type }) => propertyKind(type) ?? [],
);

/** Every way in which an element can differ from what it was, in the order in which a reviewer wants to hear of them. */
export const changeKinds = [
  'added',
  'removed',
  'became',
  'dropped',
  'resumed',
  'baseline',
  'target',
  'limit',
  'deadline',
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

/** Changes of progress, not of the definition: they need nobody's agreement. */
export const progressKinds: ReadonlySet<ChangeKind> = new Set(['score', 'check-in', 'status', 'progress']);

/** Changes that the owner of a goal need not look at: progress, and the name of the file that the goal stands in. */
export const quietKinds: ReadonlySet<ChangeKind> = new Set([...progressKinds, 'moved-file']);

/** One difference between two versions of an element. */
export interface Change {
  kind: ChangeKind;
  /** Which link, property or place it is about, where there are several of the kind. */
  about: string | null;
  /** What it was, as written; null where there was nothing. */
  from: string | null;
  /** What it is now; null where there is nothing any more. */
  to: string | null;
  /** Whether a definition changed after its cycle began. */
  isMovedGoalpost: boolean;
  /** What the file says of the reason, where it says any. */
  reason: string | null;
  /** The change in words, without the element: `target was 6.3% and is 5.9%`. */
  message: string;
}

/** What is known of a change before it is put in words. */
export type BareChange = Pick<Change, 'kind'> & Partial<Omit<Change, 'kind' | 'message'>>;
