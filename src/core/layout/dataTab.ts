import { type SchemaSheet } from '../rows/schemaSheet';
import { type Cell } from '../sheet/cell';
import { type CellStyle, type LayoutCell, type SheetLayout } from './sheetLayout';
import { printSetup } from './printSetup';
import { BASE_FONT_SIZE, FONT_NAME } from './textStyles';

/** Points that one character of a column's width takes: a half-width character at the base size. */
const POINTS_PER_CHARACTER = BASE_FONT_SIZE / 2 + 0.5;
const ROW_HEIGHT = BASE_FONT_SIZE * 1.8;

const FRAME = { top: 'thin', bottom: 'thin', left: 'thin', right: 'thin' } as const;
const HEAD: CellStyle = { ...FRAME, bold: true, fill: '#E7EEF7', horizontal: 'center' };

/** A sheet of the workbook schema as a tab people go on working in: a framed table from A1. */
export function dataTab(sheet: SchemaSheet): SheetLayout {
  const styles: Record<string, CellStyle> = { head: HEAD };
  const cells = sheet.rows.flatMap((row, rowIndex) =>
    row.map((cell, column): LayoutCell => {
      const style = rowIndex === 0 ? 'head' : cell.numberFormat;
      styles[style] ??= { ...FRAME, numberFormat: cell.numberFormat };
      return {
        range: { row: rowIndex, column, rowCount: 1, columnCount: 1 },
        content: contentOf(cell),
        style,
      };
    }),
  );
  const printArea = {
    row: 0,
    column: 0,
    rowCount: sheet.rows.length,
    columnCount: sheet.columns.length,
  };
  return {
    name: sheet.name,
    fontName: FONT_NAME,
    fontSize: BASE_FONT_SIZE,
    columnWidths: sheet.columns.map(({ width }) => width * POINTS_PER_CHARACTER),
    rowHeights: sheet.rows.map(() => ROW_HEIGHT),
    styles,
    cells,
    page: printSetup('landscape', { left: sheet.name, right: '' }, printArea, []),
    pageCount: 1,
  };
}

function contentOf({ value, formula }: Cell): LayoutCell['content'] {
  if (formula !== undefined) return { kind: 'formula', formula };
  if (typeof value === 'number') return { kind: 'number', value };
  return value === '' ? null : { kind: 'text', text: String(value) };
}
