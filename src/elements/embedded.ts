/**
 * On an embedded chart: honours `?theme=auto|light|dark&ground=transparent&plain=1` and tells the embedding page its
 * height. The page is complete without it; values it does not know are ignored.
 */
const query = new URLSearchParams(location.search);
const root = document.documentElement;

const theme = query.get('theme');
if (theme === 'light' || theme === 'dark') root.dataset['ground'] = theme;
else delete root.dataset['ground'];
delete root.dataset['size'];
if (query.get('ground') === 'transparent') root.dataset['transparent'] = '';
if (query.get('plain') === '1') root.dataset['plain'] = '';

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
