import { cellAddress, columnIndex, columnName } from '../../../core/sheet/address';
import { rewritten } from '../formulas/pieces';

const CORNER = /(\$?)([A-Za-z]{0,3})(\$?)(\d*)/;

function shiftCorner(text: string, rows: number, columns: number): string | null {
  const [, fixedColumn = '', letters = '', fixedRow = '', digits = ''] = CORNER.exec(text) ?? [];
  // A whole row is written '$3': its dollar sign stands where a column's would.
  const rowFixed = letters === '' ? fixedColumn !== '' : fixedRow !== '';
  const column = columnIndex(letters) + (fixedColumn === '' ? columns : 0);
  const row = Number(digits) - 1 + (rowFixed ? 0 : rows);
  if (letters !== '' && (column < 0 || column > 16383)) return null;
  if (digits !== '' && (row < 0 || row > 1048575)) return null;
  if (letters === '') return `${fixedColumn}${row + 1}`;
  if (digits === '') return `${fixedColumn}${columnName(column)}`;
  const address = cellAddress(row, column).replace(/\d+$/, '');
  return `${fixedColumn}${address}${fixedRow}${row + 1}`;
}

/**
 * A formula (without '=') as it reads some rows further down and columns further right: relative
 * references move, fixed ones stay, those that would leave the sheet become #REF!. This is how a
 * shared formula's other cells are meant (ECMA-376 part 1, 18.3.1.40). Text that is no formula comes
 * back with its references moved all the same.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return rewritten(formula, ({ kind, text }) => {
    if (kind !== 'cell' && kind !== 'columns' && kind !== 'rows') return text;
    const corners = text.split(':').map((corner) => shiftCorner(corner, rows, columns));
    return corners.includes(null) ? '#REF!' : corners.join(':');
  });
}
