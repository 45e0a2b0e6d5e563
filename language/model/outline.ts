import { type AstNode, AstUtils } from 'langium';
import {
  type Initiative,
  isDrives,
  isDropped,
  isInitiative,
  isKeyResult,
  isObjective,
  isOwner,
  isPlanFile,
  isSupports,
  type KeyResult,
  type Objective,
  type Priority,
} from '../generated/ast.js';
import { describeElement } from '../lint/element-description.js';
import { compareText, type Finding } from '../lint/finding.js';
import { rangeOf } from '../lint/finding-place.js';
import type { OkrServices, OkrSharedServices } from '../module.js';
import type { Project } from '../project/project.js';
import type { PlanNode, PlanNodeKind, PlanOutline } from '../protocol.js';
import { declarationsOf } from '../references/declarations.js';
import { planOf } from '../references/plan-identity.js';
import { objectiveStatus } from './objective-status.js';
import { initiativeProgress, keyResultProgress, objectiveProgress, type Progress } from './progress.js';
import { keyResultStatus, type StatusContext, type StatusReading } from './status.js';

type Goal = Priority | Objective | KeyResult | Initiative;

/**
 * The plan of a project as nested lines: priorities, the objectives that support them, their key results, and the
 * initiatives that drive those. What supports or drives several stands below the first; what supports or drives
 * nothing stands at the top.
 */
export function planOutline(project: Project, services: OkrSharedServices): PlanOutline {
  return new OutlineBuilder(project, services).build();
}

const kinds: Readonly<Record<Goal['$type'], PlanNodeKind>> = {
  Priority: 'priority',
  Objective: 'objective',
  KeyResult: 'key-result',
  Initiative: 'initiative',
};

class OutlineBuilder {
  private readonly context: StatusContext;
  private readonly findings = new Map<string, Finding[]>();
  private readonly goals: Goal[] = [];
  private readonly children = new Map<Goal, Goal[]>();
  private readonly broken: string[] = [];

  constructor(
    private readonly project: Project,
    shared: OkrSharedServices,
  ) {
    const today = shared.Today.for(project);
    const documents = shared.workspace.LangiumDocuments.all
      .filter((document) => shared.workspace.Projects.projectOf(document.uri) === project)
      .toArray()
      .sort((left, right) => compareText(left.uri.path, right.uri.path));
    const [first] = documents;
    const services = first ? (shared.ServiceRegistry.getServices(first.uri) as OkrServices) : undefined;
    this.context = {
      project,
      today,
      references: services?.references.References as OkrServices['references']['References'],
    };
    for (const document of documents) {
      const file = document.parseResult.value;
      if (!isPlanFile(file)) continue;
      if (document.parseResult.parserErrors.length > 0) this.broken.push(document.uri.toString());
      for (const finding of services?.lint.Linter.latestFindings(document) ?? []) this.addFinding(finding);
      for (const declaration of declarationsOf(file)) if (isGoal(declaration)) this.goals.push(declaration);
    }
  }

  build(): PlanOutline {
    const roots: Goal[] = [];
    for (const goal of this.goals) {
      const parent = parentOf(goal);
      if (!parent || this.isBelow(parent, goal)) roots.push(goal);
      else this.children.set(parent, [...(this.children.get(parent) ?? []), goal]);
    }
    roots.sort((left, right) => order.indexOf(left.$type) - order.indexOf(right.$type));
    return {
      today: this.context.today,
      project: this.project.root.toString(),
      version: nextVersion(),
      brokenFiles: this.broken,
      roots: roots.map((root) => this.nodeOf(root)),
    };
  }

  /** Whether a goal stands somewhere below another: a circle of support must not make an endless outline. */
  private isBelow(goal: Goal, top: Goal): boolean {
    const seen = new Set<Goal>();
    let current: Goal | undefined = goal;
    while (current && !seen.has(current)) {
      if (current === top) return true;
      seen.add(current);
      current = parentOf(current);
    }
    return false;
  }

  private nodeOf(goal: Goal): PlanNode {
    const element = describeElement(goal);
    const uri = AstUtils.getDocument(goal).uri.toString();
    const plan = planOf(goal);
    // From the head to the end of the body, so that a cursor anywhere within finds its goal.
    const range = goal.$cstNode?.range ?? rangeOf({ node: goal });
    const key = goal.name ? element : `${uri}#${range.start.line}`;
    const below = [...(this.children.get(goal) ?? [])].sort(
      (left, right) => childOrder.indexOf(left.$type) - childOrder.indexOf(right.$type),
    );
    const children = below.map((child) => this.nodeOf(child));
    const status = this.statusOf(goal);
    return {
      id: `${kinds[goal.$type]} ${key}`,
      kind: kinds[goal.$type],
      title: goal.title ?? goal.name ?? '',
      name: goal.name,
      owner: statementsOf(goal).find(isOwner)?.person?.$refText,
      team: plan?.team,
      cycle: plan?.cycle,
      progress: this.progressOf(goal),
      ...(status && { status: status.status, statusExplanation: status.explanation }),
      location: { uri, range },
      findings: (this.findings.get(`${uri} ${element}`) ?? []).map(({ rule, severity, message }) => ({
        rule,
        severity,
        message,
      })),
      children,
    };
  }

  private progressOf(goal: Goal): Progress {
    const dropped = statementsOf(goal).find(isDropped);
    if (dropped)
      return {
        explanation: `Given up on ${dropped.date ?? 'an unknown date'}: ${dropped.reason ?? 'no reason'}`,
      };
    if (isKeyResult(goal)) return keyResultProgress(goal, this.context);
    if (isObjective(goal)) return objectiveProgress(goal, this.context);
    if (isInitiative(goal)) return initiativeProgress(goal, this.context);
    return { explanation: 'A priority is served by its objectives.' };
  }

  private statusOf(goal: Goal): StatusReading | undefined {
    if (isKeyResult(goal)) return keyResultStatus(goal, this.context);
    return isObjective(goal) ? objectiveStatus(goal, this.context) : undefined;
  }

  private addFinding(finding: Finding): void {
    if (!finding.element) return;
    const key = `${finding.uri} ${finding.element}`;
    this.findings.set(key, [...(this.findings.get(key) ?? []), finding]);
  }
}

/** Below a goal its own key results come first, then the work for it, then the goals of others that support it. */
const childOrder: readonly Goal['$type'][] = ['KeyResult', 'Initiative', 'Objective', 'Priority'];

const order: readonly Goal['$type'][] = ['Priority', 'Objective', 'KeyResult', 'Initiative'];

/** Counts the outlines made, so that a page can tell a new one from one it has drawn. */
let version = 0;
function nextVersion(): number {
  version += 1;
  return version;
}

/** The statements of any goal, as one type: their unions differ from element to element. */
function statementsOf(goal: Goal): readonly AstNode[] {
  return goal.statements;
}

function isGoal(node: { $type: string }): node is Goal {
  return node.$type in kinds;
}

/** What a goal stands below: the first that it supports or drives, else the element around it. */
function parentOf(goal: Goal): Goal | undefined {
  if (isInitiative(goal)) {
    const driven = goal.statements
      .find(isDrives)
      ?.targets.map((target) => target.ref)
      .find(Boolean);
    if (driven) return driven;
  }
  if (isObjective(goal))
    return goal.statements
      .find(isSupports)
      ?.targets.map((target) => target.ref)
      .find(Boolean);
  const container = goal.$container;
  if (isObjective(container) || isKeyResult(container)) return container;
  if (isKeyResult(goal))
    return goal.statements
      .find(isSupports)
      ?.targets.map((target) => target.ref)
      .find(Boolean);
  return undefined;
}
