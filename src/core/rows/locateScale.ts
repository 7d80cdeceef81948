import { quoteSheetName, rectAddress } from '../sheet/address';
import { type BookData } from '../sheet/sheetData';
import { readRatingScale } from './readRatingScale';
import { type WrittenScale } from './scaleSheet';
import { SCALE_SHEET, type ScaleColumn } from './schema';
import { schemaRows, type SchemaRow } from './schemaRows';

/** Where formulas find the rated grades of a scale, as references with their leading '='. */
export interface ScaleReferences {
  readonly letters: string;
  readonly bounds: string;
}

/**
 * The cells of 評価基準 that live formulas may look ratings up in: the grades that a ratio gives, one
 * below the other, their bounds as plain numbers of the ratio (70%, not 70 and not 「70％以上」). Null
 * where the sheet is absent or kept in another way: then ratings are written as values.
 */
export function locateScale(book: BookData): ScaleReferences | null {
  const scale = readRatingScale(book);
  const rows = schemaRows(book, SCALE_SHEET)?.filter((row) => row.text('letter').trim() !== '');
  if (!scale || !rows) return null;
  const rated = rows.filter((_, index) => scale.grades[index]?.lowerBound !== null);
  const isPlain = rows.every((row, index) => holdsRatio(row, scale.grades[index]));
  return isPlain ? referencesTo(rated) : null;
}

/** The same, for the sheet that `scaleSheet` writes under a name, before it exists. */
export function referencesToWritten(scale: WrittenScale, sheet: string): ScaleReferences | null {
  const rated = scale.grades.flatMap(({ lowerBound }, index) =>
    lowerBound === null ? [] : [index],
  );
  const columns = SCALE_SHEET.columns.map(({ id }) => id);
  return blockReferences(sheet, {
    rows: rated.map((index) => index + 1),
    letter: columns.indexOf('letter'),
    bound: columns.indexOf('lowerBound'),
  });
}

function holdsRatio(
  row: SchemaRow<ScaleColumn>,
  grade: WrittenScale['grades'][number] | undefined,
) {
  if (!grade || grade.lowerBound === null) return true;
  return row.isNumber('lowerBound') && row.text('lowerBound') === grade.lowerBound;
}

function referencesTo(rows: readonly SchemaRow<ScaleColumn>[]): ScaleReferences | null {
  const [first] = rows;
  const letter = first?.columnOf('letter') ?? null;
  const bound = first?.columnOf('lowerBound') ?? null;
  if (!first || letter === null || bound === null) return null;
  return blockReferences(first.sheet, { rows: rows.map(({ row }) => row), letter, bound });
}

/** Null unless the rows stand one below the other. */
function blockReferences(
  sheet: string,
  block: { readonly rows: readonly number[]; readonly letter: number; readonly bound: number },
): ScaleReferences | null {
  const [first] = block.rows;
  if (first === undefined || block.rows.some((row, index) => row !== first + index)) return null;
  const reference = (column: number) => {
    const rect = { row: first, column, rowCount: block.rows.length, columnCount: 1 };
    return `=${quoteSheetName(sheet)}!${rectAddress(rect).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
  };
  return { letters: reference(block.letter), bounds: reference(block.bound) };
}
