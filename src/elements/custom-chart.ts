/** `<custom-chart data-input="…">`: an embedded selection. Draws what its address says, again when its width changes. */
import type { ChartInput } from '../charts/record.ts';
import { readChoice } from '../charts/selection.ts';
import { chartOf, drawing, element } from './draw.ts';

class CustomChart extends HTMLElement {
  async connectedCallback(): Promise<void> {
    try {
      const answer = await fetch(this.dataset['input'] ?? '');
      const input = (await answer.json()) as ChartInput;
      const chart = chartOf(input, readChoice(new URLSearchParams(location.search)));
      let drawn = 0;
      const draw = (): void => {
        const width = Math.min(960, Math.round(this.clientWidth));
        if (width === drawn || width === 0) return;
        drawn = width;
        this.replaceChildren(element(drawing(chart, width)));
        this.dataset['drawn'] = '';
      };
      new ResizeObserver(draw).observe(this);
      draw();
      document.title = chart.title;
      const link = document.querySelector<HTMLAnchorElement>('.source a');
      if (link) link.href = chart.url + location.search;
    } catch {
      // What went wrong is said in place of the chart, and below it stands the link to the builder.
      const words = this.querySelector('p');
      if (words) words.textContent = this.dataset['sorry'] ?? '';
      this.dataset['failed'] = '';
    }
  }
}

customElements.define('custom-chart', CustomChart);
