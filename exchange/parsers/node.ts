/** What the Node program loads from a file of its own: the parsers of imports, and what writes spreadsheets. */
export * from './index.js';
export { writeXlsx } from './write-xlsx.js';
