import type { PlanReport } from '../../language/index.js';
import { percentText } from '../../language/model/status-text.js';
import type { KeyResultState, PlanState, WatermelonLine } from '../../language/report/plan-report.js';
import { counted, statusSigns, statusWords } from '../../picture/words.js';
import { percent } from './bar.js';
import { markdownTable, markdownText } from './markdown-text.js';
import { heardText } from './span.js';
import { countStatuses } from './status-counts.js';
import { valueText } from './value-text.js';

/** For a wiki page or a message: the same as on the terminal, as tables. */
export function statusMarkdown(report: PlanReport): string {
  const counts = countStatuses(report);
  const words = counts.byStatus.map(({ status, count }) => `${count} ${statusWords[status]}`);
  const lines = [
    `## Where the goals stand on ${report.today}`,
    '',
    `${counted(counts.objectives, 'objective')}, ${counted(counts.keyResults, 'key result')}: ${words.join(', ')}.`,
    ...watermelonLines(report.watermelons),
    ...report.plans.flatMap(planLines),
  ];
  return `${lines.join('\n')}\n`;
}

function watermelonLines(watermelons: readonly WatermelonLine[]): string[] {
  if (watermelons.length === 0) return [];
  return [
    '',
    '### Watermelons: green outside, red inside',
    '',
    ...watermelons.map(
      (one) =>
        `- **${markdownText(one.title)}** (${ownerText(one.owner)}): ${markdownText(one.explanation)} *${one.question}*`,
    ),
  ];
}

function planLines(plan: PlanState): string[] {
  const team = plan.team ? `${plan.teamTitle ?? plan.team}, ${plan.cycle}` : 'Goals of no plan';
  const gone = plan.gone === null ? '' : ` (${percentText(plan.gone)} gone)`;
  const groups = [
    ...plan.objectives.map((objective) => [
      `**${markdownText(objective.title)}** ${ownerText(objective.owner)}: ${percent(objective.progress)}, ${statusWords[objective.status]}`,
      ...keyResultTable(objective.keyResults),
    ]),
    ...(plan.keyResults.length > 0 ? [['Outside of an objective:', ...keyResultTable(plan.keyResults)]] : []),
  ];
  return ['', `### ${markdownText(team)}${gone}`, ...groups.flatMap((group) => ['', ...group])];
}

function keyResultTable(keyResults: readonly KeyResultState[]): string[] {
  if (keyResults.length === 0) return [];
  const rows = keyResults.map((one) => [
    `${statusSigns[one.status]} ${statusWords[one.status]}`,
    percent(one.progress),
    markdownText(one.title),
    markdownText(valueText(one.current?.text ?? null, one.measure)),
    one.confidence === null ? '' : percent(one.confidence),
    heardText(one.heard),
    ownerText(one.owner),
  ]);
  return ['', ...markdownTable(['status', '', 'key result', 'now', 'sure', 'heard', 'owner'], rows)];
}

/** A handle in code, so that pasting a report calls nobody. */
export function ownerText(owner: string | null): string {
  return owner ? `\`${owner.replaceAll('`', '')}\`` : '*nobody*';
}
