import type { Period } from '../../language/values/cycles.js';
import type { IsoDate } from '../../language/values/dates.js';
import type { Piece, Place } from '../place.js';
import type { Amount } from '../reading/amounts.js';
import type { CycleName } from '../reading/cycles.js';
import type { Person } from '../reading/people.js';
import type { StatementRole } from '../vocabulary/fields.js';
import type { BoundSign } from '../vocabulary/measure-words.js';
import type { WorkState } from '../vocabulary/states.js';

/** A goal or a piece of work, in the terms of a plan: what is read from every form of source, and what a plan is written from. */
export interface Goal {
  kind: StatementRole;
  isKindGuessed: boolean;
  title: string;
  place: Place;
  ids: string[];
  team?: string;
  cycle?: CycleName;
  /** Whether the goal itself names its cycle, and not the text around. */
  ownCycle: boolean;
  owner?: Person;
  contributors: Person[];
  /** What it stands in. */
  container?: Goal;
  /** Texts that name what it belongs to. */
  parents: { text: string; piece: Piece }[];
  supports: Goal[];
  drives: Goal[];
  measure?: GoalMeasure;
  deadline?: IsoDate;
  stretch?: Amount;
  weight?: string;
  checkIn?: GoalCheckIn;
  score?: { date: IsoDate; value: string };
  state?: Exclude<WorkState, 'dropped'>;
  due?: IsoDate;
  dropped?: { date: IsoDate; reason: string };
  ambition?: 'aspirational' | 'committed';
  tags: string[];
  links: string[];
  description: string[];
  comments: { label?: string; text: string; place?: Place }[];
  /** Everything of the source that belongs to it. */
  pieces: Piece[];
}

export type GoalMeasure =
  | { kind: 'range'; from: string; to: string }
  | { kind: 'reach'; sign?: BoundSign; to: string }
  | { kind: 'keep'; sign: BoundSign; limit: string };

export interface GoalCheckIn {
  date: IsoDate;
  value?: string;
  confidence?: string;
  note?: string;
}

/** What a plan is for: a team and a cycle, either of which a source may leave open. */
export interface PlanKey {
  team?: string;
  cycle?: CycleName;
}

export type { Period };
