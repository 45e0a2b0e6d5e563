/**
 * Signs of ASCII that mean nothing to Mermaid, to the Markdown or the HTML within its labels, wherever they are.
 * Dot, hyphen and percent are looked at with their neighbours.
 */
const harmless = /[A-Za-z0-9 ,'!?/.%-]/;

/**
 * Escapes a text for Mermaid, in quotes or as a title: every sign with a meaning becomes its code, which Mermaid
 * decodes last. So no sign ends the quotes, starts a list or a link, or becomes HTML. Mermaid looks for formulas,
 * icons, and its own marks around codes after that, so an invisible joiner separates their signs.
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
