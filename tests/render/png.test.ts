import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { beforeAll, expect, test } from 'vitest';
import { readFaces } from '../../scripts/lib/fonts.ts';
import { card, charts, frames, layout, type Frame, type Scene } from '../../src/charts/index.ts';
import { alt } from '../../src/render/alt.ts';
import { dark, light, transparent, type Palette } from '../../src/render/palette.ts';
import { png, type Faces } from '../../src/render/png.ts';
import { svg } from '../../src/render/svg.ts';
import { plan, site, targets } from '../charts/plan.ts';

const all = charts(plan, targets, site);
const chosen = all.filter(({ id }) => ['overview', 'coverage', 'theme-reading', 'target-1-1'].includes(id));
const title = card({
  kicker: '云溪图书馆联盟',
  title: '任务2 开展亲子共读',
  note: '2个量化目标',
  footer: 'plans.example.org',
});
let faces: Faces;

const source = (scene: Scene, palette: Palette) => svg(scene, palette, { description: alt(all[0]!) });

beforeAll(async () => {
  const said = all
    .map((chart) => JSON.stringify(chart) + alt(chart) + source(layout(chart, frames.slide), light))
    .join('');
  faces = await readFaces(said + JSON.stringify(title), join(tmpdir(), 'plan-site-faces'));
}, 30_000);

/** The pixels of a picture at its size, as RGBA. */
function pixels(bytes: Uint8Array): { width: number; height: number; at: (x: number, y: number) => number[] } {
  const image = `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
  const { width, height } = size(bytes);
  const drawn = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image href="${image}" width="${width}" height="${height}"/></svg>`,
  ).render();
  const data = drawn.pixels;
  return { width, height, at: (x, y) => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)] };
}

const size = (bytes: Uint8Array) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
};

/** The share of pixels in a text's box that are darker than the ground. */
function ink(picture: ReturnType<typeof pixels>, text: { x: number; y: number; size: number }): number {
  let dark = 0;
  let all = 0;
  for (let y = Math.round(text.y - text.size * 0.8); y < text.y; y += 1)
    for (let x = Math.round(text.x); x < text.x + text.size * 2; x += 1) {
      all += 1;
      if ((picture.at(x, y)[0] ?? 255) < 160) dark += 1;
    }
  return dark / all;
}

test.each(Object.entries<Frame>(frames))('the frame %s has its size, and ink where the words are', async (_, frame) => {
  for (const chart of chosen) {
    const scene = layout(chart, frame);
    const bytes = await png(source(scene, light), faces);
    expect(size(bytes)).toEqual({ width: frame.width, height: frame.height });
    const picture = pixels(bytes);
    const texts = scene.marks.filter((mark) => mark.type === 'text' && mark.anchor === 'start' && mark.text.length > 2);
    for (const mark of texts) if (mark.type === 'text') expect(ink(picture, mark), mark.text).toBeGreaterThan(0.03);
  }
});

test('a transparent picture is clear where nothing is drawn, a dark one is dark', async () => {
  const scene = layout(all[0]!, frames.share);
  expect(pixels(await png(source(scene, transparent), faces)).at(2, 2)[3]).toBe(0);
  expect(pixels(await png(source(scene, dark), faces)).at(2, 2)).toEqual([0x15, 0x14, 0x12, 255]);
});

test('a page without a chart has a title card', async () => {
  const bytes = await png(source(title, light), faces);
  expect(size(bytes)).toEqual({ width: 1200, height: 630 });
  const picture = pixels(bytes);
  for (const mark of title.marks) if (mark.type === 'text') expect(ink(picture, mark), mark.text).toBeGreaterThan(0.03);
});

test('the same drawing gives the same bytes', async () => {
  const drawing = source(layout(all[0]!, frames.share), light);
  expect(Buffer.from(await png(drawing, faces)).equals(Buffer.from(await png(drawing, faces)))).toBe(true);
});

test('a character that the faces lack, or a face that there is not, is an error and no empty picture', async () => {
  await expect(png('<svg>龘</svg>', faces)).rejects.toThrow('龘');
  const none = { files: ['/nowhere.ttf'], characters: faces.characters };
  await expect(png(source(title, light), none)).rejects.toThrow('no text');
});

test('faces that several plans ask for at once are cut once, and whole', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'faces-'));
  const asked = await Promise.all([1, 2, 3].map(() => readFaces('甲乙丙', folder)));
  expect(new Set(asked.map(({ files }) => files.join(' '))).size).toBe(1);
  expect((await readdir(folder)).sort()).toEqual(asked[0]?.files.map((file) => basename(file)).sort());
}, 30_000);
