/** Addresses of the site: DESIGN's table, under whatever base path the site is built with. */

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** An address under the base path: `address('jiaxing-2024', 'tasks', '7')` → `/base/jiaxing-2024/tasks/7/`. */
export function address(...parts: readonly string[]): string {
  const path = parts.map(encodeURIComponent).join('/');
  return path === '' ? base : `${base}${path}/`;
}

/** The address of a file: `file('jiaxing-2024', 'targets.json')` → `/base/jiaxing-2024/targets.json`. */
export const file = (...parts: readonly string[]): string => base + parts.map(encodeURIComponent).join('/');

/** The whole address, for pictures, citations and machines that are elsewhere. */
export const absolute = (path: string): string => new URL(path, import.meta.env.SITE).href;
