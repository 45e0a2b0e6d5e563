import { foldedWords } from '../text/fold.js';
import { fieldMeaning, isStatementRole, type StatementRole } from './fields.js';

/** Headings of pages about goals that name no goal. */
const aside = new Set(
  (
    'about, introduction, intro, overview, background, context, purpose, how to, how to use, how to use this page, how we work, how to read this, how to read, glossary, definitions, legend, legende, faq, ' +
    'links, useful links, resources, references, further reading, see also, appendix, attachments, related pages, agenda, minutes, attendees, participants, meeting notes, ' +
    'notes, comments, discussion, open questions, questions, changelog, change log, history, contents, table of contents, inhalt, inhaltsverzeichnis, contact, contacts, ' +
    'retrospective, retro, learnings, lessons learned, reflections, what went well, what did not go well, next steps, process, rules, principles, guidelines, scoring, scoring guide, ' +
    'grading, risks, assumptions, dependencies, mission, vision, strategy, values, rationale, why, hintergrund, notizen, anmerkungen, ressourcen, contexto, introduccion, notas, recursos, contexte, ressources, ' +
    'health metrics, guardrails, parking lot, out of scope, not doing, backlog, archive, license, contributing'
  )
    .split(',')
    .map((name) => name.trim()),
);

/** Words that a heading adds to the name of what is below it. */
const additions =
  /^(?:our|the|all|team|company|top|supporting|associated|related|unsere|nuestros|nossos|nos|draft|proposed) | (?:list|overview|section|table)$/g;

/** Whether a heading introduces a part of a page that is no list of goals. */
export function isAside(text: string): boolean {
  const words = foldedWords(text);
  return aside.has(words) || /^(?:how (?:to|we|do)|what (?:is|are|we learned)|why we) /.test(words);
}

/** The kind of goals that a heading or label announces: “Key Results:”, “Our objectives”. */
export function announcedKind(text: string): StatementRole | undefined {
  const words = foldedWords(text).replace(additions, '').replace(additions, '');
  const meaning = fieldMeaning(words);
  return meaning && isStatementRole(meaning.role) && meaning.of === undefined ? meaning.role : undefined;
}
