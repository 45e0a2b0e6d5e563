/**
 * Signs of ASCII that mean nothing to Mermaid, to the Markdown or the HTML within its labels, wherever they stand.
 * Dot, hyphen and percent are looked at with their neighbours.
 */
const harmless = /[A-Za-z0-9 ,'!?/.%-]/;

/**
 * Returns a text as Mermaid shows it, in quotes or as a title: every sign with a meaning becomes its code, which Mermaid reads
 * last of all. So nothing ends the quotes, starts a list or a link, or becomes HTML. Formulas, icons, and the marks that Mermaid
 * itself puts around its codes, are looked for after that: a joiner that nobody sees keeps their signs apart.
 *
 * @param text one line
 */
export function mermaidText(text: string): string {
  return text
    .replace(/\$(?=\$)|ﬂ(?=°)|\bfa[a-z]?(?=:)/g, '$&\u2060')
    .replace(/[ -~]/g, (sign) => (harmless.test(sign) ? sign : code(sign)))
    .replace(/(?<!\d)\.|\.(?!\d)/g, code('.'))
    .replace(/^[-]|%(?=%)|(?<=%)%/g, code);
}

function code(sign: string): string {
  return `#${sign.charCodeAt(0)};`;
}
