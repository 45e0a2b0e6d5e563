/** Where a picture comes from. */
export type PictureSource = 'drawing' | 'terminal' | 'page' | 'preview' | 'editor';

/** A picture of the documentation. */
export interface Picture {
  /** Its name in `docs/images`. */
  file: string;
  source: PictureSource;
}

/** Every picture of README and docs: `npm run pictures` makes all of them. A test compares this list with the links. */
export const pictures: readonly Picture[] = [
  { file: 'tree.svg', source: 'drawing' },
  { file: 'check.png', source: 'terminal' },
  { file: 'status.png', source: 'terminal' },
  { file: 'check-since.png', source: 'terminal' },
  { file: 'diff.png', source: 'terminal' },
  { file: 'summary.png', source: 'page' },
  { file: 'comment.png', source: 'page' },
  { file: 'preview.png', source: 'preview' },
  { file: 'health.png', source: 'preview' },
  { file: 'editor.png', source: 'editor' },
  { file: 'light-bulb.png', source: 'editor' },
  { file: 'goals.png', source: 'editor' },
  { file: 'walkthrough.png', source: 'editor' },
  { file: 'check-ins.png', source: 'editor' },
];

/** The day of all pictures, that of the example company. */
export const pictureDay = '2026-11-16';
