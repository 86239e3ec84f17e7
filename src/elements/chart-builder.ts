/**
 * `<chart-builder>`: a reader's own chart. The state is in the address, so it can be sent, bookmarked and embedded;
 * D3 comes with the first drawing, pptxgenjs with the first slide. Before, the page shows the chart of all targets.
 */
import type { Chart } from '../charts/chart.ts';
import { frameCode } from '../render/embed.ts';
import type { ChartInput } from '../charts/record.ts';
import { readChoice, writeChoice, type Choice } from '../charts/selection.ts';

interface Drawn {
  chart: Chart;
  source: string;
  choice: Choice;
}

class ChartBuilder extends HTMLElement {
  private input: Promise<ChartInput> | undefined;
  private drawn: Promise<Drawn | undefined | void> | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    form.addEventListener('input', () => this.change(form));
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', () => queueMicrotask(() => this.change(form)));
    addEventListener('popstate', () => {
      this.fill(form, readChoice(new URLSearchParams(location.search)));
      void this.draw();
    });
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-act]')) {
      button.addEventListener('click', () => void this.act(button));
    }
    // Without a choice in the address the form counts: it may have been filled while this code was on its way.
    if (location.search === '') return this.change(form);
    this.fill(form, readChoice(new URLSearchParams(location.search)));
    void this.draw();
  }

  private fill(form: HTMLFormElement, choice: Choice): void {
    for (const box of form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')) {
      const list: readonly string[] = choice[box.name as 'themes' | 'measures' | 'targets'];
      box.checked = list.includes(box.value);
    }
    for (const name of ['order', 'frame', 'ground', 'title'] as const) {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLSelectElement || field instanceof HTMLInputElement) field.value = choice[name];
    }
  }

  private change(form: HTMLFormElement): void {
    const data = new FormData(form);
    const query = new URLSearchParams();
    for (const name of ['themes', 'measures', 'targets']) query.set(name, data.getAll(name).join(','));
    for (const name of ['order', 'frame', 'ground', 'title']) query.set(name, String(data.get(name) ?? ''));
    const search = writeChoice(readChoice(query));
    history.replaceState(null, '', search === '' ? location.pathname : `?${search}`);
    void this.draw();
  }

  private read(): Promise<ChartInput> {
    this.input ??= fetch(this.dataset['input'] ?? '')
      .then((answer) => answer.json() as Promise<ChartInput>)
      .catch((error: unknown) => {
        // The next change tries again.
        this.input = undefined;
        throw error;
      });
    return this.input;
  }

  private draw(): Promise<void> {
    this.drawn = this.show().catch(() => this.say(this.dataset['failed'] ?? ''));
    return this.drawn.then(() => undefined);
  }

  private async show(): Promise<Drawn | undefined> {
    const [input, { chartOf, picture, element }] = await Promise.all([this.read(), import('./draw.ts')]);
    // Read when all is there: of several changes on the way, whichever comes through last draws the latest.
    const choice = readChoice(new URLSearchParams(location.search));
    const chart = chartOf(input, choice);
    const rows = chart.kind === 'coverage' ? 0 : chart.panels.reduce((sum, panel) => sum + panel.rows.length, 0);
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-act]')) button.disabled = rows === 0;
    this.showCode(choice, chart);
    const preview = this.querySelector('[data-preview]');
    if (rows === 0) {
      this.say(this.dataset['none'] ?? '');
      preview?.replaceChildren();
      return undefined;
    }
    const source = picture(chart, choice);
    preview?.replaceChildren(element(source));
    preview?.setAttribute('data-shown', choice.ground);
    const picked = choice.themes.length + choice.measures.length + choice.targets.length > 0;
    this.say((this.dataset[picked ? 'some' : 'all'] ?? '').replace('{count}', String(rows)));
    return { chart, source, choice };
  }

  private say(words: string): void {
    const status = this.querySelector('[role="status"]');
    if (status && status.textContent !== words) status.textContent = words;
  }

  private showCode(choice: Choice, chart: Chart): void {
    const code = this.querySelector('[data-code]');
    const frame = new URL(this.dataset['embed'] ?? '', location.href);
    frame.search = writeChoice(choice);
    const script = new URL(this.dataset['script'] ?? '', location.href).href;
    if (code) code.textContent = frameCode({ title: chart.title, frame: frame.href, script, ratio: [4, 3] });
  }

  private async act(button: HTMLButtonElement): Promise<void> {
    const drawn = await this.drawn;
    if (!drawn) return;
    const { chart, source, choice } = drawn;
    const name = [chart.plan, ...choice.themes, ...choice.measures].join('-').slice(0, 80);
    try {
      switch (button.dataset['act']) {
        case 'svg':
          return save(new Blob([source], { type: 'image/svg+xml' }), `${name}.svg`);
        case 'png':
          return save(await raster(source), `${name}.png`);
        case 'pptx': {
          this.say(this.dataset['working'] ?? '');
          const { pptx } = await import('../render/pptx.ts');
          const bytes = await pptx(chart);
          save(new Blob([new Uint8Array(bytes)]), `${name}.pptx`);
          return this.say(button.dataset['done'] ?? '');
        }
        case 'code':
          await navigator.clipboard.writeText(this.querySelector('[data-code]')?.textContent ?? '');
          return this.say(button.dataset['done'] ?? '');
        case 'link':
          await navigator.clipboard.writeText(new URL(`?${writeChoice(choice)}`, location.href).href);
          return this.say(button.dataset['done'] ?? '');
      }
    } catch {
      this.say(this.dataset['failed'] ?? '');
    }
  }
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The drawing as PNG, by the browser's own canvas and faces. */
async function raster(source: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([source], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}

customElements.define('chart-builder', ChartBuilder);
