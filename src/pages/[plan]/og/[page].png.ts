/** Share pictures of pages without a chart of their own: a card with the page's title, 1200×630. */
import { withExports } from '../../../components/kept.ts';
import { pathsBelow } from '../../../components/paths.ts';
import type { Library } from '../../../components/plans.ts';
import { cardKey, drawCard, shareCards, type ShareCard } from '../../../components/shareCards.ts';

export const getStaticPaths = () =>
  pathsBelow(async (library) => {
    const cards = withExports ? shareCards(library) : [];
    return Promise.all(
      cards.map(async (shared) => ({
        params: { page: shared.page },
        props: { library, shared },
        cacheKey: await cardKey(library, shared),
      })),
    );
  });

export async function GET({ props }: { props: { library: Library; shared: ShareCard } }): Promise<Response> {
  const bytes = await drawCard(props.library, props.shared);
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': 'image/png' } });
}
