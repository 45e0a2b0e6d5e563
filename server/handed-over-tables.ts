import type { LearnedTables } from '../language/phrasing/learned-tables.js';
import type { WorkerStart } from '../language/protocol.js';

/** Whether a message is what the client sends before the first message of the protocol. */
export function isWorkerStart(message: unknown): message is WorkerStart {
  return typeof message === 'object' && message !== null && 'learnedTables' in message;
}

/** What the phrase readers have learned, as the client handed it over: a worker reads no files. */
export function handedOver({ learnedTables }: WorkerStart): LearnedTables {
  return {
    textOf(language) {
      const text = learnedTables[language];
      if (text === undefined)
        throw new Error(`Statements cannot be read: the client did not hand over the table ${language}.`);
      return text;
    },
  };
}
