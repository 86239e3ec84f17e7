/** A presentation under way: the package that pptxgenjs makes, and the native charts that will stand in it. */
import PptxGenJS from 'pptxgenjs';
import { chartText } from '../../text.ts';
import { lightInks } from '../palette.ts';
import { legal } from '../xml.ts';
import { hex, type Native } from './native.ts';
import { repair } from './repair.ts';

/** The slide in points: 13.33 by 7.5 inches. */
export const slide = { width: 960, height: 540, pad: 40 };

/** A place on a slide, in points. */
export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

export type Ink = 'ink' | 'muted' | 'accent' | 'ground';

/** A run of text; `colour` is for signs of a theme. */
export interface Said {
  text: string;
  points: number;
  bold?: boolean;
  ink?: Ink;
  colour?: string;
  link?: string;
}

/** How a text stands in its place: top left, with the lines of the face, unless said otherwise. */
export interface Setting {
  anchor?: 'top' | 'middle' | 'bottom';
  align?: 'left' | 'right';
  /** Line height as a multiple. */
  leading?: number;
}

export interface Page {
  title: (text: string, points: number) => void;
  text: (runs: Said[], place: Place, name: string, set?: Setting) => void;
  rule: (place: Place, colour: string, name: string) => void;
  chart: (native: Native, place: Place, name: string, description: string) => void;
  notes: (lines: string[]) => void;
}

export interface Presentation {
  page: (master?: keyof typeof titleTop) => Page;
  /** The bytes of the finished, repaired package. */
  finish: () => Promise<Uint8Array>;
}

const inches = ({ x, y, width, height }: Place) => ({ x: x / 72, y: y / 72, w: width / 72, h: height / 72 });
const face = chartText.slides.font;

/** The top of the title's placeholder: on slides with content, and on the deck's first slide. */
export const titleTop = { content: 48, cover: 186 };

/** Begins a presentation. `title` and `author` go into its properties, with the data's date in place of today's. */
export function present(title: string, author: string, date: string | undefined): Presentation {
  const file = new PptxGenJS();
  const natives: Native[] = [];
  file.layout = 'LAYOUT_WIDE';
  file.title = legal(title);
  file.author = legal(author);
  file.company = '';
  file.theme = { headFontFace: face, bodyFontFace: face };
  for (const [name, y] of Object.entries(titleTop)) {
    const place = inches({ x: slide.pad, y, width: slide.width - 2 * slide.pad, height: 76 });
    file.defineSlideMaster({
      title: name,
      background: { color: 'FFFFFF' },
      objects: [
        { placeholder: { options: { name: 'title', type: 'title', ...place, margin: 0, valign: 'top' }, text: '' } },
      ],
    });
  }
  return {
    page: (master = 'content') => page(file, natives, master),
    finish: async () => {
      const bytes = (await file.write({ outputType: 'uint8array' })) as Uint8Array;
      return repair(bytes, natives, date);
    },
  };
}

function page(file: PptxGenJS, natives: Native[], master: string): Page {
  const made = file.addSlide({ masterName: master });
  const style = ({ points, bold = false, ink = 'ink', colour, link }: Said) => ({
    fontFace: face,
    fontSize: points,
    bold,
    color: hex(colour ?? lightInks[ink]),
    lang: 'zh-CN',
    ...(link === undefined ? {} : { hyperlink: { url: link } }),
  });
  return {
    title: (text, points) =>
      void made.addText(legal(text), {
        placeholder: 'title',
        ...style({ text, points, bold: true }),
        align: 'left',
        valign: 'top',
        margin: 0,
      }),
    text: (runs, place, name, { anchor = 'top', align = 'left', leading } = {}) =>
      void made.addText(
        runs.map((run) => ({ text: legal(run.text), options: style(run) })),
        {
          ...inches(place),
          ...(leading === undefined ? {} : { lineSpacingMultiple: leading }),
          valign: anchor,
          align,
          margin: 0,
          objectName: name,
          fit: 'none',
          wrap: true,
        },
      ),
    rule: (place, colour, name) =>
      void made.addShape('rect', {
        ...inches(place),
        fill: { color: hex(colour) },
        line: { type: 'none' },
        objectName: name,
      }),
    chart: (native, place, name, description) => {
      natives.push(native);
      const stand = [{ name: '-', labels: ['-'], values: [1] }];
      made.addChart('bar', stand, {
        ...inches(place),
        altText: legal(description),
        objectName: name,
      } as PptxGenJS.IChartOpts);
    },
    notes: (lines) => void made.addNotes(legal(lines.join('\n'))),
  };
}
