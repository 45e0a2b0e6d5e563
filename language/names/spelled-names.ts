/** A name of the language that a person can read: `Checkout Team` is `checkout-team`. */
export interface SpelledName {
  name: string;
  /** What the person wrote, or a title made of a bare name. */
  title: string;
}

const nameForm = /^[\p{L}_][\p{L}\p{N}_]*(-[\p{L}\p{N}_]+)*$/u;

/**
 * The name of a team, made of what people call it.
 *
 * @returns undefined where no letter or digit is left: `???`
 */
export function spelledName(text: string): SpelledName | undefined {
  const title = text.trim().replace(/\s+/g, ' ');
  if (nameForm.test(title)) return { name: title, title: titleOf(title) };
  const words = title.normalize('NFC').toLowerCase().replace(/['’]/g, '').match(/[\p{L}\p{N}]+/gu);
  if (!words) return undefined;
  const joined = words.join('-');
  // Names begin with a letter.
  return { name: /^\p{L}/u.test(joined) ? joined : `team-${joined}`, title };
}

/** `customer-care` is `Customer care`. */
function titleOf(name: string): string {
  const words = name.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const handleForm = /^@?[\p{L}\p{N}](?:[\p{L}\p{N}_./-]*[\p{L}\p{N}_])?$/u;

/**
 * The handle of a person: as written, or made of a name or an address, so that `Lena Meyer` is `@lena.meyer`.
 *
 * @returns undefined where no letter or digit is left
 */
export function handleFrom(text: string): string | undefined {
  const written = text.trim();
  if (handleForm.test(written)) return written.startsWith('@') ? written : `@${written}`;
  const [local = ''] = written.replace(/^@/, '').split('@');
  const words = local.normalize('NFC').toLowerCase().replace(/['’]/g, '').match(/[\p{L}\p{N}_]+/gu);
  const joined = words?.join('.').replace(/^_+|[._]+$/g, '') ?? '';
  return handleForm.test(joined) ? `@${joined}` : undefined;
}
