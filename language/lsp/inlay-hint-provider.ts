import { AstUtils, type CstNode, GrammarUtils, type LangiumDocument } from 'langium';
import type { InlayHintProvider } from 'langium/lsp';
import {
  type InlayHint,
  InlayHintKind,
  type InlayHintParams,
  type Range,
} from 'vscode-languageserver-protocol';
import {
  type CheckIn,
  type CheckInEntry,
  isCheckIn,
  isCheckInEntry,
  isKeyResult,
  isLimit,
  isTarget,
  type KeyResult,
  type Target,
} from '../grammar/generated/ast.js';
import { writtenText } from '../grammar/written-text.js';
import { checkInSchedule } from '../model/cadence.js';
import { dueText } from '../model/cadence-text.js';
import { checkInsOf } from '../model/check-ins.js';
import { clockOf } from '../model/clock.js';
import { currentValue, inheritedDimension, measureOf, valueOf } from '../model/measure.js';
import { keyResultProgress } from '../model/progress.js';
import type { StatusContext } from '../model/status.js';
import { daysAgoText, percentText } from '../model/status-text.js';
import { atOneMoment } from '../observation/observation.js';
import { daysBetween } from '../values/dates.js';
import { compatible } from '../values/quantities.js';
import { say } from '../values/say.js';
import { capitalized } from '../values/text.js';
import type { OkrLspServices } from './services.js';

/**
 * Shows computed numbers: progress at the newest check-in, the time since the last check-in, and the size of a change.
 */
export class OkrInlayHintProvider implements InlayHintProvider {
  constructor(private readonly services: OkrLspServices) {}

  getInlayHints(document: LangiumDocument, { range }: InlayHintParams): InlayHint[] {
    const { workspace, Today } = this.services.shared;
    const project = workspace.Projects.projectOf(document.uri);
    const context: StatusContext = {
      project,
      today: Today.for(project),
      references: this.services.references.References,
      phraseReader: this.services.phrasing.PhraseReaders.for(
        project.configuration.words,
        project.languageFor(document.uri),
      ),
    };
    return atOneMoment(() =>
      AstUtils.streamAst(document.parseResult.value, { range })
        .flatMap((node) => {
          if (isCheckIn(node) || isCheckInEntry(node)) return checkInHints(node, context);
          return isTarget(node) ? changeHints(node) : [];
        })
        .filter(({ position }) => isWithin(position, range))
        .toArray(),
    );
  }
}

/** Progress and age of the check-in that a key result's current value comes from; none for the older ones. */
function checkInHints(node: CheckIn | CheckInEntry, context: StatusContext): InlayHint[] {
  const keyResult = isCheckIn(node) ? node.$container : node.target?.ref;
  if (!isKeyResult(keyResult)) return [];
  const newest = checkInsOf(keyResult, context.references).findLast(({ date }) => date <= context.today);
  if (newest?.node !== node) return [];
  // A later reading of the metric says more than the check-in, and says it elsewhere.
  const isCurrent = currentValue(keyResult, context.today, context.references)?.date === newest.date;
  return [
    ...lastUpdateHint(node, keyResult, context),
    ...(isCurrent ? progressHint(node, keyResult, context) : []),
  ];
}

function progressHint(
  node: CheckIn | CheckInEntry,
  keyResult: KeyResult,
  context: StatusContext,
): InlayHint[] {
  const { ratio, explanation } = keyResultProgress(keyResult, context);
  if (ratio === undefined || !node.value?.$cstNode) return [];
  // A bare share would be taken for another value: 8% may be 33% of the way.
  const bound = ratio >= 1 ? say`holds` : say`is broken`;
  const label = isLimit(measureOf(keyResult)) ? bound : say`${percentText(ratio)} of the way`;
  return [hintAfter(node.value.$cstNode, label, say`Progress: ${explanation}`)];
}

/** Only if it is late: a date says by itself how long ago it was. */
function lastUpdateHint(
  node: CheckIn | CheckInEntry,
  keyResult: KeyResult,
  context: StatusContext,
): InlayHint[] {
  const clock = clockOf(keyResult, context.project);
  const schedule = clock && checkInSchedule(keyResult, clock, context);
  const place = isCheckIn(node) ? dateOf(node) : node.target.$refNode;
  if (!schedule?.last || schedule.missed === 0 || !place) return [];
  const { since } = schedule;
  const tooltip = say`The newest check-in. ${capitalized(dueText(schedule))}.`;
  return [hintAfter(place, daysAgoText(daysBetween(since, context.today)), tooltip)];
}

/** `−25%` after `from 8.4% to 6.3%`: the change as a share of the baseline. */
function changeHints(target: Target): InlayHint[] {
  const keyResult = target.$container;
  if (!isKeyResult(keyResult) || measureOf(keyResult) !== target || !target.target?.$cstNode) return [];
  const inherited = inheritedDimension(keyResult);
  const from = valueOf(target.baseline, inherited);
  const to = valueOf(target.target, inherited);
  // Of nothing, or of a loss, there is no share that anybody would understand.
  if (!from || !to || from.comparable <= 0 || !compatible(from.dimension, to.dimension)) return [];
  const change = (to.comparable - from.comparable) / from.comparable;
  if (change === 0) return [];
  const sign = change < 0 ? '−' : '+';
  const way = `from ${writtenText(target.baseline)} to ${writtenText(target.target)}`;
  const tooltip = say`The change ${way} as a share of the baseline.`;
  return [hintAfter(target.target.$cstNode, `${sign}${percentText(Math.abs(change))}`, tooltip)];
}

function dateOf(node: CheckIn): CstNode | undefined {
  return node.$cstNode && GrammarUtils.findNodeForProperty(node.$cstNode, 'date');
}

function hintAfter(place: CstNode, label: string, tooltip: string): InlayHint {
  return { position: place.range.end, label, tooltip, kind: InlayHintKind.Type, paddingLeft: true };
}

function isWithin(position: Range['start'], { start, end }: Range): boolean {
  const after =
    position.line > start.line || (position.line === start.line && position.character >= start.character);
  const before =
    position.line < end.line || (position.line === end.line && position.character <= end.character);
  return after && before;
}
