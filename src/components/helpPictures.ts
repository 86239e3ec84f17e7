/**
 * Pictures of the site itself for its help page, in public/help/<name>.png at one and a half times this size. tests/site/pictures.spec.ts takes them from the
 * built site, and fails when what they show has changed: `UPDATE=1 npm test -- site` takes them anew.
 */
export const helpPictures = {
  read: {
    width: 640,
    height: 415,
    alt: '任务页的截图：标题是“服务青年‘关键小事’”，正文中“不少于8000人”带红色底线，“青春专线条”之后有一个红色的〔缺〕字，正文下方说明此处原文疑有缺漏。',
  },
  settings: {
    width: 400,
    height: 305,
    alt: '页首“显示”展开后的截图：底色可选跟随系统、浅色、深色，字号可选标准、大、特大。',
  },
  search: {
    width: 640,
    height: 420,
    alt: '搜索框的截图：输入“宣讲”，下面列出有这两个字的任务，每项有标题、摘句和主题，找到的字有底色。',
  },
  cite: {
    width: 640,
    height: 130,
    alt: '数据页“如何引用”的截图：一条按国家标准写好的引用，有发布机关、题名、网站、日期和网址。',
  },
  share: {
    width: 640,
    height: 330,
    alt: '图表页“使用这张图”的截图：复制图片、复制表格、复制嵌入代码等按钮，下面是 PNG、SVG、PPTX 等文件和大小。',
  },
  build: { width: 1040, height: 420, alt: '“自己组图”的截图：左边勾选主题和量的类别，右边即时画出所选目标的图。' },
  embed: {
    width: 480,
    height: 455,
    alt: '嵌入的图表的截图：图的标题、条形和数值，图下有一条回到本站查看数据与来源的链接。',
  },
  data: {
    width: 800,
    height: 345,
    alt: '目标表的截图：每行一个目标，列出主题、任务、目标、数值和原文摘句，上方可按主题和量的类别筛选。',
  },
} as const;

export type HelpPicture = keyof typeof helpPictures;
