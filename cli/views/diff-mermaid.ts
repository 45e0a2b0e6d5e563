import type { ChangeType, ElementDiff } from '../../language/compare/element-diff.js';
import { mermaidText } from '../../picture/export/mermaid-text.js';
import { isolate, shorten } from '../../picture/text/shorten.js';
import { kindNames } from '../../picture/words.js';

/** More boxes than these no reader takes in. */
const boxesDrawn = 30;
const longestLabel = 48;

/**
 * What is touched and what that serves directly, as a flow chart of Mermaid; the arrows lead upwards, from work to goal.
 *
 * @returns lines without a fence; none where nothing is to be drawn
 */
export function diffMermaid(elements: readonly ElementDiff[]): string[] {
  const touched = elements
    .filter(({ changeType, kind }) => isDrawn(changeType) && goals.has(kind))
    .slice(0, boxesDrawn);
  if (touched.length === 0) return [];
  const boxes = new Map<string, { id: string; line: string }>();
  const box = (element: string, title: string, kind: string, style: string) => {
    const known = boxes.get(element);
    if (known) return known.id;
    const id = `n${boxes.size + 1}`;
    boxes.set(element, { id, line: `  ${id}${shape(kind, label(title))}:::${style}` });
    return id;
  };
  for (const { element, title, kind, changeType } of touched) box(element, title, kind, changeType);
  const arrows = touched.flatMap(({ element, serves }) =>
    serves.map((served) => {
      const from = boxes.get(element)?.id;
      return `  ${from} --> ${box(served.element, served.title, served.kind, 'same')}`;
    }),
  );
  return ['flowchart BT', ...[...boxes.values()].map(({ line }) => line), ...arrows, ...styles];
}

const isDrawn = (changeType: ChangeType) => changeType !== 'progress' && changeType !== 'moved';

const goals: ReadonlySet<string> = new Set(Object.values(kindNames));

/** Told apart by the border as well as by the colour; readable on light and dark pages. */
const styles = [
  '  classDef added stroke:#1a7f37,stroke-width:3px',
  '  classDef removed stroke:#cf222e,stroke-width:3px,stroke-dasharray:6 4',
  '  classDef changed stroke:#bf8700,stroke-width:3px',
  '  classDef same stroke-width:1px',
];

function shape(kind: string, text: string): string {
  if (kind === 'objective') return `(["${text}"])`;
  return kind === 'initiative' ? `[["${text}"]]` : `["${text}"]`;
}

/** A text of a plan as a label, which can neither end it nor be read as HTML or Markdown. */
function label(text: string): string {
  return mermaidText(isolate(shorten(text, longestLabel)));
}
