import type { Tool } from '../tool.js';
import { check } from './check.js';
import { find, get, lineOfSight } from './goals.js';
import { proposeCarry, proposeCheckIn, proposeRename } from './proposals.js';
import { diff, review, status } from './reports.js';
import { explainRule, readStatement, syntax } from './statements.js';

/** Every tool, in the order in which an agent reads them. */
export const tools = [
  check,
  readStatement,
  find,
  get,
  lineOfSight,
  status,
  review,
  diff,
  explainRule,
  syntax,
  proposeCheckIn,
  proposeRename,
  proposeCarry,
] as readonly Tool<unknown>[];
