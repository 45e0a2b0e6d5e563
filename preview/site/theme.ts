import { type ColorName, type Palette, systemFont, type ThemeName, themes } from '../../picture/themes.js';

/** The colours of controls on a site, by the names that the style sheets of the page read. */
const controls: Readonly<Record<string, ColorName>> = {
  foreground: 'text',
  descriptionForeground: 'muted',
  errorForeground: 'off-track',
  'icon-foreground': 'muted',
  'editor-background': 'canvas',
  'editor-foreground': 'text',
  'editorWidget-background': 'card',
  'editorError-foreground': 'off-track',
  'editorWarning-foreground': 'at-risk',
  'editorInfo-foreground': 'focus',
  'editor-findMatchHighlightBorder': 'at-risk',
  focusBorder: 'focus',
  'widget-border': 'card-border',
  'sideBar-background': 'card',
  'toolbar-hoverBackground': 'track',
  'list-hoverBackground': 'track',
  'list-inactiveSelectionBackground': 'track',
  'tree-indentGuidesStroke': 'line',
  'textLink-foreground': 'focus',
  'textCodeBlock-background': 'track',
  'badge-background': 'track',
  'badge-foreground': 'text',
  'progressBar-background': 'focus',
  'button-background': 'focus',
  'button-foreground': 'canvas',
  'button-hoverBackground': 'focus',
  'button-secondaryBackground': 'track',
  'button-secondaryForeground': 'text',
  'button-secondaryHoverBackground': 'card-border',
  'menu-background': 'card',
  'menu-foreground': 'text',
  'menu-border': 'card-border',
  'menu-selectionBackground': 'focus',
  'menu-selectionForeground': 'canvas',
  'input-background': 'card',
  'input-foreground': 'text',
  'input-border': 'quiet',
  'input-placeholderForeground': 'muted',
  'inputOption-activeBackground': 'track',
  'inputOption-activeForeground': 'text',
  'inputOption-activeBorder': 'focus',
  'inputValidation-errorBorder': 'off-track',
  'inputValidation-warningBackground': 'card',
  'inputValidation-warningForeground': 'text',
  'inputValidation-warningBorder': 'at-risk',
  'checkbox-background': 'card',
  'checkbox-foreground': 'text',
  'checkbox-border': 'quiet',
  'charts-blue': 'focus',
  'charts-green': 'on-track',
  'charts-orange': 'at-risk',
  'charts-purple': 'stale',
};

/** In high contrast, everything has a border. */
const borders: Readonly<Record<string, ColorName>> = {
  contrastBorder: 'card-border',
  contrastActiveBorder: 'focus',
  'menu-selectionBorder': 'focus',
};

/** Writes the style sheet of a theme: the colours of pictures, and with the same colours all controls. */
export function siteStyle(name: ThemeName): string {
  const palette: Palette = themes[name];
  const own = Object.entries(palette).map(([color, value]) => `--okr-${color}: ${value};`);
  const isContrast = name.startsWith('high-contrast');
  const named = Object.entries({ ...controls, ...(isContrast && borders) });
  const mapped = named.map(([role, color]) => `--vscode-${role}: ${palette[color]};`);
  const fonts = [
    `--okr-font: ${systemFont};`,
    `--vscode-font-family: ${systemFont};`,
    '--vscode-font-size: 14px;',
    '--vscode-editor-font-family: ui-monospace, monospace;',
    '--vscode-widget-shadow: #0004;',
    `color-scheme: ${name.endsWith('dark') ? 'dark' : 'light'};`,
  ];
  // A class more than the rules that take the colours of pictures from the controls.
  return `body.okr-site.okr-site { ${[...fonts, ...mapped, ...own].join(' ')} }`;
}

/** The classes of the page by which an editor tells its kind of theme, and by which style sheets select high contrast. */
const bodyClasses: Readonly<Record<ThemeName, string>> = {
  light: 'vscode-light',
  dark: 'vscode-dark',
  'high-contrast-dark': 'vscode-high-contrast',
  'high-contrast-light': 'vscode-high-contrast-light',
};

/** Gives the page the colours that the system of the reader asks for, now and when that changes. */
export function followSystemTheme(body: HTMLElement): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const contrast = window.matchMedia('(prefers-contrast: more), (forced-colors: active)');
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  const apply = () => {
    const shade = dark.matches ? 'dark' : 'light';
    const name: ThemeName = contrast.matches ? `high-contrast-${shade}` : shade;
    sheet.replaceSync(siteStyle(name));
    body.className = `okr-site ${bodyClasses[name]}`;
  };
  apply();
  for (const query of [dark, contrast]) query.addEventListener('change', apply);
}
