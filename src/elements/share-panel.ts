/**
 * `<share-panel>`: the buttons beside a chart. Each copies one thing and says so in words that a screen reader hears.
 * Buttons that this browser cannot serve stay hidden; the links beside them need no script.
 */
class SharePanel extends HTMLElement {
  connectedCallback(): void {
    const inApp = /MicroMessenger|QQ\/|Weibo|DingTalk|Lark|AlipayClient/i.test(navigator.userAgent);
    const note = this.querySelector<HTMLElement>('[data-in-app]');
    if (note && inApp) note.hidden = false;
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
      const act = this.action(button);
      if (act === undefined || (inApp && button.dataset['copy'] === 'picture')) continue;
      button.hidden = false;
      button.addEventListener('click', () => void this.run(button, act));
    }
  }

  /** What a button does, or undefined where the browser cannot. */
  private action(button: HTMLButtonElement): (() => Promise<void>) | undefined {
    const what = button.dataset['copy'];
    const text = (): string => this.querySelector<HTMLElement>(`[data-text="${what}"]`)?.textContent ?? '';
    if (what === 'share') {
      if (!('share' in navigator)) return undefined;
      return () => navigator.share({ title: document.title, url: location.href });
    }
    if (!('clipboard' in navigator)) return undefined;
    if (what === 'picture') return 'ClipboardItem' in window ? () => this.copyPicture(button.value) : undefined;
    if (what === 'table') return 'ClipboardItem' in window ? () => this.copyTable() : undefined;
    return () => navigator.clipboard.writeText(text());
  }

  /** Safari wants the promise itself, inside the click; the others take it too. */
  private copyPicture(address: string): Promise<void> {
    const picture = fetch(address).then((answer) => {
      if (!answer.ok) throw new Error(`${answer.status}`);
      return answer.blob();
    });
    return navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
  }

  /** As a table for Word, WPS and Excel, and as tab-separated text for all else. */
  private copyTable(): Promise<void> {
    const table = document.querySelector<HTMLTableElement>('[data-chart-table] table');
    if (!table) return Promise.reject(new Error('no table'));
    const clean = document.createElement('table');
    for (const row of table.rows) {
      const line = clean.insertRow();
      for (const cell of row.cells) line.insertCell().textContent = cell.dataset['plain'] ?? cell.innerText.trim();
    }
    const lines = [...clean.rows].map((row) => [...row.cells].map((cell) => cell.textContent).join('\t'));
    const blob = (type: string, text: string): Blob => new Blob([text], { type });
    return navigator.clipboard.write([
      new ClipboardItem({
        'text/html': blob('text/html', clean.outerHTML),
        'text/plain': blob('text/plain', lines.join('\n')),
      }),
    ]);
  }

  private async run(button: HTMLButtonElement, act: () => Promise<void>): Promise<void> {
    const status = this.querySelector('[role="status"]');
    try {
      await act();
      if (status) status.textContent = button.dataset['done'] ?? '';
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return;
      if (status) status.textContent = this.dataset['failed'] ?? '';
    }
  }
}

customElements.define('share-panel', SharePanel);
