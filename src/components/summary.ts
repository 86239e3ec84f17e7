/** What a plan is, in a sentence and in a few numbers. */
import { siteText } from '../text.ts';
import { address } from './address.ts';
import type { Library } from './plans.ts';

const promisingTasks = ({ targets }: Library): number => new Set(targets.map((target) => target.task)).size;

/** “30项任务分为6个主题，其中11项任务作出22个量化承诺。” */
export function summary(library: Library): string {
  const { plan, targets } = library;
  const themes = plan.themes.length > 1 ? `分为${plan.themes.length}个主题` : '';
  const promises = targets.length > 0 ? `，其中${promisingTasks(library)}项作出${targets.length}个量化承诺` : '';
  return `${plan.tasks.length}项任务${themes}${promises}。`;
}

/** The figures of a plan's first page, each with the page that shows what is counted. */
export function figuresOf({ plan, targets }: Library) {
  return [
    { value: plan.tasks.length, unit: '项', name: siteText.tasks, href: address(plan.plan, 'text') },
    { value: plan.themes.length, unit: '个', name: siteText.themes, href: `${address(plan.plan)}#themes` },
    { value: targets.length, unit: '个', name: siteText.targets, href: address(plan.plan, 'targets') },
    { value: plan.names.length, unit: '个', name: siteText.names, href: address(plan.plan, 'names') },
  ].filter(({ value }) => value > 0);
}
