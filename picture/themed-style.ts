import { type Palette, systemFont, type ThemeName, themes } from './themes.js';

/** Colours of a file: a theme, light or dark as the reader's system asks for, or those that a page has now. */
export type PictureTheme = ThemeName | 'auto' | { palette: Palette; font: string };

/**
 * Returns a style sheet with the colours and the font of a theme written where they are used, since not every program that shows SVG
 * knows custom properties. What follows the reader's system is printed light.
 *
 * @param style with `var(--okr-NAME)` for colours and `var(--okr-font)`
 */
export function themedStyle(style: string, theme: PictureTheme): string {
  if (theme === 'auto') {
    const dark = resolved(style, themes.dark, systemFont);
    return `${resolved(style, themes.light, systemFont)}\n@media screen and (prefers-color-scheme: dark) {\n${dark}\n}`;
  }
  const { palette, font } = typeof theme === 'string' ? { palette: themes[theme], font: systemFont } : theme;
  return resolved(style, palette, font);
}

function resolved(style: string, palette: Palette, font: string): string {
  return style.replace(/var\(--okr-([a-z-]+)\)/g, (whole, name: string) =>
    name === 'font' ? font : ((palette as Readonly<Record<string, string>>)[name] ?? whole),
  );
}
