/** The pages that are measured in a browser. */
const plan = 'jiaxing-2024';

/** By what they are called in the tables: the address below the site's base. */
export const pages = {
  home: '/',
  task: `/${plan}/tasks/7/`,
  theme: `/${plan}/themes/talent/`,
  text: `/${plan}/text/`,
  chart: `/${plan}/charts/overview/`,
  targets: `/${plan}/targets/`,
  search: '/search/',
} as const;
