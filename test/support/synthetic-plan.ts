import type {
  PlanCheckIn,
  PlanFinding,
  PlanGraph,
  PlanLink,
  PlanNode,
  PlanNodeKind,
  PlanStatus,
} from '../../language/protocol.js';
import { pseudorandom, words } from './synthetic-plan-words.js';

const today = '2026-11-16';
const reportDays = [
  '2026-10-05',
  '2026-10-12',
  '2026-10-19',
  '2026-10-26',
  '2026-11-02',
  '2026-11-09',
  today,
];
const cycles = [
  { name: '2026-Q4', start: '2026-10-01', end: '2026-12-31' },
  { name: '2026-H2', start: '2026-07-01', end: '2026-12-31' },
  { name: '2026', start: '2026-01-01', end: '2026-12-31' },
];
/** How much of the quarter is gone. */
const expected = 0.5;
const [quarter, half, year] = cycles as [(typeof cycles)[0], (typeof cycles)[0], (typeof cycles)[0]];

/**
 * A plan of a made-up company with exactly as many nodes as asked for, the same each time: a priority for some 60
 * nodes, objectives with about three key results, work that drives one or two of them, and a little of all that
 * goes wrong.
 */
export function syntheticPlan(count: number): PlanGraph {
  return new SyntheticPlan(count).graph;
}

class SyntheticPlan {
  private readonly random: () => number;
  private readonly nodes: PlanNode[] = [];
  private readonly links: PlanLink[] = [];
  private readonly teams: string[];
  private readonly ofKind: Record<PlanNodeKind, PlanNode[]> = {
    priority: [],
    objective: [],
    'key-result': [],
    initiative: [],
  };

  constructor(private readonly count: number) {
    this.random = pseudorandom(count);
    this.teams = Array.from({ length: Math.max(2, Math.ceil(count / 60)) }, (_, index) => {
      const round = Math.floor(index / words.teams.length);
      return `${words.teams[index % words.teams.length]}${round > 0 ? `-${round + 1}` : ''}`;
    });
    for (let index = 0; index < count / 60; index++) this.addPriority();
    while (this.nodes.length < count) this.addObjective();
    for (const node of this.ofKind.priority) {
      if (!this.links.some(({ to }) => to === node.id)) node.gap = 'unsupported';
    }
  }

  get graph(): PlanGraph {
    return {
      today,
      project: 'file:///plans',
      version: 1,
      brokenFiles: [],
      cycles,
      current: [],
      teams: this.teams.map((name) => ({ name, title: name[0]?.toUpperCase() + name.slice(1) })),
      nodes: this.nodes,
      links: this.links,
    };
  }

  private addPriority(): void {
    const { start, end } = year;
    const progress = { explanation: 'A priority is served by its objectives.' };
    this.add('priority', words.priorities, undefined, { cycle: year.name, start, end, progress });
  }

  private addObjective(): void {
    const team = this.pick(this.teams);
    const cycle = this.happens(0.1) ? half : quarter;
    const { start, end, name } = cycle;
    const supported = this.happens(0.75) ? this.ofKind.priority : this.ofKind.objective;
    const target = this.happens(0.93) && (this.pick(supported) ?? this.ofKind.priority[0]);
    const objective = this.add('objective', words.objectives, team, { cycle: name, start, end });
    if (!objective) return;
    if (target) this.link('supports', objective, target);
    else objective.gap = 'unaligned';
    const keyResults = Array.from({ length: 2 + Math.floor(this.random() * 3) }, () =>
      this.addKeyResult(objective),
    );
    const known = keyResults.filter((one) => one !== undefined);
    const ratio = known.reduce((sum, { progress }) => sum + (progress.ratio ?? 0), 0) / (known.length || 1);
    objective.progress = {
      ratio: rounded(ratio),
      explanation: `weighted mean of ${known.length} key results`,
    };
    Object.assign(objective, this.statusOf(ratio), { expected });
  }

  private addKeyResult(objective: PlanNode): PlanNode | undefined {
    const { team, cycle, start, end } = objective;
    const checkIns = this.checkIns(0.2 + this.random() * 0.45);
    const last = checkIns.at(-1);
    const ratio = last?.ratio;
    const predicted = this.happens(0.15) ? this.pick(this.ofKind['key-result']) : undefined;
    const reading = predicted
      ? 'bridge'
      : this.pick(['outcome', 'outcome', 'outcome', 'output', 'unclear'] as const);
    const node = this.add('key-result', words.keyResults, team, {
      ...{ cycle, start, end, checkIns, expected, reading },
      readingExplanation: predicted ? 'it predicts another key result' : 'the words of its statement',
      ...(reading === 'output' && { disguised: true }),
      timing: predicted ? 'leading' : 'lagging',
      measure: { from: '8.4%', to: '6.3%', metric: 'spoilage-rate' },
      progress:
        ratio === undefined
          ? { explanation: 'no check-in yet' }
          : { ratio, explanation: `check-in of ${last?.date}` },
      ...this.statusOf(ratio),
      ...(last && { current: last.text, confidence: last.confidence }),
    });
    if (!node) return undefined;
    if (this.happens(0.1) && last) Object.assign(node, { status: 'stale', daysSinceUpdate: 21 });
    if (this.happens(0.03))
      Object.assign(node, { status: 'dropped', dropped: { date: '2026-11-02', reason: 'Division sold' } });
    if (this.happens(0.03))
      node.stalled = 'Its work is done since 2026-11-02, and the number went 2% of its way.';
    this.link('belongs-to', node, objective);
    if (predicted)
      this.link('predicts', node, predicted, 'Shops that order from it waste 30% less, May pilot');
    for (let index = Math.floor(this.random() * 3); index > 0; index--) this.addInitiative(node);
    return node;
  }

  private addInitiative(keyResult: PlanNode): void {
    const { cycle, start, end } = keyResult;
    const team = this.happens(0.15) ? this.pick(this.teams) : keyResult.team;
    const ratio = rounded(this.random());
    const other = this.happens(0.25) ? this.pick(this.ofKind['key-result']) : undefined;
    const awaited = this.happens(0.12) ? this.pick(this.ofKind.initiative) : undefined;
    const node = this.add('initiative', words.initiatives, team, {
      ...{ cycle, start, end },
      state: ratio === 1 ? 'done' : ratio > 0 ? 'active' : 'planned',
      progress: { ratio, explanation: `check-in of ${today}` },
      checkIns: this.checkIns(ratio),
    });
    if (!node) return;
    if (this.happens(0.04)) node.gap = 'orphan';
    else this.link('drives', node, keyResult);
    if (other && other !== keyResult && !node.gap) this.link('drives', node, other);
    if (awaited) this.link('depends-on', node, awaited);
  }

  /** Adds a node while there is room; its name and place follow from how many there are. */
  private add(
    kind: PlanNodeKind,
    titles: readonly string[],
    team: string | undefined,
    more: Partial<PlanNode>,
  ): PlanNode | undefined {
    if (this.nodes.length >= this.count) return undefined;
    const index = this.nodes.length;
    const name = `${kind}-${index}`;
    const start = { line: index * 8, character: 0 };
    const range = { start, end: { line: start.line + 6, character: 1 } };
    const node: PlanNode = {
      id: `${kind} ${team ? `${team}.${more.cycle}.` : ''}${name}`,
      ...{ kind, name, team },
      title: this.pick(titles),
      owner: this.happens(0.92) ? this.pick(words.owners) : undefined,
      progress: { explanation: 'nothing is known of it yet' },
      checkIns: [],
      location: { uri: `file:///plans/${team ?? 'company'}.okr`, range },
      findings: this.happens(0.12) ? [finding(range, this.random() < 0.2)] : [],
      waivers: this.happens(0.04)
        ? [{ rule: 'missing-owner', reason: 'Hired in December', until: '2026-12-31' }]
        : [],
      ...more,
    };
    this.nodes.push(node);
    this.ofKind[kind].push(node);
    return node;
  }

  private link(kind: PlanLink['kind'], from: PlanNode, to: PlanNode, evidence?: string): void {
    const crossTeam = from.team !== undefined && to.team !== undefined && from.team !== to.team;
    this.links.push({ kind, from: from.id, to: to.id, crossTeam, ...(evidence && { evidence }) });
  }

  /** Weekly reports on the way to a ratio; none of something just begun. */
  private checkIns(reached: number): PlanCheckIn[] {
    const reports = this.happens(0.75) ? reportDays.length : Math.floor(this.random() * reportDays.length);
    const days = reportDays.slice(0, reports);
    return days.map((date, index) => {
      const ratio = rounded(((index + 0.5 + this.random() * 0.5) / reportDays.length) * reached);
      const note = this.happens(0.3) ? this.pick(words.notes) : undefined;
      const text = `${(8.4 - 2.1 * ratio).toFixed(1)}%`;
      return { date, ratio, text, confidence: rounded(0.3 + this.random() * 0.7), ...(note && { note }) };
    });
  }

  private statusOf(ratio: number | undefined): { status: PlanStatus; statusExplanation: string } {
    if (ratio === undefined) return { status: 'not-started', statusExplanation: 'No check-in yet.' };
    const pace = ratio / expected;
    const status = ratio >= 1 ? 'met' : pace >= 0.9 ? 'on-track' : pace >= 0.6 ? 'at-risk' : 'off-track';
    return { status, statusExplanation: `A pace of ${pace.toFixed(2)}.` };
  }

  private happens(probability: number): boolean {
    return this.random() < probability;
  }

  private pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.random() * items.length)] as Item;
  }
}

function finding(range: PlanFinding['range'], isError: boolean): PlanFinding {
  return isError
    ? {
        rule: 'unresolved-reference',
        severity: 'error',
        message: 'No goal is named trusted-forecast.',
        range,
      }
    : {
        rule: 'missing-owner',
        severity: 'warning',
        message: 'Nobody owns it: who will notice when it stalls?',
        range,
      };
}

function rounded(ratio: number): number {
  return Math.round(ratio * 100) / 100;
}
