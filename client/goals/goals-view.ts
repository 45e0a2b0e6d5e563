import {
  commands,
  Disposable,
  EventEmitter,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  type Event as VsEvent,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { PlanChangedParams, PlanGraph, PlanResult, PlanStatus } from '../../language/protocol.js';
import { marked, saidTable, say } from '../../language/values/say.js';
import { findPlanDocument } from '../plan-documents.js';
import { PlanSource } from '../preview/plan-source.js';
import { dueKeyResults, type GoalFilter, type GoalItem, goalTree } from './goal-tree.js';
import { currentPerson } from './person.js';

const colors: Readonly<Partial<Record<PlanStatus, string>>> = {
  'on-track': 'testing.iconPassed',
  met: 'testing.iconPassed',
  'at-risk': 'problemsWarningIcon.foreground',
  stale: 'problemsWarningIcon.foreground',
  'off-track': 'problemsErrorIcon.foreground',
  missed: 'problemsErrorIcon.foreground',
};

const filterNames = saidTable<GoalFilter>({
  all: '',
  mine: marked('mine'),
  due: marked('check-in due'),
  'at-risk': marked('at risk'),
});

/** How long nothing changes before the view is refreshed, in milliseconds. */
const quietTime = 300;

/** The view *Goals*: the goals of the current cycles by team, with a badge for the check-ins that are due. */
export class GoalsView implements TreeDataProvider<GoalItem>, Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData: VsEvent<void> = this.#changed.event;
  readonly #view: TreeView<GoalItem>;
  readonly #source: PlanSource;
  readonly #subscriptions: Disposable;
  #plan: PlanGraph | undefined;
  #filter: GoalFilter = 'all';
  #items: GoalItem[] = [];
  /** The goals that the editor read last. */
  #read: GoalItem[] | undefined;
  #refresh: ReturnType<typeof setTimeout> | undefined;

  constructor(client: BaseLanguageClient, planChanged: VsEvent<PlanChangedParams>) {
    this.#source = new PlanSource(client, (plan) => this.#show(plan as PlanGraph | null));
    this.#view = window.createTreeView('okr.goals', { treeDataProvider: this, showCollapseAll: true });
    const request = () => void this.#request(client);
    this.#subscriptions = Disposable.from(
      this.#changed,
      this.#view,
      this.#view.onDidChangeVisibility(() => this.#refreshSoon()),
      planChanged(request),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) request();
      }),
      window.onDidChangeActiveTextEditor((editor) => {
        if (editor?.document.languageId === 'okr') request();
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('okr.person')) this.#draw();
      }),
    );
  }

  dispose(): void {
    clearTimeout(this.#refresh);
    this.#subscriptions.dispose();
  }

  /** The goals that the view shows now: the same objects until the next change, because the editor keeps them. */
  get items(): readonly GoalItem[] {
    return this.#items;
  }

  /** The number in the badge. */
  get dueCount(): number {
    return this.#view.badge?.value ?? 0;
  }

  filter(filter: GoalFilter): void {
    this.#filter = filter;
    this.#draw();
  }

  getChildren(item?: GoalItem): GoalItem[] {
    if (item) return item.children;
    this.#read = this.#items;
    return this.#items;
  }

  getTreeItem({ id, label, description, tooltip, node, children }: GoalItem): TreeItem {
    const { Expanded, None } = TreeItemCollapsibleState;
    const item = new TreeItem(label, children.length > 0 ? Expanded : None);
    item.id = id;
    item.description = description;
    item.tooltip = tooltip;
    item.contextValue = node?.kind ?? 'team';
    const color = node?.status && colors[node.status];
    const icon = { objective: 'target', 'key-result': 'graph-line' }[node?.kind as string] ?? 'organization';
    item.iconPath = new ThemeIcon(icon, color ? new ThemeColor(color) : undefined);
    if (node)
      item.command = { command: 'okr.openGoal', title: say`Open the goal`, arguments: [node.location] };
    return item;
  }

  async #request(client: BaseLanguageClient): Promise<void> {
    const plan = await findPlanDocument();
    if (plan && client.state === State.Running)
      this.#source.request(client.code2ProtocolConverter.asUri(plan));
  }

  #show(plan: PlanResult): void {
    this.#plan = plan ?? undefined;
    this.#draw();
  }

  #draw(): void {
    const due = this.#plan ? dueKeyResults(this.#plan, currentPerson()).length : 0;
    this.#view.badge =
      due > 0
        ? { value: due, tooltip: due === 1 ? say`1 check-in due` : say`${due} check-ins due` }
        : { value: 0, tooltip: '' };
    this.#view.description = filterNames[this.#filter];
    void commands.executeCommand('setContext', 'okr.hasGoals', this.#plan !== undefined);
    const items = this.#plan ? goalTree(this.#plan, this.#filter, currentPerson()) : [];
    if (JSON.stringify(items) === JSON.stringify(this.#items)) return;
    if (JSON.stringify(items) === JSON.stringify(this.#items)) return;
    this.#items = items;
    this.#refreshSoon();
  }

  /**
   * Lets the editor read the goals again. It reads a view that was never shown by itself, and a refresh in the meantime would
   * leave teams empty.
   */
  #refreshSoon(): void {
    clearTimeout(this.#refresh);
    if (!this.#view.visible || this.#read === undefined || this.#read === this.#items) return;
    this.#refresh = setTimeout(() => this.#changed.fire(), quietTime);
  }
}
