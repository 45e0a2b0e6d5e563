import type { PlanNode } from '../language/protocol.js';
import { element, setAttribute, setHidden } from './elements.js';
import { icon } from './icons.js';

type Finding = PlanNode['findings'][number];

/** The badge that counts the findings of one node; its colour is that of the worst. */
export class FindingsBadge {
  readonly root = element('span', { class: 'findings' });

  /** @param findings worst first */
  update(findings: readonly Finding[]): void {
    const worst = findings[0];
    const title = findings.map(({ rule, message }) => `${message} (${rule})`).join('\n');
    setHidden(this.root, worst === undefined);
    if (!worst || this.root.title === title) return;
    setAttribute(this.root, 'title', title);
    setAttribute(this.root, 'data-severity', worst.severity);
    this.root.replaceChildren(icon(worst.severity), String(findings.length));
  }
}

/** `2 findings: …; …` for screen readers; undefined where there are none. */
export function spokenFindings(findings: readonly Finding[]): string | undefined {
  if (findings.length === 0) return undefined;
  const messages = findings.map(({ message }) => message).join('; ');
  return `${findings.length} finding${findings.length === 1 ? '' : 's'}: ${messages}`;
}
