const ERAS: Readonly<Record<string, number>> = {
  明治: 1867,
  M: 1867,
  大正: 1911,
  T: 1911,
  昭和: 1925,
  S: 1925,
  平成: 1988,
  H: 1988,
  令和: 2018,
  R: 2018,
};

const SHORT = 'yyyy/m/d';
const MONTH_DAY = 'm"月"d"日"';
const LONG = 'yyyy"年"m"月"d"日"';
const YEAR_MONTH = 'mmm-yy';
const LONG_YEAR_MONTH = 'yyyy"年"m"月"';
const ERA_LONG = '[$-411]ggge"年"m"月"d"日"';
const ERA_SHORT = '[$-411]ge.m.d';

const TIME = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2})(?:\.(\d+))?)?( *[ap]m)?$/i;
const YEAR_MONTH_DAY = /^(\d{4}|\d{2})([/-])(\d{1,2})\2(\d{1,2})$/;
const TWO_PARTS = /^(\d{1,4})[/-](\d{1,4})$/;
const KANJI_DATE = /^(?:(\d{4}|\d{2})年)?(\d{1,2})月(\d{1,2})日$/;
const KANJI_MONTH = /^(\d{4})年(\d{1,2})月$/;
const ERA_KANJI = /^(明治|大正|昭和|平成|令和)(元|\d{1,2})年(\d{1,2})月(\d{1,2})日$/;
const ERA_LETTER = /^([MTSHR])(\d{1,2})([./-])(\d{1,2})\3(\d{1,2})$/i;

export interface DatedEntry {
  /** Days, with the time as a fraction. */
  readonly serial: number;
  /** The format Excel gives a General cell with it. */
  readonly numberFormat: string;
}

/** The date, time or both that a half-width text stands for in Japanese Excel; null for none. */
export function dateOrTime(text: string, today: Date): DatedEntry | null {
  const time = timeOf(text);
  if (time) return dated(time.value, time.format);
  const date = dateOf(text, today);
  if (date) return dated(date.serial, date.format);
  const [first = '', second = '', ...rest] = text.split(/ +/);
  if (rest.length > 0 || second === '') return null;
  const day = dateOf(first, today);
  const hour = timeOf(second);
  return day && hour ? dated(day.serial + hour.value, 'yyyy/m/d h:mm') : null;
}

function dated(serial: number, numberFormat: string): DatedEntry {
  return { serial, numberFormat };
}

function timeOf(text: string): { readonly value: number; readonly format: string } | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [, hours = '', minutes = '', seconds, fraction, half] = match;
  const minute = Number(minutes);
  const second = Number(seconds ?? 0) + Number(`0.${fraction ?? 0}`);
  let hour = Number(hours);
  if (minute > 59 || second >= 60) return null;
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.trim().toLowerCase() === 'pm' ? 12 : 0);
  }
  const base = seconds === undefined ? 'h:mm' : 'h:mm:ss';
  const format = half === undefined ? (hour > 23 ? '[h]:mm:ss' : base) : `${base} AM/PM`;
  return { value: (hour * 3600 + minute * 60 + second) / 86_400, format };
}

interface DateEntry {
  readonly serial: number;
  readonly format: string;
}

function dateOf(text: string, today: Date): DateEntry | null {
  const whole = YEAR_MONTH_DAY.exec(text);
  if (whole) return date(century(whole[1] ?? ''), whole[3], whole[4], SHORT);
  const kanji = KANJI_DATE.exec(text);
  if (kanji) {
    return kanji[1] === undefined
      ? date(today.getFullYear(), kanji[2], kanji[3], MONTH_DAY)
      : date(century(kanji[1]), kanji[2], kanji[3], LONG);
  }
  const month = KANJI_MONTH.exec(text);
  if (month) return date(Number(month[1]), month[2], '1', LONG_YEAR_MONTH);
  const era = ERA_KANJI.exec(text);
  if (era) return date(eraYear(era[1], era[2]), era[3], era[4], ERA_LONG);
  const letter = ERA_LETTER.exec(text);
  if (letter) return date(eraYear(letter[1], letter[2]), letter[4], letter[5], ERA_SHORT);
  const two = TWO_PARTS.exec(text);
  return two ? twoParts(two[1] ?? '', two[2] ?? '', today) : null;
}

/** 「5-2」 is a day of this year, 「2024/4」 and 「4/2024」 a month. */
function twoParts(first: string, second: string, today: Date): DateEntry | null {
  if (first.length === 4) return date(Number(first), second, '1', YEAR_MONTH);
  if (second.length === 4) return date(Number(second), first, '1', YEAR_MONTH);
  if (first.length > 2 || second.length > 2) return null;
  return date(today.getFullYear(), first, second, MONTH_DAY);
}

/** Two digits: 00–29 are 2000–2029, 30–99 are 1930–1999 (Windows' default). */
function century(year: string): number {
  const number = Number(year);
  if (year.length > 2) return number;
  return number < 30 ? 2000 + number : 1900 + number;
}

function eraYear(era: string | undefined, year: string | undefined): number {
  const first = ERAS[(era ?? '').toUpperCase()] ?? Number.NaN;
  return first + (year === '元' ? 1 : Number(year));
}

function date(
  year: number,
  month: string | undefined,
  day: string | undefined,
  format: string,
): DateEntry | null {
  const serial = dateSerial(year, Number(month), Number(day));
  return serial === null ? null : { serial, format };
}

/** Days since 1899-12-31 in Excel's calendar, which has a 29 February 1900; null for no date. */
function dateSerial(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const real = new Date(time);
  if (real.getUTCMonth() !== month - 1 || real.getUTCDate() !== day) return null;
  if (!(year >= 1900 && year <= 9999)) return null;
  const days = Math.round((time - Date.UTC(1899, 11, 31)) / 86_400_000);
  return days >= 60 ? days + 1 : days;
}
