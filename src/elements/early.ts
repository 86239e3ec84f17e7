/**
 * The one script that stands in the HTML itself: it sets the reader's ground and text size before the first paint, so
 * that nothing flashes. Its hash is registered in the Content-Security-Policy (astro.config.mjs). Values that it does
 * not know are ignored.
 */
export const early =
  "try{var r=JSON.parse(localStorage.getItem('reading'))||{},d=document.documentElement.dataset;" +
  'if(/^(light|dark)$/.test(r.ground))d.ground=r.ground;if(/^(large|larger)$/.test(r.size))d.size=r.size}catch(e){}';
