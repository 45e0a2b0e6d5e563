import type { AuditTrail, WorkTrail } from '../../language/report/audit-trail.js';
import { say } from '../../language/values/say.js';
import { markdownTable, markdownText } from '../text/markdown-text.js';
import { adviceWords, extentText, keyResultTexts, stateText } from './audit-text.js';
import { otherCyclesText } from './cycle-text.js';
import { ownerText } from './status-markdown.js';

/** Writes an audit for notes: the broken chains as a list to decide on, the others as a table. */
export function auditMarkdown(audit: AuditTrail): string {
  const lines = [
    `## ${say`Where the work leads on ${audit.today}`}`,
    '',
    [extentText(audit), otherCyclesText(audit.cycles)].filter(Boolean).join(' '),
    ...(audit.broken.length > 0
      ? ['', `### ${say`Broken chains: stop or redirect`}`, '', ...audit.broken.map(brokenItem)]
      : []),
    ...(audit.holding.length > 0
      ? [
          '',
          `### ${say`Chains that hold`}`,
          '',
          ...markdownTable([say`work`, say`moves`, say`for`, say`serves`], audit.holding.map(row)),
        ]
      : []),
  ];
  return `${lines.join('\n')}\n`;
}

function brokenItem(trail: WorkTrail): string {
  const { broken } = trail;
  const state = stateText(trail);
  const about = `**${markdownText(trail.title)}** (${ownerText(trail.owner)}${state ? `, ${markdownText(state)}` : ''})`;
  return `- [ ] ${about}: ${markdownText(broken?.reason ?? '')} *${broken ? adviceWords[broken.advice] : ''}*`;
}

function row(trail: WorkTrail): string[] {
  const list = (texts: readonly string[]) => texts.map(markdownText).join('<br>');
  const work = `${markdownText(trail.title)} ${ownerText(trail.owner)}`;
  return [work, list(keyResultTexts(trail)), list(trail.objectives), list(trail.priorities)];
}
