import { HealthView } from './health/health.js';
import type { ViewMemory } from './memory.js';
import { TableView } from './table/table.js';
import { TimelineView } from './timeline/timeline.js';
import type { View, ViewEvents } from './view.js';
import type { SecondViewName } from './view-names.js';

/** The constructors of all views other than the tree. */
export const secondViews: Readonly<Record<SecondViewName, (events: ViewEvents, memory: ViewMemory) => View>> =
  {
    timeline: (events, memory) => new TimelineView(events, memory),
    table: (events, memory) => new TableView(events, memory),
    health: (events) => new HealthView(events),
  };
