import { say, translated } from '../../../language/values/say.js';
import { statusLooks } from '../../../picture/statuses.js';
import { stateWords } from '../../../picture/words.js';
import { viewTitles } from '../view-names.js';
import './timeline.css';
import type { PlanGraph } from '../../../language/protocol.js';
import { type Shape, shape } from '../../../picture/shape.js';
import { element, setAttribute, setProperty, setText } from '../../elements.js';
import { mountShape } from '../../mount-shape.js';
import { kindName } from '../../words.js';
import { CurrentMark } from '../current-mark.js';
import { type KeyedChild, KeyedChildren } from '../keyed-children.js';
import type { ViewMemory } from '../memory.js';
import { nodeButton } from '../node-button.js';
import { selectedPart } from '../selected-nodes.js';
import { statusMark } from '../status-mark.js';
import type { View, ViewEvents, ViewSelection } from '../view.js';
import { spanOf, type TimelineRow, timelineRows } from './rows.js';
import { type Tick, TimeScale } from './time-scale.js';
import { timelineKey } from './timeline-key.js';
import { isOverdue, reportText, trackShape } from './track.js';
import { leastDayOfWeeks, readZoom, type Zoom, zooms } from './zoom.js';

/** Shows goals and work over the days of their cycles: reports, due dates, and today. */
export class TimelineView implements View {
  readonly root = element('section', {
    class: 'view timeline-view okr-picture',
    'aria-label': viewTitles.timeline,
  });
  readonly #events: ViewEvents;
  readonly #notice = element('p', { class: 'nothing' });
  // Rows are laid out as grids: their roles have to be said.
  readonly #table = element('table', { role: 'table' });
  readonly #head = element('thead', { role: 'rowgroup' });
  readonly #body = element('tbody', { role: 'rowgroup' });
  readonly #heading = new KeyedChildren(this.#head);
  readonly #mark = new CurrentMark(this.#body);
  readonly #rows = new KeyedChildren(this.#body);

  readonly #memory: ViewMemory;
  readonly #controls = element('div', { class: 'timeline-controls' });
  readonly #zoomButtons: [Zoom, HTMLButtonElement][];
  #zoom: Zoom;
  #shown: { plan: PlanGraph; selection: ViewSelection } | undefined;

  constructor(events: ViewEvents, memory: ViewMemory) {
    this.#events = events;
    this.#memory = memory;
    this.#zoom = readZoom(memory.load());
    this.#zoomButtons = Object.entries(zooms).map(([zoom, { title }]) => {
      const button = element('button', { type: 'button', class: 'chip toggle' }, translated(title));
      button.addEventListener('click', () => this.#zoomTo(zoom as Zoom));
      return [zoom as Zoom, button];
    });
    const today = element('button', { type: 'button', class: 'chip' }, say`Today`);
    today.addEventListener('click', () => this.#showToday());
    this.#table.append(this.#head, this.#body);
    this.#controls.append(
      element(
        'div',
        { class: 'quick-filters', role: 'group', 'aria-label': say`Scale` },
        ...this.#zoomButtons.map(([, button]) => button),
        today,
      ),
      timelineKey(),
    );
    this.root.append(this.#notice, this.#controls, this.#table);
  }

  update(plan: PlanGraph, selection: ViewSelection): void {
    const { view, current } = selection;
    this.#shown = { plan, selection };
    const rows = timelineRows(selectedPart(plan, view));
    const span = spanOf(rows, plan.cycles);
    this.#table.hidden = span === undefined;
    this.#controls.hidden = span === undefined;
    this.#notice.hidden = span !== undefined;
    setText(
      this.#notice,
      say`No element here has dates. Write \`plan TEAM in 2026-Q4\`, or declare a cycle.`,
    );
    if (!span) return;
    const scale = new TimeScale(...span);
    const { day } = zooms[this.#zoom];
    for (const [zoom, button] of this.#zoomButtons)
      setAttribute(button, 'aria-pressed', String(zoom === this.#zoom));
    this.#table.classList.toggle('is-scaled', day > 0);
    setProperty(this.#table, '--days', day > 0 ? `${Math.ceil(scale.days * day)}px` : '');
    this.#heading.update([headingRow(plan, scale, scale.weeks(day >= leastDayOfWeeks))]);
    this.#rows.update(rows.map((row) => this.#row(row, plan.today, scale)));
    this.#mark.update(current);
  }

  #zoomTo(zoom: Zoom): void {
    this.#zoom = zoom;
    this.#memory.save(zoom);
    if (this.#shown) this.update(this.#shown.plan, this.#shown.selection);
    this.#showToday();
  }

  /** Scrolls so that today is in the middle of what is in sight. */
  #showToday(): void {
    const label = this.#head.querySelector('.today-label');
    if (!label) return;
    const [at, window] = [label.getBoundingClientRect(), this.root.getBoundingClientRect()];
    this.root.scrollLeft += at.x + at.width / 2 - (window.x + window.width * 0.66);
  }

  #row(row: TimelineRow, today: string, scale: TimeScale): KeyedChild {
    const { node, indent, isContext } = row;
    const classes = [`indent-${indent}`, `row-${node.kind}`, isContext && 'is-context'];
    return {
      key: node.id,
      signature: JSON.stringify([row, today, scale.start, scale.end]),
      make: () =>
        element(
          'tr',
          { role: 'row', class: classes.filter(Boolean).join(' ') },
          element(
            'th',
            { role: 'rowheader', scope: 'row' },
            nodeButton(node, this.#events),
            element(
              'span',
              { class: 'facts' },
              ...(node.status ? [statusMark(node.status, node.statusExplanation)] : []),
              [node.owner, workState(node, today)].filter(Boolean).join(' · '),
            ),
          ),
          element(
            'td',
            { role: 'cell' },
            mountShape(trackShape(node, today, scale)),
            element('span', { class: 'visually-hidden' }, spokenTrack(row, today)),
          ),
        ),
    };
  }
}

function headingRow({ today, cycles }: PlanGraph, scale: TimeScale, weeks: readonly Tick[]): KeyedChild {
  return {
    key: 'axis',
    signature: JSON.stringify([today, scale.start, scale.end, cycles, weeks]),
    make: () => {
      const height = weeks.length > 0 ? 56 : 42;
      const ticks = scale
        .months()
        .map(({ date, label }) => shape('text', { x: `${scale.at(date)}%`, dx: 4, y: 18 }, label));
      const marker = shape(
        'text',
        { class: 'today-label', x: `${scale.middleOf(today)}%`, y: 36, 'text-anchor': 'middle' },
        say`today, ${today}`,
      );
      return element(
        'tr',
        { role: 'row' },
        element('th', { role: 'columnheader', scope: 'col' }, say`Goal or work`),
        element(
          'th',
          { role: 'columnheader', scope: 'col' },
          element('span', { class: 'visually-hidden' }, say`From ${scale.start} to ${scale.end}`),
          mountShape(
            shape(
              'svg',
              { class: 'axis', width: '100%', height, 'aria-hidden': 'true' },
              ...ticks,
              ...weeks.flatMap((week) => weekTick(week, scale)),
              ...scale.months().map(({ date }) =>
                shape('line', {
                  class: 'tick',
                  x1: `${scale.at(date)}%`,
                  x2: `${scale.at(date)}%`,
                  y1: 6,
                  y2: height,
                }),
              ),
              scale.contains(today) ? marker : undefined,
            ),
          ),
        ),
      );
    },
  };
}

/** The mark of a Monday with the number of its day. */
function weekTick({ date, label }: Tick, scale: TimeScale): Shape[] {
  const x = `${scale.at(date)}%`;
  return [
    shape('line', { class: 'tick', x1: x, x2: x, y1: 44, y2: 56 }),
    shape('text', { class: 'week-label', x, dx: 3, y: 53 }, label),
  ];
}

/** `done`, `overdue since 2026-11-15`, `planned`; nothing of goals. */
function workState(node: TimelineRow['node'], today: string): string | undefined {
  if (node.dropped) return statusLooks.dropped.word;
  return isOverdue(node, today) ? say`overdue since ${node.end}` : node.state && stateWords[node.state];
}

/** Returns the drawing in words. */
function spokenTrack({ node, isContext }: TimelineRow, today: string): string {
  const period =
    node.start && node.end
      ? say`from ${node.start} until ${node.end}`
      : node.end
        ? say`due ${node.end}`
        : say`no dates`;
  const reports = node.checkIns.map(reportText);
  const late = isOverdue(node, today) && say`overdue`;
  const context = isContext && say`shown as context`;
  const facts = [kindName(node.kind), period, late, context].filter((fact) => fact).join(', ');
  return `${facts}. ${reports.length > 0 ? say`Check-ins: ${reports.join('; ')}` : say`No check-in.`}`;
}
