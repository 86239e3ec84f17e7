/** What a page is once a reader has opened what can be opened on it, for checks that hold in each such state. */
import type { Page } from '@playwright/test';
import { expect, pageTypes } from './page.ts';

export interface State {
  path: string;
  /** Brings the page into the state, as a reader would. */
  open: (page: Page) => Promise<void>;
}

/** Every disclosure within the main part. */
async function openDetails(page: Page): Promise<void> {
  for (const summary of await page.locator('main summary').all()) await summary.click();
}

export const states: Record<string, State> = {
  'the reading settings': {
    path: pageTypes.task,
    open: (page) => page.getByText('显示', { exact: true }).click(),
  },
  'the seed’s own words of a task': { path: pageTypes['task with gaps'], open: openDetails },
  'the codes beside a chart': { path: pageTypes.chart, open: openDetails },
  'a filtered table': {
    path: `${pageTypes.targets}?theme=talent&sort=value`,
    open: (page) => page.locator('tbody tr[hidden]').first().waitFor({ state: 'attached' }),
  },
  'a task with its words marked': {
    path: `${pageTypes.task}#q=${encodeURIComponent('青年')}`,
    open: (page) => page.getByRole('button', { name: '收起标记' }).waitFor(),
  },
  'the builder with a choice': {
    path: `${pageTypes.builder}?themes=talent&title=City+Walk`,
    open: async (page) => {
      await openDetails(page);
      await expect(page.getByRole('img', { name: 'City Walk' })).toBeVisible();
    },
  },
};
