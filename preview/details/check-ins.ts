import type { PlanCheckIn } from '../../language/protocol.js';
import { say } from '../../language/values/say.js';
import { spelledIf, spelledValue } from '../../picture/spelled-value.js';
import { percent } from '../../picture/words.js';
import { element } from '../elements.js';

/** Lists the reports on a node, newest first. */
export function checkInList(checkIns: readonly PlanCheckIn[]): HTMLElement[] {
  if (checkIns.length === 0) return [];
  const items = checkIns.toReversed().map(({ date, text, ratio, confidence, forecast, note }) => {
    const numbers = [
      spelledIf(text),
      ratio !== undefined && percent(ratio) !== text && percent(ratio),
      confidence !== undefined && say`confidence ${percent(confidence)}`,
      forecast !== undefined && say`forecast ${spelledValue(forecast)}`,
    ].filter((part) => typeof part === 'string');
    return element(
      'li',
      {},
      element('time', { datetime: date }, date),
      element('span', { class: 'numbers', dir: 'auto' }, numbers.join(' · ')),
      ...(note ? [element('p', { dir: 'auto' }, note)] : []),
    );
  });
  return [element('ol', { class: 'check-ins' }, ...items)];
}
