import { columnIndex, columnName } from '../../../core/sheet/address';
import { FormulaSyntaxError, type Token, tokenize } from '../formulas/tokens';

/** One corner of a reference; a whole column has no row, a whole row no column (null). */
interface Corner {
  readonly column: number | null;
  readonly fixedColumn: boolean;
  readonly row: number | null;
  readonly fixedRow: boolean;
}

/** A formula with its references, ready to be written for other cells. */
type Piece = string | readonly Corner[];

const CORNER = /(\$?)([A-Za-z]{0,3})(\$?)(\d*)/;

function readCorner(text: string): Corner {
  const [, first = '', letters = '', second = '', digits = ''] = CORNER.exec(text) ?? [];
  // A whole row is written '$3': its dollar sign stands where a column's would.
  const rowDollar = letters === '' ? first : second;
  return {
    column: letters === '' ? null : columnIndex(letters),
    fixedColumn: letters !== '' && first !== '',
    row: digits === '' ? null : Number(digits) - 1,
    fixedRow: rowDollar !== '',
  };
}

function writeCorner(corner: Corner, rows: number, columns: number): string | null {
  let text = '';
  if (corner.column !== null) {
    const column = corner.column + (corner.fixedColumn ? 0 : columns);
    if (column < 0 || column > 16383) return null;
    text = (corner.fixedColumn ? '$' : '') + columnName(column);
  }
  if (corner.row !== null) {
    const row = corner.row + (corner.fixedRow ? 0 : rows);
    if (row < 0 || row > 1048575) return null;
    text += (corner.fixedRow ? '$' : '') + String(row + 1);
  }
  return text;
}

function cut(formula: string): readonly Piece[] {
  let tokens: readonly Token[];
  try {
    tokens = tokenize(formula);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return [formula];
    throw error;
  }
  const pieces: Piece[] = [];
  let copied = 0;
  for (const { kind, text, position } of tokens) {
    if (kind !== 'cell' && kind !== 'columns' && kind !== 'rows') continue;
    pieces.push(formula.slice(copied, position), text.split(':').map(readCorner));
    copied = position + text.length;
  }
  return [...pieces, formula.slice(copied)];
}

/** A formula that can be written for other cells. */
export interface Shiftable {
  /** How many references it holds, which is what writing it costs. */
  readonly references: number;
  readonly at: (rows: number, columns: number) => string;
}

function writeReference(corners: readonly Corner[], rows: number, columns: number): string {
  let result = '';
  for (const corner of corners) {
    const text = writeCorner(corner, rows, columns);
    if (text === null) return '#REF!';
    result += result === '' ? text : `:${text}`;
  }
  return result;
}

/**
 * Reads a formula (without '=') once to write it some rows further down and columns further right:
 * relative references move, fixed ones stay, those that would leave the sheet become #REF!. This is
 * how a shared formula's other cells are meant (ECMA-376 part 1, 18.3.1.40). Text that is no formula
 * comes back unchanged.
 */
export function shiftable(formula: string): Shiftable {
  const pieces = cut(formula);
  return {
    references: pieces.length,
    at: (rows, columns) =>
      pieces
        .map((piece) => (typeof piece === 'string' ? piece : writeReference(piece, rows, columns)))
        .join(''),
  };
}
