import { ColorThemeKind, ConfigurationTarget, window, workspace } from 'vscode';

/** The themes that pictures are taken in, light first: each test of them ends with that one. */
export const themes = [
  { name: 'light', theme: 'Light Modern', kind: ColorThemeKind.Light },
  { name: 'dark', theme: 'Dark Modern', kind: ColorThemeKind.Dark },
  { name: 'high-contrast', theme: 'Default High Contrast', kind: ColorThemeKind.HighContrast },
] as const;

type Theme = (typeof themes)[number];

/** Changes the colours of the editor, and waits until they are there. */
export async function useTheme({ theme, kind }: Theme): Promise<void> {
  const changed = new Promise<void>((resolve) => {
    if (window.activeColorTheme.kind === kind) return resolve();
    const listener = window.onDidChangeActiveColorTheme((active) => {
      if (active.kind !== kind) return;
      listener.dispose();
      resolve();
    });
  });
  await workspace.getConfiguration().update('workbench.colorTheme', theme, ConfigurationTarget.Global);
  await changed;
}
