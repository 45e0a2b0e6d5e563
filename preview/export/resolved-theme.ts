import { type ColorName, type Palette, themes } from '../../picture/themes.js';

const names = Object.keys(themes.light) as ColorName[];

/** Returns the present colours and font of a picture on the page, without the editor's custom properties. */
export function resolvedTheme(picture: Element): { palette: Palette; font: string } {
  const probe = document.createElement('span');
  picture.parentElement?.append(probe);
  const style = getComputedStyle(probe);
  const colors = names.map((name) => {
    probe.style.color = `var(--okr-${name})`;
    return [name, hexadecimal(style.color)];
  });
  probe.style.fontFamily = 'var(--okr-font)';
  const font = style.fontFamily;
  probe.remove();
  return { palette: Object.fromEntries(colors), font };
}

/** Any colour that the browser can compute, as every reader of pictures understands it: `#rrggbb` or `#rrggbbaa`. */
function hexadecimal(color: string): string {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d');
  if (!canvas) throw new Error('This page cannot draw.');
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const { data } = canvas.getImageData(0, 0, 1, 1);
  const parts = data[3] === 255 ? data.slice(0, 3) : data;
  return `#${Array.from(parts, (part) => part.toString(16).padStart(2, '0')).join('')}`;
}
