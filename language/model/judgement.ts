import type { StatusThresholds } from '../project/configuration.js';
import { marked, say, translated } from '../values/say.js';
import { percentText } from './status-text.js';

/** From worst to best: of pace and confidence the worse counts. */
const judged = ['off-track', 'at-risk', 'on-track'] as const;
type Judgement = (typeof judged)[number];

/** A judgement with its numbers. */
export interface JudgedStatus {
  status: Judgement;
  explanation: string;
}

/** Judges pace and confidence: the worse of the two, with the numbers of both. */
export function judge(
  numbers: { progress: number; expected: number; pace?: number; confidence?: number },
  thresholds: StatusThresholds,
): JudgedStatus | undefined {
  const { progress, expected, pace, confidence } = numbers;
  const parts: { judgement: Judgement; text: string }[] = [];
  if (pace !== undefined) {
    const share = say`${percentText(progress)} where ${percentText(expected)} is expected by today`;
    const judgement = judgementOf(pace, thresholds);
    parts.push({ judgement, text: say`${share}: a pace of ${pace.toFixed(2)} is ${textOf(judgement)}.` });
  }
  if (confidence !== undefined) {
    const judgement = judgementOf(confidence, thresholds.confidence);
    parts.push({ judgement, text: say`A confidence of ${percentText(confidence)} is ${textOf(judgement)}.` });
  }
  const status = judged.find((one) => parts.some(({ judgement }) => judgement === one));
  return status && { status, explanation: parts.map(({ text }) => text).join(' ') };
}

function judgementOf(value: number, { onTrack, atRisk }: { onTrack: number; atRisk: number }): Judgement {
  return value >= onTrack ? 'on-track' : value >= atRisk ? 'at-risk' : 'off-track';
}

/**
 * Judges a key result without a pace and a confidence.
 *
 * @param passed how much of the time has passed, as a part of a sentence
 */
export function tooEarly(passed: string): JudgedStatus {
  return { status: 'on-track', explanation: say`Too early to judge the pace: ${passed}.` };
}

const judgementTexts: Readonly<Record<Judgement, string>> = {
  'on-track': marked('on track'),
  'at-risk': marked('at risk'),
  'off-track': marked('off track'),
};

function textOf(judgement: Judgement): string {
  return translated(judgementTexts[judgement]);
}
