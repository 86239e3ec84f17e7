/** How a promised value binds: the cues before and after a number, as one table. */
import type { Comparator } from './schema.ts';

export interface Cue {
  rule: string;
  /** `before`: the pattern ends where the number begins. `after`: it begins where the number's unit ends. */
  side: 'before' | 'after';
  pattern: RegExp;
  /** The number stands between ⟨ and ⟩. */
  sample: string;
  gives: Comparator;
  /** Whether the cue belongs to what the site quotes: 不少于20名, but 3.5%以内 without 控制在. */
  quoted: boolean;
}

// What may stand between a cue and its number: 至少有1所, 至少讲2次, 不少于各1家, 至少举办一次, 不低于总量的70%.
const gap =
  '(?:各?(?:有|为|达到|达)?|各?[讲开办上建读做学写送种发出设配听看]|各?(?:要|应)?[\\u4e00-\\u9fff]{2,6}?)[¥￥$]?';
const share = '(?:[^，。；：！？、\\n0-9]{1,40}?的)?';

const row = (
  rule: string,
  side: Cue['side'],
  pattern: RegExp,
  gives: Comparator,
  sample: string,
  quoted = true,
): Cue => ({
  rule,
  side,
  pattern,
  sample,
  gives,
  quoted,
});

/** What is done within a time that is promised: 30分钟内出报告. Not 5日内报送, which is asked of somebody. */
export const served =
  '(?:出(?:具)?(?:报告|结果)|到达?(?:现场|场|岗)|响应|答复|回复|回应|反馈|办结|办理完毕|执结|审结|结案|处置|修复|送达|接通|放款|兑付|赔付)';
const toServe = `[^，。；、\\d]{0,8}${served}(?!率|的)`;
/** A time limit that is a promise, from 内 on; for use within a pattern. */
export const inTime = `内${toServe}`;

/** In order: the first that fits decides. What stands after the number is asked first, since 达到80%以上 is a floor. */
export const cues: Cue[] = [
  row('in-time', 'after', new RegExp(`^内(?=${toServe})`), '<=', '检验项目⟨30⟩分钟内出报告'),
  row('above-after', 'after', /^\+(?![\dA-Za-z一-龥])/, '>', '阅读量达到⟨10万⟩+'),
  row('about-after', 'after', /^(?:左右|上下|前后)/, '~', '服务⟨300⟩人左右'),
  row('floor-after', 'after', /^(?:（含）)?(?:及以上|或以上|以上|（含）以上)(?:（含）)?/, '>=', '走访⟨50⟩户以上'),
  row(
    'ceiling-after',
    'after',
    /^(?:（含）)?(?:及以下|或以下|以下|以内|之内)(?:（含）)?/,
    '<=',
    '平均用时降到⟨3⟩天以内',
  ),
  row(
    'floor',
    'before',
    new RegExp(
      `(?:不少于|不低于|不得少于|不得低于|不小于|不能少于|不能低于|不应少于|不下于|不下|不亚于|至少|最少|≥|≧|>=|＞=|⩾)${gap}${share}$`,
    ),
    '>=',
    '全年走访不少于⟨20⟩家',
  ),
  row(
    'ceiling',
    'before',
    new RegExp(
      `(?:不超过|不高于|不多于|不大于|不得超过|不得高于|不得多于|不[能可应要](?:超过|高于|多于|突破)|不突破|不超出|不超|最多|至多|≤|≦|<=|⩽)${gap}${share}$`,
    ),
    '<=',
    '办理时间不超过⟨5⟩天',
  ),
  row('ceiling-top', 'before', /(?:最高|最长|上限)(?:为|达|可达)?$/, '<=', '每家补助最高⟨5⟩万元'),
  row('floor-base', 'before', /(?:最低|最短|保底|下限)(?:为|达)?$/, '>=', '每组最低⟨3⟩人'),
  row('ceiling-kept', 'before', /(?:控制在|严控在|限制在|压控在)$/, '<=', '失业率控制在⟨4%⟩', false),
  row(
    'above',
    'before',
    new RegExp(
      `(?:超过|突破|高于|多于|大于|超出|越过|跨越|＞|>|(?<![跑赶反彩])超|(?<![打击攻])破|逾)(?:了|至)?${share}$`,
    ),
    '>',
    '参加人数超过⟨500⟩人',
  ),
  row('below', 'before', new RegExp(`(?:低于|少于|小于|不到|不足|＜|<)${share}$`), '<', '误差小于⟨1%⟩'),
  row(
    'about',
    'before',
    /(?:大约|约为|(?<![签预合制节条履相公违])约|接近|将近|(?<![最附临])近)$/,
    '~',
    '建设约⟨10⟩公里步道',
  ),
  row(
    'floor-noun',
    'after',
    /^[^，。；：！？、\n0-9以（）]{1,10}以上(?=[，。；！？\n）]|$)/,
    '>=',
    '每个社区配备⟨2⟩名医生以上',
  ),
];

/** The cue that governs a number, with how far it reaches before and after. Undefined where there is none. */
export function cueOf(before: string, after: string): { cue: Cue; before: number; after: number } | undefined {
  const fits = cues
    .filter((cue) => cue.side === 'after' && cue.rule !== 'floor-noun')
    .map((cue) => ({ cue, length: cue.pattern.exec(after)?.[0].length ?? 0 }))
    .find(({ length }) => length > 0);
  const ahead = cues
    .filter((cue) => cue.side === 'before')
    .map((cue) => ({ cue, length: cue.pattern.exec(before)?.[0].length ?? 0 }))
    .find(({ length }) => length > 0);
  const late = cues
    .filter((cue) => cue.rule === 'floor-noun' && fits === undefined && ahead === undefined)
    .map((cue) => ({ cue, length: cue.pattern.exec(after)?.[0].length ?? 0 }))
    .find(({ length }) => length > 0);
  const cue = fits?.cue ?? ahead?.cue ?? late?.cue;
  if (cue === undefined) return undefined;
  return { cue, before: ahead?.cue.quoted ? ahead.length : 0, after: (fits ?? late)?.length ?? 0 };
}
