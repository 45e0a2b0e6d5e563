import type { PlanGap, PlanLink, PlanNodeKind, PlanReading, PlanStatus } from '../language/protocol.js';

/** Names of the language's terms as the page says them. */
export const kindNames: Record<PlanNodeKind, string> = {
  priority: 'Priority',
  objective: 'Objective',
  'key-result': 'Key result',
  initiative: 'Initiative',
};

export const kindPlurals: Record<PlanNodeKind, string> = {
  priority: 'Priorities',
  objective: 'Objectives',
  'key-result': 'Key results',
  initiative: 'Initiatives',
};

export const statusNames: Record<PlanStatus, string> = {
  'off-track': 'Off track',
  'at-risk': 'At risk',
  stale: 'Stale',
  'on-track': 'On track',
  met: 'Met',
  missed: 'Missed',
  'not-started': 'Not started',
  dropped: 'Dropped',
  unknown: 'Unknown',
};

export const readingNames: Record<PlanReading, string> = {
  activity: 'Activity: what people do',
  output: 'Output: what they make',
  bridge: 'Bridge: what foretells the change',
  outcome: 'Outcome: the change itself',
  unclear: 'Unclear',
};

export const gapNames: Record<PlanGap, string> = {
  orphan: 'This work drives no key result.',
  unaligned: 'This objective supports nothing.',
  unsupported: 'No objective serves this priority.',
};

/** How a link reads from the side that serves, and from the side that is served. */
export const linkNames: Record<PlanLink['kind'], { out: string; in: string }> = {
  'belongs-to': { out: 'Belongs to', in: 'Has' },
  supports: { out: 'Supports', in: 'Supported by' },
  drives: { out: 'Drives', in: 'Driven by' },
  predicts: { out: 'Predicts', in: 'Predicted by' },
  'depends-on': { out: 'Depends on', in: 'Needed by' },
};
