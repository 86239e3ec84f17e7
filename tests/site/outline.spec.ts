/** Pages as they are listed, not seen: headings, landmarks, languages. */
import { expectOutline } from './outline.ts';
import { pageTypes, test, visit } from './page.ts';

for (const [name, path] of Object.entries(pageTypes)) {
  test(`the ${name} page makes sense by its headings, its landmarks and its language`, async ({ page }) => {
    await visit(page, path);
    await expectOutline(page, !name.startsWith('embed'));
  });
}
