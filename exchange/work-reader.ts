import type { PhraseReader } from '../language/phrasing/reading.js';

/** Returns a function that says whether a statement names work, so that the statement is an initiative rather than a key result. */
export function workReader(reader: PhraseReader): (statement: string) => boolean {
  return (statement) => {
    const { warn, reading } = reader.read(statement, 'key-result');
    return warn && (reading === 'output' || reading === 'activity');
  };
}
