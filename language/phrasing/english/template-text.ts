import {
  bracketedPlaceholders,
  earliestLeftover,
  englishLetters,
  type LeftoverText,
} from '../text/leftover-text.js';

/** The placeholders of the skeletons that this product itself writes: in completion and in the snippets of the editor. */
const skeletons = [
  'what will be different, for whom',
  'what changes, for whom',
  'how everybody will see it',
  'what stays as it is',
  'what we do',
  'what matters most',
  'what is counted',
  'first last',
];

/** Words that say what to fill in. Other words in brackets are names: of a product, a component, a path's parameter. */
const placeholders =
  'insert|your|name|metric|number|target|date|baseline|x|y|n|value|amount|team|owner|verb|noun|goal|customer|product|feature|objective|key result|percentage|percent|audience|user|users|outcome|result|what|who|why|how';

/** What people leave standing of a template. Every pattern is linear: no repetition inside a repetition. */
const leftovers: RegExp[] = [
  new RegExp(`^\\s{0,20}(?:${skeletons.join('|')})[.?]?\\s{0,20}$`, 'i'),
  /\b(?:TODO|TBD|TBC|FIXME|T\.B\.D\.|XXX+)(?!\w)/,
  /\b(?:to be (?:defined|determined|decided|confirmed|filled in|added)|fill (?:me|this) in)\b/i,
  /\blorem(?: ipsum)?\b/i,
  /\b(?:key result|objective|initiative|goal|metric|KR|outcome|priority) #?(?:\d{1,2}|[A-DNXYZ]|one|two|three)(?= ?$| ?[.:!]? ?$)/i,
  ...bracketedPlaceholders(placeholders, englishLetters),
  // Template engines write two braces around any word.
  /(?<![^\s"'\u201c(])\{\{ ?[A-Za-z][\w '.-]{0,60}\}\}(?![^\s"'\u201d).,;:!?])/,
  /\b(?:insert|add|enter|write|type|describe|put) (?:your |the |an? )?(?:text|name|metric|target|objective|key result|number|description|statement|goal|title|value|outcome) here\b/i,
  /\byour (?:text|objective|key result|goal|metric|statement|title) (?:here|goes here)\b/i,
  /(?<![\w.])(?:[xX]{1,4}|[yY]{1,3}|[nN]{2}|#{1,3}|_{1,20}|\?{1,3}|\.\.\.|\u2026) ?%/,
  /[$\u20ac\u00a3] ?(?:[xXyY]{1,4}\b|_{2,20}|\?{1,3})/,
  /\bfrom [xXnN]{1,2}\b[^\w]{0,3}to [yYxXnN]{1,2}\b/,
  /_{3,}|\?{3,}/,
  /\b(?:foo|bar|baz|asdf|qwerty|blah(?: blah)?)\b(?= ?$)/i,
  /^\s{0,20}(?:example|sample|placeholder|test|new|untitled|unnamed)(?: (?:objective|key result|initiative|goal|text|statement))?\s{0,20}$/i,
];

/**
 * Finds text left over from a template: “Key Result 1”, “TODO”, “<metric>”, “lorem ipsum”, “xx%”.
 * Returns the earliest one, with UTF-16 offsets into `text`.
 */
export const findTemplateText = (text: string): LeftoverText | undefined => earliestLeftover(text, leftovers);
