/** The code that puts a chart into another page: complete without scripts, and of the right height with one. */
import { escape } from './xml.ts';

export interface Embedded {
  title: string;
  /** The address of the embed page, in full. */
  frame: string;
  /** The chart's own page. */
  page: string;
  /** A PNG of it, for places that take no frames. */
  picture: string;
  alt: string;
  /** `embed.js`, in full. */
  script: string;
  /** Width by height of the drawing: the frame keeps its shape until the script knows better. */
  ratio: readonly [number, number];
}

/** An iframe with its script; all words are escaped, since they come from a plan. */
export function frameCode({
  title,
  frame,
  script,
  ratio,
}: Pick<Embedded, 'title' | 'frame' | 'script' | 'ratio'>): string {
  const style = `width:100%;max-width:100%;border:0;aspect-ratio:${ratio[0]}/${ratio[1]}`;
  return (
    `<iframe src="${escape(frame)}" title="${escape(title)}" loading="lazy" style="${style}"></iframe>\n` +
    `<script src="${escape(script)}" async></script>`
  );
}

/** A linked picture, for editors that take neither frames nor scripts. */
export const pictureCode = ({ page, picture, alt }: Embedded): string =>
  `<a href="${escape(page)}"><img src="${escape(picture)}" alt="${escape(alt)}" style="max-width:100%;height:auto"></a>`;
