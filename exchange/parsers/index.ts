/**
 * The parsers of all forms that goals are imported from. They are libraries of their fields and large, so that this file is
 * loaded when something is imported, and not before.
 */
export { parseCsv } from './csv.js';
export { parseHtml } from './html.js';
export { parseJson } from './json.js';
export { parseMarkdown } from './markdown.js';
export { parseXlsx } from './xlsx.js';
export { parseYaml } from './yaml.js';
