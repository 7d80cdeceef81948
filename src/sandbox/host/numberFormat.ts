import { addLocale, dateFromSerial, format, getLocale, isDateFormat, isValidFormat } from 'numfmt';
import { type CellValue, isErrorValue } from '../../core/sheet/cell';

/**
 * Japanese Excel writes `mmm`, `dddd` and `AM/PM` in English and keeps Japanese weekdays for `aaa`
 * and `aaaa`; numfmt's own Japanese locale translates all of them.
 */
const LOCALE = 'ja';
addLocale(
  {
    ...getLocale(LOCALE),
    ampm: ['AM', 'PM'],
    mmm: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    mmmm: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    ddd: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
    dddd: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  },
  LOCALE,
);

/** First day of each era as a serial number, newest first, and the year before its year 1. */
const ERAS = [
  { from: 43586, before: 2018, long: '令和', short: '令', letter: 'R' },
  { from: 32516, before: 1988, long: '平成', short: '平', letter: 'H' },
  { from: 9856, before: 1925, long: '昭和', short: '昭', letter: 'S' },
  { from: 4595, before: 1911, long: '大正', short: '大', letter: 'T' },
  { from: 0, before: 1867, long: '明治', short: '明', letter: 'M' },
] as const;

const WEEKDAYS = ['土', '日', '月', '火', '水', '木', '金'] as const;

/** One stretch of a number format: text numfmt understands, or a Japanese token it does not. */
type Piece = { readonly kind: 'plain' | 'era' | 'eraYear' | 'weekday'; readonly text: string };

const TOKEN = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|g+|r{1,2}|e+|a{3,4}(?!\/)|AM\/PM|A\/P|[^]/giu;
const JAPANESE_LOCALE = /^\[\$-(?:[0-9a-f]*411|ja(?:-jp)?(?:-[^\]]*)?(?:,[^\]]*)?)\]$/i;

const compiled = new Map<string, readonly Piece[]>();

function compile(numberFormat: string): readonly Piece[] {
  const known = compiled.get(numberFormat);
  if (known) return known;
  const pieces: Piece[] = [];
  for (const text of numberFormat.match(TOKEN) ?? []) {
    if (JAPANESE_LOCALE.test(text)) continue;
    if (/^g+$/i.test(text)) pieces.push({ kind: 'era', text });
    else if (/^e+$/i.test(text)) pieces.push({ kind: 'eraYear', text });
    else if (/^r$/i.test(text)) pieces.push({ kind: 'eraYear', text: 'ee' });
    else if (/^rr$/i.test(text)) {
      pieces.push({ kind: 'era', text: 'ggg' }, { kind: 'eraYear', text: 'ee' });
    } else if (/^a{3,4}$/i.test(text)) pieces.push({ kind: 'weekday', text });
    else pieces.push({ kind: 'plain', text });
  }
  compiled.set(numberFormat, pieces);
  return pieces;
}

function writeOut(piece: Piece, serial: number): string {
  if (piece.kind === 'plain') return piece.text;
  const day = Math.floor(serial);
  if (piece.kind === 'weekday') {
    const weekday = WEEKDAYS[day % 7] ?? '';
    return `"${piece.text.length === 4 ? `${weekday}曜日` : weekday}"`;
  }
  const era = ERAS.find(({ from }) => day >= from) ?? ERAS[ERAS.length - 1];
  if (piece.kind === 'era') {
    const names = [era?.letter, era?.short, era?.long];
    return `"${names[Math.min(piece.text.length, 3) - 1] ?? ''}"`;
  }
  const year = String((dateFromSerial(serial)[0] ?? 0) - (era?.before ?? 0));
  return `"${piece.text.length > 1 ? year.padStart(2, '0') : year}"`;
}

/**
 * Codes that stand for the system's short date, whatever their letters say: Japanese Excel shows
 * the year first (Microsoft: Range.numberFormat, "dates that start with an asterisk").
 */
const SYSTEM_DATES: ReadonlyMap<string, string> = new Map([
  ['m/d/yyyy', 'yyyy/m/d'],
  ['m/d/yyyy h:mm', 'yyyy/m/d h:mm'],
]);

/** The library keeps its patterns in an object, where 'valueOf' is always taken. */
function isGeneral(numberFormat: string): boolean {
  return numberFormat === '' || numberFormat.toLowerCase() === 'general' || numberFormat in {};
}

/**
 * The text a cell shows, as Japanese Excel prints it: `value` under `numberFormat` (a code in the
 * US locale; '' counts as General). General keeps 11 characters (ECMA-376 18.8.30 leaves it to the
 * application; Excel does this). Eras (`ggge`) start on the days of the imperial notices, the first
 * year is written 1. An error value is shown as it is; a format that is no format is taken as
 * General, as the text of a cell must never fail.
 */
export function formatValue(value: CellValue, numberFormat: string): string {
  if (value === '' || (typeof value === 'string' && isErrorValue(value))) return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (isGeneral(numberFormat)) return format('General', value, { locale: LOCALE });
  let pattern = numberFormat;
  if (typeof value === 'number' && isDateFormat(numberFormat)) {
    // Excel has no dates before 1900 and fills the cell with # instead.
    if (value < 0) return '########';
    pattern = compile(SYSTEM_DATES.get(numberFormat) ?? numberFormat)
      .map((piece) => writeOut(piece, value))
      .join('');
  }
  return isValidFormat(pattern)
    ? format(pattern, isDateFormat(pattern) ? value : towardsDecimal(value), { locale: LOCALE })
    : format('General', value, { locale: LOCALE });
}

/**
 * Excel rounds the decimal a cell shows, 1.005 to 1.01; the library rounds the binary number just
 * below it. One step away from zero puts the number on the decimal's side.
 */
function towardsDecimal(value: string | number): string | number {
  return typeof value === 'number' ? value * (1 + Number.EPSILON) : value;
}
