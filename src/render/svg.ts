import { flat, type Ink, type LineMark, type Mark, type PlainMark, type Scene } from '../charts/scene.ts';
import { fontFamily, type Palette } from './palette.ts';
import { escape } from './xml.ts';

export interface SvgOptions {
  /** What the picture shows, for those who do not see it: `alt(chart)`. */
  description: string;
  /** Begins the ids of title and description, so that several pictures can stand on one page. */
  id?: string;
}

/**
 * A scene as SVG text. With the palette `css`, inks are classes that `styles/charts.css` colours by the page's tokens;
 * with literals, they are attributes, and the file stands alone, without references. Real text, no style attribute, no script, no font,
 * no nested transform: what PowerPoint, WPS, Inkscape, Illustrator and resvg all read.
 */
export function svg(scene: Scene, palette: Palette, { description, id = 'chart' }: SvgOptions): string {
  const { width, height } = scene;
  const literal = palette.kind === 'literal';
  const ground =
    literal && palette.ground !== null ? `<rect width="${width}" height="${height}" fill="${palette.ground}"/>` : '';
  const size = ` width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  // A file says its language itself; on a page it is the page's.
  const font = literal ? ` xml:lang="zh-CN" font-family="${fontFamily}"` : ' class="chart-svg"';
  const marks = literal
    ? flat(scene.marks)
        .map((mark) => draw(mark, palette))
        .join('')
    : onPage(scene.marks, palette, id);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg"${size} role="img" aria-labelledby="${id}-t" aria-describedby="${id}-d"${font}>` +
    `<title id="${id}-t">${words(scene.title)}</title><desc id="${id}-d">${words(description)}</desc>` +
    // The description has every value: what is drawn is not read once more, in pieces.
    `<g aria-hidden="true">${ground}${marks}</g></svg>`
  );
}

/** Words of a table hold tabs, which no face has a shape for. */
const words = (text: string): string => escape(text.replace(/[\t\n\r]/g, ' '));

/** A tenth of a pixel is seen by nobody. */
const n = (value: number): string => String(Math.round(value * 10) / 10);

const paint = (palette: Palette, ink: Ink, stroke: boolean): string =>
  palette.kind === 'css'
    ? ` class="${stroke ? 's' : 'f'}-${ink}"`
    : ` ${stroke ? 'stroke' : 'fill'}="${palette.inks[ink]}"`;

/** Marks with as few elements as they need: each stamp once, with a reference at each of its places, and lines as paths. */
function onPage(marks: Mark[], palette: Palette, id: string): string {
  const ids = new Map<string, string>();
  const place = (mark: Mark): string => {
    if (mark.type !== 'stamp') return draw(mark, palette);
    const drawn = mark.marks.map((one) => draw(one, palette)).join('');
    const known = ids.get(drawn) ?? `${id}-${ids.size}`;
    ids.set(drawn, known);
    return `<use href="#${known}" x="${Math.round(mark.x)}" y="${Math.round(mark.y)}"/>`;
  };
  const placed = gathered(marks)
    .map((one) => (Array.isArray(one) ? path(one, palette) : place(one)))
    .join('');
  const stamps = [...ids].map(([drawn, name]) => `<g id="${name}">${drawn}</g>`).join('');
  return (stamps && `<defs>${stamps}</defs>`) + placed;
}

type Lines = [LineMark, ...LineMark[]];

/** Lines that follow one another in one ink and width, as those of an axis do, together. */
function gathered(marks: Mark[]): (Mark | Lines)[] {
  const all: (Mark | Lines)[] = [];
  for (const mark of marks) {
    const last = all.at(-1);
    if (mark.type !== 'line') all.push(mark);
    else if (Array.isArray(last) && last[0].ink === mark.ink && last[0].width === mark.width) last.push(mark);
    else all.push([mark]);
  }
  return all;
}

function path(lines: Lines, palette: Palette): string {
  const [{ ink, width }] = lines;
  const steps = lines.map(({ x1, y1, x2, y2 }) => `M${[x1, y1, x2, y2].map(Math.round).join(' ')}`).join('');
  const wide = width === 1 ? '' : ` stroke-width="${n(width)}"`;
  return `<path d="${steps}"${paint(palette, ink, true)}${wide}/>`;
}

/** Places on a page are whole pixels, which are sharp and short; files keep a tenth, since they are enlarged. */
function draw(mark: PlainMark, palette: Palette): string {
  const at = palette.kind === 'css' ? (value: number) => String(Math.round(value)) : n;
  switch (mark.type) {
    case 'rect': {
      const { outline } = mark;
      const colour = paint(palette, mark.ink, outline !== undefined);
      const look = outline === undefined ? '' : ` fill="none" stroke-width="${n(outline)}"`;
      const opacity = mark.opacity === undefined ? '' : ` opacity="${mark.opacity}"`;
      const width = mark.width < 8 ? n(mark.width) : at(mark.width);
      return `<rect x="${at(mark.x)}" y="${at(mark.y)}" width="${width}" height="${at(mark.height)}"${colour}${look}${opacity}/>`;
    }
    case 'line': {
      const ends = `x1="${at(mark.x1)}" y1="${at(mark.y1)}" x2="${at(mark.x2)}" y2="${at(mark.y2)}"`;
      return `<line ${ends}${paint(palette, mark.ink, true)} stroke-width="${n(mark.width)}"/>`;
    }
    case 'circle': {
      const place = `cx="${at(mark.x)}" cy="${at(mark.y)}" r="${n(mark.r)}"`;
      return `<circle ${place} fill="none"${paint(palette, mark.ink, true)} stroke-width="${n(mark.outline)}"/>`;
    }
    case 'text': {
      const anchor = mark.anchor === 'start' ? '' : ` text-anchor="${mark.anchor}"`;
      const weight = mark.weight === 400 ? '' : ` font-weight="${mark.weight}"`;
      const look = `font-size="${n(mark.size)}"${weight}${anchor}${paint(palette, mark.ink, false)}`;
      return `<text x="${at(mark.x)}" y="${at(mark.y)}" ${look}>${words(mark.text)}</text>`;
    }
  }
}
