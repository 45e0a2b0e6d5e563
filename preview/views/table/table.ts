import { say, translated } from '../../../language/values/say.js';
import { viewTitles } from '../view-names.js';
import './table.css';
import type { PlanGraph } from '../../../language/protocol.js';
import { capitalised, countedKind, percent } from '../../../picture/words.js';
import { element, setAttribute, setText } from '../../elements.js';
import { isOpenKeyResult } from '../../open-key-result.js';
import { teamTitle } from '../../words.js';
import { CurrentMark } from '../current-mark.js';
import { groupPlan, groupsByRank, type ObjectiveGroup } from '../groups.js';
import { type KeyedChild, KeyedChildren } from '../keyed-children.js';
import type { ViewMemory } from '../memory.js';
import { nodeButton } from '../node-button.js';
import { counting, selectedPart } from '../selected-nodes.js';
import { statusMark } from '../status-mark.js';
import type { View, ViewEvents, ViewSelection } from '../view.js';
import { type Column, columns, type Line } from './columns.js';
import { headline } from './headline.js';
import { nextSorting, readSorting, type Sorting, sortLines } from './sort.js';

/**
 * Shows the key results as rows: below their objectives in the order of the plan, or sorted by a column, where each row
 * names its objective.
 */
export class TableView implements View {
  readonly root = element('section', {
    class: 'view table-view okr-picture',
    'aria-label': viewTitles.table,
  });
  readonly #events: ViewEvents;
  readonly #memory: ViewMemory;
  readonly #caption = element('caption');
  readonly #headings = element('tr');
  readonly #body = element('tbody');
  readonly #mark = new CurrentMark(this.#body);
  readonly #lines = new KeyedChildren(this.#body);
  readonly #shownHeadings = new KeyedChildren(this.#headings);
  #sorting: Sorting | undefined;
  #shown: { plan: PlanGraph; selection: ViewSelection } | undefined;

  constructor(events: ViewEvents, memory: ViewMemory) {
    this.#events = events;
    this.#memory = memory;
    this.#sorting = readSorting(memory.load(), columns);
    this.root.append(element('table', {}, this.#caption, element('thead', {}, this.#headings), this.#body));
  }

  update(plan: PlanGraph, selection: ViewSelection): void {
    this.#shown = { plan, selection };
    const { plan: selected, context } = selectedPart(plan, selection.view);
    // An objective that is there only because something selected supports it has no rows, though it has key results.
    const groups = groupsByRank(groupPlan(selected).groups).filter(
      ({ objective, results }) => results.length > 0 || !objective || !context.has(objective.id),
    );
    const lines = groups.flatMap((group) => this.#linesOf(group, plan));
    const useful = columns.filter(({ isUseful }) => isUseful?.(lines) ?? true);
    const sortedBy = useful.find(({ id }) => id === this.#sorting?.column);
    setText(
      this.#caption,
      headline(
        counting(
          lines.map(({ node }) => node),
          selection.view,
        ),
      ),
    );
    this.#shownHeadings.update(useful.map((column) => this.#heading(column)));
    this.#lines.update(
      sortedBy
        ? sortLines(lines, sortedBy, this.#sorting?.descending ?? false).map((line) =>
            this.#line(line, useful),
          )
        : groups.flatMap((group) => [
            ...this.#groupHeading(group, plan, useful.length),
            ...this.#linesOf(group, plan).map(({ node, team, isOpen }) =>
              this.#line({ node, team, isOpen }, useful),
            ),
          ]),
    );
    setAttribute(this.#body, 'data-sorted', sortedBy && 'true');
    this.#mark.update(selection.current);
  }

  #heading(column: Column): KeyedChild {
    const direction =
      this.#sorting?.column === column.id ? (this.#sorting.descending ? 'descending' : 'ascending') : 'none';
    return {
      key: column.id,
      signature: direction,
      make: () => {
        const isSortable = column.sortKey !== undefined;
        const heading = capitalised(translated(column.heading));
        const title = column.explanation && translated(column.explanation);
        const label = isSortable
          ? element('button', { type: 'button', class: 'sort', title }, heading)
          : element(
              'span',
              {
                title,
                class: column.isHeadingHidden ? 'visually-hidden' : undefined,
              },
              heading,
            );
        if (isSortable) label.addEventListener('click', () => this.#sortBy(column.id));
        return element(
          'th',
          {
            scope: 'col',
            class: classOf(column),
            'aria-sort': isSortable ? direction : undefined,
          },
          label,
        );
      },
    };
  }

  #groupHeading({ objective, results }: ObjectiveGroup, plan: PlanGraph, width: number): KeyedChild[] {
    if (!objective && results.length === 0) return [];
    const team = teamTitle(objective?.team, plan);
    return [
      {
        key: `group ${objective?.id ?? ''}`,
        signature: `${width} ${results.length} ${JSON.stringify([objective, team])}`,
        make: () => {
          const ratio = objective?.progress.ratio;
          const facts = [
            objective?.owner,
            team,
            ratio === undefined ? undefined : percent(ratio),
            results.length === 0 ? say`no key result` : countedKind('key-result', results.length),
          ].filter((fact) => fact !== undefined);
          const head = element('th', { scope: 'colgroup', colspan: String(width) });
          if (objective?.status) head.append(statusMark(objective.status, objective.statusExplanation));
          head.append(
            objective ? nodeButton(objective, this.#events) : say`Without an objective`,
            element('span', { class: 'facts' }, facts.join(' · ')),
          );
          return element('tr', { class: 'group' }, head);
        },
      },
    ];
  }

  #linesOf({ objective, results }: ObjectiveGroup, plan: PlanGraph): Line[] {
    return results.map(({ keyResult }) => ({
      node: keyResult,
      team: teamTitle(keyResult.team, plan),
      objective: objective?.title,
      isOpen: this.#events.canEdit && isOpenKeyResult(keyResult, plan),
    }));
  }

  #line(line: Line, useful: readonly Column[]): KeyedChild {
    return {
      key: line.node.id,
      signature: JSON.stringify([line, useful.map(({ id }) => id)]),
      make: () =>
        element(
          'tr',
          {},
          ...useful.map((column) =>
            element(
              column.id === 'statement' ? 'th' : 'td',
              {
                class: classOf(column),
                scope: column.id === 'statement' ? 'row' : undefined,
              },
              ...column.cell(line, this.#events),
            ),
          ),
        ),
    };
  }

  #sortBy(column: string): void {
    this.#sorting = nextSorting(this.#sorting, column);
    this.#memory.save(this.#sorting);
    if (this.#shown) this.update(this.#shown.plan, this.#shown.selection);
  }
}

/** In a narrow page next to the text, less important columns are hidden. */
function classOf({ id, isNumber, weight }: Column): string {
  return [`column-${id}`, isNumber && 'number', weight && `weight-${weight}`].filter(Boolean).join(' ');
}
