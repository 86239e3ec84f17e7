/**
 * Loads an element's code when a reader goes for it: by an address that asks for something, or by pointer or focus. Until
 * then the element is what the page says it is; a button pressed meanwhile is pressed again when the code is there.
 * `load` is called once, and again only after it failed.
 */
export function whenWanted(name: string, load: () => Promise<unknown>): void {
  const element = document.querySelector(name);
  let loading: Promise<void> | undefined;
  let loaded = false;
  let pressed: HTMLElement | undefined;
  const want = (): void => {
    loading ??= load().then(
      () => {
        loaded = true;
        pressed?.click();
      },
      () => (loading = undefined),
    );
  };
  for (const event of ['pointerenter', 'pointerdown', 'focusin']) element?.addEventListener(event, want);
  element?.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLElement>('button[type="button"]');
    if (!loaded && button) pressed = button;
  });
  if (location.search !== '') want();
}
