import { AstUtils, type LangiumDocument, URI } from 'langium';
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
import { Symbols } from '../../names/symbols.js';
import type { CheckInChoice, CheckInParams, CheckInResult } from '../../protocol.js';
import { daysBetween } from '../../values/dates.js';
import { headRange } from '../goal-links.js';
import type { OkrSharedLspServices } from '../services.js';
import { checkInEdit } from './check-in-edit.js';
import type { PlaceContext } from './check-in-place.js';
import type { Parse } from './report-text.js';

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
            .filter((keyResult) => isOpen(keyResult, context))
            .map((keyResult) => choiceOf(keyResult, context))
        : [],
    );
  }

  /** Returns the edit that writes a check-in of today. */
  edit({ location, ...report }: CheckInParams): CheckInResult {
    const uri = URI.parse(location.uri);
    const context = this.contextOf(uri);
    const document = this.services.workspace.LangiumDocuments.getDocument(uri);
    const keyResult = document && elementAt(document, location.range.start);
    if (!isKeyResult(keyResult)) return { problem: 'The key result no longer exists. Choose it again.' };
    const parse: Parse = (text, at) =>
      this.services.workspace.LangiumDocumentFactory.fromString<PlanFile>(text, at);
    const found = checkInEdit(keyResult, report, { ...context, parse });
    if ('problem' in found) return found;
    const version = this.services.workspace.TextDocuments.get(found.uri)?.version ?? null;
    const change = { textDocument: { uri: found.uri, version }, edits: [found.edit] };
    const create = found.create ? [{ kind: 'create' as const, uri: found.uri }] : [];
    return { uri: found.uri, edit: { documentChanges: [...create, change] } };
  }

  private contextOf(uri: URI): PlaceContext {
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
      documents: this.symbols.documentsOf(project).filter(isWritable),
    };
  }
}

/** Not dropped, and its cycle has begun and is not closed yet; without a known cycle nothing says that it is over. */
function isOpen(keyResult: KeyResult, { project, today }: PlaceContext): boolean {
  const parent = keyResult.$container;
  if (keyResult.statements.some(isDropped)) return false;
  if (isObjective(parent) && parent.statements.some(isDropped)) return false;
  const cycle = cycleOf(keyResult, project);
  return !cycle || (cycle.start <= today && today <= endOfGrace(cycle));
}

function choiceOf(keyResult: KeyResult, { today, references }: PlaceContext): CheckInChoice {
  const current = currentValue(keyResult, today, references);
  const owner = ownerOf(keyResult);
  const measure = measureText(keyResult);
  const plan = planText(AstUtils.findRootNode(keyResult) as PlanFile);
  return {
    title: keyResult.title ?? keyResult.name ?? 'A key result without a statement',
    ...(keyResult.name && { name: keyResult.name }),
    ...(owner && { owner }),
    ...(plan && { plan }),
    ...(measure && { measure }),
    ...(current && {
      last: { text: current.text, date: current.date, days: daysBetween(current.date, today) },
    }),
    zones: isZones(measureOf(keyResult)),
    location: { uri: AstUtils.getDocument(keyResult).uri.toString(), range: headRange(keyResult) },
  };
}

function planText(file: PlanFile): string | undefined {
  const plan = planOf(file);
  return plan && `${plan.team} ${plan.cycle}`;
}
