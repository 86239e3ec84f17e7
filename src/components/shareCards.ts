/** Which pages have a share card, and what stands on it. Chart pages have their own pictures. */
import { card } from '../charts/index.ts';
import { light } from '../render/palette.ts';
import { svg } from '../render/svg.ts';
import { siteText } from '../text.ts';
import { absolute, address, file } from './address.ts';
import { findJson, keptFile, keptJson, pathKey, type KeptFile } from './kept.ts';
import { picture } from './pictures.ts';
import { readSite, targetsByTask, type Library } from './plans.ts';
import { summary } from './summary.ts';

export interface ShareCard {
  /** The file's name: `plan`, `task-7`, `theme-talent`, `text`. */
  page: string;
  title: string;
  note?: string;
}

/** The cards of a plan: its own, and one for each theme, task and list. */
export function shareCards(library: Library): ShareCard[] {
  const { plan, targets } = library;
  const byTask = targetsByTask(targets);
  const counted = (count: number) => (count > 0 ? { note: siteText.targetCount(count) } : {});
  return [
    { page: 'plan', title: plan.title, note: summary(library) },
    { page: 'text', title: siteText.text },
    { page: 'names', title: siteText.names },
    { page: 'targets', title: siteText.targets, ...counted(targets.length) },
    { page: 'data', title: siteText.data },
    { page: 'about', title: siteText.planAbout },
    ...plan.themes.map((theme) => ({
      page: `theme-${theme.id}`,
      title: theme.title,
      ...counted(targets.filter((target) => target.theme === theme.id).length),
    })),
    ...plan.tasks.map((task) => ({
      page: `task-${task.id}`,
      title: `${task.number}. ${task.title}`,
      ...counted(byTask.get(task.id)?.length ?? 0),
    })),
  ];
}

/** The address of a page's share picture. */
export const shareCard = (plan: string, page: string): string => file(plan, 'og', `${page}.png`);

async function wordsOf({ plan }: Library, { title, note }: ShareCard) {
  const host = absolute(address(plan.plan)).replace(/^https?:\/\//, '');
  return { kicker: plan.title, title, ...(note ? { note } : {}), footer: `${(await readSite()).name} ${host}` };
}

/** A card as PNG. */
export async function drawCard(library: Library, shared: ShareCard): Promise<Uint8Array> {
  const words = await wordsOf(library, shared);
  const made = await picture(svg(card(words), light, { description: shared.title }), library);
  await keptJson('card', words, () => keptFile(made));
  return made.bytes;
}

/** The key of the path of a card's picture. */
export async function cardKey(library: Library, shared: ShareCard): Promise<string | undefined> {
  const known = findJson<KeptFile>('card', await wordsOf(library, shared));
  return known && pathKey(known);
}
