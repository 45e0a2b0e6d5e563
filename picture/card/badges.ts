import type { PlanNode } from '../../language/protocol.js';
import { marked, saidTable, say } from '../../language/values/say.js';
import { reportedFindings } from '../reported-findings.js';
import { type Shape, shape } from '../shape.js';
import { type FontName, fonts } from '../text/fonts.js';
import { textWidth } from '../text/widths.js';
import { guardWords, timingNames } from '../words.js';

/** A remark in the head of a card. */
export interface Badge {
  /** Part of its class. */
  look: string;
  text: string;
  /** Sign before the text, as a path in a square of 10. */
  sign?: string;
  /** The tooltip. */
  title: string;
}

const severities = ['error', 'warning', 'information'] as const;
const severitySigns: Readonly<Record<(typeof severities)[number], string>> = {
  error: 'M2 2L8 8M8 2L2 8',
  warning: 'M5 1L9.5 9H.5ZM5 4V6',
  information: 'M5 1a4 4 0 1 1 0 8a4 4 0 1 1 0-8ZM5 4.6V7M5 3V3.2',
};

/** Returns the badges of a node, the most important one last, because the last one is at the edge. */
export function badgesOf(node: PlanNode): Badge[] {
  const { draft, timing, disguised, guards = [], score, stalled } = node;
  const broken = guards.filter(({ holds }) => holds === false);
  const findings = reportedFindings(node);
  const worst = severities.find((severity) => findings.some((finding) => finding.severity === severity));
  const badges: (Badge | undefined)[] = [
    draft
      ? { look: 'draft', text: say`draft`, title: say`Nobody has agreed to it yet: it counts nowhere.` }
      : undefined,
    score && {
      look: 'score',
      text: scoreBadge(score),
      title: [say`Score ${score.text}`, score.note].filter(Boolean).join('. '),
    },
    timing && { look: 'timing', text: timingNames[timing], title: timings[timing] },
    disguised
      ? {
          look: 'disguised',
          text: say`output?`,
          title: node.readingExplanation ?? say`Reads as a product of work, not as a change.`,
        }
      : undefined,
    stalled
      ? {
          look: 'stalled',
          text: say`work done`,
          sign: 'M1 3.5H9A4 4 0 0 1 1 3.5ZM4 5V5.4M6.2 5V5.4',
          title: stalled,
        }
      : undefined,
    broken.length > 0
      ? {
          look: 'stalled',
          text: say`guard broken`,
          title: broken.map(guardWords).join('\n'),
        }
      : undefined,
    worst && {
      look: worst,
      text: `${findings.length}`,
      sign: severitySigns[worst],
      title: findings.map(({ message }) => message).join('\n'),
    },
  ];
  return badges.filter((badge) => badge !== undefined);
}

const timings = saidTable({
  leading: marked('Leading: moves early.'),
  lagging: marked('Lagging: confirms the result later.'),
});

const height = 16;

/** A badge has room for the number alone. */
function scoreBadge({ value }: NonNullable<PlanNode['score']>): string {
  return String(Number(value.toFixed(2)));
}

const quiet: ReadonlySet<string> = new Set(['timing', 'draft', 'score']);

/** What is no alarm is written quietly. */
function fontOf({ look }: Badge): FontName {
  return quiet.has(look) ? 'label' : 'strong';
}

/** @returns the width that a badge takes, without a gap */
export function badgeWidth(badge: Badge): number {
  const { text, sign } = badge;
  return (
    Math.ceil(textWidth(text, fonts[fontOf(badge)])) + (sign ? 13 : 0) + (badge.look === 'timing' ? 5 : 10)
  );
}

export function badgeShape(badge: Badge, x: number, y: number): Shape {
  const { look, text, sign, title } = badge;
  return shape(
    'g',
    { class: `badge badge-${look}`, transform: `translate(${x} ${y})` },
    shape('title', {}, title),
    shape('rect', { class: 'badge-surface', width: badgeWidth(badge), height, rx: 8 }),
    sign ? shape('path', { class: 'badge-sign', d: sign, transform: 'translate(5 3)' }) : undefined,
    shape('text', { class: `font-${fontOf(badge)}`, x: sign ? 18 : 5, y: 12 }, text),
  );
}
