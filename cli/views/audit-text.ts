import type { AuditTrail, WorkTrail } from '../../language/report/audit-trail.js';
import { countedInEnglish } from '../text/english-count.js';
import { percent } from './bar.js';

/** The advice for work whose chain breaks. */
export const adviceWords = { stop: 'Stop it?', redirect: 'Redirect it?' } as const;

/** Writes state and progress: `active, 60%`; empty if both are unknown. */
export function stateText({ state, progress }: WorkTrail): string {
  return [state, progress !== null && percent(progress)].filter(Boolean).join(', ');
}

/** Writes each key result that the work drives: its reading, its progress, its predictions. */
export function keyResultTexts({ keyResults }: WorkTrail): string[] {
  return keyResults.map(({ title, reading, progress, beliefs, predicts, evidence }) => {
    const predicted = predicts.length > 0 ? `; predicts ${quotedList(predicts)}${becauseText(evidence)}` : '';
    const facts = `${reading}, ${progress === null ? 'progress unknown' : percent(progress)}${predicted}`;
    return `${title} (${facts})${becauseText(beliefs)}`;
  });
}

/** Writes why the plan believes it; nothing if the plan does not say. */
function becauseText(reasons: readonly string[]): string {
  return reasons.length > 0 ? ` because ${quotedList(reasons)}` : '';
}

function quotedList(texts: readonly string[]): string {
  return texts.map((one) => `“${one}”`).join(', ');
}

/** Writes the extent of an audit: `14 pieces of open work; 3 done and 1 dropped are left out.` */
export function extentText({ broken, holding, leftOut }: AuditTrail): string {
  const open = broken.length + holding.length;
  const work = `${countedInEnglish(open, 'piece')} of open work: ${countedInEnglish(broken.length, 'chain')} broken, ${holding.length} sound.`;
  const gone = [
    leftOut.done > 0 && `${leftOut.done} done`,
    leftOut.givenUp > 0 && `${leftOut.givenUp} dropped`,
  ];
  const parts = gone.filter(Boolean);
  return parts.length > 0 ? `${work} Left out: ${parts.join(', ')}.` : work;
}
