/** A name with its title: `checkout-team` for `Checkout Team`. */
export interface SpelledName {
  name: string;
  /** The text that the person wrote, or a title made from a plain name. */
  title: string;
}

const nameForm = /^[\p{L}_][\p{L}\p{N}_]*(-[\p{L}\p{N}_]+)*$/u;

/**
 * Makes the name of a team from the words that people use for it.
 *
 * @returns undefined if the text has no letter and no digit
 */
export function spelledName(text: string): SpelledName | undefined {
  const title = text.trim().replace(/\s+/g, ' ');
  if (nameForm.test(title)) return { name: title, title: titleOf(title) };
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .match(/[\p{L}\p{N}]+/gu);
  if (!words) return undefined;
  const joined = words.join('-');
  // Names begin with a letter.
  return { name: /^\p{L}/u.test(joined) ? joined : `team-${joined}`, title };
}

/** Returns `Customer care` for `customer-care`. */
function titleOf(name: string): string {
  const words = name.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const handleForm = /^@?[\p{L}\p{N}](?:[\p{L}\p{N}_./-]*[\p{L}\p{N}_])?$/u;

/**
 * Returns the handle of a person. A handle stays as it is; a name or an address becomes a handle: `@lena.meyer` for
 * `Lena Meyer`.
 *
 * @returns undefined if the text has no letter and no digit
 */
export function handleFrom(text: string): string | undefined {
  const written = text.trim();
  if (handleForm.test(written)) return written.startsWith('@') ? written : `@${written}`;
  const [local = ''] = written.replace(/^@/, '').split('@');
  const words = local
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .match(/[\p{L}\p{N}_]+/gu);
  const joined = words?.join('.').replace(/^_+|[._]+$/g, '') ?? '';
  return handleForm.test(joined) ? `@${joined}` : undefined;
}
