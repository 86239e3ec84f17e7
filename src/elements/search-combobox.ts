/**
 * The keyboard of a combobox with a listbox, as the ARIA practice guide has it: focus stays in the field,
 * `aria-activedescendant` names the option. Arrows go round; Home and End are the list's once an option is active.
 */

export interface Combobox {
  /** New options stand: none is active. */
  reset: () => void;
}

/** `submit`: Enter without an active option. */
export function combobox(input: HTMLInputElement, list: HTMLElement, submit: () => void): Combobox {
  let active = -1;
  const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role="option"]')];

  input.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const all = options();
    const to = target(event.key, active, all.length);
    if (to !== undefined) {
      event.preventDefault();
      activate(all, to);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const option = all[active];
      if (option) option.click();
      else submit();
    }
  });
  return { reset: () => activate(options(), -1) };

  function activate(all: HTMLElement[], to: number): void {
    active = to;
    for (const [at, option] of all.entries()) option.setAttribute('aria-selected', String(at === to));
    const option = all[to];
    input.setAttribute('aria-expanded', String(all.length > 0));
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  }
}

/** Where a key leads from an active option (-1: none); undefined when the key is the field's own. */
export function target(key: string, active: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return (active + 1) % count;
  if (key === 'ArrowUp') return active <= 0 ? count - 1 : active - 1;
  if (active < 0) return undefined;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}
