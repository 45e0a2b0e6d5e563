import type { AuditTrail, WorkTrail } from '../../language/report/audit-trail.js';
import { marked, saidTable, say, translated } from '../../language/values/say.js';
import { percent } from './bar.js';

/** The advice for work whose chain breaks. */
export const adviceWords = saidTable({ stop: marked('Stop it?'), redirect: marked('Redirect it?') });

/** Writes state and progress: `active, 60%`; empty if both are unknown. */
export function stateText({ state, progress }: WorkTrail): string {
  return [state && translated(state), progress !== null && percent(progress)].filter(Boolean).join(', ');
}

/** Writes each key result that the work drives: its reading, its progress, its predictions. */
export function keyResultTexts({ keyResults }: WorkTrail): string[] {
  return keyResults.map(({ title, reading, progress, beliefs, predicts, evidence }) => {
    const predicted = predicts.length > 0 ? `; ${predictionText(predicts, evidence)}` : '';
    const known = progress === null ? say`progress unknown` : percent(progress);
    const text = `${title} (${translated(reading)}, ${known}${predicted})`;
    return beliefs.length > 0 ? say`${text} because ${quotedList(beliefs)}` : text;
  });
}

/** Writes what a number predicts, and why the plan believes it, if the plan says so. */
function predictionText(predicts: readonly string[], evidence: readonly string[]): string {
  return evidence.length > 0
    ? say`predicts ${quotedList(predicts)} because ${quotedList(evidence)}`
    : say`predicts ${quotedList(predicts)}`;
}

function quotedList(texts: readonly string[]): string {
  return texts.map((one) => say`“${one}”`).join(', ');
}

/** Writes the extent of an audit: `14 pieces of open work; 3 done and 1 dropped are left out.` */
export function extentText({ broken, holding, leftOut }: AuditTrail): string {
  const open = broken.length + holding.length;
  const chains = [
    broken.length === 1 ? say`1 chain broken` : say`${broken.length} chains broken`,
    say`${holding.length} sound`,
  ].join(', ');
  const work =
    open === 1 ? say`1 piece of open work: ${chains}.` : say`${open} pieces of open work: ${chains}.`;
  const gone = [
    leftOut.done > 0 && say`${leftOut.done} done`,
    leftOut.givenUp > 0 && say`${leftOut.givenUp} dropped`,
  ];
  const parts = gone.filter(Boolean);
  return parts.length > 0 ? `${work} ${say`Left out: ${parts.join(', ')}.`}` : work;
}
