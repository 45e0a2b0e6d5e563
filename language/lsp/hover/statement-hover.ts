import type { Declaration } from '../../grammar/declarations.js';
import { isKeyResult, isObjective } from '../../grammar/generated/ast.js';
import { type KeyResultReading, readKeyResult } from '../../model/statement-reading.js';
import { definitions } from '../../phrasing/definitions.js';
import type { Evidence, StatementReading } from '../../phrasing/reading.js';
import { marked, say, translated } from '../../values/say.js';
import type { HoverContext } from './hover-context.js';
import { escapeMarkdown, list, paragraphs, percent } from './markdown.js';

const declarations: Readonly<Record<Exclude<KeyResultReading['source'], 'words'>, string>> = {
  'reads-as': marked('`reads as` sets this reading.'),
  metric: marked('The metric of this key result is declared like this.'),
  predicts: marked('The key result predicts another number.'),
};

/**
 * Writes how a statement is read, with which confidence, and which words decided; undefined if statements are not read.
 */
export function statementHover(element: Declaration, { phraseReader }: HoverContext): string | undefined {
  if (!('title' in element) || !element.title) return undefined;
  if (isObjective(element)) return wordsHover(phraseReader.read(element.title, 'objective'));
  if (!isKeyResult(element)) return undefined;
  const reading = readKeyResult(element, phraseReader);
  if (reading.words) return wordsHover(reading.words);
  const ground = reading.source === 'words' ? undefined : translated(declarations[reading.source]);
  return paragraphs(say`Reads as **${reading.class}**: ${translated(definitions[reading.class])}.`, ground);
}

function wordsHover(reading: StatementReading): string | undefined {
  if (reading.candidates.length === 0) {
    return say`Not read: ${escapeMarkdown(reading.abstained ?? say`there is too little to read`)}.`;
  }
  const sure =
    reading.reading === 'unclear' ? candidates(reading) : say`, ${percent(reading.confidence)} sure`;
  const heading = say`Reads as **${reading.reading}** (${translated(definitions[reading.reading])})${sure}.`;
  return paragraphs(heading, list(reading.evidence.map(evidenceLine), shownWords));
}

const shownWords = 5;

function candidates({ candidates: [first, second] }: StatementReading): string {
  return first && second
    ? say`: ${first.reading} ${percent(first.probability)} or ${second.reading} ${percent(second.probability)}`
    : '';
}

/** `+2.1` speaks for the reading, `−0.4` against it. */
function evidenceLine({ explanation, weight }: Evidence): string {
  const size = Math.abs(weight).toFixed(1);
  return `${weight < 0 ? '−' : '+'}${size} ${escapeMarkdown(explanation)}`;
}
