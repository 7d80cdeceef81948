import type { IndicatorTable } from '../rows/indicatorTable';
import { cellAddress } from '../sheet/address';
import { type Cell, type CellValue, isBlankValue } from '../sheet/cell';
import { cellAt, endRow, type SheetData } from '../sheet/sheetData';
import type { Reading } from '../values/reading';
import {
  ACHIEVED_TEXT,
  achievementFormula,
  LETTERS_NAME,
  NOT_ENTERED,
  RATIO_DIGITS,
  ratingFormula,
  TO_CONFIRM,
} from './formula';
import { type LiveFormula, liveFormula } from './liveFormula';
import { rateRow } from './rateRow';
import type { RatedPart, RatedRow } from './rated';
import { percentText, roundRatio } from './ratio';
import type { RateSettings } from './settings';

/** What the add-in wrote for an indicator earlier, where it wrote values and not formulas. */
export interface WrittenValue {
  readonly achievement: CellValue;
  readonly rating: CellValue;
}

/** 達成率 or 達成度 of one table. Rows and columns are 0-based. */
export interface FillColumn {
  readonly field: 'achievement' | 'rating';
  readonly column: number;
  /** The column is added beside the data; its heading goes into the last header row. */
  readonly isNew: boolean;
}

/** What one row gets; a null content leaves the cell as it is. Formulas in A1 notation. */
export interface FillRow {
  readonly row: number;
  readonly key: string;
  readonly achievement: CellValue | null;
  readonly rating: CellValue | null;
  readonly kind: 'live' | 'value' | 'kept';
}

/** What 達成率・達成度 does to one table. */
export interface TableFill {
  readonly table: IndicatorTable;
  readonly columns: readonly [achievement: FillColumn, rating: FillColumn];
  readonly rows: readonly FillRow[];
}

export interface FillOptions {
  readonly settings: RateSettings;
  /** By indicator key. */
  readonly written: Readonly<Record<string, WrittenValue>>;
  /** 'never' where the scale stands nowhere that a formula could look it up. */
  readonly formulas: 'whereExact' | 'never';
}

/** Number format of 達成率. */
export const ACHIEVEMENT_FORMAT = '0.0%';

/** Headings of added columns: data of the sheet, in its language. */
export const FILL_HEADINGS = { achievement: '達成率', rating: '達成度' } as const;

/** What an indicator not yet counted shows where no formula can stand. */
const BEING_COUNTED = '集計中';
const NO_RATIO = '―';

/**
 * Decides what goes into 達成率 and 達成度 of a table, row by row: a live formula where the figures
 * are plain numbers, the value otherwise. Cells that hold something of a person's are left alone.
 * `rows` are the table's own, in order.
 */
export function fillTable(
  sheet: SheetData,
  table: IndicatorTable,
  rows: readonly RatedRow[],
  { settings, written, formulas }: FillOptions,
): TableFill {
  const achievement = columnFor(sheet, table, 'achievement', []);
  const rating = columnFor(sheet, table, 'rating', [achievement.column]);
  return {
    table,
    columns: [achievement, rating],
    rows: rows.map((rated) => {
      const { row, key } = rated.row;
      const own = written[key];
      const fillsAchievement = isOwn(cellAt(sheet, row, achievement.column), own?.achievement);
      const fillsRating = isOwn(cellAt(sheet, row, rating.column), own?.rating);
      // A live rating reads the ratio beside it, so it may not stand beside a person's figure.
      const live =
        fillsAchievement && formulas === 'whereExact' ? liveFormulaOf(rated, settings) : null;
      const contents = live
        ? liveContents(rated, table, live, achievement.column)
        : valueContents(rated);
      return {
        row,
        key,
        achievement: fillsAchievement ? contents.achievement : null,
        rating: fillsRating ? contents.rating : null,
        kind: !fillsAchievement && !fillsRating ? 'kept' : live ? 'live' : 'value',
      };
    }),
  };
}

/** The column of a field, or the first free one right of the table. */
function columnFor(
  sheet: SheetData,
  table: IndicatorTable,
  field: FillColumn['field'],
  taken: readonly number[],
): FillColumn {
  const existing = table.columns[field];
  if (existing !== undefined) return { field, column: existing, isNew: false };
  let column = Math.max(...Object.values(table.columns), ...taken) + 1;
  while (!isFree(sheet, table, column)) column += 1;
  return { field, column, isNew: true };
}

/** Nothing stands in the column from the table's header down, nor does a merge reach into it. */
function isFree(sheet: SheetData, table: IndicatorTable, column: number): boolean {
  for (let row = table.headerRow; row < endRow(sheet); row += 1) {
    if (!isBlankValue(cellAt(sheet, row, column).value)) return false;
  }
  const reaches = (merge: { row: number; column: number; rowCount: number; columnCount: number }) =>
    merge.column <= column &&
    column < merge.column + merge.columnCount &&
    merge.row + merge.rowCount > table.headerRow;
  return !sheet.merges.some(reaches);
}

/**
 * The live formula of a row. A row whose actual is still open gets the one it will need, judged by
 * what it would be if the target were met: it shows 未入力 or 要確認 until the figure is entered.
 */
function liveFormulaOf(rated: RatedRow, settings: RateSettings): LiveFormula | null {
  if (rated.outcome !== 'pending') return liveFormula(rated, settings.scale);
  const { row, target, baseline } = rated;
  const ifMet = rateRow(
    { ...row, actual: row.target },
    { target, actual: target, baseline },
    settings,
  );
  return liveFormula(ifMet, settings.scale);
}

interface RowContents {
  readonly achievement: CellValue;
  readonly rating: CellValue;
}

function liveContents(
  { row }: RatedRow,
  table: IndicatorTable,
  live: LiveFormula,
  achievementColumn: number,
): RowContents {
  const address = (column: number | undefined) => cellAddress(row.row, column ?? 0);
  const { target, actual, baseline } = table.columns;
  const cells = { target: address(target), actual: address(actual) };
  return {
    achievement: achievementFormula(
      baseline === undefined ? cells : { ...cells, baseline: address(baseline) },
      live.method,
      live.differenceDigits,
    ),
    rating: ratingFormula(address(achievementColumn)),
  };
}

/** Several parts stand one below the other, each behind its label. */
function valueContents({ parts }: RatedRow): RowContents {
  const [only, ...others] = parts;
  if (only && others.length === 0) return partContents(only);
  const lines = (text: (part: RatedPart) => string) =>
    parts.map((part) => `${part.label} ${text(part)}`.trim()).join('\n');
  return {
    achievement: lines((part) =>
      part.achievement
        ? `${percentText(part.achievement)}%`
        : String(partContents(part).achievement),
    ),
    rating: lines((part) => String(partContents(part).rating)),
  };
}

function partContents(part: RatedPart): RowContents {
  switch (part.outcome) {
    case 'judged':
      return {
        achievement: part.achievement
          ? Number(roundRatio(part.achievement, RATIO_DIGITS))
          : ACHIEVED_TEXT,
        rating: part.rating ?? TO_CONFIRM,
      };
    case 'pending': {
      const text = isBlank(part.actual) ? NOT_ENTERED : BEING_COUNTED;
      return { achievement: text, rating: text };
    }
    case 'not-rated':
      return { achievement: NO_RATIO, rating: part.rating ?? NO_RATIO };
    case 'ask':
    case 'not-implemented':
      return { achievement: TO_CONFIRM, rating: TO_CONFIRM };
  }
}

function isBlank(reading: Reading): boolean {
  return reading.kind === 'blank';
}

/** Whether a cell is empty or still holds what the add-in itself wrote there. */
function isOwn(cell: Cell, written: CellValue | undefined): boolean {
  if (isOwnFormula(cell.formula)) return true;
  return cell.formula === undefined && (isBlankValue(cell.value) || cell.value === written);
}

/** The add-in's formulas are told from a person's by the words and names only they use. */
export function isOwnFormula(formula: string | undefined): boolean {
  if (formula === undefined) return false;
  return (
    formula.includes(LETTERS_NAME) ||
    (formula.includes(`"${NOT_ENTERED}"`) && formula.includes(`"${TO_CONFIRM}"`))
  );
}
