import { groupBy } from '../../language/values/group-by.js';
import { plainMarkdown } from '../../language/values/plain-markdown.js';
import { visibleLine } from '../../language/values/visible-characters.js';
import type { DocumentElement, PlanDocument } from './document.js';

/** The goals as a page: a heading for each plan and objective, a table of its key results, a list of its work. */
export function documentMarkdown(document: PlanDocument): string {
  const page = new MarkdownPage(document);
  const top = document.elements.filter(({ kind, parent }) => isGoal(kind) && parent === null);
  const plans = groupBy(top, ({ team, cycle }) => (team && cycle ? `${team}, ${cycle}` : ''));
  const blocks = [...plans].flatMap(([plan, goals]) => [
    `# ${escaped(plan === '' ? 'Goals of no plan' : plan)}`,
    ...page.goals(goals),
  ]);
  return `${[...blocks, `As of ${document.today}.`].join('\n\n')}\n`;
}

const kinds: ReadonlySet<string> = new Set(['priority', 'objective', 'key-result', 'initiative']);

function isGoal(kind: string): boolean {
  return kinds.has(kind);
}

class MarkdownPage {
  private readonly children: Map<string, DocumentElement[]>;

  constructor(private readonly document: PlanDocument) {
    this.children = groupBy(
      document.elements.filter(({ parent }) => parent !== null),
      ({ parent }) => parent as string,
    );
  }

  goals(goals: readonly DocumentElement[]): string[] {
    const of = (kind: string) => goals.filter((goal) => goal.kind === kind);
    return [
      ...of('priority').map((goal) => `- Priority: ${title(goal)}${ownerText(goal)}`),
      ...of('objective').flatMap((goal) => this.objective(goal)),
      ...this.keyResults(of('key-result')),
      ...this.work(of('initiative')),
    ];
  }

  private objective(goal: DocumentElement): string[] {
    const facts = [
      goal.owner && `Owner: ${escaped(goal.owner)}`,
      goal.computed?.status && `Status: ${goal.computed.status}`,
      percentText('Progress', goal.computed?.progress),
    ].filter((fact) => fact !== null && fact !== undefined && fact !== '');
    const below = this.children.get(goal.id) ?? [];
    return [
      `## Objective: ${title(goal)}`,
      ...(facts.length > 0 ? [facts.join(' | ')] : []),
      ...(goal.description === null ? [] : [descriptionText(goal.description)]),
      ...this.keyResults(below.filter(({ kind }) => kind === 'key-result')),
      ...this.work(
        below.flatMap((one) =>
          one.kind === 'initiative'
            ? [one]
            : (this.children.get(one.id) ?? []).filter(({ kind }) => kind === 'initiative'),
        ),
      ),
    ];
  }

  private keyResults(goals: readonly DocumentElement[]): string[] {
    if (goals.length === 0) return [];
    const rows = goals.map(({ title: said, name, owner, measure, computed, tags }) => {
      const range = measure?.kind === 'range' ? measure : undefined;
      const target = measure?.kind === 'limit' ? measure.bound : (range?.to ?? '');
      const cells = [
        said ?? name ?? '',
        owner ?? '',
        range?.from ?? '',
        target,
        computed?.current ?? '',
        percent(computed?.progress),
        computed?.status ?? '',
        percent(computed?.confidence),
        tags.join(', '),
      ];
      return `| ${cells.map((cell) => escaped(cell)).join(' | ')} |`;
    });
    return [
      [
        '| Key result | Owner | Baseline | Target | Current | Progress | Status | Confidence | Tags |',
        '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
        ...rows,
      ].join('\n'),
    ];
  }

  private work(goals: readonly DocumentElement[]): string[] {
    if (goals.length === 0) return [];
    const drives = groupBy(
      this.document.links.filter(({ kind }) => kind === 'drives'),
      ({ from }) => from,
    );
    const items = goals.map((goal) => {
      const box = goal.properties.state === 'done' ? '[x]' : '[ ]';
      const targets = (drives.get(goal.id) ?? []).map(({ text }) => text).join(', ');
      return `- ${box} ${title(goal)}${ownerText(goal)}${targets === '' ? '' : `, drives ${escaped(targets)}`}`;
    });
    return ['Initiatives:', items.join('\n')];
  }
}

function title({ title: said, name }: DocumentElement): string {
  return escaped(said ?? name ?? '');
}

function ownerText({ owner }: DocumentElement): string {
  return owner === null ? '' : ` (Owner: ${escaped(owner)})`;
}

function percent(ratio: number | null | undefined): string {
  return ratio === null || ratio === undefined ? '' : `${Math.round(ratio * 100)}%`;
}

function percentText(label: string, ratio: number | null | undefined): string {
  const shown = percent(ratio);
  return shown === '' ? '' : `${label}: ${shown}`;
}

/** What is said stands as it is said: no sign of it is markup. */
function escaped(text: string): string {
  return plainMarkdown(visibleLine(text));
}

/** Writes a description, which is Markdown itself, as paragraphs of plain text. */
function descriptionText(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map(escaped)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}
