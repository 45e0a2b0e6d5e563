/**
 * Writes data as JSON for the element of a page `<script type="application/json">`. No text in the data can end the element, or begin
 * another one.
 */
export function scriptData(data: unknown): string {
  return JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
