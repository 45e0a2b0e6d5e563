import { marked, say, translated } from '../values/say.js';
import type { CheckInSchedule } from './cadence.js';

const sources: Readonly<Record<CheckInSchedule['source'], string>> = {
  'key result': marked('the key result'),
  metric: marked('the metric'),
  objective: marked('the objective'),
  team: marked('the team'),
  cycle: marked('the cycle'),
  configuration: marked('the configuration'),
};

const intervals: Readonly<Record<CheckInSchedule['interval'], string>> = {
  weekly: marked('weekly'),
  biweekly: marked('biweekly'),
  monthly: marked('monthly'),
  quarterly: marked('quarterly'),
};

/** Says how often: `weekly`. */
export function intervalText(interval: CheckInSchedule['interval']): string {
  return translated(intervals[interval]);
}

/** Writes how many check-ins are missing, and what requires them: `the team requires one weekly, and 2 are missing`. */
export function dueText({
  source,
  interval,
  missed,
}: Pick<CheckInSchedule, 'source' | 'interval' | 'missed'>): string {
  const [who, often] = [translated(sources[source]), intervalText(interval)];
  return missed === 1
    ? say`${who} requires one ${often}, and 1 is missing`
    : say`${who} requires one ${often}, and ${missed} are missing`;
}
