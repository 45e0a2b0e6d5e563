import { foldedWords } from '../text/fold.js';
import { isAside } from '../vocabulary/sections.js';

/** Words of headings and file names that are about goals and no part of a team's name. */
const about =
  /(?<![\p{L}\p{N}])(?:okrs?|objectives?|goals?|key results?|krs?|plans?|planning|planung|roadmap|quarterly|quarter|annual|yearly|ziele|objetivos|objectifs|metas|scorecard|tracker|tracking|dashboard|template|status|overview|export|draft|final|copy|page|sheet|table|data|list|for|of|the|our|and|&|für|der|team(?=:)|ciclo|cycle|period)(?![\p{L}\p{N}])/giu;

/** A team that a heading names: `Marketing – OKRs` is `Marketing`; undefined for a heading that is a sentence, or of another kind. */
export function teamIn(heading: string): string | undefined {
  if (isAside(heading)) return undefined;
  const rest = heading
    .replace(/^(?:team|squad|department|abteilung|bereich|equipo|equipe|time)\s*[:–-]\s*/iu, '')
    .replace(about, ' ')
    .replace(/[^\p{L}\p{N}&/+.' ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s&/+.']+|[\s&/+']+$/g, '')
    .trim();
  const words = rest.split(' ').filter((word) => /\p{L}/u.test(word));
  return words.length > 0 && words.length <= 4 && rest.length <= 50 && /\p{L}{2}/u.test(rest)
    ? rest
    : undefined;
}

/** A team that the name of a file or folder says: `marketing-okrs-2026-q4.md` is `marketing`. */
export function teamInPath(name: string): string | undefined {
  const plain = name
    .replace(/\.\w+$/, '')
    .replace(/[_-]+/g, ' ')
    .replace(/\b[0-9a-f]{16,}\b/gi, '');
  return generic.has(foldedWords(plain)) ? undefined : teamIn(plain.replace(/\d+/g, ' '));
}

const generic: ReadonlySet<string> = new Set([
  '',
  'index',
  'readme',
  'stdin',
  'test',
  'example',
  'sample',
  'input',
  'import',
  'source',
  'untitled',
  'book',
  'mappe',
  'wiki',
  'all',
  'docs',
  'notes',
  'main',
  'home',
]);
