import type { PlanNodeKind, PlanStatus } from '../language/protocol.js';
import { kinds } from './words.js';

/** The selected part of a plan. An empty list selects everything. */
export interface PlanFilter {
  /** What has no cycle, such as most priorities, is of every one. */
  cycles: readonly string[];
  /** Shows the current cycles of each team, together with those in `cycles`; all cycles if none is current. */
  current: boolean;
  teams: readonly string[];
  /** Handles with `@`. */
  owners: readonly string[];
  statuses: readonly PlanStatus[];
  /** Its own, or of what it stands in. */
  tags: readonly string[];
  /** Only what a finding or a gap is told of. */
  findingsOnly: boolean;
  /** Words that are in statement, name, owner or team, whatever their case. */
  text: string;
  /** URIs of the files that it is written in; all if they are left out. */
  files?: readonly string[];
}

/** How a plan is shown: what the preview remembers, and what the options of a command select. */
export interface PictureView {
  /** Priorities at the top, or at the left. */
  direction: 'down' | 'right';
  /** Levels that are drawn; what is below a level left out moves up to the next one drawn. */
  kinds: readonly PlanNodeKind[];
  /** Work is folded into its key result while that is on track or met, unless opened. */
  foldWork: boolean;
  /** Whether drafts count in sums and lists; they are drawn in any case. */
  countDrafts: boolean;
  /** Nodes that the person folded, and those that the person opened, by id. */
  folded: readonly string[];
  opened: readonly string[];
  filter: PlanFilter;
  /** Shows what moved in this number of days; nothing if it is left out. */
  movedDays?: number;
  /** Id of the node whose line of sight, up and down, is everything that is drawn. */
  focus?: string;
}

export const everything: PictureView = {
  direction: 'down',
  kinds,
  foldWork: false,
  countDrafts: false,
  folded: [],
  opened: [],
  filter: {
    cycles: [],
    current: false,
    teams: [],
    owners: [],
    statuses: [],
    tags: [],
    findingsOnly: false,
    text: '',
  },
};
