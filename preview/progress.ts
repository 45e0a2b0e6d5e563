import type { PlanNodeKind, PlanProgress } from '../language/protocol.js';
import { element, setAttribute, setHidden, setProperty, setText } from './elements.js';

/** What the progress of a kind of node is called; a priority has none of its own. */
const labels: Partial<Record<PlanNodeKind, string>> = {
  objective: 'progress',
  'key-result': 'progress',
  initiative: 'work',
};

/** Draws how far a node is: a bar for a change in the world, a thin hollow one for work done. */
export class ProgressBar {
  readonly root = element('span', { class: 'progress' });
  readonly #track = element('span', { class: 'track' }, element('span', { class: 'fill' }));
  readonly #value = element('span', { class: 'value' });

  constructor() {
    this.root.append(this.#track, this.#value);
  }

  update(kind: PlanNodeKind, progress: PlanProgress): void {
    const { ratio, explanation } = progress;
    const known = ratio !== undefined;
    setHidden(this.root, labels[kind] === undefined || (kind === 'initiative' && !known));
    setAttribute(this.root, 'title', explanation);
    setAttribute(this.root, 'data-state', known ? (ratio >= 1 ? 'met' : 'open') : 'unknown');
    // More than all, or less than nothing, is told by the number; the bar has two ends.
    setProperty(this.root, '--ratio', String(Math.min(1, Math.max(0, ratio ?? 0))));
    setText(this.#value, progressText(kind, progress));
  }
}

/** `43 %`-like text: `43%`, `work 60%`, `unknown`. */
export function progressText(kind: PlanNodeKind, { ratio }: PlanProgress): string {
  if (ratio === undefined) return 'unknown';
  const percent = `${Math.round(ratio * 100)}%`.replace('-', '−');
  return kind === 'initiative' ? `work ${percent}` : percent;
}

/** The same as part of a sentence for screen readers; undefined where there is nothing to say. */
export function spokenProgress(kind: PlanNodeKind, progress: PlanProgress): string | undefined {
  const label = labels[kind];
  if (label === undefined || (kind === 'initiative' && progress.ratio === undefined)) return undefined;
  return `${label} ${progressText(kind, progress).replace('work ', '')}`;
}
