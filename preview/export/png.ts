/** The largest picture that browsers draw, in pixels: along an edge, and in all. */
const limits = { edge: 16_384, area: 120_000_000 };

/**
 * Converts an SVG to a PNG.
 *
 * @param svg with a width and a height in pixels, and without external resources
 * @returns base64; with twice the resolution of a common screen, or less if the picture would become too large
 */
export async function pngOf(svg: string): Promise<string> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const { width, height } = image;
    const scale = Math.min(
      2,
      limits.edge / Math.max(width, height),
      Math.sqrt(limits.area / Math.max(1, width * height)),
    );
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
  } finally {
    URL.revokeObjectURL(address);
  }
}
