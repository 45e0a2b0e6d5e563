import { type AstNode, AstUtils, type LangiumDocument, UriUtils } from 'langium';
import { formatDocument } from '../format/format.js';
import { declarationsOf } from '../grammar/declarations.js';
import type { PlanFile } from '../grammar/generated/ast.js';
import { rangeOf } from '../grammar/ranges.js';
import type { OkrServices } from '../lint/services.js';
import { type GoalChoice, isChosen } from '../model/goal-choice.js';
import type { Plan } from '../model/plans.js';
import type { Project } from '../project/project.js';
import { carriedFile, type Decision, type FileContext, isCarriable } from './carried-file.js';
import { carriedPath } from './carried-path.js';
import { type Carriable, type Verdict, verdictsOf } from './verdict.js';

/** A goal that is not carried, with its place and the reason. */
export interface LeftBehind {
  uri: string;
  /** From 1. */
  line: number;
  kind: Carriable['$type'];
  goal: string;
  because: string;
}

/** The plans of the next cycle as text; nothing is written. */
export interface Carried {
  files: { uri: string; text: string; goals: number }[];
  decisions: Decision[];
  leftBehind: LeftBehind[];
}

/**
 * Computes the plans of the next cycle: open goals, each key result from its last value.
 *
 * @param plans linked plans of the cycle that ends
 * @param to the cycle that begins; the project of every plan must know its dates
 * @param exists says whether a file exists; an existing file is not changed, and a person decides
 */
export async function carryPlans(
  plans: readonly Plan[],
  to: string,
  services: OkrServices,
  exists: (uri: string) => Promise<boolean>,
): Promise<Carried> {
  const carried: Carried = { files: [], decisions: [], leftBehind: [] };
  for (const project of new Set(plans.map((plan) => plan.project))) {
    await carryProject(
      plans.filter((plan) => plan.project === project),
      to,
      { project, services, exists },
      carried,
    );
  }
  return carried;
}

async function carryProject(
  plans: readonly Plan[],
  to: string,
  {
    project,
    services,
    exists,
  }: { project: Project; services: OkrServices; exists(uri: string): Promise<boolean> },
  carried: Carried,
): Promise<void> {
  const period = project.periodOf(to);
  if (!period) throw new Error(`The dates of ${to} are unknown.`);
  const [first] = plans;
  if (!first?.cycle) return;
  const open: { file: PlanFile; uri: ReturnType<typeof UriUtils.joinPath> }[] = [];
  for (const file of plans.flatMap((plan) => plan.files)) {
    const document = AstUtils.getDocument(file) as LangiumDocument<PlanFile>;
    const uri = UriUtils.joinPath(
      project.root,
      carriedPath(project.relativePath(document.uri), first.cycle, to),
    );
    const decide = (message: string, place: string) =>
      carried.decisions.push({ uri: place, line: 1, goal: '', message });
    if (await exists(uri.toString()))
      decide('The file already exists. Nothing was carried into it.', uri.toString());
    else if ('problems' in formatDocument(document))
      decide('The file has syntax errors. Nothing of it was carried.', document.uri.toString());
    else open.push({ file, uri });
  }
  // Drafts are open, too: whether they are agreed on is asked.
  const choice: GoalChoice = { ...first.choice, drafts: true };
  const goals = open.flatMap(({ file }) =>
    [...declarationsOf(file)].filter(isCarriable).filter((goal) => isChosen(goal, choice)),
  );
  const base = {
    project,
    today: first.today,
    references: services.references.References,
    phraseReader: services.phrasing.PhraseReaders.for(
      project.configuration.words,
      project.configuration.language,
    ),
  };
  const verdicts = verdictsOf(goals, { ...base, to });
  const context: FileContext = {
    ...base,
    from: first.cycle,
    to,
    period,
    verdicts,
    isCarried: (target: AstNode) => (isCarriable(target) ? verdicts.get(target)?.carried : undefined),
    phrasing: services.phrasing.PhraseReaders.for(
      project.configuration.words,
      project.configuration.language,
    ),
    parse: (text, uri) => services.shared.workspace.LangiumDocumentFactory.fromString<PlanFile>(text, uri),
  };
  for (const { file, uri } of open) {
    const kept = [...declarationsOf(file)].filter((goal) => isCarriable(goal) && verdicts.get(goal)?.carried);
    if (kept.length === 0) continue;
    const { text, decisions } = carriedFile(file, uri, context);
    carried.files.push({ uri: uri.toString(), text, goals: kept.length });
    carried.decisions.push(...decisions);
  }
  for (const [goal, verdict] of verdicts) addLeftBehind(goal, verdict, carried);
}

function addLeftBehind(goal: Carriable, verdict: Verdict, { decisions, leftBehind }: Carried): void {
  if (verdict.carried) return;
  const uri = AstUtils.getDocument(goal).uri.toString();
  const place = { uri, line: rangeOf({ node: goal }).start.line + 1, goal: goal.title ?? goal.name ?? '' };
  leftBehind.push({ ...place, kind: goal.$type, because: verdict.because });
  if (verdict.asks) decisions.push({ ...place, message: `Left behind: ${verdict.because}. ${verdict.asks}` });
}
