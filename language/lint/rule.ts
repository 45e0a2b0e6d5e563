import type { LangiumDocument } from 'langium';
import type { CodeActionKind, TextEdit } from 'vscode-languageserver-types';
import type { OkrAstType, PlanFile } from '../grammar/generated/ast.js';
import type { SourcePlace } from '../grammar/ranges.js';
import type { OkrReferences } from '../names/references.js';
import type { Phrasing } from '../phrasing/phrasing.js';
import type { PastPlan } from '../project/past-plans.js';
import type { Project } from '../project/project.js';
import type { IsoDate } from '../values/dates.js';
import type { Severity } from '../values/severity.js';
import type { Finding, RelatedPlace } from './finding.js';
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
  /** Findings of these rules on the same element say the same of it: they wait until this one is mended. */
  subsumes?: readonly string[];
  /** It looks at several files together: the configuration of the project's root decides for all of them. */
  planWide?: true;
  /** What a project may configure besides the severity. The visitors get the values as `context.options`. */
  options?: Options;
}

export type Report = (
  place: SourcePlace,
  message: string,
  more?: { related?: RelatedPlace[]; data?: unknown; severity?: Severity },
) => void;

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

/** An edit of a fix. Editors that can fill in snippets get the snippet, all others the plain text. */
export interface FixEdit extends TextEdit {
  /** The new text with tab stops where a person has to write, in the syntax of snippets: `reads as outcome "$1"`. */
  snippet?: string;
}

/** A change that mends a finding. */
export interface Fix {
  title: string;
  kind?: CodeActionKind;
  /** Edits by file. */
  edits: Record<string, FixEdit[]>;
  /** Whether it is the one that a person most likely wants. */
  preferred?: boolean;
  /** It undoes what somebody just wrote: for a person in an editor to choose, no suggestion of a report on the change. */
  takesBack?: true;
}

export interface FixContext {
  references: OkrReferences;
  document: LangiumDocument<PlanFile>;
  project: Project;
  phraseReader: Phrasing;
  finding: Pick<Finding, 'message' | 'range' | 'data' | 'rule'>;
}

export interface Rule<Options extends RuleOptions = RuleOptions> {
  meta: RuleMeta<Options>;
  /** Absent where something else than a file's syntax tree is checked: configurations, the rules themselves. */
  check?: RuleChecks<Options>;
  fix?(context: FixContext): Fix[];
}

/** Defines a rule. It exists for the types: a visitor knows the node it gets, and the rule's own options. */
export function defineRule<const Options extends RuleOptions = Record<never, never>>(
  rule: Rule<Options>,
): Rule {
  return rule as unknown as Rule;
}
