import fc from 'fast-check';
import { expect, test } from 'vitest';
import { charts, custom, flat, frames, layout, pageFrame, rowsOf } from '../../src/charts/index.ts';
import type { Chart, Frame, Scene } from '../../src/charts/index.ts';
import type { PlainMark, TextMark } from '../../src/charts/scene.ts';
import { widthOf } from '../../src/charts/width.ts';
import { compared, input, makeTarget, one, plan, site, sixty, targets } from './plan.ts';

const every: Chart[] = [
  ...[input, one, sixty].flatMap(({ plan, targets, site }) =>
    charts(plan, targets, site).filter((chart) => targets.length < 60 || chart.kind !== 'target'),
  ),
  compared(),
  compared(targets.slice(0, 1)),
];
const known = new Map<Chart, Map<Frame, Scene>>();

/** Layouts are pure: each is made once for all the tests that look at it. */
function laid(chart: Chart, frame: Frame): Scene {
  const scenes = known.get(chart) ?? new Map<Frame, Scene>();
  known.set(chart, scenes);
  const scene = scenes.get(frame) ?? layout(chart, frame);
  scenes.set(frame, scene);
  return scene;
}
const sizes: [string, Frame][] = [
  ...Object.entries<Frame>(frames),
  ...[288, 360, 480, 720, 960].map((width): [string, Frame] => [`page ${width}`, pageFrame(width)]),
];

const texts = (scene: Scene): TextMark[] => flat(scene.marks).filter((mark) => mark.type === 'text');

/** The box of a text: Han characters reach from 0.88 em above the baseline to 0.12 below. */
function box({ x, y, text, size, anchor }: TextMark) {
  const width = widthOf(text, size);
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  return { left, right: left + width, top: y - size * 0.86, bottom: y + size * 0.1 };
}

const overlap = (a: ReturnType<typeof box>, b: ReturnType<typeof box>): boolean =>
  a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;

function clashes(scene: Scene): string[] {
  const boxes = texts(scene).map((mark) => ({ said: mark.text, ...box(mark) }));
  return boxes.flatMap((a, i) => boxes.slice(i + 1).flatMap((b) => (overlap(a, b) ? [`${a.said} × ${b.said}`] : [])));
}

const extent = (mark: PlainMark): [number, number, number, number] => {
  switch (mark.type) {
    case 'rect':
      return [mark.x, mark.y, mark.x + mark.width, mark.y + mark.height];
    case 'line':
      return [Math.min(mark.x1, mark.x2), mark.y1, Math.max(mark.x1, mark.x2), mark.y2];
    case 'circle':
      return [mark.x - mark.r, mark.y - mark.r, mark.x + mark.r, mark.y + mark.r];
    case 'text': {
      const { left, right, top, bottom } = box(mark);
      return [left, top, right, bottom];
    }
  }
};

function outside(scene: Scene): string[] {
  return flat(scene.marks)
    .filter((mark) => {
      const [left, top, right, bottom] = extent(mark);
      return left < -1 || top < -1 || right > scene.width + 1 || bottom > scene.height + 1;
    })
    .map((mark) => (mark.type === 'text' ? mark.text : JSON.stringify(mark)));
}

const whole = (chart: Chart, frame: Frame) => {
  const scene = laid(chart, frame);
  expect(clashes(scene), `${chart.id} clashes`).toEqual([]);
  expect(outside(scene), `${chart.id} outside`).toEqual([]);
  return scene;
};

test.each(sizes)('in the frame %s no text lies on another and nothing is cut, with 1, 22 or 60 targets', (_, frame) => {
  for (const chart of every) whole(chart, frame);
});

test.each(sizes)('in the frame %s every picture carries title, plan, source, date and address', (_, frame) => {
  for (const chart of every) {
    const said = texts(laid(chart, frame))
      .map((mark) => mark.text)
      .join('');
    const address = chart.url.replace('https://', '');
    for (const part of [chart.title, chart.kicker, chart.source, '数据日期：2030-03-01', address])
      expect(said.replace(/\s/g, '')).toContain(part.replace(/\s/g, ''));
  }
});

test('pages show every row with its amount; fixed frames show what fits and count the rest', () => {
  for (const chart of every.filter(({ kind }) => kind === 'overview' || kind === 'measure' || kind === 'theme')) {
    const rows = rowsOf(chart).length;
    const amounts = (frame: Frame) => {
      const said = texts(laid(chart, frame)).map((mark) => mark.text);
      const rest = said.map((text) => /^其余(\d+)项见网页$/.exec(text)?.[1]).find(Boolean);
      const shown = new Set(rowsOf(chart).map((row) => row.shown));
      return { shown: said.filter((text) => shown.has(text)).length, rest: Number(rest ?? 0) };
    };
    if (rows === 1) continue;
    expect(amounts(sizes[4]?.[1] as Frame)).toEqual({ shown: rows, rest: 0 });
    const slide = amounts(frames.slide);
    expect(slide.shown + slide.rest).toBe(rows);
  }
});

test('type never gets smaller than its frame allows', () => {
  for (const [, frame] of sizes)
    for (const chart of every)
      for (const { size, text } of texts(laid(chart, frame)))
        expect(size, text).toBeGreaterThanOrEqual(Math.min(frame.small, frame.em.min) * 0.55);
});

test('every axis begins at zero', () => {
  const scene = layout(every[0] as Chart, pageFrame(720));
  const zeros = texts(scene).filter((mark) => mark.text === '0');
  expect(zeros.length).toBeGreaterThan(3);
  const bars = flat(scene.marks).filter((mark) => mark.type === 'rect' && mark.height > 10 && mark.ink !== 'ink');
  expect(bars.every((bar) => bar.type === 'rect' && bar.x >= (zeros[0]?.x ?? 0) - 0.01)).toBe(true);
});

test('bars of one panel are as long as their values, and 20 beside 8000 is still seen', () => {
  const chart = every.find(({ id }) => id === 'measure-people') as Chart;
  const bars = flat(layout(chart, pageFrame(720)).marks).filter(
    (mark) => mark.type === 'rect' && mark.ink.startsWith('theme') && mark.opacity === undefined,
  );
  const lengths = bars.map((bar) => (bar.type === 'rect' ? bar.width : 0));
  expect((lengths[1] ?? 0) / (lengths[0] ?? 1)).toBeCloseTo(1000 / 8000, 2);
  expect(Math.min(...lengths)).toBeGreaterThanOrEqual(2);
});

test('of zero no bar is drawn: its number stands on the zero line', () => {
  const of = (value: number, at: number) =>
    makeTarget(`1-${at}`, '1', 'reading', [1, `图书丢失事件${at}`, '=', value, '起', 'projects']);
  const bars = (...values: number[]) =>
    flat(layout(charts(plan, values.map(of), site)[0] as Chart, pageFrame(720)).marks).filter(
      ({ type, ink }) => type === 'rect' && ink.startsWith('theme'),
    ).length;
  expect([bars(6, 4), bars(6, 0), bars(0, 0)]).toEqual([2, 1, 0]);
});

test('themes past eight keep their number, and colours begin again', () => {
  const themes = Array.from({ length: 12 }, (_, n) => ({
    id: `t${n}`,
    number: n + 1,
    title: `主题${n + 1}`,
    by: 'text' as const,
    tasks: [`${n + 1}`],
  }));
  const tasks = themes.map((theme, n) => ({
    id: `${n + 1}`,
    number: `${n + 1}`,
    title: `任务${n + 1}`,
    theme: theme.id,
  }));
  const targets = tasks.map((task) =>
    makeTarget(`${task.id}-1`, task.id, task.theme, [1, '活动', '>=', 10, '场', 'activities']),
  );
  const [overview] = charts({ ...plan, themes, tasks }, targets, site);
  const scene = whole(overview as Chart, frames.slide);
  const said = texts(scene).map((mark) => mark.text);
  expect(said).toContain('12');
  expect(flat(scene.marks).some((mark) => mark.ink === 'theme4')).toBe(true);
});

test('labels of any length and any characters keep to their places', () => {
  const label = fc.array(
    fc.constantFrom('讲座', '“一刻钟”', '（含线上）', 'Wi-Fi', '2030', '、', '😀', '<b>', '&', '𠮷'),
    { minLength: 1, maxLength: 25 },
  );
  fc.assert(
    fc.property(
      fc.array(label, { minLength: 1, maxLength: 8 }),
      fc.constantFrom(...sizes.map(([, frame]) => frame)),
      (labels, frame) => {
        const targets = labels.map((parts, n) =>
          makeTarget(`1-${n + 1}`, '1', 'reading', [1, parts.join(''), '>=', 8 ** n, '场', 'activities']),
        );
        for (const chart of charts(plan, targets, site).slice(0, 4)) whole(chart, frame);
      },
    ),
    { numRuns: 25 },
  );
});

test('a selection of nothing, and a title as long as a title may be, are drawn whole', () => {
  const long = '甲'.repeat(120);
  for (const [, frame] of sizes) {
    whole(custom(input, { targets: ['none'] }, 'charts/new/'), frame);
    whole(custom(input, { title: long }, 'charts/new/'), frame);
  }
});
