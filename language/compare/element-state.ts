import type { KeyResult, Objective } from '../grammar/generated/ast.js';
import type { PlanIdentity } from '../grammar/plan-identity.js';
import type { ElementType } from '../grammar/properties.js';
import type { Way } from '../model/bound.js';
import type { DatedValue } from '../model/measure.js';
import type { PlanStatus } from '../protocol.js';
import type { Place } from '../report/goal-state.js';
import type { IsoDate } from '../values/dates.js';
import type { StatementTexts } from './statement-texts.js';

/** Fields that identify an element in one version of the plans. */
export interface ElementIdentity {
  /** Unique in its version; for elements with a name the same in every version that leaves name and plan alone. */
  id: string;
  kind: ElementType;
  name: string | undefined;
  title: string | undefined;
  /** Undefined for what is global. */
  plan: PlanIdentity | undefined;
}

/** A link whose addition or removal reviewers should see. */
export interface ElementLink {
  /** The keyword that makes it: `depends on`. */
  type: string;
  /** The id of the element that it leads to; undefined if there is none of that name. */
  target: string | undefined;
  /** The target as a reader knows it: its statement, else the name as written, with a word that it leads nowhere. */
  text: string;
  /** Why it is believed, where the plan says so; several reasons in the order of the text. */
  belief: string | undefined;
}

/** One reported value, or one reading of a metric. */
export interface ProgressEntry {
  date: IsoDate;
  /** `check-in` or `reading`. */
  source: 'check-in' | 'reading';
  /** The value or state, as written; empty if only confidence or a note is given. */
  text: string;
  /** As written. */
  confidence: string | undefined;
  /** As written. */
  forecast: string | undefined;
  note: string | undefined;
}

/** The status of an element, computed for one day. */
export interface Standing {
  /** Of objectives and key results. */
  status: PlanStatus | undefined;
  /** 0 at the start, 1 at the target; undefined if unknown. */
  progress: number | undefined;
  /** Of objectives and key results: the progress from which the goal counts as met on that day. */
  metFrom?: number;
}

/** Everything that a comparison needs to know about an element in one version of the plans. */
export interface ElementState extends ElementIdentity {
  /** As reports name it: the qualified name, else kind and title. */
  element: string;
  place: Place;
  /** Whether it is among what the comparison was asked about. */
  isSelected: boolean;
  /** The id of the objective or key result around it. */
  parent: string | undefined;
  /** The owner: named by the element itself or, in a linked version, by its objective or team. */
  owner: string | undefined;
  /** Its own, then those of what it stands in. */
  tags: string[];
  /** The syntax tree, since only two versions together tell whether a definition differs. */
  goal: Objective | KeyResult | undefined;
  /** What measures it, such as `8.4% → 6.3%`, and in which of the ways to measure. */
  measure: { type: string; text: string } | undefined;
  /** The direction in which a level without an operator is met; undefined where nothing but its own text is known. */
  way: Way | undefined;
  /** Computes the progress that a value amounts to by the definition of this version; undefined if only its text is known. */
  ratioAt: ((value: DatedValue | undefined) => number | undefined) | undefined;
  /** Whether its cycle has begun, so that its definition should stay as it is. */
  hasBegun: boolean;
  /** How a key result reads: `outcome`, `output`. */
  reading: string | undefined;
  /** Whether it is not agreed yet. */
  isDraft: boolean;
  dropped: { date: string | undefined; reason: string | undefined } | undefined;
  score: string | undefined;
  standing: Standing;
  /** Of key results: the newest value up to today. */
  current: DatedValue | undefined;
  links: ElementLink[];
  /** The ids of what it serves directly: the objective around a key result, and what it supports or drives. */
  serves: string[];
  progressEntries: ProgressEntry[];
  /** What it says in statements that are compared by their words. */
  texts: StatementTexts;
}
