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

/** The four groups in which the documentation lists rules. */
export type RuleCategory = 'phrasing' | 'form' | 'measurement' | 'chain' | 'progress';

export interface RuleMeta<Options extends RuleOptions = RuleOptions> {
  /** Never changes once released: waivers, configurations and links name it. */
  id: string;
  category: RuleCategory;
  severity: Severity;
  /** What the rule asks for, in one sentence. */
  summary: string;
  /** Findings of these rules on the same element say the same of it: they wait until this one is fixed. */
  subsumes?: readonly string[];
  /** Its findings may have fixes. The table of rules says so, and the tests of its page hold it to that. */
  fixable?: true;
  /** It looks at several files together: the configuration of the project's root decides for all of them. */
  planWide?: true;
  /**
   * Its findings follow from what no file says. The rule is silent while a project has plans that cannot be read here, such as
   * in a sparse checkout of a partial clone.
   */
  needsAllFiles?: true;
  /** What a project may configure besides the severity. The visitors get the values as `context.options`. */
  options?: Options;
}

/** What a rule may say of a finding besides its place and message. */
export interface ReportDetails {
  related?: RelatedPlace[];
  /** Of this finding, where it differs from that of the rule. */
  severity?: Severity;
  /** It says another thing of the element than the findings that the rule subsumes: those do not wait for it. */
  standsAlone?: true;
  /**
   * Called only when somebody asks for the fixes, and only while the checked file has not changed. It may use the nodes of
   * that file; what it needs of other files it looks up again, because they may have changed since.
   */
  fix?: FixFinding;
}

export type Report = (place: SourcePlace, message: string, details?: ReportDetails) => void;

/** All that a rule may look at. Rules keep no state of their own. */
export interface RuleContext<Options extends RuleOptions = Record<never, never>> {
  report: Report;
  /** The rule's options as configured for the file. */
  options: OptionValues<Options>;
  document: LangiumDocument<PlanFile>;
  project: Project;
  today: IsoDate;
  phraseReader: Phrasing;
  references: OkrReferences;
  /** What the file said before its cycle began, or before the change at hand; see `project/past-plans.ts`. */
  pastPlan(): PastPlan | undefined;
  /** Why the file could not be read, for the one rule that says so. */
  unreadable?: string;
}

/** One visitor for each kind of syntax node that the rule looks at. */
export type RuleChecks<Options extends RuleOptions = Record<never, never>> = {
  [Type in keyof OkrAstType]?: (node: OkrAstType[Type], context: RuleContext<Options>) => void;
};

export interface Rule<Options extends RuleOptions = RuleOptions> {
  meta: RuleMeta<Options>;
  /** Absent where something else than a file's syntax tree is checked: configurations, the rules themselves. */
  check?: RuleChecks<Options>;
}
