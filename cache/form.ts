/** Says whether a value has the form of a type. A remembered value may be anything: anybody may have written the file. */
export type Form<Value> = (value: unknown) => value is Value;

type OptionalKeys<Value> = {
  [Key in keyof Value]-?: Record<never, never> extends Pick<Value, Key> ? Key : never;
}[keyof Value];
type Fields<Value, Keys extends keyof Value> = { [Key in Keys]-?: Form<Exclude<Value[Key], undefined>> };

export const text: Form<string> = (value) => typeof value === 'string';
export const number: Form<number> = (value) => typeof value === 'number';
export const flag: Form<boolean> = (value) => typeof value === 'boolean';

export function orNull<Value>(form: Form<Value>): Form<Value | null> {
  return (value) => value === null || form(value);
}

/** One of a few texts. */
export function oneOf<const Word extends string>(words: readonly Word[]): Form<Word> {
  const known: ReadonlySet<unknown> = new Set(words);
  return (value): value is Word => known.has(value);
}

export function listOf<Value>(form: Form<Value>): Form<Value[]> {
  return (value): value is Value[] => Array.isArray(value) && value.every(form);
}

/** An object with some of the keys of a record. */
export function recordOf<Value>(form: Form<Value>): Form<Record<string, Value>> {
  return (value): value is Record<string, Value> => isObject(value) && Object.values(value).every(form);
}

/** An object. The compiler asks for every field of the type. */
export function shapeOf<Value extends object>(
  required: Fields<Value, Exclude<keyof Value, OptionalKeys<Value>>>,
  optional: Fields<Value, OptionalKeys<Value>>,
): Form<Value> {
  const always = Object.entries<Form<unknown>>(required);
  const sometimes = Object.entries<Form<unknown>>(optional);
  return (value): value is Value =>
    isObject(value) &&
    always.every(([field, form]) => form(value[field])) &&
    sometimes.every(([field, form]) => value[field] === undefined || form(value[field]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
