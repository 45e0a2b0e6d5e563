import { AstUtils, type LangiumDocument } from 'langium';
import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver-types';
import { isKeyResult, isPlanHeader, isTarget, type KeyResult } from '../../grammar/generated/ast.js';
import { planOf } from '../../grammar/plan-identity.js';
import { currentValue, measureOf } from '../../model/measure.js';
import { enclosingElement } from '../../names/calling.js';
import { say } from '../../values/say.js';
import { carryChoices } from '../carry/carry-requests.js';
import { type CheckIns, isOpenToday } from '../check-in/check-ins.js';
import { applicable } from '../commands/applicable-edit.js';
import { commandNames } from '../commands/commands.js';
import { headRange } from '../goal-links.js';
import { leafAt } from '../leaf-at.js';
import type { ClientAbilities } from '../negotiation/client-abilities.js';
import type { OkrLspServices } from '../services.js';

export const checkInKind = `${CodeActionKind.Refactor}.okr.checkIn`;
export const carryKind = `${CodeActionKind.Source}.okr.carry`;
export const exportKind = `${CodeActionKind.Source}.okr.export`;

interface Place {
  document: LangiumDocument;
  range: Range;
}

/** What the editor can, and the command by which it asks for a check-in itself. */
export interface ActionEditor {
  abilities: ClientAbilities;
  checkInCommand: string | undefined;
}

/**
 * Offers a check-in of today on the line of a key result. Where the editor does not ask for the value itself, the check-in
 * begins with the last value, or with the baseline, and says so: the person writes the new value over it.
 */
export function checkInActions(
  { document, range }: Place,
  { abilities, checkInCommand }: ActionEditor,
  checkIns: CheckIns,
  { shared, references }: OkrLspServices,
): CodeAction[] {
  const keyResult = elementOnLine(document, range);
  if (!isKeyResult(keyResult)) return [];
  const project = shared.workspace.Projects.projectOf(document.uri);
  const today = shared.Today.for(project);
  if (!isOpenToday(keyResult, { project, today })) return [];
  const location = { uri: document.uri.toString(), range: headRange(keyResult) };
  if (checkInCommand) {
    const command = { title: say`Check in`, command: checkInCommand, arguments: [location] };
    return [{ title: say`Check in…`, kind: checkInKind, command }];
  }
  const last = currentValue(keyResult, today, references.References);
  const value = last?.text ?? baselineText(keyResult);
  const result = value === undefined ? undefined : checkIns.edit({ location, value });
  if (!result || 'problem' in result) return [];
  const fitting = applicable(result.edit, abilities);
  if ('problem' in fitting) return [];
  const origin = last ? say`the last value` : say`the baseline`;
  return [
    { title: say`Check in today, starting with ${origin} ${value}`, kind: checkInKind, edit: fitting.edit },
  ];
}

/** Offers the plans of the next cycle on the header of a plan, to editors that create files. */
export function carryActions(
  { document, range }: Place,
  { abilities }: ActionEditor,
  { shared }: OkrLspServices,
) {
  const plan = planOnLine(document, range);
  if (!plan?.team || !plan.cycle || !abilities.appliesEdits || !abilities.createsFiles) return [];
  const uri = document.uri.toString();
  const choice = carryChoices(document.uri, shared).find(({ from }) => from === plan.cycle);
  if (!choice?.to) return [];
  const title = say`Write the plan of ${plan.team} for ${choice.to} from the open goals`;
  const argument = { uri, from: choice.from, to: choice.to, team: plan.team };
  return [{ title, kind: carryKind, command: { title, command: commandNames.carry, arguments: [argument] } }];
}

/** Offers the plans of the project as a Markdown page next to the plan, to editors that create files. */
export function exportActions(
  { document, range }: Place,
  { abilities }: ActionEditor,
  { shared }: OkrLspServices,
) {
  const canWrite = abilities.appliesEdits && abilities.createsFiles && shared.lsp.PlanExporter;
  if (!canWrite || !planOnLine(document, range)) return [];
  const uri = document.uri.toString();
  const title = say`Export the plans of this project as Markdown`;
  const argument = { uri, format: 'markdown', file: `${uri.replace(/[^/]*$/, '')}goals.md` };
  return [
    { title, kind: exportKind, command: { title, command: commandNames.exportPlans, arguments: [argument] } },
  ];
}

/** The element that begins on the line of the cursor. */
function elementOnLine(document: LangiumDocument, { start }: Range) {
  const element = elementAround(document, start);
  return element && headRange(element).start.line === start.line ? element : undefined;
}

function elementAround(document: LangiumDocument, start: Range['start']) {
  const leaf = leafAt(document, document.textDocument.offsetAt(start)) ?? firstLeafOf(document, start.line);
  return leaf && enclosingElement(leaf.astNode);
}

/** In the indentation of a line there is no leaf: the first word of the line counts. */
function firstLeafOf(document: LangiumDocument, line: number) {
  const start = { line, character: 0 };
  const text = document.textDocument.getText({ start, end: { line: line + 1, character: 0 } });
  const indent = text.length - text.trimStart().length;
  return text.trim() === '' ? undefined : leafAt(document, document.textDocument.offsetAt(start) + indent);
}

function planOnLine(document: LangiumDocument, { start }: Range) {
  const leaf = leafAt(document, document.textDocument.offsetAt(start)) ?? firstLeafOf(document, start.line);
  const header = leaf && AstUtils.getContainerOfType(leaf.astNode, isPlanHeader);
  return header && planOf(document.parseResult.value);
}

function baselineText(keyResult: KeyResult): string | undefined {
  const measure = measureOf(keyResult);
  return isTarget(measure) ? measure.baseline?.$cstNode?.text : undefined;
}
