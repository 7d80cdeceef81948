import { cellAddress, columnIndex, columnName } from './address';

/**
 * A1 and R1C1 notation of a formula. In R1C1 a formula that was filled down reads the same in
 * every row, so a whole column can be written, compared and remembered as one text.
 */

// Strings, quoted sheet names, then references; anything else is copied.
const A1_TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.\u0080-\uFFFF])(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![\w(.\u0080-\uFFFF])/g;
const R1C1_TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.\u0080-\uFFFF])R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?(?![\w(.\u0080-\uFFFF])/g;

/** The formula of the cell at (`row`, `column`), 0-based, in R1C1 notation. */
export function toR1C1(formula: string, row: number, column: number): string {
  return formula.replace(
    A1_TOKEN,
    (token: string, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) => {
      if (letters === undefined || digits === undefined) return token;
      const r = axis('R', Number(digits) - 1, row, fixedRow === '$');
      return r + axis('C', columnIndex(letters), column, fixedColumn === '$');
    },
  );
}

/** The inverse of `toR1C1`. References that would leave the sheet become #REF!. */
export function fromR1C1(formula: string, row: number, column: number): string {
  return formula.replace(R1C1_TOKEN, (token: string, r?: string, c?: string) => {
    if (token.startsWith('"') || token.startsWith("'")) return token;
    const target = { row: position(r, row), column: position(c, column) };
    if (target.row < 0 || target.column < 0) return '#REF!';
    const fixedRow = r !== undefined && !r.startsWith('[');
    const fixedColumn = c !== undefined && !c.startsWith('[');
    return fixedRow || fixedColumn
      ? `${fixedColumn ? '$' : ''}${columnName(target.column)}${fixedRow ? '$' : ''}${target.row + 1}`
      : cellAddress(target.row, target.column);
  });
}

function axis(letter: 'R' | 'C', target: number, origin: number, isFixed: boolean): string {
  if (isFixed) return `${letter}${target + 1}`;
  return target === origin ? letter : `${letter}[${target - origin}]`;
}

function position(text: string | undefined, origin: number): number {
  if (text === undefined) return origin;
  return text.startsWith('[') ? origin + Number(text.slice(1, -1)) : Number(text) - 1;
}
