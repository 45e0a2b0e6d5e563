import { HealthView } from './health/health.js';
import type { ViewMemory } from './memory.js';
import { TableView } from './table/table.js';
import { TimelineView } from './timeline/timeline.js';
import type { View, ViewEvents } from './view.js';

/** Every view beside the tree, in the order of the tabs. */
export const secondViews: Readonly<
  Record<string, { title: string; create(events: ViewEvents, memory: ViewMemory): View }>
> = {
  timeline: { title: 'Timeline', create: (events) => new TimelineView(events) },
  table: { title: 'Table', create: (events, memory) => new TableView(events, memory) },
  health: { title: 'Health', create: (events) => new HealthView(events) },
};
