/**
 * Digits that are dates, periods or ordinals and not values: 令和6年度, 2024年, 5月～2月, 第3次,
 * 10代, 4年生. All patterns are sticky, bounded, and work on folded text.
 */
export interface CalendarMatch {
  readonly kind: 'date' | 'period' | 'ordinal';
  readonly end: number;
}

const N = '(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})';
const ERA_YEAR = `(?:令和|平成|昭和|大正|明治) ?(?:元|${N}) ?年度?`;
const SHORT_ERA = `[RHS] ?(?:元|[0-9]{1,2})(?:年度?|\\.[0-9]{1,2}(?:\\.[0-9]{1,2})?|/[0-9]{1,2}(?:/[0-9]{1,2})?)?(?![0-9A-Za-z%,.人件回])`;
const WESTERN_YEAR = '(?:19|20)[0-9]{2} ?(?:年度?|度(?=[)]))';
// 2025.3 is a month only where no unit follows.
const NUMERIC =
  '(?:19|20)[0-9]{2}(?:[/-][0-9]{1,2}(?:[/-][0-9]{1,2})?|\\.[0-9]{1,2}(?:\\.[0-9]{1,2}|(?=$|[\\s()~、,])))(?![0-9,.])';
const MONTH_DAY = `${N} ?月(?:期|分|号|頃|中旬|上旬|下旬|初旬|末|中)?(?: ?${N} ?日)?`;
const YEAR = `(?:${ERA_YEAR}|${SHORT_ERA}|${WESTERN_YEAR})(?: ?[((](?:${ERA_YEAR}|${WESTERN_YEAR}|${SHORT_ERA})[))])?`;
const SHORT_YEAR = '[0-9]{1,2} ?年度(?!間)';
const CLOCK = '[0-9]{1,2} ?時(?!間|点)(?: ?[0-9]{1,2} ?分)?|[0-9]{1,2}:[0-9]{2}(?![0-9])';
const TAIL = '(?:末|当初|頃|ごろ|上半期|下半期|上期|下期|中|内)?';
const DATE = `(?:(?:${YEAR}|${SHORT_YEAR}) ?(?:${MONTH_DAY})?|${NUMERIC}|${MONTH_DAY}|${CLOCK})${TAIL}`;

const DATE_AT = new RegExp(DATE, 'y');
const SPAN_AT = new RegExp(
  `(?:${DATE}|${N}) ?(?:~|-|―|ー|から) ?(?:翌年 ?|翌)?(?:${DATE})(?:まで)?|(?:${DATE}) ?(?:~|以降|以後|まで|から(?!の))`,
  'y',
);
const ORDINAL_AT = new RegExp(
  [
    `第 ?[0-9一二三四五六七八九十]{1,4} ?(?:次|期|回|条|号|章|部|版|位|弾|者|項|種|段階|工区|四半期|中|小|学年|日曜|土曜)?(?:計画)?`,
    `[0-9]{1,3}(?:代|年生|歳児|学年|次計画|次募集|次|類|号線|号|丁目|番地?|番目|期目|回目|人目|件目|年目|か年計画|カ年計画|ヶ年計画|周年|級|階|市町(?!村)|段階評価|段階中|点満点|人制|本柱|つの)`,
    `[0-9]{1,3}歳(?:以上|未満|以下|まで)?(?:の|児|人口|者|高齢|女性|男性|市民)`,
    `(?:要介護|要支援|ステージ|レベル|フェーズ|ランク|区分|№|番号) ?[0-9]{1,3}(?![0-9,.])`,
    `四半期(?!ごと|毎|に)|三者|二次|一次|一部|一般|一斉|一体|一元|一環|一定|一時|十分|二重|統一|三重|一覧|一層|一貫|一方|一同|一緒|一新|一律|一括|万一|唯一`,
  ].join('|'),
  'y',
);
const PERIOD_WORD =
  /(?:通年|年度内|年度末|年度当初|上半期|下半期|上期|下期|前期|後期|前半期|後半期|随時|毎年度|適時|順次|通期|年内|年末|常時|期間中)(?![0-9])/y;

/** The date, period or ordinal that starts at `at`, or null. */
export function calendarAt(text: string, at: number): CalendarMatch | null {
  const character = text.charAt(at);
  if (
    !/[0-9令平昭大明RHS第要ステレベフラ区№番四三二一十唯万統通年上下前後随毎適順常期六七八九五]/.test(
      character,
    )
  ) {
    return null;
  }
  const span = endOf(SPAN_AT, text, at);
  if (span !== null) return { kind: 'period', end: span };
  const ordinal = endOf(ORDINAL_AT, text, at);
  if (ordinal !== null) return { kind: 'ordinal', end: ordinal };
  const date = endOf(DATE_AT, text, at);
  if (date !== null) return { kind: 'date', end: date };
  const period = endOf(PERIOD_WORD, text, at);
  return period === null ? null : { kind: 'period', end: period };
}

function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}
