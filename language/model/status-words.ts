import type { PlanStatus } from '../protocol.js';
import { marked, translated } from '../values/say.js';

const words: Readonly<Record<PlanStatus, string>> = {
  'not-started': marked('not started'),
  'on-track': marked('on track'),
  'at-risk': marked('at risk'),
  'off-track': marked('off track'),
  stale: marked('stale'),
  met: marked('met'),
  missed: marked('missed'),
  dropped: marked('dropped'),
  unknown: marked('unknown'),
};

/** Says a status: `at risk`. */
export function statusWords(status: PlanStatus): string {
  return translated(words[status]);
}
