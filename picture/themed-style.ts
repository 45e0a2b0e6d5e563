import { type Palette, systemFont, type ThemeName, themes } from './themes.js';

/** The colours of a file: a theme, light or dark by the reader's system, or the present colours of a page. */
export type PictureTheme = ThemeName | 'auto' | { palette: Palette; font: string };

/**
 * Writes the colours and the font of a theme into a style sheet, because some programs that show SVG do not support
 * custom properties. Colours that follow the reader's system are light in print.
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
