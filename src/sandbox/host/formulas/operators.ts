import { type BinaryOperator } from './syntax';
import {
  compare,
  DIV0,
  isError,
  type Matrix,
  NA,
  NUM,
  type Scalar,
  toNumber,
  toText,
  VALUE,
} from './values';

/**
 * Sums and differences that all but vanish are 0 in Excel ("floating-point arithmetic may give
 * inaccurate results in Excel", Microsoft support: 1.1-1-0.1 style remainders); 2^-48 of the larger
 * operand is what LibreOffice uses for the same purpose (rtl::math::approxAdd).
 */
function sum(a: number, b: number): number {
  const result = a + b;
  return Math.abs(result) < Math.max(Math.abs(a), Math.abs(b)) * 2 ** -48 ? 0 : result;
}

function arithmetic(operator: '+' | '-' | '*' | '/' | '^', a: number, b: number): Scalar {
  switch (operator) {
    case '+':
      return sum(a, b);
    case '-':
      return sum(a, -b);
    case '*':
      return finite(a * b);
    case '/':
      return b === 0 ? DIV0 : finite(a / b);
    case '^':
      if (a === 0 && b === 0) return NUM;
      if (a === 0 && b < 0) return DIV0;
      return finite(a ** b);
  }
}

/** #NUM! for what no cell can hold: infinities and NaN. */
export function finite(number: number): Scalar {
  return Number.isFinite(number) ? number : NUM;
}

/** One operator on two single values; an error on the left wins over one on the right. */
export function applyBinary(operator: BinaryOperator, a: Scalar, b: Scalar): Scalar {
  if (isError(a)) return a;
  if (isError(b)) return b;
  switch (operator) {
    case '&': {
      const left = toText(a);
      const right = toText(b);
      return isError(left) || isError(right) ? VALUE : left + right;
    }
    case '=':
      return compare(a, b) === 0;
    case '<>':
      return compare(a, b) !== 0;
    case '<':
      return compare(a, b) < 0;
    case '>':
      return compare(a, b) > 0;
    case '<=':
      return compare(a, b) <= 0;
    case '>=':
      return compare(a, b) >= 0;
    case ':':
      return VALUE;
    default: {
      const left = toNumber(a);
      if (isError(left)) return left;
      const right = toNumber(b);
      return isError(right) ? right : arithmetic(operator, left, right);
    }
  }
}

/**
 * Combines grids cell by cell as array formulas do: single rows, columns and values are repeated,
 * and where one grid ends before another the result is #N/A.
 */
export function broadcast(
  grids: readonly (readonly (readonly Scalar[])[])[],
  combine: (values: readonly Scalar[]) => Scalar,
): Matrix {
  const height = Math.max(...grids.map((grid) => grid.length));
  const width = Math.max(...grids.map((grid) => grid[0]?.length ?? 0));
  const rows: Scalar[][] = [];
  for (let r = 0; r < height; r++) {
    const line: Scalar[] = [];
    for (let c = 0; c < width; c++) {
      const values: Scalar[] = [];
      let inside = true;
      for (const grid of grids) {
        const row = grid.length === 1 ? grid[0] : grid[r];
        const value = row?.length === 1 ? row[0] : row?.[c];
        if (value === undefined) inside = false;
        else values.push(value);
      }
      line.push(inside ? combine(values) : NA);
    }
    rows.push(line);
  }
  return { kind: 'matrix', rows };
}
