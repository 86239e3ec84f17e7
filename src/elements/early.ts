/**
 * The scripts that stand in the HTML itself and run before anything is painted: nothing flashes, and the first frame comes
 * soon. Their hashes are registered in the Content-Security-Policy (astro.config.mjs). Values that they do not know are
 * ignored.
 */

/** On pages: the reader's ground and text size, as the browser keeps them. */
export const early =
  "try{var r=JSON.parse(localStorage.getItem('reading'))||{},d=document.documentElement.dataset,g=r.ground,s=r.size;" +
  "if(g==='light'||g==='dark')d.ground=g;if(s==='large'||s==='larger')d.size=s}catch(e){}";

/** On pages, where what is seen first ends (components/FirstScreen.astro). */
export const seen = 'document.body.offsetTop';

/** On embedded charts: what `?theme=light|dark&ground=transparent&plain=1` asks for, and whether a choice is to be drawn. */
export const earlyEmbed =
  "var q=new URLSearchParams(location.search),d=document.documentElement.dataset,t=q.get('theme');" +
  "if(t==='light'||t==='dark')d.ground=t;if(q.get('ground')==='transparent')d.transparent='';" +
  "if(q.get('plain')==='1')d.plain='';" +
  "if(['themes','measures','targets','order','title'].some(function(n){return q.get(n)}))d.choice=''";
