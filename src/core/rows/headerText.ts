import { halfWidth } from '../sheet/halfWidth';
import { findFiscalYears } from './fiscalYear';

/** A heading taken apart: 「令和６年度\n目 標 値（件）」 → base 目標値, year 2024, qualifier 件. */
export interface HeaderText {
  /** What is left without years, brackets, white space, marks and spelling variants. */
  readonly base: string;
  /** Distinct fiscal years, ascending. */
  readonly years: readonly number[];
  /** 前年度 / 今年度 / 翌年度 standing before the base or in brackets. */
  readonly relative: RelativeYear | null;
  /** What stood in brackets, years and relative years left out. */
  readonly qualifiers: readonly string[];
}

export type RelativeYear = 'prior' | 'current' | 'next';

/** Longer texts are sentences, not headings; not looking at them keeps reading linear. */
export const MAX_HEADING_LENGTH = 60;

const RELATIVE: readonly (readonly [RegExp, RelativeYear])[] = [
  [/^(?:前年度?|昨年度?)/, 'prior'],
  [/^(?:今年度?|本年度?|当年度|当該年度)/, 'current'],
  [/^(?:翌年度?|次年度|来年度)/, 'next'],
];

const BRACKETED = /[(【[「『〔〈＜<]([^()【】[\]「」『』〔〕〈〉＜＞<>]*)[)】\]」』〕〉＞>]/g;
const CIRCLED = /[①-⓿❶-➓㊀-㊰]/g;
const MARKS = /[・,.:;*#■□◆◇●○◎▼▲※"'_=~\-–—―/／|]/g;

/** Takes a heading apart; text that is no heading (too long) gives an empty base. */
export function parseHeaderText(typed: string): HeaderText {
  if (typed.length > MAX_HEADING_LENGTH) return NO_HEADING;
  const compact = halfWidth(typed)
    .replace(/[\s\u200B\uFEFF]/g, '')
    .replace(/※[0-9]*|\*[0-9]+/g, '')
    .replace(CIRCLED, '');
  const { rest, years } = takeYears(compact);
  const qualifiers: string[] = [];
  const outside = rest.replace(BRACKETED, (_, inside: string) => {
    qualifiers.push(inside);
    return '';
  });
  const base = plainBase(outside);
  const shown = base === '' ? plainBase(qualifiers.shift() ?? '') : base;
  const relative =
    relativeYear(shown) ?? qualifiers.map(relativeYear).find((found) => found !== null) ?? null;
  return {
    base: shown,
    years,
    relative,
    qualifiers: qualifiers.filter((text) => text !== '' && relativeYear(text) === null),
  };
}

/** The base without a leading 今年度 and the like: 当年度目標 → 目標. */
export function withoutRelativeYear(base: string): string {
  for (const [pattern] of RELATIVE) {
    const rest = base.replace(pattern, '');
    if (rest !== base) return rest.replace(/^の/, '');
  }
  return base;
}

const NO_HEADING: HeaderText = { base: '', years: [], relative: null, qualifiers: [] };

function takeYears(text: string): { rest: string; years: number[] } {
  const mentions = findFiscalYears(text);
  let rest = '';
  let from = 0;
  for (const { start, end } of mentions) {
    rest += text.slice(from, start);
    from = end;
  }
  const years = [...new Set(mentions.map((mention) => mention.fiscalYear))].sort((a, b) => a - b);
  return { rest: rest + text.slice(from), years };
}

function plainBase(text: string): string {
  return text
    .replace(MARKS, '')
    .replace(/[()【】[\]「」『』〔〕〈〉＜＞<>]/g, '')
    .replace(/取り組み|取組み|取りくみ|とりくみ/g, '取組')
    .replace(/^の|欄$/g, '')
    .toLowerCase();
}

function relativeYear(text: string): RelativeYear | null {
  return RELATIVE.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
