import { counted } from '../../language/values/counted.js';
import { say } from '../../language/values/say.js';
import type { PlacedNode } from '../../picture/layout/layout-types.js';
import { reportedFindings } from '../../picture/reported-findings.js';
import { gapWords, percent } from '../../picture/words.js';
import { kindName, statusName } from '../words.js';

/** A card in one sentence, for those who hear it. */
export function spokenCard({ node, hidden, isContext }: PlacedNode): string {
  const { kind, title, draft, status, progress, owner, gap, disguised } = node;
  const findings = reportedFindings(node);
  const ratio = progress.ratio === undefined ? undefined : percent(progress.ratio);
  return [
    say`${kindName(kind)}: ${title}`,
    draft && say`draft, not agreed yet`,
    status && statusName(status),
    ratio && (kind === 'initiative' ? say`work ${ratio}` : say`progress ${ratio}`),
    owner && say`owner ${owner.replace(/^@/, '')}`,
    disguised && say`reads as work`,
    gap && gapWords[gap],
    findings.length > 0 &&
      say`${counted(findings.length, 'finding')}: ${findings.map(({ message }) => message).join('; ')}`,
    hidden > 0 && say`${hidden} folded`,
    isContext && say`shown as context`,
  ]
    .filter((part) => part)
    .join(', ');
}
