import {
  absolute,
  decimalFromNumber,
  isNegative,
  isZero,
  roundHalfAwayFromZero,
  shift,
  toFixed,
} from './decimal';
import { type Cell } from '../sheet/cell';
import { type FormatSection, parseNumberFormat, satisfies } from './numberFormat';
import { type Decimal } from './reading';

/** A cell's number as a person sees it. */
export type ShownNumber =
  | {
      readonly kind: 'number';
      /** Rounded as the format says: 「45.7%」. */
      readonly text: string;
      /** The same with every digit the cell holds: 「45.678%」. */
      readonly exact: string;
    }
  | { readonly kind: 'date'; readonly text: string };

const MILLISECONDS_A_DAY = 86_400_000;
/** Serial 0 of Excel's 1900 system, right from March 1900 on. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
const LAST_SERIAL = 2_958_465;

/** Shows a cell's number through its number format; percent formats give hundredfold and 「%」. */
export function shownNumber(value: number, format: string): ShownNumber {
  const number = decimalFromNumber(value);
  if (format === 'General' || format === '' || format === '@') {
    return { kind: 'number', text: number, exact: number };
  }
  const sections = parseNumberFormat(format);
  if (sections[0]?.kind === 'date') return { kind: 'date', text: shownDate(value) };
  const { section, ownNegative } = sectionFor(number, sections);
  if (section?.kind === 'other' && isZero(number) && sections.indexOf(section) === 2) {
    return { kind: 'number', text: section.prefix, exact: section.prefix };
  }
  if (section === undefined || section.kind === 'text' || section.kind === 'other') {
    return { kind: 'number', text: number, exact: number };
  }
  const scaled = shift(number, (section.percent ? 2 : 0) - 3 * section.thousandsOff);
  const size = absolute(scaled);
  const digits = section.kind === 'general' ? size : shownDigits(size, section);
  const sign = isNegative(number) ? '-' : '';
  const shownSign = ownNegative || /^[0.,]*$/.test(digits) ? '' : sign;
  const prefix = ownNegative ? section.prefix.replace(/[▲△▼−(（-]/g, '') : section.prefix;
  const suffix = ownNegative ? section.suffix.replace(/[)）]/g, '') : section.suffix;
  const places = Math.max(0, digits.split('.')[1]?.length ?? 0);
  const exactDigits = roundHalfAwayFromZero(size, places) === size ? toFixed(size, places) : size;
  return {
    kind: 'number',
    text: `${shownSign}${section.prefix}${digits}${section.suffix}`,
    exact: `${prefix}${sign}${exactDigits}${suffix}`,
  };
}

/** The section for a number; `ownNegative` when the section itself shows the minus, or hides it. */
function sectionFor(
  number: Decimal,
  sections: readonly FormatSection[],
): { section: FormatSection | undefined; ownNegative: boolean } {
  if (sections.some(({ condition }) => condition !== null)) {
    const section = sections.find(
      ({ condition }) => condition === null || satisfies(number, condition),
    );
    return { section, ownNegative: false };
  }
  const [positive, negative, zero] = sections;
  if (isNegative(number) && negative !== undefined) return { section: negative, ownNegative: true };
  // 「－」 shown for 0 is 0; a word (未集計) is what a person sees instead of it.
  const shown = zero?.kind === 'number' || (zero?.kind === 'other' && /\p{L}/u.test(zero.prefix));
  if (isZero(number) && zero !== undefined && shown) {
    return { section: zero, ownNegative: false };
  }
  return { section: positive, ownNegative: false };
}

function shownDigits(size: Decimal, section: FormatSection): string {
  const rounded = roundHalfAwayFromZero(size, section.maxDecimals);
  const [whole = '0', fraction = ''] = rounded.split('.');
  const decimals = fraction.padEnd(section.minDecimals, '0');
  const integer = whole.padStart(section.minInteger, '0');
  const grouped = section.grouped ? integer.replace(/\B(?=(?:[0-9]{3})+$)/g, ',') : integer;
  return decimals === '' ? grouped : `${grouped}.${decimals}`;
}

/** A date serial as 2024/4/1, with the time where there is one. */
function shownDate(serial: number): string {
  if (serial < 0 || serial > LAST_SERIAL + 1) return decimalFromNumber(serial);
  const date = new Date(SERIAL_ZERO + Math.round(serial * 86_400) * 1000);
  const day = `${date.getUTCFullYear()}/${date.getUTCMonth() + 1}/${date.getUTCDate()}`;
  const time = `${date.getUTCHours()}:${String(date.getUTCMinutes()).padStart(2, '0')}`;
  if (serial < 1) return time;
  return date.getTime() % MILLISECONDS_A_DAY === 0 ? day : `${day} ${time}`;
}

/** A cell's text as a person sees it: numbers and dates through the number format, '' when empty. */
export function cellText(cell: Cell): string {
  const { value } = cell;
  if (typeof value === 'number') return shownNumber(value, cell.numberFormat).text;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value;
}
