import type { PlanGraph, PlanNodeKind } from '../../language/protocol.js';
import { plainText } from '../text/plain.js';
import { shorten } from '../text/shorten.js';
import type { PictureView } from '../view.js';
import { kindPlurals, statusWords } from '../words.js';

/** What an exported plan is called. It names its day: a picture outlives it. */
export function headingOf({ today }: Pick<PlanGraph, 'today'>): string {
  return `The plan on ${today}`;
}

/** What part of the plan it is, as one sentence; undefined where it is all of it. */
export function partOf(plan: PlanGraph, view: PictureView): string | undefined {
  const { filter, focus, kinds } = view;
  const titles = new Map(plan.teams.map(({ name, title }) => [name, title ?? name]));
  const focused = plan.nodes.find(({ id }) => id === focus);
  const parts = [
    focused && `the line of sight of “${shorten(focused.title, 80)}”`,
    filter.cycles.join(', '),
    filter.teams.map((team) => titles.get(team) ?? team).join(', '),
    filter.owners.join(', '),
    filter.statuses.map((status) => statusWords[status]).join(', '),
    filter.findingsOnly && 'what has findings',
    filter.text.trim() && `“${shorten(filter.text, 80)}”`,
    leftOut(kinds),
  ].filter((part) => typeof part === 'string' && part !== '');
  return parts.length > 0 ? plainText(`A part of it: ${parts.join('; ')}.`) : undefined;
}

function leftOut(kinds: readonly PlanNodeKind[]): string {
  const all = Object.keys(kindPlurals) as PlanNodeKind[];
  const missing = all.filter((kind) => !kinds.includes(kind)).map((kind) => kindPlurals[kind]);
  return missing.length > 0 ? `without ${missing.join(', ')}` : '';
}
