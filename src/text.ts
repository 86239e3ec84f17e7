/** Every Chinese string of the interface, by the room that says it. Long prose of a page stands beside its page. */

export const siteText = {
  skip: '跳到正文',
} as const;

export const chartText = {} as const;

export const searchText = {} as const;
