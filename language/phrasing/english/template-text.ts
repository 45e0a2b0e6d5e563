import { lazyPattern } from '../text/lazy-pattern.js';
import {
  bracketedPlaceholders,
  earliestLeftover,
  englishLetters,
  type LeftoverPattern,
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

/** A short pattern, which costs little until it is used. */
const ready = (pattern: RegExp) => (): RegExp => pattern;

/** What people leave standing of a template. Every pattern is linear: no repetition inside a repetition. */
export const leftovers: readonly LeftoverPattern[] = [
  { needs: skeletons, pattern: lazyPattern(`^\\s{0,20}(?:${skeletons.join('|')})[.?]?\\s{0,20}$`, 'i') },
  {
    needs: ['todo', 'tbd', 'tbc', 'fixme', 't.b.d.', 'xxx'],
    pattern: ready(/\b(?:TODO|TBD|TBC|FIXME|T\.B\.D\.|XXX+)(?!\w)/),
  },
  {
    needs: ['to be ', 'fill '],
    pattern: ready(
      /\b(?:to be (?:defined|determined|decided|confirmed|filled in|added)|fill (?:me|this) in)\b/i,
    ),
  },
  { needs: ['lorem'], pattern: ready(/\blorem(?: ipsum)?\b/i) },
  {
    needs: ['key result ', 'objective ', 'initiative ', 'goal ', 'metric ', 'kr ', 'outcome ', 'priority '],
    pattern: ready(
      /\b(?:key result|objective|initiative|goal|metric|KR|outcome|priority) #?(?:\d{1,2}|[A-DNXYZ]|one|two|three)(?= ?$| ?[.:!]? ?$)/i,
    ),
  },
  ...bracketedPlaceholders(placeholders, englishLetters),
  // Template engines write two braces around any word.
  {
    needs: ['{{'],
    pattern: ready(/(?<![^\s"'\u201c(])\{\{ ?[A-Za-z][\w '.-]{0,60}\}\}(?![^\s"'\u201d).,;:!?])/),
  },
  {
    needs: [' here'],
    pattern: ready(
      /\b(?:insert|add|enter|write|type|describe|put) (?:your |the |an? )?(?:text|name|metric|target|objective|key result|number|description|statement|goal|title|value|outcome) here\b/i,
    ),
  },
  {
    needs: ['your '],
    pattern: ready(/\byour (?:text|objective|key result|goal|metric|statement|title) (?:here|goes here)\b/i),
  },
  {
    needs: ['%'],
    pattern: ready(/(?<![\w.])(?:[xX]{1,4}|[yY]{1,3}|[nN]{2}|#{1,3}|_{1,20}|\?{1,3}|\.\.\.|\u2026) ?%/),
  },
  { needs: ['$', '\u20ac', '\u00a3'], pattern: ready(/[$\u20ac\u00a3] ?(?:[xXyY]{1,4}\b|_{2,20}|\?{1,3})/) },
  {
    needs: ['from x', 'from n'],
    pattern: ready(/\bfrom [xXnN]{1,2}\b[^\w]{0,3}to [yYxXnN]{1,2}\b/),
  },
  { needs: ['___', '???'], pattern: ready(/_{3,}|\?{3,}/) },
  {
    needs: ['foo', 'bar', 'baz', 'asdf', 'qwerty', 'blah'],
    pattern: ready(/\b(?:foo|bar|baz|asdf|qwerty|blah(?: blah)?)\b(?= ?$)/i),
  },
  {
    needs: ['example', 'sample', 'placeholder', 'test', 'new', 'untitled', 'unnamed'],
    pattern: ready(
      /^\s{0,20}(?:example|sample|placeholder|test|new|untitled|unnamed)(?: (?:objective|key result|initiative|goal|text|statement))?\s{0,20}$/i,
    ),
  },
];

/**
 * Finds text left over from a template: “Key Result 1”, “TODO”, “<metric>”, “lorem ipsum”, “xx%”.
 * Returns the earliest one, with UTF-16 offsets into `text`.
 */
export const findTemplateText = (text: string): LeftoverText | undefined => earliestLeftover(text, leftovers);
