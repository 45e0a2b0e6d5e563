import type { PlacedNode } from '../../picture/layout.js';
import { percent } from '../details/facts.js';
import { kindNames, statusNames } from '../words.js';

/** A card in one sentence, for those who hear it. */
export function spokenCard({ node, hidden, isContext }: PlacedNode): string {
  const { kind, title, status, progress, owner, findings, gap, disguised } = node;
  const ratio = percent(progress.ratio);
  return [
    `${kindNames[kind]}: ${title}`,
    status && statusNames[status],
    ratio && (kind === 'initiative' ? `work ${ratio}` : `progress ${ratio}`),
    owner && `owner ${owner.replace(/^@/, '')}`,
    disguised && 'reads as work',
    gap && gapWords[gap],
    findings.length > 0 &&
      `${findings.length} finding${findings.length === 1 ? '' : 's'}: ${findings.map(({ message }) => message).join('; ')}`,
    hidden > 0 && `${hidden} folded`,
    isContext && 'shown as context',
  ]
    .filter((part) => part)
    .join(', ');
}

const gapWords = {
  orphan: 'drives no key result',
  unaligned: 'supports nothing',
  unsupported: 'nobody serves it',
};
