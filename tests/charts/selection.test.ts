import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readChoice, writeChoice } from '../../src/charts/selection.ts';

test('an address without a choice is the default choice, and the default choice needs no address', () => {
  const choice = readChoice(new URLSearchParams(''));
  expect(choice).toMatchObject({ themes: [], order: 'theme', frame: 'slide', ground: 'light', title: '' });
  expect(writeChoice(choice)).toBe('');
});

test('a choice comes back from its address as it was', () => {
  const query = 'themes=talent,reform&measures=people&order=value&frame=square&ground=dark&title=人与活动';
  const choice = readChoice(new URLSearchParams(query));
  expect(readChoice(new URLSearchParams(writeChoice(choice)))).toEqual(choice);
  expect(choice).toMatchObject({ themes: ['talent', 'reform'], measures: ['people'], title: '人与活动' });
});

test('whatever an address says, the choice holds only known words and ids', () => {
  const key = fc.constantFrom('themes', 'measures', 'targets', 'order', 'frame', 'ground', 'title', 'x');
  fc.assert(
    fc.property(fc.array(fc.tuple(key, fc.string({ unit: 'grapheme' }))), (pairs) => {
      const choice = readChoice(new URLSearchParams(pairs));
      expect(['slide', 'share', 'square']).toContain(choice.frame);
      expect(['light', 'dark', 'transparent']).toContain(choice.ground);
      for (const id of [...choice.themes, ...choice.targets]) expect(id).toMatch(/^[a-z0-9-]+$/);
      expect(readChoice(new URLSearchParams(writeChoice(choice)))).toEqual({
        ...choice,
        title: choice.title.trim() === '' ? '' : choice.title,
      });
    }),
  );
});
