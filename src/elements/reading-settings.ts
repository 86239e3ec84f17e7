/** `<reading-settings>`: ground (system, light, dark) and text size (standard, large, larger), kept by the browser. */
const settings = { ground: ['light', 'dark'], size: ['large', 'larger'] } as const;
type Setting = keyof typeof settings;

function read(): Partial<Record<Setting, string>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem('reading') ?? '{}');
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    return {};
  }
}

const isKnown = (name: Setting, value: unknown): value is string =>
  typeof value === 'string' && (settings[name] as readonly string[]).includes(value);

function keep(name: Setting, value: string): void {
  const kept = read();
  const next = Object.fromEntries(
    (Object.keys(settings) as Setting[]).flatMap((key) => {
      const chosen = key === name ? value : kept[key];
      return isKnown(key, chosen) ? [[key, chosen]] : [];
    }),
  );
  try {
    localStorage.setItem('reading', JSON.stringify(next));
  } catch {
    // The choice then holds for this page only.
  }
  if (isKnown(name, value)) document.documentElement.dataset[name] = value;
  else delete document.documentElement.dataset[name];
}

class ReadingSettings extends HTMLElement {
  connectedCallback(): void {
    const kept = read();
    for (const name of Object.keys(settings) as Setting[]) {
      const value = isKnown(name, kept[name]) ? kept[name] : '';
      for (const input of this.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)) {
        input.checked = input.value === value;
        input.addEventListener('change', () => keep(name, input.value));
      }
    }
    const details = this.querySelector('details');
    this.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !details?.open) return;
      details.open = false;
      details.querySelector('summary')?.focus();
    });
    // It lies over the page: what has the focus next must be seen.
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (details && relatedTarget instanceof Node && !this.contains(relatedTarget)) details.open = false;
    });
  }
}

customElements.define('reading-settings', ReadingSettings);
