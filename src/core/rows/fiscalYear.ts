import { halfWidth } from '../sheet/halfWidth';

/** A fiscal year named in a text. */
export interface FiscalYearMention {
  /** Western year in which it starts: 令和6年度 = 2024. */
  readonly fiscalYear: number;
  /** Position in the typed text, in UTF-16 units; `end` is excluded. */
  readonly start: number;
  readonly end: number;
  /** `written`: 年度 was typed · `bare`: R6, 2024, 令和6年, which a heading may mean so. */
  readonly certainty: 'written' | 'bare';
}

interface Era {
  readonly name: string;
  readonly letter: string;
  readonly sign: string;
  /** Western year of 元年. */
  readonly first: number;
  /** Highest number in use; plans made before 2019 run on to 平成40年度 and beyond. */
  readonly last: number;
}

/** Newest first. 内閣告示 give the first days; a fiscal year is named after the era it mostly has. */
const ERAS: readonly Era[] = [
  { name: '令和', letter: 'R', sign: '㋿', first: 2019, last: 99 },
  { name: '平成', letter: 'H', sign: '㍻', first: 1989, last: 60 },
  { name: '昭和', letter: 'S', sign: '㍼', first: 1926, last: 64 },
];

const ERA_NUMBER = '元|[0-9]{1,2}|[一二三四五六七八九十]{1,3}';
const YEAR_WORD = '(\\s*年\\s*度|\\s*年)?';
const ERA_YEAR = new RegExp(
  `(?:(令\\s*和|平\\s*成|昭\\s*和|㋿|㍻|㍼)|(?<![A-Za-z0-9])([RHSrhs])\\.?)\\s*(${ERA_NUMBER})${YEAR_WORD}`,
  'g',
);
const WESTERN_YEAR = new RegExp(`(?<![0-9A-Za-z.,])(?:FY)?((?:19|20|21)[0-9]{2})${YEAR_WORD}`, 'g');
const CONTINUED = new RegExp(`^\\s*[~〜\\-–—―‐ー・、,]\\s*(${ERA_NUMBER})\\s*年\\s*度`);

/** What follows a bare number that is a date, a count or a part of a longer number. */
const NO_YEAR_BEFORE =
  /^\s*(?:[0-9A-Za-z]|[.,/-]\s*[0-9]|[0-9]{1,2}\s*月|[月日号件人円個棟歳時分階番組級類本枚台名社校回%㎡万億千百])/;

const KANJI_DIGITS = '〇一二三四五六七八九';

/**
 * Every fiscal year a text names, in order: 令和６年度, R6年度, R6, 2024年度, 令和6年度（2024年度）,
 * 平成31年度・令和元年度, 令和5～7年度 (its first and last), in any width and with spaces between.
 * Dates (令和6年4月, R6.4.1, 2024/4/1) and counts (2024人) are no fiscal years. Linear in the text.
 */
export function findFiscalYears(text: string): FiscalYearMention[] {
  const plain = halfWidth(text).replace(/[〇一二三四五六七八九]{4}(?=\s*年)/g, (digits) =>
    [...digits].map((digit) => KANJI_DIGITS.indexOf(digit)).join(''),
  );
  const mentions: FiscalYearMention[] = [];
  for (const match of plain.matchAll(ERA_YEAR)) {
    const era = eraOf(match[1] ?? match[2] ?? '');
    const end = match.index + match[0].length;
    const continued = CONTINUED.exec(plain.slice(end, end + 16));
    const certainty = continued ? 'written' : certaintyOf(match[4], plain, end);
    if (!era || !certainty || (certainty === 'bare' && /[rhs]/.test(match[2] ?? ''))) continue;
    pushEraYear(mentions, era, match[3] ?? '', { start: match.index, end, certainty });
    if (continued) {
      const span = { start: end, end: end + continued[0].length, certainty };
      pushEraYear(mentions, era, continued[1] ?? '', span);
    }
  }
  for (const match of plain.matchAll(WESTERN_YEAR)) {
    const fiscalYear = Number(match[1]);
    const end = match.index + match[0].length;
    const certainty = certaintyOf(match[2], plain, end);
    if (certainty && fiscalYear >= 1926) {
      mentions.push({ fiscalYear, start: match.index, end, certainty });
    }
  }
  return mentions.sort((a, b) => a.start - b.start);
}

/**
 * The one fiscal year a text names; years with 年度 count before bare ones. Null when it names none
 * or several that differ (令和６年度（2025年度） contradicts itself: nobody chooses silently).
 */
export function parseFiscalYear(text: string): number | null {
  const mentions = findFiscalYears(text);
  const written = mentions.filter((mention) => mention.certainty === 'written');
  const years = new Set((written.length > 0 ? written : mentions).map((m) => m.fiscalYear));
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}

/**
 * 2024 → `era` 令和6年度 · `western` 2024年度 · `both` 令和6年度（2024年度）. A year that begins in one
 * era and ends in the next takes the new one's 元年 (2019 → 令和元年度). Years before 1926 are always
 * written the western way. `digits` are those of the era year; western years keep ASCII digits.
 */
export function formatFiscalYear(
  fiscalYear: number,
  style: 'era' | 'western' | 'both',
  digits: 'half' | 'full' = 'half',
): string {
  const western = `${fiscalYear}年度`;
  const era = ERAS.find((candidate) => fiscalYear >= candidate.first);
  if (style === 'western' || !era) return western;
  const number = fiscalYear - era.first + 1;
  const typed = number === 1 ? '元' : digits === 'full' ? fullWidthDigits(number) : String(number);
  const eraYear = `${era.name}${typed}年度`;
  return style === 'era' ? eraYear : `${eraYear}（${western}）`;
}

function certaintyOf(
  yearWord: string | undefined,
  text: string,
  end: number,
): FiscalYearMention['certainty'] | null {
  if (yearWord?.endsWith('度')) return 'written';
  return NO_YEAR_BEFORE.test(text.slice(end, end + 16)) ? null : 'bare';
}

function pushEraYear(
  mentions: FiscalYearMention[],
  era: Era,
  typed: string,
  span: Omit<FiscalYearMention, 'fiscalYear'>,
): void {
  const number = eraNumber(typed);
  if (number < 1 || number > era.last) return;
  mentions.push({ fiscalYear: era.first + number - 1, ...span });
}

function eraOf(typed: string): Era | undefined {
  const name = typed.replace(/\s/g, '');
  return ERAS.find((era) =>
    [era.name, era.letter, era.letter.toLowerCase(), era.sign].includes(name),
  );
}

/** 元, 6, 12, 六, 十二, 三十一; 0 for anything else. */
function eraNumber(typed: string): number {
  if (typed === '元') return 1;
  if (/^[0-9]+$/.test(typed)) return Number(typed);
  const kanji = /^([二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(typed);
  if (!kanji) return typed === '一' ? 1 : 0;
  const [, tens, ten, ones] = kanji;
  if (!ten) return tens && ones ? 0 : KANJI_DIGITS.indexOf(tens ?? ones ?? '〇');
  return (tens ? KANJI_DIGITS.indexOf(tens) : 1) * 10 + (ones ? KANJI_DIGITS.indexOf(ones) : 0);
}

function fullWidthDigits(number: number): string {
  return String(number).replace(/[0-9]/g, (digit) =>
    String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
  );
}
