/** Everything may be read; the sitemap says what there is. */
import { absolute, file } from '../components/address.ts';

export const GET = (): Response =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(file('sitemap-index.xml'))}\n`);
