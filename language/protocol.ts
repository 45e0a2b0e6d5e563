/**
 * Every custom request and notification between server, client and preview, typed in one place.
 * Plain data only: this file imports nothing, so that the preview page can use it without the language.
 */

/** A place in a file. Lines and characters count from 0, as in the Language Server Protocol. */
export interface SourceLocation {
  uri: string;
  range: SourceRange;
}
export interface SourceRange {
  start: { line: number; character: number };
  end: { line: number; character: number };
}

/** What a client sends to a server in a worker before the first message of the protocol. */
export interface WorkerStart {
  /** What the phrase readers have learned, by language: the text of `dist/cli/en.model` under `en`, and so on. */
  learnedTables: Readonly<Record<string, string>>;
  /** The text of `l10n/bundle.l10n.de.json` and its language, for an editor in German, and so on; absent for English. */
  translations?: { tag: string; text: string };
}

export type PlanNodeKind = 'priority' | 'objective' | 'key-result' | 'initiative';

/** The progress of a goal as far as it is known. A `ratio` of 1 is met; it may be above 1 or below 0. */
export interface PlanProgress {
  ratio?: number;
  /** Why there is no ratio, or what it was computed from: one sentence for a tooltip. */
  explanation: string;
}

/** The status of a goal. `stale` has precedence over every number: a goal without news is never green. */
export type PlanStatus =
  | 'not-started'
  | 'on-track'
  | 'at-risk'
  | 'off-track'
  | 'stale'
  | 'met'
  | 'missed'
  | 'dropped'
  | 'unknown';

/**
 * The kind of a statement: what people do, what they make, a step before the change, the change itself, or none of
 * these.
 */
export type ReadingClass = 'activity' | 'output' | 'bridge' | 'outcome' | 'vague';

/** The reading of a statement; `unclear` if no kind is likely enough. */
export type Reading = ReadingClass | 'unclear';

/** The reading of a key result in a plan, where a vague statement counts as unclear. */
export type PlanReading = Exclude<Reading, 'vague'>;

/**
 * Why a goal has no connection: work that drives nothing, an objective that supports nothing, a priority that nothing
 * serves.
 */
export type PlanGap = 'orphan' | 'unaligned' | 'unsupported';

/** One report on a goal or on work. */
export interface PlanCheckIn {
  /** ISO date. */
  date: string;
  /** Progress that the value amounts to, if it can be computed. */
  ratio?: number;
  /** The value as written: `7.6%`, `done`, `target`. */
  text?: string;
  /** From 0 to 1. */
  confidence?: number;
  /** What the value will be at the deadline, as written. */
  forecast?: string;
  note?: string;
}

/** A finding on an element, as its file shows it. */
export interface PlanFinding {
  rule: string;
  severity: 'error' | 'warning' | 'information' | 'hint';
  message: string;
  range: SourceRange;
}

/** One card of the tree: a priority, a goal, or the work that drives it. */
export interface PlanNode {
  /** Stable over edits of other elements: kind and qualified name, or the place of an unnamed element. */
  id: string;
  kind: PlanNodeKind;
  title: string;
  name?: string;
  /** Who answers for it. */
  owner?: string;
  /** What names the owner, where the goal itself does not. */
  ownerFrom?: 'objective' | 'team';
  team?: string;
  cycle?: string;
  /** Of priorities: the cycle at whose end it stops. Such a priority is of every cycle until then. */
  until?: string;
  /** Not agreed yet: it counts nowhere. */
  draft?: boolean;
  /** Its own, then those of what it stands in; each once. */
  tags?: string[];
  /** By the tags `P0` to `P4`, from 0 on: how much it matters among the others. */
  rank?: number;
  /** What may come between, as written. */
  risks?: string[];
  progress: PlanProgress;
  /** Of objectives and key results. */
  status?: PlanStatus;
  /** The numbers that the status was computed from, in a sentence or two. */
  statusExplanation?: string;
  /** Progress expected by today, from 0 to 1, where anything is expected. */
  expected?: number;
  /** How sure the team is that it will be met, from 0 to 1: what was said last. */
  confidence?: number;
  /** Of key results: how it is read, and why. */
  reading?: PlanReading;
  readingExplanation?: string;
  /** Whether a warning that it is an output or activity is justified and not waived. */
  disguised?: boolean;
  /** Of key results: the weight in its objective, where the text sets one. */
  weight?: number;
  timing?: 'leading' | 'lagging';
  /** What measures it, as written: `8.4%` → `6.3%`, or `keep <= 2%` alone as `bound`. */
  measure?: { from?: string; to?: string; bound?: string; metric?: string };
  /** Of key results: what must not get worse meanwhile, and whether its newest value satisfies the bound, if it is known. */
  guards?: { text: string; holds?: boolean; current?: string }[];
  /** The newest value known, as written. */
  current?: string;
  /** Of key results: what the value will be at the deadline by the newest check-in that says so, as written. */
  forecast?: string;
  /** Of key results with `expect`: the steps of the expected path as written, with the progress from 0 to 1 that they amount to. */
  steps?: { date: string; text: string; ratio?: number }[];
  /** Up to today, oldest first. Of an objective: judgements of people, without a value. */
  checkIns: PlanCheckIn[];
  /**
   * Of key results: the score at the end of the cycle. Of objectives: the weighted mean of these scores; the text says how
   * many of the key results have one.
   */
  score?: { value: number; text: string; date?: string; note?: string };
  /**
   * First and last day of the work for the goal: `start` is its `since` if that is later than the first day of the cycle,
   * `end` is its `by` or `due`; else those of the cycle.
   */
  start?: string;
  end?: string;
  /** Of initiatives: whether it is a part of another one. Totals do not count parts. */
  isPart?: boolean;
  /** Of initiatives. */
  state?: 'planned' | 'active' | 'done';
  dropped?: { date?: string; reason?: string };
  /** All its work is done and its number has hardly moved: the sentence that says so. */
  stalled?: string;
  /** Days since the last update, where the cadence asks for more updates. */
  daysSinceUpdate?: number;
  gap?: PlanGap;
  /** Of a goal that an installed package declares: the name of the package. Such a goal only shows what others serve. */
  package?: string;
  /** Of a goal of another repository that an index describes: what names the repository. */
  index?: string;
  location: SourceLocation;
  /** Findings on this very element, worst first. */
  findings: PlanFinding[];
  /** Findings on this very element that its file answers for. */
  waivers: { rule: string; reason: string; until?: string }[];
}

/** A link, from the goal that serves to the goal that is served. */
export interface PlanLink {
  kind: 'belongs-to' | 'supports' | 'drives' | 'predicts' | 'depends-on' | 'guards';
  /** Ids of nodes. */
  from: string;
  to: string;
  /** Whether it leads from one team's plan to another's. */
  crossTeam: boolean;
  /** Of `drives` and `predicts`: why it is believed. */
  evidence?: string;
}

/** The number of days after the end of a cycle in which the last check-ins and scores may be written. */
export const daysOfGrace = 30;

/** A cycle of something in the plan. */
export interface PlanCycle {
  name: string;
  start: string;
  end: string;
}

/**
 * The plan of one project as a graph, which the preview and the pictures draw. Nodes are in the order of files and
 * text, links in the order of their nodes. A node that serves several others appears once.
 */
export interface PlanGraph {
  /** ISO date that every number was computed for. */
  today: string;
  /** Root folder of the project, as a URI. */
  project: string;
  /** Changes with every change of the plan: what the preview drew last. */
  version: number;
  /** Files that cannot be read as they are; their elements are those of the recovered parse. */
  brokenFiles: string[];
  cycles: PlanCycle[];
  /**
   * The current cycles of each team: those that run; if none runs, the last one in its days of grace; else the next one.
   * Priorities have no team, and their own cycles. Empty if all ended too long ago.
   */
  current: { team?: string; cycle: string }[];
  teams: { name: string; title?: string }[];
  nodes: PlanNode[];
  links: PlanLink[];
}

/** Client → server: requests the plan of the project that `uri` belongs to. */
export const planRequest = 'okr/plan';
export interface PlanParams {
  uri: string;
  /** The version of the plan that the client has: then the answer may be what differs from that. */
  known?: number;
}
export type PlanResult = PlanGraph | null;
/** The answer to a client that names the version that it has. */
export type PlanUpdate = PlanGraph | PlanDelta | null;

/** What differs between two plans of a project. Cycles and teams are absent if they are the same; all other fields are those of the new plan. */
export interface PlanDelta
  extends Omit<PlanGraph, 'nodes' | 'links' | 'cycles' | 'current' | 'teams'>,
    Partial<Pick<PlanGraph, 'cycles' | 'current' | 'teams'>> {
  /** The version that the delta applies to. */
  base: number;
  /** New nodes, and nodes of which something changed, whole. */
  changed: PlanNode[];
  /** The ids of nodes that are gone. */
  removed: string[];
  /** The ids of all nodes in their order; absent if it is the same. */
  order?: string[];
  /** The links from each node whose links changed. */
  links: { from: string; links: PlanLink[] }[];
}

/** Client → server: requests the picture of a plan in a Markdown fence, as a standalone SVG. */
export const pictureRequest = 'okr/picture';
export interface PictureParams {
  text: string;
  /** Of the page around it. */
  theme: 'light' | 'dark' | 'high-contrast-light' | 'high-contrast-dark';
  /** The document around it: *today* and the configuration are those of its project. */
  uri?: string;
}
/** A picture. The description is its content in words, for people who do not see it. */
export type PictureResult = { svg: string; description: string } | { problem: string };

/** Argument of the command `okr.exportPlans`. */
export interface ExportPlansParams {
  /** A file of the project. */
  uri: string;
  /** `json`, `jsonl`, `csv`, `markdown` for the plans; `svg`, `html`, `mermaid`, `dot` for the tree. Default: `markdown`. */
  format?: string;
  /** A new file that gets the text. */
  file?: string;
}
/** The text; and the edit that writes it, if a file was named. */
export interface ExportPlansResult {
  text: string;
  applied?: boolean;
  edit?: object;
}

/** Server → client: the plan of a project changed. The client requests it again if it shows it. */
export const planChangedNotification = 'okr/planChanged';
export interface PlanChangedParams {
  /** Root folders of the projects that changed. */
  projects: string[];
}

/**
 * Client → server: the editor came to the front, so files may have changed meanwhile. For editors that report no
 * changes of files, or only those in their own folders.
 */
export const focusNotification = 'okr/focus';

/** Server → client: the content of the status entry in the editor. */
export const statusNotification = 'okr/status';
export interface StatusParams {
  state: 'loading' | 'ready';
  files: number;
  findings: { errors: number; warnings: number; informations: number };
}

/** Server → client: requests files of a workspace that only the editor can read (web, virtual). */
export const readDirectoryRequest = 'okr/readDirectory';
export interface ReadDirectoryParams {
  uri: string;
}
export type ReadDirectoryResult = { name: string; type: 'file' | 'directory' }[];

export const readFileRequest = 'okr/readFile';
export interface ReadFileParams {
  uri: string;
}
/** The bytes in base64, or null if there is no such file or it cannot be read. */
export type ReadFileResult = { base64: string } | { error: string };

/** Client → server: requests the key results that can have a check-in, those of the plan of `uri` first. */
export const checkInChoicesRequest = 'okr/checkInChoices';
export interface CheckInChoicesParams {
  uri: string;
}
/** One key result that is open today. */
export interface CheckInChoice {
  title: string;
  name?: string;
  owner?: string;
  /** Team and cycle: `replenishment 2026-Q4`. */
  plan?: string;
  /** `8.4% → 6.3% by 2026-12-15`, or nothing. */
  measure?: string;
  /** The newest value known, as written, and how many days ago that was. */
  last?: { text: string; date: string; days: number };
  /** Whether zones are reported instead of a number. */
  zones: boolean;
  /** Whether its cadence asks for a check-in by today. */
  due: boolean;
  /** Its name; what a check-in is asked for by. */
  location: SourceLocation;
}
export type CheckInChoicesResult = CheckInChoice[];

/** Client → server: requests the edit for a check-in of today, without applying it; also while a value is typed. */
export const checkInRequest = 'okr/checkIn';
export interface CheckInParams {
  /** A place in the key result. */
  location: SourceLocation;
  value: string;
  confidence?: string;
  /** What the value will be at the deadline. */
  forecast?: string;
  note?: string;
}
/** A workspace edit of the Language Server Protocol. */
export interface CheckInEdit {
  /** The file of the check-in, of the first one if there are several. */
  uri: string;
  edit: { documentChanges: CheckInChange[] };
  /** Sentences that say how values were completed: `20` is written as `20%`. */
  notes: string[];
}
/** The edit, or a sentence with the problem. */
export type CheckInResult = CheckInEdit | { problem: string };
/** Client → server: requests one edit for several check-ins of today in one project. */
export const checkInsRequest = 'okr/checkIns';
export interface CheckInsParams {
  checkIns: CheckInParams[];
}
/** One edit for all, or the problems, each with the position of its check-in in the request. */
export type CheckInsResult = CheckInEdit | { problems: { index: number; problem: string }[] };
export type CheckInChange =
  | { kind: 'create'; uri: string }
  | {
      textDocument: { uri: string; version: number | null };
      edits: { range: SourceRange; newText: string }[];
    };

/** Client → page of the form: the key results of a person (empty for everybody), or the problems of those that cannot be written. */
export type CheckInFormCommand =
  | { type: 'show'; person: string; choices: CheckInChoice[] }
  | { type: 'problems'; problems: { index: number; problem: string }[] };
/** Page of the form → client: `ready` when it listens, and the filled lines with their positions in the form. */
export type CheckInFormMessage =
  | { type: 'ready' }
  | {
      type: 'write';
      entries: { index: number; value: string; confidence: string; forecast: string; note: string }[];
    };

/** Client → server: requests the files of a first project; nothing is written. */
export const startRequest = 'okr/start';
/** The answers of a person, as typed. */
export interface StartParams {
  team: string;
  person: string;
  cycle: string;
  /** What will be different; empty for an example. */
  sentence: string;
  /** What will change because of the sentence, if that is work. */
  change?: string;
  /** ISO date. */
  today: string;
}
/** The files by their paths in the folder; or a question about a sentence that describes work; or what cannot be read. */
export type StartResult =
  | { files: { path: string; text: string }[]; plan: string }
  | { question: string; suggestion: string }
  | { problem: string };

/** Client → server: requests the handle of the user, from git or the account; null if the host knows neither. */
export const likelyPersonRequest = 'okr/likelyPerson';
export interface LikelyPersonParams {
  /** The folder whose git configuration counts; a URI. */
  folder: string | null;
}
export type LikelyPersonResult = string | null;

/** Client → server: requests the cycles of the project of `uri` whose plans can be carried. */
export const carryChoicesRequest = 'okr/carryChoices';
export interface CarryChoicesParams {
  uri: string;
}
/** A cycle with the teams that plan for it, and the next cycle if the name contains the dates. */
export interface CarryChoice {
  from: string;
  to: string | null;
  teams: string[];
}
export type CarryChoicesResult = CarryChoice[];

/** Client → server: requests the edit for the next cycle, without applying it. */
export const carryRequest = 'okr/carry';
export interface CarryParams {
  /** A file of the project. */
  uri: string;
  from: string;
  to: string;
  /** Of all teams if it is left out. */
  team?: string;
}
/** A workspace edit of the Language Server Protocol that creates and updates files, or a sentence with the problem. */
export type CarryResult =
  | {
      /** New plans. */
      files: { uri: string; goals: number }[];
      /** Plans that exist already, with the number of baselines that change. */
      updated: { uri: string; baselines: number }[];
      edit: { documentChanges: CarryChange[] };
      /** What only people know, each at the place where to decide it. */
      decisions: { location: SourceLocation; goal: string; message: string }[];
      /** How many goals are finished or dropped. */
      leftBehind: number;
    }
  | { problem: string };
export type CarryChange =
  | { kind: 'create'; uri: string; options: { overwrite: boolean; ignoreIfExists: boolean } }
  | {
      textDocument: { uri: string; version: number | null };
      edits: { range: SourceRange; newText: string }[];
    };

/** How many bytes a file may have that plans are imported from. */
export const largestImportedFile = 20_000_000;

/** Client → server: plans of pages, sheets and files of other tools, without writing them. */
export const importRequest = 'okr/import';
export interface ImportParams {
  /** A folder of the workspace: there the plans go. */
  folder: string;
  /** What the person chose, with the bytes in base64. */
  sources: { name: string; base64: string }[];
  /** Stand in where a source names none. */
  team?: string;
  cycle?: string;
  /** Makes initiatives of key results that read as outputs or activities. */
  splitOutputs?: boolean;
}
/** The plans that would be written, with a report of what was not understood; or a sentence that says what is wrong. */
export type ImportResult =
  | {
      files: ImportedPlan[];
      /** Markdown. */
      report: string;
      goals: number;
      /** What the source names for none or not all of its goals. */
      lacks: ('team' | 'cycle')[];
    }
  | { problem: string };
export interface ImportedPlan {
  uri: string;
  /** From the folder, with `/`. */
  path: string;
  text: string;
  /** How many it holds: none where it only names teams and people. */
  goals: number;
  /** What stands in its place: nothing, the very same, or something else. */
  state: 'new' | 'same' | 'differs';
}

/** Client → server: a list or a table that is pasted into a plan, as goals. */
export const convertRequest = 'okr/convert';
export interface ConvertParams {
  uri: string;
  /** Where it is pasted. */
  position: { line: number; character: number };
  text: string;
  /** The same as HTML, where the clipboard has it. */
  html?: string;
}
/** `null` where there is no goal in it. */
export interface ConvertResult {
  text: string | null;
}

/** Client → server: requests the edit that changes a goal or its work, without applying it. */
export const editGoalRequest = 'okr/editGoal';
export interface EditGoalParams {
  /** A place in the element. */
  location: SourceLocation;
  change: GoalChange;
}
/** A change of one property, an empty value removes it; or a new link to another element. */
export type GoalChange =
  | { property: 'owner' | 'weight' | 'status' | 'statement' | 'name'; value: string }
  | { property: 'supports' | 'drives'; target: SourceLocation };
/** One edit that one undo takes back, or a sentence with the problem. */
export type EditGoalResult =
  | { changes: Record<string, { range: SourceRange; newText: string }[]> }
  | { problem: string };

/** The formats of an exported tree. */
export type ExportFormat = 'svg' | 'png' | 'html' | 'markdown' | 'mermaid' | 'json' | 'dot';

/** A quick fix as the preview offers it. */
export interface OfferedFix {
  title: string;
  preferred: boolean;
}

/** Messages from the preview page to the client. */
export type PreviewMessage =
  | { type: 'ready' }
  | { type: 'refresh' }
  /** Show the source, with the cursor on it. */
  | { type: 'reveal'; location: SourceLocation }
  /** Show the source in a peek window. */
  | { type: 'peek'; location: SourceLocation }
  /** Ask for a check-in of a key result. */
  | { type: 'checkIn'; location: SourceLocation }
  /** Change a goal or its work in the text. */
  | { type: 'edit'; location: SourceLocation; change: GoalChange }
  /** Which quick fixes there are for a finding; `request` comes back with the answer. */
  | { type: 'listFixes'; request: number; finding: PlanFinding; uri: string }
  | { type: 'applyFix'; finding: PlanFinding; uri: string; title: string }
  | { type: 'explainRule'; rule: string }
  /** Save a file that the page has made; `content` is text, or base64 of a PNG. */
  | { type: 'save'; format: ExportFormat; name: string; content: string };

/** Messages from the client to the preview page. */
export type PreviewCommand =
  /** `person` is the handle of the user with `@`, if the editor knows it. */
  | { type: 'plan'; plan: PlanGraph | null; person?: string }
  /** What differs from the last plan; a page that has another plan asks for a refresh. */
  | { type: 'planDelta'; delta: PlanDelta }
  /** Light up the element at a place; `seek` where a person asked for it: bring it into view, whatever hides it. */
  | { type: 'select'; location: SourceLocation; seek?: boolean }
  | { type: 'disconnected'; reason: string }
  | { type: 'fixes'; request: number; fixes: OfferedFix[] }
  /** Make a file of what is shown, and send it back with `save`. */
  | { type: 'export'; format: ExportFormat };
