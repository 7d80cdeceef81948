import { type Cell } from '../src/core/sheet/cell';
import { type BookModel } from '../src/sandbox/host/model';
import { newBook } from '../src/sandbox/host/newBook';
import { parseDrawing } from './drawing';
import { addSheet, merge, putCell, setWidths } from './staffSheet';

const DEFAULT_WIDTH = 16;

/**
 * The workbook of a drawn seed: '# ' starts a remark, '== name' a sheet, the lines under it are its
 * drawing (see `parseDrawing`). Cells are as typed into an unformatted sheet.
 */
export function awkwardBook(text: string, fileName: string): BookModel {
  const book: BookModel = { ...newBook(), sheets: [], fileName };
  for (const part of text.split(/^== */m).slice(1)) {
    const [name = '', ...lines] = part.split('\n');
    const { values, merges } = parseDrawing(lines.join('\n'));
    const sheet = addSheet(book, name.trim());
    values.forEach((row, r) => {
      row.forEach((value, c) => {
        const cell: Cell = { value, numberFormat: 'General' };
        if (value !== '') putCell(book, sheet, r, c, cell, 'plain');
      });
    });
    merges.forEach((rect) => merge(sheet, rect));
    const widths = Array<number>(values[0]?.length ?? 0).fill(DEFAULT_WIDTH);
    setWidths(sheet, widths);
  }
  book.activeSheetId = book.sheets[0]?.id ?? '';
  return book;
}
