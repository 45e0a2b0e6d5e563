import type { StatementRole } from './fields.js';

/** How a statement says what it is: `O1:`, `KR 1.2 –`, `Key Result:`, `P1:` is none of these. */
export interface Marker {
  kind: StatementRole;
  /** `1.2` of `KR 1.2`; empty where there is none. */
  number: string;
  /** As written, with the signs behind it. */
  text: string;
}

const number = String.raw`(?:[ ._#-]?(?:[A-Z]\.?)?\d+(?:[.\-]\d+)*[a-z]?)`;
/** What ends a marker: a sign, or a space behind a number. */
const end = String.raw`(?:\s*[:：.)\]–—|-]+\s*|\s+)`;
const strictEnd = String.raw`\s*(?:[:：]|\s[–—-]\s|[–—]|\||-(?=\s))\s*`;

const forms: readonly { kind: StatementRole; pattern: RegExp }[] = [
  {
    kind: 'key-result',
    pattern: marker(
      String.raw`(?:KR|kr|Kr)(?:s(?= ?\d))?`,
      `key[ -]?results?|schlüsselergebnis|kernergebnis|resultado[ -]clave|resultado[ -]chave|résultat[ -]clé|关键结果|关键成果`,
    ),
  },
  {
    kind: 'objective',
    pattern: marker(`(?:OKR|Obj|OBJ|obj|O|o)`, `objectives?|goal|ziel|objetivo|objectif|meta|目标`),
  },
  {
    kind: 'initiative',
    pattern: marker(
      `(?:I|Init|A|T)`,
      `initiative|project|action(?: item)?|task|maßnahme|massnahme|projekt|aufgabe|iniciativa|proyecto|projeto|tarea|tarefa|projet|举措`,
      String.raw`\s*[:：.)]\s*`,
    ),
  },
  {
    kind: 'priority',
    pattern: marker(`(?:SP)`, `strategic (?:priority|theme|pillar)|theme|pillar`),
  },
];

/**
 * A short form needs a number or a colon; a word needs a number or a sign behind it.
 *
 * @param afterShort what may follow the number of a short form
 */
function marker(short: string, words: string, afterShort = end): RegExp {
  return new RegExp(
    String.raw`^(?<open>[([]?)(?:(?<short>${short})(?<shortNumber>${number})(?:${afterShort}|$)|(?<bare>${short})[:：]\s*|(?<word>${words})(?<wordNumber>\s*#?\d+(?:[.\-]\d+)*)(?:${end}|$)|(?<plain>${words})(?:${strictEnd}|$))`,
    'iu',
  );
}

/** Whether the short form is written as people write it: `kr1`, `O1`, but not `o 1` or `i 5`. */
function isWritten(short: string, kind: StatementRole): boolean {
  return kind === 'key-result' || short.length > 2 || short === short.toUpperCase();
}

/** Reads the marker at the start of a statement; what stands behind it is the statement. */
export function readMarker(text: string): { marker: Marker; rest: string } | undefined {
  const plain = text.replace(/^[🎯🔑📌🚀🏆\s]+/u, '');
  const skipped = text.length - plain.length;
  for (const { kind, pattern } of forms) {
    const match = pattern.exec(plain);
    if (!match?.groups) continue;
    const { short, bare, shortNumber, wordNumber } = match.groups;
    const form = short ?? bare;
    if (form !== undefined && !isWritten(form, kind)) continue;
    const length = skipped + match[0].length;
    const written = (shortNumber ?? wordNumber ?? '').replace(/^[\s._#-]+/, '');
    return {
      marker: { kind, number: written, text: text.slice(0, length).trim() },
      rest: text.slice(length).trim(),
    };
  }
  return undefined;
}
