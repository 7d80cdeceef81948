import { type Comparator } from './reading';
import { spacesEnd, type Step } from './numbers';
import { APPROX_BEFORE, COMPARATORS_BEFORE, GROSS_BEFORE, TOTALS_BEFORE } from './vocabulary';

/** What stands before a number and belongs to it: 約, 延べ, 最低, 計, 年(4回), ▲, ¥. */
export interface Modifiers {
  /** Where the number starts. */
  readonly end: number;
  readonly approx: boolean;
  readonly gross: boolean;
  readonly comparator: Comparator | null;
  readonly negative: boolean;
  readonly plus: boolean;
  readonly plusMinus: boolean;
  /** 「年4回」: '年'; 「学期ごとに1回」: '学期'. */
  readonly per: string | null;
  /** '円' after ¥, '' otherwise. */
  readonly unit: string;
  readonly steps: readonly Step[];
}

const longestFirst = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[$^*+?.()|[\]{}]/g, '\\$&'))
    .join('|');

const COMPARATOR_OF: ReadonlyMap<string, Comparator> = new Map(COMPARATORS_BEFORE);
const PER_BEFORE =
  '月平均|週平均|日平均|年平均|毎年度|毎年|年間で|年間|年に|年度に|年|毎月|月間|月に|月|毎週|週に|週|毎日|毎学期|各学期|(?:各|1)?学期(?:ごと|毎|おき)?に|学期|1 ?年(?:間)?に|四半期(?:ごと|毎)?に|毎四半期|半期(?:ごと|毎)?に|毎半期|半年(?:ごと|毎)?に|1 ?日(?:に|あたり|当たり)?(?= ?[0-9])';
const PER_AT = new RegExp(`(?:${PER_BEFORE})`, 'y');
const APPROX_AT = new RegExp(`(?:${longestFirst(APPROX_BEFORE)})`, 'y');
const GROSS_AT = new RegExp(`(?:${longestFirst(GROSS_BEFORE)})`, 'y');
const COMPARATOR_AT = new RegExp(
  `(?:${longestFirst(COMPARATORS_BEFORE.map(([word]) => word))})`,
  'y',
);
const TOTAL_AT = new RegExp(`(?:${longestFirst(TOTALS_BEFORE)})`, 'y');
const MINUS_AT = /[▲△]|-(?=[0-9])|マイナス(?= ?[0-9])/y;
const PLUS_AT = /\+|プラス(?= ?[0-9])/y;
const HAN = /[\p{Script=Han}]/u;
/** 約 ends these words and says nothing of the number after them. */
const ENDS_IN_YAKU = /[予契公条規節解制要集成婚確]/;
const MAX_MODIFIERS = 6;

/** Reads modifiers from `at` of folded text; `end` is `at` when there are none. */
export function modifiersAt(text: string, at: number): Modifiers {
  const steps: Step[] = [];
  const state = {
    approx: false,
    gross: false,
    comparator: null as Comparator | null,
    negative: false,
    plus: false,
    plusMinus: false,
    per: null as string | null,
    unit: '',
  };
  let end = at;
  for (let count = 0; count < MAX_MODIFIERS; count += 1) {
    const start = count === 0 ? at : spacesEnd(text, end);
    const step = nextModifier(text, start, at);
    if (step === null) break;
    const word = text.slice(step.start, step.end);
    if (step.as === 'approx') state.approx = true;
    else if (step.as === 'gross') state.gross = true;
    else if (step.as === 'comparator') state.comparator = COMPARATOR_OF.get(word) ?? null;
    else if (step.as === 'per') state.per = perUnit(word);
    else if (step.as === 'unit') state.unit = '円';
    else if (step.as === 'sign') {
      if (step.value === '+') state.plus = true;
      else if (step.value === '-') state.negative = true;
      else state.plusMinus = true;
    }
    steps.push(step);
    end = step.end;
    if (step.as === 'sign') break;
  }
  return { ...state, end: spacesEnd(text, end), steps };
}

function nextModifier(text: string, at: number, first: number): Step | null {
  const previous = at > 0 ? text.charAt(at - 1) : '';
  const character = text.charAt(at);
  const joined = at === first && HAN.test(previous);
  if (character === '¥') return { start: at, end: at + 1, as: 'unit', value: '円' };
  if (character === '±') return { start: at, end: at + 1, as: 'sign' };
  const plus = endOf(PLUS_AT, text, at);
  if (plus !== null) return { start: at, end: plus, as: 'sign', value: '+' };
  const sign = endOf(MINUS_AT, text, at);
  if (sign !== null) return { start: at, end: sign, as: 'sign', value: '-' };
  const approx = endOf(APPROX_AT, text, at);
  if (approx !== null && !(character === '約' && ENDS_IN_YAKU.test(previous))) {
    return { start: at, end: approx, as: 'approx' };
  }
  const gross = endOf(GROSS_AT, text, at);
  if (gross !== null && !(joined && gross - at === 1))
    return { start: at, end: gross, as: 'gross' };
  const comparator = endOf(COMPARATOR_AT, text, at);
  if (comparator !== null) return { start: at, end: comparator, as: 'comparator' };
  if (joined) return null;
  const per = endOf(PER_AT, text, at);
  if (per !== null && numberFollows(text, per)) return { start: at, end: per, as: 'per' };
  const total = endOf(TOTAL_AT, text, at);
  return total === null ? null : { start: at, end: total, as: 'name' };
}

function numberFollows(text: string, at: number): boolean {
  return /[0-9一二三四五六七八九十約延の]/.test(text.charAt(spacesEnd(text, at)));
}

function perUnit(word: string): string {
  if (word.includes('学期')) return '学期';
  if (word.includes('四半期')) return '四半期';
  if (/半期|半年/.test(word)) return '半期';
  if (word.includes('年')) return '年';
  if (word.includes('月')) return '月';
  if (word.includes('週')) return '週';
  return '日';
}

function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}
