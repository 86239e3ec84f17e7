import type { RenderedImage } from '@resvg/resvg-js';

/** Noto Sans SC, regular and bold, as TTF files cut to some characters. */
export interface Faces {
  files: readonly string[];
  characters: ReadonlySet<string>;
}

/** What the PNG of an SVG depends on besides it: a part of its key in a cache. */
export const renderer = 'resvg 2.6.2, 1';

const probe =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><text x="0" y="32" font-family="Noto Sans SC" font-size="36">0</text></svg>';
const proven = new WeakSet<Faces>();

/**
 * An SVG file as PNG, at its own size. No font but `faces` is used, so the same drawing gives the same bytes on every
 * machine. resvg leaves text out, silently, when it lacks a face or a character or is given woff2: then this throws.
 * Drawing takes a thread of its own, so that several pictures are drawn at once.
 */
export async function png(svg: string, faces: Faces): Promise<Uint8Array> {
  const missing = [...new Set(svg)].filter((character) => !faces.characters.has(character) && character !== '\n');
  if (missing.length > 0) throw new Error(`png: the faces were cut without ${missing.join(' ')}`);
  if (!proven.has(faces)) {
    if (!(await draw(probe, faces)).pixels.some((value) => value !== 0))
      throw new Error(`png: no text in ${faces.files.join(', ')}`);
    proven.add(faces);
  }
  return (await draw(svg, faces)).asPng();
}

/** The drawing library is loaded with the first picture: a build mostly finds all of them kept. */
async function draw(svg: string, { files }: Faces): Promise<RenderedImage> {
  const { renderAsync } = await import('@resvg/resvg-js');
  return renderAsync(svg, {
    font: { fontFiles: [...files], loadSystemFonts: false, defaultFontFamily: 'Noto Sans SC' },
  });
}
