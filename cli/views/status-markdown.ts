import type { PlanReport } from '../../language/index.js';
import { percentText } from '../../language/model/status-text.js';
import type { KeyResultState } from '../../language/report/goal-state.js';
import type { PlanState, StalledLine } from '../../language/report/plan-report.js';
import { say, translated } from '../../language/values/say.js';
import { countedStatus, statusLooks } from '../../picture/statuses.js';
import { markdownTable, markdownText } from '../text/markdown-text.js';
import { percent } from './bar.js';
import { phaseText } from './cycle-text.js';
import { guardStateText } from './guard-text.js';
import { judgementText } from './judgement-text.js';
import { lastUpdateText } from './span.js';
import { countStatuses, extentText } from './status-counts.js';
import { valueText } from './value-text.js';

/** Writes the status for a wiki page or a message: the content of the terminal, as tables. */
export function statusMarkdown(report: PlanReport): string {
  const counts = countStatuses(report);
  const words = counts.byStatus.map(({ status, count }) => countedStatus(status, count));
  const lines = [
    `## ${say`Status of the goals on ${report.today}`}`,
    '',
    `${words.length > 0 ? say`${extentText(counts)}: ${words.join(', ')}` : extentText(counts)}.`,
    ...stalledLines(report.stalled),
    ...report.plans.flatMap(planLines),
  ];
  return `${lines.join('\n')}\n`;
}

function stalledLines(stalled: readonly StalledLine[]): string[] {
  if (stalled.length === 0) return [];
  return [
    '',
    `### ${say`Stalled: the work is done, the number has not moved`}`,
    '',
    ...stalled.map(
      (one) =>
        `- **${markdownText(one.title)}** (${ownerText(one.owner)}): ${markdownText(one.explanation)} *${markdownText(one.question)}*`,
    ),
  ];
}

function planLines(plan: PlanState): string[] {
  const team = plan.team ? `${plan.teamTitle ?? plan.team}, ${plan.cycle}` : say`Goals without a plan`;
  const passed = plan.elapsed === null ? undefined : say`${percentText(plan.elapsed)} passed`;
  const standing = phaseText(plan) ?? passed;
  const groups = [
    ...plan.objectives.map((objective) => [
      `**${markdownText(objective.title)}**${draftText(objective)} ${ownerText(objective.owner)}: ${percent(objective.progress)}, ${statusLooks[objective.status].word}${objective.score ? `, ${say`score ${objective.score.text}`}` : ''}${objective.judgement ? `; *${markdownText(judgementText(objective.judgement))}*` : ''}`,
      ...keyResultTable(objective.keyResults),
    ]),
    ...(plan.keyResults.length > 0
      ? [[say`Outside of an objective:`, ...keyResultTable(plan.keyResults)]]
      : []),
  ];
  return [
    '',
    `### ${markdownText(team)}${standing ? ` (${standing})` : ''}`,
    ...groups.flatMap((group) => ['', ...group]),
  ];
}

function keyResultTable(keyResults: readonly KeyResultState[]): string[] {
  if (keyResults.length === 0) return [];
  const rows = keyResults.map((one) => [
    `${statusLooks[one.status].sign} ${statusLooks[one.status].word}`,
    percent(one.progress),
    [
      `${markdownText(one.title)}${draftText(one)}`,
      ...(one.score ? [say`score ${one.score.text}`] : []),
      ...one.guards.map((guard) => `*${markdownText(guardStateText(guard))}*`),
    ].join('; '),
    markdownText(valueText(one.current?.text ?? null, one.measure, one.forecast?.text)),
    one.confidence === null ? '' : percent(one.confidence),
    lastUpdateText(one.lastUpdate),
    ownerText(one.owner),
  ]);
  return [
    '',
    ...markdownTable(
      [say`status`, '', translated('key result'), say`now`, say`sure`, say`updated`, say`owner`],
      rows,
    ),
  ];
}

function draftText({ draft }: Pick<KeyResultState, 'draft'>): string {
  return draft ? ` *(${say`draft`})*` : '';
}

/** Writes a handle as code, so that a pasted report mentions nobody. */
export function ownerText(owner: string | null): string {
  return owner ? `\`${owner.replaceAll('`', '')}\`` : `*${say`nobody`}*`;
}
