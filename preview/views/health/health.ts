import { say, translated } from '../../../language/values/say.js';
import { viewTitles } from '../view-names.js';
import './health.css';
import type { PlanGraph, PlanNode } from '../../../language/protocol.js';
import { sinceOf } from '../../../picture/movement.js';
import { percent } from '../../../picture/words.js';
import { element } from '../../elements.js';
import { teamTitle } from '../../words.js';
import { CurrentMark } from '../current-mark.js';
import { type KeyedChild, KeyedChildren } from '../keyed-children.js';
import { nodeButton } from '../node-button.js';
import { counting, selectedPlan } from '../selected-nodes.js';
import type { View, ViewEvents, ViewSelection } from '../view.js';
import { concernKinds } from './concerns.js';
import {
  type Concern,
  type ConcernKind,
  concernsIn,
  type Figures,
  figuresByTeam,
  figuresOfAll,
} from './figures.js';
import { type MovedNode, movedSince, movementText } from './movements.js';
import { readingTable, timingTable } from './share-table.js';

/** The days that the list of movement looks back, unless the view says otherwise. */
const week = 7;
/** The number of key results in this list that are shown without a click. */
const firstMoved = 8;

/**
 * Shows the health of the plan, independent of its numbers: overdue, stalled and waived goals, and the readings of key
 * results.
 */
export class HealthView implements View {
  readonly root = element('section', {
    class: 'view health-view okr-picture',
    'aria-label': viewTitles.health,
  });
  readonly #events: ViewEvents;
  readonly #parts: KeyedChildren;
  readonly #mark = new CurrentMark(this.root);

  constructor(events: ViewEvents) {
    this.#events = events;
    const page = element('div', { class: 'page' });
    this.root.append(page);
    this.#parts = new KeyedChildren(page);
  }

  update(plan: PlanGraph, { view, current }: ViewSelection): void {
    const part = selectedPlan(plan, view);
    const selected = { ...part, nodes: counting(part.nodes, view) };
    const lists = concernKinds.map((kind) => ({ kind, concerns: concernsIn(selected, kind) }));
    const all = figuresOfAll(selected.nodes);
    const teams = figuresByTeam(selected.nodes).map((figures) => ({
      ...figures,
      team: teamTitle(figures.team, plan),
    }));
    // With one team, all is that team.
    const rows = teams.length > 1 ? [...teams, { ...all, team: say`all` }] : teams;
    this.#parts.update([
      tiles(all, lists),
      this.#moved(selected.nodes, sinceOf(plan, { ...view, movedDays: view.movedDays ?? week }), plan),
      section('readings', say`Outcome, bridge or output`, rows, readingTable, [
        say`An outcome is the change itself, a bridge is a step before it, an output is a product of work, an activity is effort.`,
      ]),
      section('timing', say`Leading and lagging`, rows, timingTable, [
        say`A leading number moves early, while there is time to act. A lagging number confirms the outcome.`,
      ]),
      ...lists.map(({ kind, concerns }) => this.#list(kind, concerns, plan)),
    ]);
    this.#mark.update(current);
  }

  /** The list for the review: what moved, and in which direction. */
  #moved(nodes: readonly PlanNode[], since: string | undefined, plan: PlanGraph): KeyedChild {
    const moved = since === undefined ? [] : movedSince(nodes, since);
    return {
      key: 'moved',
      signature: JSON.stringify([since, moved, plan.teams]),
      make: () =>
        element(
          'section',
          { class: 'concern moved-list', id: 'health-moved' },
          element(
            'h2',
            {},
            say`What moved since ${since}`,
            element('span', { class: 'count' }, String(moved.length)),
          ),
          element(
            'p',
            { class: 'explanation' },
            moved.length > 0
              ? say`The newest value next to the one that was known on that day.`
              : say`No number moved, as far as check-ins say.`,
          ),
          ...this.#movedItems(moved, plan),
        ),
    };
  }

  /** The first ones; the others are behind a click. */
  #movedItems(moved: readonly MovedNode[], plan: PlanGraph): HTMLElement[] {
    const list = (some: readonly MovedNode[]) =>
      element(
        'ul',
        {},
        ...some.map(({ node, movement, direction }) => {
          const words = movementText(movement);
          const text = direction > 0 ? say`Forward: ${words}` : say`Back: ${words}`;
          return this.#item({ node, text }, plan);
        }),
      );
    if (moved.length === 0) return [];
    const rest = moved.slice(firstMoved);
    if (rest.length === 0) return [list(moved)];
    return [
      list(moved.slice(0, firstMoved)),
      element('details', {}, element('summary', {}, say`${rest.length} more`), list(rest)),
    ];
  }

  #list(kind: ConcernKind, concerns: readonly Concern[], plan: PlanGraph): KeyedChild {
    return {
      key: kind.id,
      signature: JSON.stringify([concerns, plan.teams]),
      make: () =>
        element(
          'section',
          { class: `concern concern-${kind.id}`, id: `health-${kind.id}` },
          element(
            'h2',
            {},
            translated(kind.title),
            element('span', { class: 'count' }, String(concerns.length)),
          ),
          element(
            'p',
            { class: 'explanation' },
            translated(concerns.length > 0 ? kind.explanation : kind.none),
          ),
          ...(concerns.length > 0
            ? [element('ul', {}, ...concerns.map((concern) => this.#item(concern, plan)))]
            : []),
        ),
    };
  }

  #item({ node, text }: Concern, plan: PlanGraph): HTMLElement {
    const facts = [node.owner, teamTitle(node.team, plan)].filter((fact) => fact !== undefined).join(' · ');
    return element(
      'li',
      {},
      nodeButton(node, this.#events),
      element('span', { class: 'facts' }, facts),
      element('p', { dir: 'auto' }, text),
    );
  }
}

type List = { kind: ConcernKind; concerns: readonly Concern[] };

/** Makes the figures of the page at a glance; those of lists lead to them. */
function tiles(all: Figures, lists: readonly List[]): KeyedChild {
  const outcomes = all.readings.outcome + all.readings.bridge;
  const share = all.keyResults === 0 ? '–' : percent(outcomes / all.keyResults);
  return {
    key: 'tiles',
    signature: JSON.stringify([share, lists.map(({ concerns }) => concerns.length)]),
    make: () =>
      element(
        'ul',
        { class: 'tiles' },
        tile(share, say`of key results are outcomes or bridges`, undefined),
        ...lists.map(({ kind, concerns }) =>
          tile(
            String(concerns.length),
            translated(kind.noun[concerns.length === 1 ? 0 : 1]),
            concerns.length > 0 ? kind.id : undefined,
          ),
        ),
      ),
  };
}

function tile(figure: string, label: string, target: string | undefined): HTMLElement {
  const words = [element('strong', {}, figure), element('span', {}, label)];
  if (target === undefined) return element('li', { class: 'quiet' }, ...words);
  const button = element('button', { type: 'button' }, ...words);
  button.addEventListener('click', () => {
    button.closest('.page')?.querySelector(`#health-${target}`)?.scrollIntoView({ block: 'start' });
  });
  return element('li', { class: target === 'waiver' ? '' : 'warn' }, button);
}

function section(
  key: string,
  title: string,
  rows: readonly Figures[],
  draw: (rows: readonly Figures[]) => HTMLElement,
  explanation: readonly string[],
): KeyedChild {
  return {
    key,
    signature: JSON.stringify(rows),
    make: () =>
      element(
        'section',
        { class: 'shares' },
        element('h2', {}, title),
        ...explanation.map((text) => element('p', { class: 'explanation' }, text)),
        rows.length > 0 ? draw(rows) : element('p', {}, say`There is no key result here.`),
      ),
  };
}
