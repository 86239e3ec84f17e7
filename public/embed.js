// Gives embedded charts the height that they need: <script src="…/embed.js" async></script>, once a page.
// It listens only to frames of its own origin, and only for a number.
(() => {
  const script = document.currentScript;
  if (!script || window.planChartEmbed) return;
  window.planChartEmbed = true;
  const { origin } = new URL(script.src);
  const ours = (frame) => {
    try {
      return new URL(frame.src).origin === origin;
    } catch {
      return false;
    }
  };
  const frames = () => [...document.querySelectorAll('iframe')].filter(ours);
  addEventListener('message', (event) => {
    const { data, source } = event;
    if (event.origin !== origin || data === null || typeof data !== 'object' || data.type !== 'plan-chart') return;
    const { height } = data;
    if (!Number.isFinite(height) || height < 1 || height > 20000) return;
    for (const frame of frames()) {
      if (frame.contentWindow !== source) continue;
      frame.style.aspectRatio = 'auto';
      frame.style.height = `${Math.ceil(height)}px`;
    }
  });
  // Frames that were ready before this script say their height again.
  for (const frame of frames()) frame.contentWindow.postMessage({ type: 'plan-chart-ask' }, origin);
})();
