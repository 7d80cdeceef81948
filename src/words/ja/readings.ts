import { type Comparator, type Reading } from '../../core/values/reading';
import { grouped } from '../digits';
import { describeReading, type ReadingWords, type UnclearWords } from '../readingWords';

type Per = Extract<Reading, { kind: 'frequency' }>['per'];

const COMPARATORS: Readonly<Record<Comparator, string>> = {
  atLeast: '以上',
  atMost: '以下',
  lessThan: '未満',
  moreThan: '超',
};

const PER: Readonly<Record<Per, string>> = {
  year: '年',
  halfYear: '半年に',
  quarter: '四半期に',
  month: '月',
  week: '週',
  day: '1日',
  schoolTerm: '学期ごとに',
};

const bound = (comparator: Comparator | null) =>
  comparator === null ? '' : COMPARATORS[comparator];
const about = (approx: boolean) => (approx ? '約' : '');

export const unclearJa: UnclearWords = {
  errorValue: 'セルがエラーになっています',
  booleanValue: '数ではなく真偽の値が入っています',
  dateInsteadOfNumber: '数ではなく日付になっています',
  ambiguousSeparator: '区切りの記号の意味が一つに決まりません',
  letterAmongDigits: '数字の中に文字が混ざっています',
  severalNumbers: '数が複数あり、どれを使うか決まりません',
  unbalancedBrackets: 'かっこの始めと終わりが合いません',
  unitConflict: 'セルの単位と単位の列が食い違っています',
  notUnderstood: '読み取れない書き方です',
};

export const readingsJa: ReadingWords = {
  quantity: ({ value, unit, comparator, approx, gross }) =>
    `${gross ? '延べ' : ''}${about(approx)}${grouped(value)}${unit}${bound(comparator)}`,
  range: ({ low, high, unit, approx }) =>
    `${about(approx)}${grouped(low)}から${grouped(high)}${unit}`,
  change: ({ from, to, unit }) => `${grouped(from)}${unit}から${grouped(to)}${unit}へ`,
  fraction: ({ numerator, denominator, unit }) =>
    `${grouped(denominator)}${unit}のうち${grouped(numerator)}${unit}`,
  frequency: ({ count, per, unit, comparator, approx }) =>
    `${PER[per]}${about(approx)}${grouped(count)}${unit}${bound(comparator)}`,
  date: ({ text }) => `日付「${text}」`,
  period: ({ text }) => `期間「${text}」`,
  statement: ({ text }) => `文「${text}」`,
  pending: ({ text }) => `未確定「${text}」`,
  notCarriedOut: ({ text }) => `行わなかった「${text}」`,
  blank: () => '空欄',
  unclear: ({ text, why, alternatives }) => {
    const choices = alternatives.map((reading) => describeReading(readingsJa, reading));
    const hint = choices.length === 0 ? '' : `。考えられる読み方：${choices.join('、')}`;
    return `「${text}」は読み取れません（${unclearJa[why]}${hint}）`;
  },
};
