import type { ImportedPlan } from '../../language/protocol.js';
import { counted } from '../../language/values/counted.js';
import { say } from '../../language/values/say.js';

/** What the person reads when the plans are there. */
export function summaryText(files: readonly Pick<ImportedPlan, 'state'>[], goals: number): string {
  const same = files.filter(({ state }) => state === 'same').length;
  const text = say`Imported ${counted(goals, 'goal')} into ${counted(files.length, 'file')}.`;
  return same > 0 ? `${text} ${say`${same} of them had the same text already.`}` : text;
}
