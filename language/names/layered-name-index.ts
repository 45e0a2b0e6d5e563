import type { DeclarationDescription, Namespace } from '../grammar/declarations.js';
import type { Objective } from '../grammar/generated/ast.js';
import type { PlanIdentity } from '../grammar/plan-identity.js';
import { FileNames } from './file-names.js';
import { NameIndex } from './name-index.js';
import { ObjectiveIndex } from './objective-index.js';

/** Names of a few files on top of those of a project: what the files declare wins over what the project declares. */
export class LayeredNameIndex extends NameIndex {
  override readonly objectives: ObjectiveIndex;

  constructor(private readonly base: NameIndex) {
    super();
    this.objectives = new LayeredObjectiveIndex(base.objectives);
  }

  override find(
    namespace: Namespace,
    plan: PlanIdentity | undefined,
    name: string,
  ): readonly DeclarationDescription[] {
    const own = super.find(namespace, plan, name);
    return own.length > 0 ? own : this.base.find(namespace, plan, name);
  }

  override cyclesOf(team: string): string[] {
    return [...new Set([...super.cyclesOf(team), ...this.base.cyclesOf(team)])].sort();
  }

  override teams(): string[] {
    return [...new Set([...super.teams(), ...this.base.teams()])].sort();
  }

  override declaresAny(type: string): boolean {
    return super.declaresAny(type) || this.base.declaresAny(type);
  }

  override get editions(): readonly object[] {
    return [...super.editions, ...this.base.editions];
  }

  override byFiles(): FileNames[] {
    return [...super.byFiles(), ...[...this.base.byFiles()].map((file) => this.withoutOwn(file))];
  }

  private withoutOwn(file: FileNames): FileNames {
    const others = file.all.filter(
      ({ namespace, plan, name }) => super.find(namespace, plan, name).length === 0,
    );
    return others.length === file.all.length ? file : new FileNames(others);
  }
}

class LayeredObjectiveIndex extends ObjectiveIndex {
  constructor(private readonly base: ObjectiveIndex) {
    super();
  }

  /** Of a plan that the files hold, theirs alone: they may be another version of it. */
  override of(plan: PlanIdentity): Objective[] {
    const own = super.of(plan);
    return own.length > 0 ? own : this.base.of(plan);
  }

  override cycles(): string[] {
    return [...new Set([...super.cycles(), ...this.base.cycles()])].sort();
  }

  override supportAnything(): boolean {
    return super.supportAnything() || this.base.supportAnything();
  }
}
