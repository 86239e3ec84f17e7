/** Share pictures of pages without a chart of their own: a card with the page's title, 1200×630. */
import { absolute, address } from '../../../components/address.ts';
import { withExports } from '../../../components/kept.ts';
import { fileKey, pathsOf } from '../../../components/paths.ts';
import { picture } from '../../../components/pictures.ts';
import { readSite, type Library } from '../../../components/plans.ts';
import { shareCards, type ShareCard } from '../../../components/shareCards.ts';
import { card } from '../../../charts/index.ts';
import { light } from '../../../render/palette.ts';
import { svg } from '../../../render/svg.ts';

export const getStaticPaths = () =>
  pathsOf(fileKey, (library) =>
    withExports
      ? shareCards(library).map((shared) => ({ params: { page: shared.page }, props: { library, shared } }))
      : [],
  );

export async function GET({ props }: { props: { library: Library; shared: ShareCard } }): Promise<Response> {
  const { library, shared } = props;
  const site = await readSite();
  const host = absolute(address(library.plan.plan)).replace(/^https?:\/\//, '');
  const { title, note } = shared;
  const scene = card({ kicker: library.plan.title, title, ...(note ? { note } : {}), footer: `${site.name} ${host}` });
  const bytes = await picture(svg(scene, light, { description: title }), library);
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': 'image/png' } });
}
