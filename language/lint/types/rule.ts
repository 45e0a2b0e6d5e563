import type { LangiumDocument } from 'langium';
import type { OkrAstType, PlanFile } from '../../grammar/generated/ast.js';
import type { SourcePlace } from '../../grammar/ranges.js';
import type { OkrReferences } from '../../names/references.js';
import type { Phrasing } from '../../phrasing/phrasing.js';
import type { PastPlan } from '../../project/past-plans.js';
import type { Project } from '../../project/project.js';
import type { IsoDate } from '../../values/dates.js';
import type { Severity } from '../../values/severity.js';
import type { RelatedPlace } from './finding.js';
import type { FixFinding } from './fix.js';
import type { OptionValues, RuleOptions } from './rule-options.js';

/** The groups of rules in the documentation. */
export type RuleCategory = 'phrasing' | 'form' | 'measurement' | 'chain' | 'progress';

export interface RuleMeta<Options extends RuleOptions = RuleOptions> {
  /** Never changes after the release, because waivers, configurations and links contain it. */
  id: string;
  category: RuleCategory;
  severity: Severity;
  /** The requirement of the rule, in one sentence. */
  summary: string;
  /** Findings of these rules on the same element have the same cause: they are hidden until this one is fixed. */
  subsumes?: readonly string[];
  /** Whether findings may have fixes. The table of rules shows this, and the tests of the page check it. */
  fixable?: true;
  /** Whether the rule looks at several files together. Then the configuration of the project's root decides for all files. */
  planWide?: true;
  /**
   * Whether findings follow from facts that are missing in all files. The rule reports nothing while a project has plans that cannot be read, such as
   * in a sparse checkout of a partial clone.
   */
  needsAllFiles?: true;
  /** The options of the rule other than the severity. The visitors get the values as `context.options`. */
  options?: Options;
}

/** Optional details of a report. */
export interface ReportDetails {
  related?: RelatedPlace[];
  /** The severity of this finding, if it differs from that of the rule. */
  severity?: Severity;
  /** Which part of the element it is about, such as `target`, where a rule may find several: each is a finding of its own. */
  aspect?: string;
  /** It says another thing of the element than the findings that the rule subsumes: those do not wait for it. */
  standsAlone?: true;
  /**
   * The id of a rule. If that rule has a finding on the same element, that finding is the cause of this one, which waits until
   * the other is fixed. A rule whose findings always wait names the other rule in `subsumes` of its metadata instead.
   */
  waitsFor?: string;
  /**
   * Runs only on request, and only while the checked file has not changed. The function may use the nodes of
   * that file. It looks up again what it needs from other files, because they may have changed since.
   */
  fix?: FixFinding;
}

export type Report = (place: SourcePlace, message: string, details?: ReportDetails) => void;

/** The input of a rule. Rules keep no state of their own. */
export interface RuleContext<Options extends RuleOptions = Record<never, never>> {
  report: Report;
  /** The options of the rule, as configured for the file. */
  options: OptionValues<Options>;
  document: LangiumDocument<PlanFile>;
  project: Project;
  today: IsoDate;
  phraseReader: Phrasing;
  references: OkrReferences;
  /**
   * The file before its cycle began, or before the change under review; see `project/past-plans.ts`.
   *
   * @param came a `since` of the file: then the file before that day, if the cycle began earlier
   */
  pastPlan(came?: IsoDate): PastPlan | undefined;
  /** Why the file could not be read; used by `unreadable-file`. */
  unreadable?: string;
}

/** One visitor for each kind of syntax node that the rule visits. */
export type RuleChecks<Options extends RuleOptions = Record<never, never>> = {
  [Type in keyof OkrAstType]?: (node: OkrAstType[Type], context: RuleContext<Options>) => void;
};

export interface Rule<Options extends RuleOptions = RuleOptions> {
  meta: RuleMeta<Options>;
  /** Absent if the rule checks something other than a syntax tree, such as configurations or the rules themselves. */
  check?: RuleChecks<Options>;
}
