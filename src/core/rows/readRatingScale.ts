import { halfWidth } from '../sheet/halfWidth';
import { type BookData } from '../sheet/sheetData';
import { type WrittenGrade, type WrittenScale } from './scaleSheet';
import { SCALE_SHEET, type ScaleColumn } from './schema';
import { schemaRows, type SchemaRow } from './schemaRows';

/**
 * The rating scale on the book's 評価基準 sheet, null when it has none. Rows without a letter are no
 * grades. A bound is a number (0.7, also shown as 70%) or text (「70％以上」, 「50％未満」 = 0); where any
 * bare number is above 2 all bare numbers are percentages. A blank bound, 「－」 or words stand for a
 * letter that no ratio gives. Order, gaps and overlaps are for the checks to judge.
 */
export function readRatingScale(book: BookData): WrittenScale | null {
  const rows = schemaRows(book, SCALE_SHEET)?.filter((row) => row.text('letter').trim() !== '');
  const [first] = rows ?? [];
  if (!rows || !first) return null;
  const bareIsPercent = rows.some((row) => {
    const bare = bareNumber(row);
    return bare !== null && Number(bare) > 2;
  });
  return {
    name: first.text('name'),
    grades: rows.map((row) => ({
      letter: row.text('letter'),
      word: row.text('word'),
      lowerBound: boundOf(row, bareIsPercent),
      colour: row.text('colour'),
    })),
  };
}

const NUMBER = /[0-9]+(?:\.[0-9]+)?/;

function boundOf(row: SchemaRow<ScaleColumn>, bareIsPercent: boolean): WrittenGrade['lowerBound'] {
  const bare = bareNumber(row);
  if (bare !== null) return bareIsPercent ? hundredth(bare) : bare;
  if (row.isNumber('lowerBound')) return plainNumber(row.text('lowerBound'));
  const text = halfWidth(row.text('lowerBound')).replace(/\s/g, '');
  const number = NUMBER.exec(text);
  if (!number) return null;
  const after = text.slice(number.index + number[0].length);
  if (/^[%]?(?:未満|以下)/.test(after)) return '0';
  return after.startsWith('%') ? hundredth(number[0]) : number[0];
}

/** A number, or text that is nothing but one, whose format does not say percent. */
function bareNumber(row: SchemaRow<ScaleColumn>): string | null {
  if (row.isNumber('lowerBound')) {
    return row.numberFormat('lowerBound').includes('%')
      ? null
      : plainNumber(row.text('lowerBound'));
  }
  const text = halfWidth(row.text('lowerBound')).trim();
  return /^[0-9]+(?:\.[0-9]+)?$/.test(text) ? text : null;
}

/** A number as JavaScript prints it, without an exponent; null below what a bound can be. */
function plainNumber(printed: string): string | null {
  return /^[0-9]+(?:\.[0-9]+)?$/.test(printed) ? printed : null;
}

/** '70' → '0.7', '69.95' → '0.6995': the point moves, no digit is computed. */
function hundredth(decimal: string): string {
  const [whole = '', fraction = ''] = decimal.split('.');
  const digits = whole.padStart(3, '0');
  const shifted = `${digits.slice(0, -2)}.${digits.slice(-2)}${fraction}`;
  return shifted.replace(/\.?0+$/, '').replace(/^0+(?=[0-9])/, '');
}
