import { type CellValue } from '../../core/sheet/cell';
import { computeInOrder, type FormulaCell, type FormulaColumns } from './formulas/dependencies';
import { createEvaluator } from './formulas/evaluate';
import { Unsupported } from './formulas/function';
import { parseFormula } from './formulas/parse';
import { errorNamed, isError, isScalar, NUM, type Scalar, type Value } from './formulas/values';
import { type BookModel, type CellModel, type SheetModel } from './model';

const COLUMNS = 16384;
/** The cell keeps the value it has. */
const KEPT = Symbol('kept');

function scalarOfCell(cell: CellModel | undefined): Scalar {
  if (!cell) return null;
  if (cell.isError) return errorNamed(String(cell.value));
  // A formula's empty text is text; a constant '' is an empty cell.
  return cell.value === '' && cell.formula === undefined ? null : cell.value;
}

function store(cell: CellModel, value: Scalar): void {
  let shown: CellValue;
  if (isError(value)) shown = value.code;
  else if (value === null) shown = 0;
  else if (typeof value === 'number') {
    if (!Number.isFinite(value)) {
      store(cell, NUM);
      return;
    }
    shown = value === 0 ? 0 : value;
  } else shown = value;
  cell.value = shown;
  cell.isError = isError(value);
}

/** Every formula cell of the book; an array formula stands once, at its anchor. */
function formulaCells(book: BookModel): readonly FormulaCell[] {
  const found: FormulaCell[] = [];
  for (const sheet of book.sheets) {
    for (const [key, cell] of sheet.cells) {
      if (cell.formula === undefined) continue;
      const row = Math.floor(key / COLUMNS);
      const column = key % COLUMNS;
      found.push({
        sheet,
        row,
        column,
        tree: parseFormula(cell.formula),
        place: { sheet, row, column, arrays: cell.arrayRange !== undefined },
        state: 'new',
        circular: false,
      });
    }
  }
  return found;
}

/** The cells that show an array formula's results: its range, or the one cell of a plain formula. */
function* keysOf(
  formula: FormulaCell,
): Generator<readonly [key: number, row: number, column: number]> {
  const range = formula.sheet.cells.get(formula.row * COLUMNS + formula.column)?.arrayRange;
  if (!range) {
    yield [formula.row * COLUMNS + formula.column, 0, 0];
    return;
  }
  for (let r = 0; r < range.rowCount; r++) {
    for (let c = 0; c < range.columnCount; c++) {
      yield [(range.row + r) * COLUMNS + range.column + c, r, c];
    }
  }
}

function indexByColumn(formulas: readonly FormulaCell[]): ReadonlyMap<SheetModel, FormulaColumns> {
  const sheets = new Map<SheetModel, Map<number, FormulaCell[]>>();
  for (const formula of formulas) {
    const columns = sheets.get(formula.sheet) ?? new Map<number, FormulaCell[]>();
    sheets.set(formula.sheet, columns);
    const cells = columns.get(formula.column) ?? [];
    columns.set(formula.column, cells);
    cells.push(formula);
  }
  for (const columns of sheets.values()) {
    for (const cells of columns.values()) cells.sort((a, b) => a.row - b.row);
  }
  return sheets;
}

function elementAt(value: Value, row: number, column: number): Scalar {
  if (isScalar(value)) return value;
  if (value.kind === 'reference') return null;
  const line = value.rows.length === 1 ? value.rows[0] : value.rows[row];
  const element = line?.length === 1 ? line[0] : line?.[column];
  return element === undefined ? errorNamed('#N/A') : element;
}

/**
 * Computes every formula of the workbook and stores values in the cells. Errors are values. Cells on
 * a cycle become 0, as Excel shows after its warning. Plain formulas mean what they mean in an .xlsx
 * file: an area where one value is wanted gives the value in the formula's own row or column
 * (ECMA-376 part 1, 18.17.2.5); array formulas (`arrayRange`) take areas whole.
 *
 * A cell whose formula needs something this engine does not have keeps the value it came with, and
 * others compute with that: text that is no formula to fast-formula-parser; functions that are not in
 * `FUNCTIONS`, or arguments on which a library's function breaks down; the operators @ (implicit
 * intersection), space (intersection) and comma (union); a function whose first argument is left
 * empty; references to other workbooks. Such a cell without a value yet shows #NAME?, for another
 * workbook #REF!, where a library broke down #VALUE!.
 * `now` is the clock for TODAY and NOW, in local time.
 */
export function recalculate(book: BookModel, now: Date = new Date()): void {
  const formulas = formulaCells(book);
  const bySheet = indexByColumn(formulas);
  const byKey = new Map<SheetModel, Map<number, FormulaCell>>();
  for (const formula of formulas) {
    const keys = byKey.get(formula.sheet) ?? new Map<number, FormulaCell>();
    byKey.set(formula.sheet, keys);
    for (const [key] of keysOf(formula)) keys.set(key, formula);
  }
  const running: FormulaCell[] = [];

  function valueOf(formula: FormulaCell): Value | typeof KEPT {
    try {
      if (!formula.tree) throw new Unsupported('#NAME?');
      const value = evaluator.evaluate(formula.tree, formula.place);
      if (!formula.place.arrays) return evaluator.scalarOf(value, formula.place);
      return { kind: 'matrix', rows: evaluator.rowsOf(value) };
    } catch (error) {
      if (!(error instanceof Unsupported)) throw error;
      const anchor = formula.sheet.cells.get(formula.row * COLUMNS + formula.column);
      return anchor?.value === '' ? errorNamed(error.shows) : KEPT;
    }
  }

  function compute(formula: FormulaCell): void {
    if (formula.state === 'done' || formula.state === 'running') return;
    formula.state = 'running';
    running.push(formula);
    const value = valueOf(formula);
    running.pop();
    formula.state = 'done';
    if (value === KEPT) return;
    for (const [key, row, column] of keysOf(formula)) {
      const cell = formula.sheet.cells.get(key);
      if (cell) store(cell, formula.circular ? 0 : elementAt(value, row, column));
    }
  }

  function read(sheet: SheetModel, row: number, column: number): Scalar {
    const key = row * COLUMNS + column;
    const formula = byKey.get(sheet)?.get(key);
    if (formula?.state === 'running') {
      for (const member of running.slice(running.indexOf(formula))) member.circular = true;
      return 0;
    }
    if (formula && formula.state !== 'done') compute(formula);
    return scalarOfCell(sheet.cells.get(key));
  }

  const evaluator = createEvaluator(book, read, now);
  computeInOrder(formulas, (sheet) => bySheet.get(sheet), evaluator, compute);
}
