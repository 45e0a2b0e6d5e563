import type { StatementKind } from '../../language/phrasing/reading.js';
import type { PlanNodeKind } from '../../language/protocol.js';
import type { PictureTheme } from '../../picture/svg.js';
import type { PictureView } from '../../picture/view.js';
import { kindWords, statusWords } from '../../picture/words.js';

/** Values of options that are types of the language or of pictures, in the order in which help shows them. */
export const statementKinds = ['key-result', 'objective'] as const satisfies readonly StatementKind[];
export const themes = ['auto', 'light', 'dark'] as const satisfies readonly PictureTheme[];
export const directions = ['down', 'right'] as const satisfies readonly PictureView['direction'][];
export const levels = Object.keys(kindWords) as PlanNodeKind[];
export const statuses = Object.keys(statusWords) as (keyof typeof statusWords)[];
