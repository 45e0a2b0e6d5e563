import type { GoalChange, PlanGraph, PlanNode } from '../../language/protocol.js';
import { say } from '../../language/values/say.js';
import { iconButton, textButton } from '../controls.js';
import { element } from '../elements.js';
import { icon } from '../icons.js';
import { isOpenKeyResult } from '../open-key-result.js';
import { kindName, teamTitle } from '../words.js';
import { checkInList } from './check-ins.js';
import { EditForm } from './edit-form.js';
import { factList, remarksOf } from './facts.js';
import { findingList, ruleActions, ruleLinks, waiverList } from './findings.js';
import type { Fixes } from './fixes.js';
import { type LinkEnd, linkEndsOf, linkList } from './links.js';
import { Section } from './section.js';

/** The events of the details. */
export interface DetailsEvents {
  /** Whether the plans can be changed; if not, nothing offers a change. */
  readonly canEdit: boolean;
  /** The address of the page of a rule, where there is no editor to show it. */
  ruleAddress?(rule: string): string;
  reveal(node: PlanNode): void;
  peek(node: PlanNode): void;
  checkIn(node: PlanNode): void;
  focus(node: PlanNode): void;
  select(id: string): void;
  explain(rule: string): void;
  change(node: PlanNode, change: GoalChange): void;
  close(): void;
}

/** Shows everything about one node, next to the view. */
export class Details {
  readonly root = element('aside', { class: 'details', 'aria-label': say`Details`, hidden: '' });
  readonly #head: Section<Pick<PlanNode, 'kind' | 'title'>>;
  readonly #remarks: Section<string[]>;
  readonly #facts: Section<PlanNode>;
  readonly #findings: Section<Pick<PlanNode, 'id' | 'findings'> & { uri: string }>;
  readonly #waivers: Section<PlanNode['waivers']>;
  readonly #links: Section<LinkEnd[]>;
  readonly #checkIns: Section<PlanNode['checkIns']>;
  readonly #checkInButton: HTMLButtonElement;
  /** Absent where nothing can be changed. */
  readonly #form: EditForm | undefined;
  #node: PlanNode | undefined;

  constructor(events: DetailsEvents, fixes: Fixes) {
    const withNode = (action: (node: PlanNode) => void) => () => {
      if (this.#node) action(this.#node);
    };
    this.#head = new Section('head', undefined, ({ kind, title }) => [
      element('p', { class: 'kind' }, icon(kind), kindName(kind)),
      element('h2', { dir: 'auto' }, title),
    ]);
    this.#remarks = new Section('remarks', undefined, (remarks) =>
      remarks.map((remark) => element('p', { class: 'remark' }, icon('warning'), remark)),
    );
    this.#facts = new Section('facts', undefined, factList);
    this.#findings = new Section('findings', say`Findings`, ({ findings, uri }) =>
      findingList(
        findings,
        events.ruleAddress ? ruleLinks(events.ruleAddress) : ruleActions(uri, fixes, events.explain),
      ),
    );
    this.#waivers = new Section('waivers', say`Waived`, waiverList);
    this.#links = new Section('links', say`Connections`, (links) => linkList(links, events.select));
    this.#checkIns = new Section('check-ins', say`Check-ins`, checkInList);
    this.#checkInButton = textButton(say`Check in`, withNode(events.checkIn), 'plus');
    const { canEdit } = events;
    const actions = element(
      'div',
      { class: 'actions' },
      canEdit
        ? textButton(say`Open in editor`, withNode(events.reveal), 'source')
        : textButton(say`Open page`, withNode(events.reveal), 'source'),
      ...(canEdit ? [textButton(say`Peek`, withNode(events.peek), 'peek')] : []),
      textButton(say`Line of sight`, withNode(events.focus), 'focus'),
      ...(canEdit ? [this.#checkInButton] : []),
    );
    this.#form = canEdit ? new EditForm(events.change) : undefined;
    const sections = [this.#remarks, this.#facts, this.#findings, this.#waivers, this.#links, this.#checkIns];
    const scrolled = element(
      'div',
      { class: 'details-scroll', tabindex: '0', role: 'group', 'aria-label': say`Details` },
      this.#head.root,
      actions,
      ...(this.#form ? [this.#form.root] : []),
      ...sections.map(({ root }) => root),
    );
    this.root.append(iconButton('close', say`Close the details`, events.close), scrolled);
  }

  /** Gives the keyboard to the form for changes. */
  openForm(part: 'fields' | 'link'): void {
    this.#form?.open(part);
  }

  /** @param node what to show; undefined closes the panel */
  update(plan: PlanGraph, node: PlanNode | undefined): void {
    const isOther = node?.id !== this.#node?.id;
    this.#node = node;
    this.root.hidden = node === undefined;
    if (!node) return;
    this.#checkInButton.hidden = !isOpenKeyResult(node, plan);
    this.#head.update({ kind: node.kind, title: node.title });
    this.#form?.update(node, plan);
    this.#remarks.update(remarksOf(node));
    const team = teamTitle(node.team, plan);
    this.#facts.update({ ...node, team, findings: [], waivers: [], checkIns: [], location: nowhere });
    this.#findings.update({ id: node.id, findings: node.findings, uri: node.location.uri });
    this.#waivers.update(node.waivers);
    this.#links.update(linkEndsOf(node.id, plan));
    this.#checkIns.update(node.checkIns);
    if (isOther) this.root.querySelector('.details-scroll')?.scrollTo(0, 0);
  }
}

/** The facts do not say where a node is: typing above it changes nothing in them. */
const nowhere: PlanNode['location'] = {
  uri: '',
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
};
