/** Words that a reader has to look up, or that say less than they seem to, with what to write instead. */
export const plainWords: readonly { word: RegExp; instead: string }[] = [
  { word: /\b(un)?mend(s|ed|ing)?\b/i, instead: 'fix' },
  { word: /\banew\b/i, instead: 'again, from the start' },
  { word: /(?<!ViewColumn\.)\bbeside\b/i, instead: 'next to, in addition to' },
  { word: /\b(who|whom|what|where)soever\b|\bwho(m)?ever\b/i, instead: 'who, the person who' },
  { word: /\bheard of\b/i, instead: 'reported, known' },
  { word: /\bnobody (has|needs) to\b|\bneeds nobody\b/i, instead: 'does not need' },
  {
    word: /\b(thereby|whence|thence|thereof|therein|hitherto|forthwith|herein)\b/i,
    instead: 'a plain sentence',
  },
  { word: /\b(nought|ere|lest|upon|amidst|albeit|unto)\b/i, instead: 'nothing, before, on, although' },
  { word: /\bfor ever\b/i, instead: 'always, without an end' },
  { word: /\bforetell(s|ing)?\b|\bforetold\b/i, instead: 'predict' },
  { word: /\bwatermelons?\b/i, instead: 'stalled' },
  { word: /\bgroves?\b/i, instead: 'tree' },
  { word: /(?<!const )\b(speak|speaks|tell|tells) of\b/i, instead: 'mention, describe, report' },
  { word: /\bof its own accord\b/i, instead: 'by itself' },
  { word: /\bat (no|any) rate\b/i, instead: 'leave it out' },
  { word: /\bas it were\b/i, instead: 'leave it out' },
];
