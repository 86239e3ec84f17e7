import { expect, test } from 'vitest';
import { chart, frames, layout, pageFrame, type Frame } from '../../src/charts/index.ts';
import { alt } from '../../src/render/alt.ts';
import { light } from '../../src/render/palette.ts';
import { svg } from '../../src/render/svg.ts';
import { readOrUpdate } from './stored.ts';
import { plan, site, targets } from './plan.ts';

const ids = ['overview', 'coverage', 'theme-reading', 'measure-places', 'target-7-2'];
const sizes: [string, Frame][] = [
  ['page', pageFrame(360)],
  ['slide', frames.slide],
];

test.each(ids.flatMap((id) => sizes.map(([name, frame]) => [id, name, frame] as const)))(
  'the drawing of %s on a %s is the stored one (UPDATE=1 stores it anew)',
  (id, name, frame) => {
    const drawn = chart(plan, targets, site, id);
    if (!drawn) throw new Error(id);
    const source = svg(layout(drawn, frame), light, { description: alt(drawn) });
    const lines = `${source.replaceAll('><', '>\n<')}\n`;
    expect(lines).toBe(readOrUpdate(`charts/${id}.${name}.svg`, lines));
  },
);
