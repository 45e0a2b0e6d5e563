import type { DeclarationDescription, Namespace } from '../grammar/declarations.js';
import type { PlanIdentity } from '../grammar/plan-identity.js';
import { declarationKey } from '../observation/fact-keys.js';
import { isObserving, observeKey, projectKeys } from '../observation/observation.js';
import { compareText } from '../values/text.js';
import { FileNames } from './file-names.js';
import { ObjectiveIndex } from './objective-index.js';

/** One for all files that are not indexed: what rests on it stays the same. */
const noNames: readonly DeclarationDescription[] = [];

/**
 * All names of one project, in maps that are updated file by file. Each query after a keystroke is one lookup; only
 * suggestions and lists go over all names.
 */
export class NameIndex {
  /** Objectives count whether or not they have a name. */
  readonly objectives = new ObjectiveIndex();
  /** By namespace and plan, then by name. No text is made for each name: there are many. */
  private readonly bySpace = new Map<string, Map<string, readonly DeclarationDescription[]>>();
  private readonly byFile = new Map<string, FileNames>();
  private readonly cyclesByTeam = new Map<string, Map<string, number>>();
  /** The URIs of all files in their order; made again when one has come or gone. */
  private files: string[] | undefined;
  private readonly countByType = new Map<string, number>();
  private edition = {};

  /** The declarations with this name at this very level: a plan, or the globals. */
  find(
    namespace: Namespace,
    plan: PlanIdentity | undefined,
    name: string,
  ): readonly DeclarationDescription[] {
    if (isObserving()) observeKey(declarationKey(plan, name));
    return this.bySpace.get(spaceOf(namespace, plan))?.get(name) ?? [];
  }

  /** Returns the declarations with this name in all plans of a team, by cycle. */
  namesakes(namespace: Namespace, team: string, name: string): DeclarationDescription[] {
    observeKey(declarationKey({ team, cycle: '' }, name));
    const cycles = [...(this.cyclesByTeam.get(team)?.keys() ?? [])].sort();
    return cycles.flatMap((cycle) => this.bySpace.get(spaceOf(namespace, { team, cycle }))?.get(name) ?? []);
  }

  /** Cycles for which a team has declarations, sorted. */
  cyclesOf(team: string): string[] {
    observeKey(projectKeys.names);
    return [...(this.cyclesByTeam.get(team)?.keys() ?? [])].sort();
  }

  /** Names of all teams that have a plan or are declared, sorted. */
  teams(): string[] {
    const declared = this.ofTypes(['Team']).map(({ name }) => name);
    return [...new Set([...this.cyclesByTeam.keys(), ...declared])].sort();
  }

  /** Says whether anything of this kind, by the type of its syntax node, is declared with a name in the project. */
  declaresAny(type: string): boolean {
    observeKey(projectKeys.declares(type));
    return (this.countByType.get(type) ?? 0) > 0;
  }

  /** All declarations in the order of files and lines, independent of the order of indexing. */
  *all(): Generator<DeclarationDescription> {
    for (const { all } of this.byFiles()) yield* all;
  }

  /** All declarations of some kinds, by the types of their syntax nodes, in the order of files and lines. */
  ofTypes(types: readonly string[]): DeclarationDescription[] {
    return [...this.byFiles()].flatMap((file) => file.ofTypes(types));
  }

  /** Returns objects of which one is another as soon as names have come or gone, or mean something else. */
  get editions(): readonly object[] {
    observeKey(projectKeys.names);
    return [this.edition];
  }

  /** The declarations of each file, in the order of files. A search skips most files as a whole. */
  byFiles(): Iterable<FileNames> {
    observeKey(projectKeys.names);
    this.files ??= [...this.byFile.keys()].sort();
    const all: FileNames[] = [];
    for (const uri of this.files) all.push(this.byFile.get(uri) as FileNames);
    return all;
  }

  /** Returns the declarations of one file. */
  inFile(uri: string): readonly DeclarationDescription[] {
    return this.byFile.get(uri)?.all ?? noNames;
  }

  /** Replaces what is known of a file. */
  setFile(uri: string, descriptions: DeclarationDescription[]): void {
    const { files, edition } = this;
    const before = this.byFile.get(uri)?.all;
    this.removeFile(uri);
    this.byFile.set(uri, new FileNames(descriptions));
    this.files = before ? files : undefined;
    this.edition = before && areSameNames(before, descriptions) ? edition : {};
    for (const [space, own] of bySpaceAndName(descriptions)) {
      const present = this.bySpace.get(space);
      if (!present) {
        this.bySpace.set(space, own);
        continue;
      }
      for (const [name, added] of own) {
        const others = present.get(name);
        present.set(name, others ? inOrder([...others, ...added]) : added);
      }
    }
    this.count(descriptions, 1);
  }

  removeFile(uri: string): void {
    if (!this.byFile.has(uri)) return;
    const descriptions = this.inFile(uri);
    for (const [space, own] of bySpaceAndName(descriptions)) {
      const present = this.bySpace.get(space);
      for (const name of own.keys()) {
        const rest = (present?.get(name) ?? []).filter((other) => other.documentUri.toString() !== uri);
        if (rest.length > 0) present?.set(name, rest);
        else present?.delete(name);
      }
      if (present?.size === 0) this.bySpace.delete(space);
    }
    this.count(descriptions, -1);
    this.byFile.delete(uri);
    this.files = undefined;
    this.edition = {};
  }

  /** Counts declarations that come or go, by their type and their plan: those of a file have the same one. */
  private count(descriptions: readonly DeclarationDescription[], change: 1 | -1): void {
    const plans = new Map<PlanIdentity, number>();
    for (const { type, plan } of descriptions) {
      this.countByType.set(type, (this.countByType.get(type) ?? 0) + change);
      if (plan) plans.set(plan, (plans.get(plan) ?? 0) + change);
    }
    for (const [plan, number] of plans) this.countCycle(plan, number);
  }

  private countCycle(plan: PlanIdentity, change: number): void {
    const cycles = this.cyclesByTeam.get(plan.team) ?? new Map<string, number>();
    const count = (cycles.get(plan.cycle) ?? 0) + change;
    if (count > 0) cycles.set(plan.cycle, count);
    else cycles.delete(plan.cycle);
    if (cycles.size > 0) this.cyclesByTeam.set(plan.team, cycles);
    else this.cyclesByTeam.delete(plan.team);
  }
}

/** Identifies the names that are told apart: those of a plan, or the global ones. */
function spaceOf(namespace: Namespace, plan: PlanIdentity | undefined): string {
  return plan ? `${namespace} ${plan.team} ${plan.cycle}` : namespace;
}

/** Groups declarations, in their order. Those of a file are in few spaces. */
function bySpaceAndName(
  descriptions: readonly DeclarationDescription[],
): Map<string, Map<string, DeclarationDescription[]>> {
  const spaces = new Map<string, Map<string, DeclarationDescription[]>>();
  let last: DeclarationDescription | undefined;
  let names = new Map<string, DeclarationDescription[]>();
  for (const description of descriptions) {
    const { namespace, plan, name } = description;
    if (last?.namespace !== namespace || last.plan !== plan) {
      const space = spaceOf(namespace, plan);
      names = spaces.get(space) ?? new Map();
      spaces.set(space, names);
    }
    last = description;
    const present = names.get(name);
    if (present) present.push(description);
    else names.set(name, [description]);
  }
  return spaces;
}

function areSameNames(
  left: readonly DeclarationDescription[],
  right: readonly DeclarationDescription[],
): boolean {
  return (
    left.length === right.length &&
    left.every((one, index) => {
      const other = right[index] as DeclarationDescription;
      return (
        one.type === other.type &&
        one.name === other.name &&
        spaceOf(one.namespace, one.plan) === spaceOf(other.namespace, other.plan)
      );
    })
  );
}

/** By file; within a file the order stays. */
function inOrder(descriptions: DeclarationDescription[]): DeclarationDescription[] {
  return descriptions.sort((left, right) =>
    compareText(left.documentUri.toString(), right.documentUri.toString()),
  );
}
