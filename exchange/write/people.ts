import type { Person } from '../reading/people.js';
import { fold } from '../text/fold.js';

/** A person as a plan declares it. */
export interface DeclaredPerson {
  handle: string;
  name?: string;
  email?: string;
}

/** Gives each person one handle, and tells which of them have to be declared. */
export class People {
  private readonly byHandle = new Map<string, DeclaredPerson>();
  /** Known before the import: they are not declared again. */
  private readonly known = new Set<DeclaredPerson>();

  constructor(known: readonly DeclaredPerson[] = []) {
    for (const person of known) {
      this.byHandle.set(person.handle, person);
      this.known.add(person);
    }
  }

  handleOf(person: Person): string {
    const same = this.find(person);
    if (same) {
      if (!this.known.has(same)) {
        same.name ??= person.name;
        same.email ??= person.email;
      }
      return same.handle;
    }
    let handle = person.handle;
    for (let number = 2; this.byHandle.has(handle); number++) handle = `${person.handle}-${number}`;
    this.byHandle.set(handle, { ...person, handle });
    return handle;
  }

  /** The same person by address or name; by handle where neither says that it is another one. */
  private find(person: Person): DeclaredPerson | undefined {
    const all = [...this.byHandle.values()];
    const email = person.email?.toLowerCase();
    const byEmail = email === undefined ? undefined : all.find((one) => one.email?.toLowerCase() === email);
    const name = person.name === undefined ? undefined : fold(person.name);
    const agrees = (one: DeclaredPerson) =>
      (email === undefined || one.email === undefined) &&
      (name === undefined || one.name === undefined || fold(one.name) === name);
    const byName =
      name === undefined
        ? undefined
        : all.find((one) => one.name !== undefined && fold(one.name) === name && agrees(one));
    const handle = this.byHandle.get(person.handle);
    return byEmail ?? byName ?? (handle && agrees(handle) ? handle : undefined);
  }

  /** In the order in which they were named first. */
  declared(): DeclaredPerson[] {
    return [...this.byHandle.values()].filter((person) => !this.known.has(person));
  }
}
