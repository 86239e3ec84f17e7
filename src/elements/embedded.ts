/** On an embedded chart: tells the embedding page its height. What its address asks for is done before (early.ts). */
const tell = (): void =>
  parent.postMessage({ type: 'plan-chart', height: Math.ceil(document.body.getBoundingClientRect().height) }, '*');

if (parent !== window) {
  new ResizeObserver(tell).observe(document.body);
  addEventListener('message', (event: MessageEvent<unknown>) => {
    const { data } = event;
    if (typeof data === 'object' && data !== null && 'type' in data && data.type === 'plan-chart-ask') tell();
  });
  tell();
}
