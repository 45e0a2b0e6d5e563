import type { Rule } from '../rule.js';
import { conflictingCheckIn } from './conflicting-check-in.js';
import { duplicateName } from './duplicate-name.js';
import { duplicateProperty } from './duplicate-property.js';
import { invalidConfiguration } from './invalid-configuration.js';
import { invalidValue } from './invalid-value.js';
import { misplacedPlan } from './misplaced-plan.js';
import { missingMeasure } from './missing-measure.js';
import { missingOwner } from './missing-owner.js';
import { outputKeyResult } from './output-key-result.js';
import { ruleFailure } from './rule-failure.js';
import { syntaxError } from './syntax-error.js';
import { unreadableFile } from './unreadable-file.js';
import { unresolvedReference } from './unresolved-reference.js';

/** Every rule, in alphabetical order: one line each. */
export const rules: readonly Rule[] = [
  conflictingCheckIn,
  duplicateName,
  duplicateProperty,
  invalidConfiguration,
  invalidValue,
  misplacedPlan,
  missingMeasure,
  missingOwner,
  outputKeyResult,
  ruleFailure,
  syntaxError,
  unreadableFile,
  unresolvedReference,
];
