/**
 * The plan that the project ships with. The browser tests tell of its tasks and numbers, so they look at a site of this plan
 * alone: another plan in `seeds/` makes none of them fail.
 */
import { join } from 'node:path';
import { readPlanIds } from './contents.ts';
import { root } from './step.ts';

export const shipped = 'jiaxing-2024';

/** Whether `content/` holds the shipped plan and no other, so that `dist/` is already its site. */
export const standsAlone: boolean = readPlanIds(join(root, 'content')).join() === shipped;

/** Where a copy of its pages stands when other plans do, and the folder of the site that is built of them. */
export const shippedContent = '.cache/shipped/content';
export const shippedSite: string = standsAlone ? 'dist' : '.cache/shipped/dist';
