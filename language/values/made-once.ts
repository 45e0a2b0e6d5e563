/** Returns a function that makes its value when it is called first, and returns it from then on. */
export function madeOnce<Value extends object>(make: () => Value): () => Value {
  let value: Value | undefined;
  return () => {
    value ??= make();
    return value;
  };
}
