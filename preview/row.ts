import type { PlanNode, PlanNodeKind } from '../language/protocol.js';
import { element, setAttribute, setHidden, setText } from './elements.js';
import { FindingsBadge, spokenFindings } from './findings.js';
import { icon } from './icons.js';
import { ProgressBar, spokenProgress } from './progress.js';

const kindNames: Record<PlanNodeKind, string> = {
  priority: 'Priority',
  objective: 'Objective',
  'key-result': 'Key result',
  initiative: 'Initiative',
};

/** One line of the outline and the list of those below it. The elements stay the same over updates. */
export class Row {
  readonly item = element('li', { role: 'treeitem', tabindex: '-1', 'aria-selected': 'false' });
  readonly list = element('ul', { role: 'group' });
  readonly key: string;
  readonly parent: Row | undefined;
  node: PlanNode;
  readonly #line = element('div', { class: 'row' });
  readonly #title = element('span', { class: 'title' });
  readonly #context = element('span', { class: 'context' });
  readonly #owner = element('span', { class: 'owner' });
  readonly #progress = new ProgressBar();
  readonly #findings = new FindingsBadge();

  constructor(key: string, node: PlanNode, parent: Row | undefined) {
    this.key = key;
    this.node = node;
    this.parent = parent;
    this.item.dataset.key = key;
    const text = element('span', { class: 'text' }, this.#title, this.#context);
    const twistie = element('span', { class: 'twistie' }, icon('chevron'));
    this.#line.append(twistie, icon(node.kind), text, this.#findings.root, this.#owner, this.#progress.root);
    this.item.append(this.#line, this.list);
  }

  /** @param level from 1, @param position from 1 among `size` siblings */
  update(node: PlanNode, level: number, position: number, size: number): void {
    this.node = node;
    setAttribute(this.item, 'data-kind', node.kind);
    setAttribute(this.item, 'aria-level', String(level));
    setAttribute(this.item, 'aria-posinset', String(position));
    setAttribute(this.item, 'aria-setsize', String(size));
    setAttribute(this.item, 'aria-label', spokenRow(node));
    setText(this.#title, node.title);
    setText(this.#context, contextOf(node, this.parent?.node));
    setText(this.#owner, node.owner ? `@${node.owner.replace(/^@/, '')}` : '');
    this.#progress.update(node.kind, node.progress);
    this.#findings.update(node.findings);
  }

  get expandable(): boolean {
    return this.node.children.length > 0;
  }

  get expanded(): boolean {
    return this.item.getAttribute('aria-expanded') === 'true';
  }

  setExpanded(expanded: boolean): void {
    setAttribute(this.item, 'aria-expanded', this.expandable ? String(expanded) : undefined);
    setHidden(this.list, !(this.expandable && expanded));
  }

  /** Whether every row above it is open. */
  get visible(): boolean {
    return this.parent === undefined || (this.parent.expanded && this.parent.visible);
  }
}

/** Team and cycle, where they are not those of the row above. */
function contextOf({ kind, team, cycle }: PlanNode, above: PlanNode | undefined): string {
  if (kind === 'priority') return cycle ?? '';
  const news = [team !== above?.team && team, cycle !== above?.cycle && cycle];
  return news.filter((part) => typeof part === 'string').join(' · ');
}

function spokenRow(node: PlanNode): string {
  return [
    `${kindNames[node.kind]}: ${node.title}`,
    node.owner && `owner ${node.owner.replace(/^@/, '')}`,
    spokenProgress(node.kind, node.progress),
    spokenFindings(node.findings),
  ]
    .filter((part) => part)
    .join(', ');
}
