import type { PhraseReader } from '../language/phrasing/reading.js';

/** Tells of a statement whether it names work, so that it is an initiative rather than a key result. */
export function workReader(reader: PhraseReader): (statement: string) => boolean {
  return (statement) => {
    const { warn, reading } = reader.read(statement, 'key-result');
    return warn && (reading === 'output' || reading === 'activity');
  };
}
