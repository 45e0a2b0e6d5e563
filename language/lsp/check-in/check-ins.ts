import { AstUtils, type LangiumDocument, URI } from 'langium';
import {
  type CheckInContext,
  type CheckInProblem,
  checkInEdits,
  type FileEdit,
} from '../../check-in/check-in-edits.js';
import type { Parse } from '../../check-in/report-text.js';
import { elementAt } from '../../edits/source.js';
import { declarationsOf } from '../../grammar/declarations.js';
import {
  isDropped,
  isKeyResult,
  isObjective,
  isPlanFile,
  isZones,
  type KeyResult,
  type PlanFile,
} from '../../grammar/generated/ast.js';
import { planOf } from '../../grammar/plan-identity.js';
import type { OkrServices } from '../../lint/services.js';
import { cycleOf, endOfGrace } from '../../model/cycle-of.js';
import { currentValue, measureOf } from '../../model/measure.js';
import { measureText } from '../../model/measure-text.js';
import { ownerOf } from '../../model/owner.js';
import { keyResultStatus, type StatusContext } from '../../model/status.js';
import { Symbols } from '../../names/symbols.js';
import type {
  CheckInChange,
  CheckInChoice,
  CheckInParams,
  CheckInResult,
  CheckInsResult,
} from '../../protocol.js';
import { daysBetween } from '../../values/dates.js';
import { say } from '../../values/say.js';
import { headRange } from '../goal-links.js';
import type { OkrSharedLspServices } from '../services.js';

type ChoiceContext = Omit<CheckInContext, 'parse'> & StatusContext;

/** Lists the key results that can have a check-in, and writes check-ins. */
export class CheckIns {
  private readonly symbols: Symbols;

  constructor(private readonly services: OkrSharedLspServices) {
    this.symbols = new Symbols(services);
  }

  /** Returns the open key results of the project of a file: those of its plan first, then by file and line. */
  choices(uri: URI): CheckInChoice[] {
    const context = this.contextOf(uri);
    const file = context.documents.find((document) => document.uri.toString() === uri.toString());
    const plan = file && planText(file.parseResult.value as PlanFile);
    const isOwn = (document: LangiumDocument) =>
      document === file || (plan !== undefined && planText(document.parseResult.value as PlanFile) === plan);
    const own = context.documents.filter(isOwn);
    const others = context.documents.filter((document) => !isOwn(document));
    return [...own, ...others].flatMap(({ parseResult: { value } }) =>
      isPlanFile(value)
        ? [...declarationsOf(value)]
            .filter(isKeyResult)
            .filter((keyResult) => isOpenToday(keyResult, context))
            .map((keyResult) => choiceOf(keyResult, context))
        : [],
    );
  }

  /** Returns the edit that writes a check-in of today. */
  edit(params: CheckInParams): CheckInResult {
    const result = this.edits([params]);
    return 'problems' in result ? { problem: result.problems[0]?.problem ?? '' } : result;
  }

  /** Returns one edit that writes several check-ins of today in the same project, or the problems of those that cannot be written. */
  edits(all: readonly CheckInParams[]): CheckInsResult {
    const [first] = all;
    if (!first) return { problems: [{ index: 0, problem: say`There is no check-in to write.` }] };
    const context = this.contextOf(URI.parse(first.location.uri));
    const problems: CheckInProblem[] = [];
    const reports = all.flatMap(({ location, ...report }, index) => {
      const keyResult = this.keyResultAt(location);
      if (keyResult) return [{ ...report, keyResult, date: context.today }];
      problems.push({ index, problem: say`The key result no longer exists. Choose it again.` });
      return [];
    });
    if (problems.length > 0) return { problems };
    const parse: Parse = (text, at) =>
      this.services.workspace.LangiumDocumentFactory.fromString<PlanFile>(text, at);
    const found = checkInEdits(reports, { ...context, parse });
    if ('problems' in found) return found;
    const [{ uri } = { uri: '' }] = found.edits;
    if (!uri) return { problems: [{ index: 0, problem: say`The file already contains this check-in.` }] };
    const documentChanges = found.edits.flatMap((edit) => this.changesOf(edit));
    return { uri, edit: { documentChanges }, notes: found.notes };
  }

  private keyResultAt({ uri, range }: CheckInParams['location']): KeyResult | undefined {
    const document = this.services.workspace.LangiumDocuments.getDocument(URI.parse(uri));
    const keyResult = document && elementAt(document, range.start);
    return isKeyResult(keyResult) ? keyResult : undefined;
  }

  private changesOf({ uri, create, edit }: FileEdit): CheckInChange[] {
    const version = this.services.workspace.TextDocuments.get(uri)?.version ?? null;
    const change = { textDocument: { uri, version }, edits: [edit] };
    return [...(create ? [{ kind: 'create' as const, uri }] : []), change];
  }

  private contextOf(uri: URI): ChoiceContext {
    const { workspace, Today, ServiceRegistry } = this.services;
    const project = workspace.Projects.meantBy(uri);
    // A check-in goes into a file of the project that is there to be written.
    const isWritable = (document: LangiumDocument) =>
      workspace.Projects.projectOf(document.uri) === project &&
      !workspace.FileSystemProvider.isLeftOut(document.uri);
    const [language] = ServiceRegistry.all as readonly OkrServices[];
    return {
      project,
      today: Today.for(project),
      references: (language as OkrServices).references.References,
      phraseReader: (language as OkrServices).phrasing.PhraseReaders.for(
        project.configuration.words,
        project.languageFor(uri),
      ),
      documents: this.symbols.documentsOf(project).filter(isWritable),
    };
  }
}

/** Not dropped, and its cycle has begun and is not closed yet; without a known cycle nothing says that it is over. */
export function isOpenToday(
  keyResult: KeyResult,
  { project, today }: Pick<ChoiceContext, 'project' | 'today'>,
): boolean {
  const parent = keyResult.$container;
  if (keyResult.statements.some(isDropped)) return false;
  if (isObjective(parent) && parent.statements.some(isDropped)) return false;
  const cycle = cycleOf(keyResult, project);
  return !cycle || (cycle.start <= today && today <= endOfGrace(cycle));
}

function choiceOf(keyResult: KeyResult, context: ChoiceContext): CheckInChoice {
  const { today, references } = context;
  const current = currentValue(keyResult, today, references);
  const owner = ownerOf(keyResult);
  const measure = measureText(keyResult);
  const plan = planText(AstUtils.findRootNode(keyResult) as PlanFile);
  return {
    title: keyResult.title ?? keyResult.name ?? say`A key result without a statement`,
    ...(keyResult.name && { name: keyResult.name }),
    ...(owner && { owner }),
    ...(plan && { plan }),
    ...(measure && { measure }),
    ...(current && {
      last: { text: current.text, date: current.date, days: daysBetween(current.date, today) },
    }),
    zones: isZones(measureOf(keyResult)),
    due: keyResultStatus(keyResult, context).status === 'stale',
    location: { uri: AstUtils.getDocument(keyResult).uri.toString(), range: headRange(keyResult) },
  };
}

function planText(file: PlanFile): string | undefined {
  const plan = planOf(file);
  return plan && `${plan.team} ${plan.cycle}`;
}
