/** The style guide, section by section, as stored in tests/site/goldens: on both grounds and in forced colours. */
import { drawing, setFace, tolerance } from './face.ts';
import { expect, test } from './page.ts';

const grounds = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
} as const;

/** What looks different on another ground; the rest is made of the same. */
const coloured = ['colours', 'controls', 'search', 'themes', 'marks', 'targets', 'chart'];

test.use(drawing);

for (const [ground, media] of Object.entries(grounds)) {
  test(`the tokens and components of the style guide look as stored: ${ground} (UPDATE=1 stores them anew)`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1120, height: 900 });
    await page.emulateMedia(media);
    await page.goto('styleguide/');
    await setFace(page);
    const sections = page.locator('main > section.section');
    const names = await sections.evaluateAll((all) => all.map(({ id }) => id));
    expect(new Set(names).size, 'each section has a name of its own').toBe(names.length);
    for (const name of ground === 'light' ? names : coloured) {
      const section = page.locator(`main > section#${name}`);
      // Sizes of files tell of a build, not of its looks; pictures are held by pictures.spec.ts.
      const mask = [section.locator('.files .note, img')];
      // One swatch among twenty is little of the picture, and flat: there a smaller difference tells.
      const allowed = name === 'colours' ? { ...tolerance, maxDiffPixelRatio: 0.005 } : tolerance;
      await expect
        .soft(section)
        .toHaveScreenshot(['tests', 'site', 'goldens', `${name}-${ground}.png`], { ...allowed, mask });
    }
    const frames = {
      header: 'body > header',
      crumbs: 'main > nav',
      beside: 'main > nav:last-child',
      footer: 'body > footer',
    };
    for (const [name, selector] of Object.entries(frames)) {
      if (ground !== 'light' && name !== 'header') continue;
      const mask = [page.locator('.footer .part')];
      await expect
        .soft(page.locator(selector).first())
        .toHaveScreenshot(['tests', 'site', 'goldens', `${name}-${ground}.png`], { ...tolerance, mask });
    }
  });
}
