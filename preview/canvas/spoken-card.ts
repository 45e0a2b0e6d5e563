import type { PlacedNode } from '../../picture/layout/layout-types.js';
import { reportedFindings } from '../../picture/reported-findings.js';
import { counted, gapWords, percent } from '../../picture/words.js';
import { kindName, statusName } from '../words.js';

/** A card in one sentence, for those who hear it. */
export function spokenCard({ node, hidden, isContext }: PlacedNode): string {
  const { kind, title, draft, status, progress, owner, gap, disguised } = node;
  const findings = reportedFindings(node);
  const ratio = progress.ratio === undefined ? undefined : percent(progress.ratio);
  return [
    `${kindName(kind)}: ${title}`,
    draft && 'draft, not agreed yet',
    status && statusName(status),
    ratio && (kind === 'initiative' ? `work ${ratio}` : `progress ${ratio}`),
    owner && `owner ${owner.replace(/^@/, '')}`,
    disguised && 'reads as work',
    gap && gapWords[gap],
    findings.length > 0 &&
      `${counted(findings.length, 'finding')}: ${findings.map(({ message }) => message).join('; ')}`,
    hidden > 0 && `${hidden} folded`,
    isContext && 'shown as context',
  ]
    .filter((part) => part)
    .join(', ');
}
