import type { AstReflection } from 'langium';
import type { OpenNode } from './derivation.js';

/** The properties that each node of a type has, such as empty lists and flags that are not set. */
export class DefaultValues {
  private readonly byType = new Map<string, readonly (readonly [name: string, value: unknown])[]>();

  constructor(private readonly reflection: AstReflection) {}

  /** Sets the properties that a node lacks. */
  set(node: OpenNode): void {
    for (const [name, value] of this.of(node.$type))
      if (node[name] === undefined) node[name] = Array.isArray(value) ? [...value] : value;
  }

  private of(type: string): readonly (readonly [name: string, value: unknown])[] {
    const known = this.byType.get(type);
    if (known) return known;
    const found = Object.values(this.reflection.getTypeMetaData(type).properties)
      .filter(({ defaultValue }) => defaultValue !== undefined)
      .map(({ name, defaultValue }) => [name, defaultValue] as const);
    this.byType.set(type, found);
    return found;
  }
}
