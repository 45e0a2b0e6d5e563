import type { StatementKind } from '../../language/phrasing/reading.js';
import type { PictureTheme } from '../../picture/themed-style.js';
import type { PictureView } from '../../picture/view.js';

/** Values of options that are types of the language or of pictures, in the order of the help. */
export const statementKinds = ['key-result', 'objective'] as const satisfies readonly StatementKind[];
export const themes = ['auto', 'light', 'dark'] as const satisfies readonly PictureTheme[];
export const directions = ['down', 'right'] as const satisfies readonly PictureView['direction'][];
