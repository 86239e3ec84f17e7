/** Lines that belong to the page or the document's frame and not to the plan's text. One table, each row with a sample. */

interface Furniture {
  rule: string;
  /** Tested against a whole line; linear. */
  pattern: RegExp;
  sample: string;
}

export const furniture: readonly Furniture[] = [
  {
    rule: 'buttons',
    pattern:
      /^[\s　|｜【】[\]（）]*(?:(?:打印|打印本页|下载|分享|分享到|收藏|关闭|关闭窗口|返回|返回顶部|返回列表|字体|字号|大|中|小|微信|微博|朗读|扫一扫|复制链接|保护视力色)[：:\s　|｜【】[\]（）/]*){2,}$/,
    sample: '打印 下载 分享 字体：大 中 小',
  },
  {
    rule: 'reading aids',
    pattern:
      /^(?:(?:无障碍(?:浏览|阅读|模式)?|长者(?:模式|版|专区|助手)|适老化?(?:版|模式)?|关怀(?:版|模式)|老年(?:版|模式)|手机版|网站地图|设为首页|加入收藏|繁[体體](?:版|中文)?|简体(?:版|中文)?|English|智能问答)[\s　|｜]*){1,8}$/i,
    sample: '无障碍浏览 长者模式',
  },
  { rule: 'button', pattern: /^(?:关闭|举报|打印|返回|收藏|提交|购物车|评论|点赞|×)$/, sample: '关闭' },
  {
    rule: 'caption',
    pattern:
      /^(?:图为|▲|△)?[\p{Script=Han}·]{2,20}在[\p{Script=Han}“”]{0,12}(?:会议?上|现场)(?:作|讲话|发言|致辞|主持|部署|宣读|安排)[^，。；：]{0,16}$/u,
    sample: '主任在会上作工作报告',
  },
  { rule: 'bars', pattern: /^[|｜][|｜\s　]*$/, sample: '||' },
  { rule: 'share', pattern: /^(?:分享|转发)(?:到|至)?[：:]?$/, sample: '分享到：' },
  {
    rule: 'code to scan',
    pattern: /^(?:微信)?扫[一码][\p{Script=Han}，、“”]{1,20}$/u,
    sample: '扫一扫在手机打开当前页',
  },
  {
    rule: 'path',
    pattern:
      /^[>＞»]?(?:您?(?:的|所在的?)?(?:当前的?)?位置|当前(?:页面|路径|栏目)|您当前位置|您?现在的位置|首页\s*[>＞»/])[：:\s]?.{0,200}$/,
    sample: '当前位置：首页 > 政务公开 > 规划计划',
  },
  {
    rule: 'account',
    pattern:
      /^(?:用户)?(?:登[录陆]|注册)$|^立即(?:登[录陆]|注册)$|^(?:还)?没有[账帐]号[？?]$|^忘记密码[？?]$|^(?:Loading|加载中)[.…。]*$/i,
    sample: '还没有账号？',
  },
  {
    rule: 'menu',
    pattern: /^[\p{Script=Han}]{2,10}(?:\s?[|｜]\s?[\p{Script=Han}]{2,10}){2,12}$/u,
    sample: '首页 | 政务公开 | 互动交流',
  },
  {
    rule: 'record',
    pattern:
      /^(?:发布|发表|发文|成文|生成|公开|印发|更新|录入)?(?:时间|日期)[：:][\s　]*(?:\d{2,4}[-年./]\d{1,2}.{0,120})$/,
    sample: '发布时间：2024-03-01 来源：本站 浏览次数：35',
  },
  {
    rule: 'record in brackets',
    pattern:
      /^(?=【)(?:【?(?:信息来源|信息时间|发布时间|来源|时间|阅读次数|浏览次数|字号|字体|我要打印|打印|关闭)[：:\s　\d-]*】?){2,}$/,
    sample: '【信息时间：2024-02-16　阅读次数：】【我要打印】【关闭】',
  },
  {
    rule: 'card',
    pattern:
      /^(?:索\s?引\s?号|信息索引|文号|发文字号|发文机关|发布机构|公开方式|公开类别|公开范围|主题分类|信息分类|体裁|有效性|(?:信息|文章|稿件)?来源|信息发布[者人]|作者|责任编辑|责编|编辑|审核|点击数|点击率|浏览次数|浏览量|阅读次数|阅读量|访问量|关键词|公文种类)[：:].{0,120}$/,
    sample: '索引号：K12345 公开方式：主动公开',
  },
  {
    rule: 'empty card',
    pattern:
      /^(?:文字|字体|字号|大小|来源|时间|作者|编辑|保护视力色|视力保护色|(?:阅读|浏览|点击|访问)(?:量|数|次数)?)[：:][\s　]*$/,
    sample: '阅读：',
  },
  {
    rule: 'neighbour',
    pattern:
      /^(?:(?:上一篇|下一篇|上一条|下一条|附件下载)[：:].{0,120}|附件(?:列表|下载)|(?:相关(?:链接|阅读|文章|附件|新闻|报道|信息|文档|推荐)|推荐阅读|延伸阅读|猜你喜欢|热门文章)(?:[：:].{0,120})?)$/,
    sample: '上一篇：没有了',
  },
  {
    rule: 'other page',
    pattern: /^[-•·・*]?[\s　]?(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}[\s　]*[\p{Script=Han}“《].{3,100}$/u,
    sample: '- 2024-02-22 某市人大会议开幕',
  },
  {
    rule: 'byline',
    pattern:
      /^(?:原标题[：:].{2,80}|[\p{Script=Han}]{0,12}(?:记者|通讯员|见习生)[\s　：:][\p{Script=Han}\s　、]{2,20}|[\p{Script=Han}]{2,12}记者[\p{Script=Han}]{2,4}|责任?编辑?[\s　]?[\p{Script=Han}]{0,4})$/u,
    sample: '本报记者 某某',
  },
  {
    rule: 'library',
    pattern:
      /^(?:共\s?\d{1,4}\s?页[，,]预览\s?\d{1,4}\s?页$|[-•·・*][\s　]?\d{1,6}$|[-•·・*]?[\s　]?(?:约\s?[\d.]{1,6}\s?(?:万|千)?字|约?\s?\d{1,4}\s?页|举报|版权申诉|立即下载|VIP|免费|\d{4}-\d\d-\d\d\s?发布于.{1,12})$)/,
    sample: '• 约 3 页',
  },
  {
    rule: 'library notice',
    pattern:
      /^[-•·・*\d.、\s　]{0,8}(?:(?:本|当前)(?:文档|站|资料)[^。]{0,12}(?:用户上传|版权|不保证|仅供).{0,120}|网站客服.{0,60})$/,
    sample: '1. 1、本文档由用户上传，文库整理发布。',
  },
  {
    rule: 'foot',
    pattern:
      /^(?:版权所有|网站标识码|技术支持|Copyright|©|网站地图|联系我们|[\p{Script=Han}]?ICP备|.{1,3}公网安备).{0,150}$/iu,
    sample: '版权所有 某某网站',
  },
  {
    rule: 'page number',
    pattern:
      /^(?:[-—–－]{1,2}\s?\d{1,4}\s?[-—–－]{1,2}|第\s?\d{1,4}\s?页(?:[\s　，,/]*共\s?\d{1,4}\s?页)?|\d{1,4}\s?\/\s?\d{1,4}|第(?:\s?\[\d{1,3}\]){1,40}\s?页[\s　，,/]*(?:共\s?\[?\d{1,4}\]?\s?页)?)$/,
    sample: '— 3 —',
  },
  {
    rule: 'contents',
    pattern: /^.{0,120}?(?:[.．·‥]{4,}|…{2,})[\s　]*[-—（(]?\d{1,4}[-—）)]?$/,
    sample: '一、总体要求…………………3',
  },
  {
    rule: 'part shown',
    pattern: /^[（(](?:未完，)?(?:全文)?共\s?\d{1,6}\s?字.{0,30}[）)]$|^[（(]请认真阅读下面的提示信息[）)]$/,
    sample: '（未完，全文共1956字，当前显示638字）',
  },
  {
    rule: 'paid for',
    pattern:
      /^(?:[•·][\s　]?)?(?:隐藏内容|此处内容需要权限查看|[\p{Script=Han}]{2,6}用户特权[：:].{1,20}|(?:会员|VIP)免费(?:查看|下载|推荐)|开通会员.{0,12})$/u,
    sample: '• 会员用户特权：免费',
  },
  { rule: 'contents heading', pattern: /^目[\s　]*[录次]$/, sample: '目　录' },
  {
    rule: 'number',
    pattern: /^[\p{Script=Han}]{1,12}[〔[（(【]\d{4}[〕\]）)】]\s?第?\s?\d{1,4}\s?号$/u,
    sample: '团某发〔2024〕3号',
  },
  {
    rule: 'imprint',
    pattern:
      /^(?:(?:抄送|抄报|主送|分送)[：:].{1,200}|共印\s?\d{1,6}\s?份[。.]?|[\p{Script=Han}（）]{2,30}[\s　]{1,20}\d{4}年\d{1,2}月\d{1,2}日印发)$/u,
    sample: '抄送：各科室，各直属单位。',
  },
  {
    rule: 'release',
    pattern: /^[（(]?(?:此件[\p{Script=Han}，、]{2,20}|(?:本文|内容)?(?:有删[减节]|略有删节))[）)]?$/u,
    sample: '（此件公开发布）',
  },
  {
    rule: 'date',
    pattern:
      /^(?:[（(]?(?:\d{4}|[一二三四五六七八九〇○零]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})日)?(?:印发|发布)?[）)]?)$/,
    sample: '2024年3月1日',
  },
  { rule: 'rule', pattern: /^[-—–_=*·.…~～－:\s]{3,}$/, sample: '————————' },
];

/** The rule by which a line is furniture, if it is. */
export function furnitureOf(line: string): string | undefined {
  if (line.length > 250) return undefined;
  // • 发布机构：某局: a page's list of what it says of itself.
  const words = line.replace(/^[•·●▪][\s　]*/, '');
  return furniture.find(({ pattern }) => pattern.test(words))?.rule;
}
