import type { Goal } from '../model/goal.js';
import { foldedWords } from '../text/fold.js';
import { push } from '../text/push.js';
import { readMarker } from '../vocabulary/markers.js';

/** Finds the goals that others name: by id, by number such as `O1`, or by statement. */
export class GoalIndex {
  private readonly byKey = new Map<string, Goal[]>();

  constructor(goals: readonly Goal[]) {
    for (const goal of goals) {
      const keys = new Set([...goal.ids, goal.title, goal.pieces[0]?.text ?? ''].map(foldedWords));
      for (const key of keys) if (key !== '') push(this.byKey, key, goal);
    }
  }

  /**
   * The goals that a text names, several apart by signs or lines.
   *
   * @returns undefined where a part of it names none, or more than one that it could mean
   */
  find(text: string, from: Goal): Goal[] | undefined {
    const whole = this.one(text, from);
    if (whole) return [whole];
    const parts = text.split(/\s*[;,|\n]\s*/).filter((part) => part !== '');
    const found = parts.map((part) => this.one(part, from));
    return parts.length > 0 && found.every((goal) => goal !== undefined) ? found : undefined;
  }

  private one(text: string, from: Goal): Goal | undefined {
    const rest = readMarker(text)?.rest ?? '';
    for (const key of [text, rest]) {
      const named = (this.byKey.get(foldedWords(key)) ?? []).filter((goal) => goal !== from);
      if (foldedWords(key) === '' || named.length === 0) continue;
      // The same statement or number may stand in several plans: that of the own one is meant.
      const near = named.filter((goal) => goal.team === from.team && goal.cycle?.name === from.cycle?.name);
      const ofCycle = named.filter((goal) => goal.cycle?.name === from.cycle?.name);
      const best = [near, ofCycle, named].find((goals) => goals.length > 0) ?? [];
      if (best.length === 1) return best[0];
    }
    return undefined;
  }
}
