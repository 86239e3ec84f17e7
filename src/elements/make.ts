/** Elements made by hand: text is only ever text. */

type Attributes = Record<string, string | boolean | undefined>;
export type Child = Node | string | undefined | false;

/** An element with attributes (`true`: present without value; `undefined`, `false`: absent) and children. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}
