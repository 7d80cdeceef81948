import { type BookModel, type NameModel, type SheetModel } from '../model';
import { isSingle, letterAt, readArgument } from './arguments';
import { type Chooser, evaluateChoice } from './choices';
import { type Context, type Place, Unsupported, type WorksheetFunction } from './function';
import { FUNCTIONS } from './functions';
import { applyBinary, broadcast } from './operators';
import { parseFormula } from './parse';
import { type Node } from './syntax';
import { type PlacedTable, tableArea } from './tableReference';
import {
  type Area,
  isError,
  isScalar,
  LAST_COLUMN,
  LAST_ROW,
  NAME,
  REF,
  type Reference,
  type Scalar,
  toNumber,
  VALUE,
  type Value,
} from './values';

/** Areas up to this many cells in all are remembered while one recalculation runs. */
const REMEMBERED_CELLS = 4_000_000;

export interface Evaluator {
  /**
   * The value of a formula at a place: one value, or a matrix for an array formula. Throws
   * `Unsupported` where Excel has a value that this engine cannot find.
   */
  evaluate(node: Node, place: Place): Value;
  scalarOf(value: Value, place: Place): Scalar;
  /** All values of a reference or matrix, rows × columns. */
  rowsOf(value: Value): readonly (readonly Scalar[])[];
  /** The area a node refers to without evaluating any cell; null when it is no plain reference. */
  staticReference(node: Node, place: Place): Reference | null;
}

function fold(name: string): string {
  return name.toLowerCase();
}

/**
 * Evaluates formula trees against a workbook. `read` gives a cell's value, computing it first when
 * it is a formula's; `now` is the clock of TODAY and NOW.
 */
export function createEvaluator(
  book: BookModel,
  read: (sheet: SheetModel, row: number, column: number) => Scalar,
  now: Date,
): Evaluator {
  const sheets = new Map(book.sheets.map((sheet) => [fold(sheet.name), sheet]));
  const names = new Map<string, NameModel>();
  for (const name of book.names) names.set(`${name.sheetId ?? ''}!${fold(name.name)}`, name);
  const tables = new Map<string, PlacedTable>();
  let lastRow = 0;
  let lastColumn = 0;
  for (const sheet of book.sheets) {
    for (const table of sheet.tables) tables.set(fold(table.name), { sheet, table });
    for (const key of sheet.cells.keys()) {
      lastRow = Math.max(lastRow, Math.floor(key / 16384));
      lastColumn = Math.max(lastColumn, key % 16384);
    }
  }
  const remembered = new Map<string, readonly (readonly Scalar[])[]>();
  let rememberedCells = 0;
  let namesOpen = 0;

  /** Whole rows and columns end where the workbook's cells end, alike on every sheet. */
  function clip(area: Area): Area {
    return {
      ...area,
      bottom: area.bottom === LAST_ROW ? Math.max(area.top, lastRow) : area.bottom,
      right: area.right === LAST_COLUMN ? Math.max(area.left, lastColumn) : area.right,
    };
  }

  function rowsOf(value: Value): readonly (readonly Scalar[])[] {
    if (isScalar(value)) return [[value]];
    if (value.kind === 'matrix') return value.rows;
    const { sheet } = value;
    const { top, left, bottom, right } = clip(value.area);
    const key = `${sheet.id}!${top},${left},${bottom},${right}`;
    const known = remembered.get(key);
    if (known) return known;
    const rows: Scalar[][] = [];
    for (let row = top; row <= bottom; row++) {
      const line: Scalar[] = [];
      for (let column = left; column <= right; column++) line.push(read(sheet, row, column));
      rows.push(line);
    }
    const size = (bottom - top + 1) * (right - left + 1);
    if (size > 1 && rememberedCells + size <= REMEMBERED_CELLS) {
      rememberedCells += size;
      remembered.set(key, rows);
    }
    return rows;
  }

  function scalarOf(value: Value, place: Place): Scalar {
    if (isScalar(value)) return value;
    if (value.kind === 'matrix') return value.rows[0]?.[0] ?? null;
    const { sheet, area } = value;
    if (area.top === area.bottom && area.left === area.right)
      return read(sheet, area.top, area.left);
    if (place.arrays) return read(sheet, area.top, area.left);
    if (area.left === area.right && place.row >= area.top && place.row <= area.bottom) {
      return read(sheet, place.row, area.left);
    }
    if (area.top === area.bottom && place.column >= area.left && place.column <= area.right) {
      return read(sheet, area.top, place.column);
    }
    return VALUE;
  }

  function sheetNamed(name: string | undefined, place: Place): SheetModel | undefined {
    return name === undefined ? place.sheet : sheets.get(fold(name));
  }

  function nameModel(node: Node & { kind: 'name' }, place: Place): NameModel | undefined {
    const scope = sheetNamed(node.ref.sheet, place);
    return names.get(`${scope?.id ?? ''}!${fold(node.name)}`) ?? names.get(`!${fold(node.name)}`);
  }

  function tableReference(node: Node & { kind: 'table' }, place: Place): Value {
    return tableArea(node, place, (name) => tables.get(fold(name)));
  }

  function staticReference(node: Node, place: Place): Reference | null {
    if (node.kind === 'area') {
      const sheet = sheetNamed(node.ref.sheet, place);
      return sheet ? { kind: 'reference', sheet, area: clip(node.area) } : null;
    }
    if (node.kind === 'table') {
      const value = tableReference(node, place);
      return isScalar(value) || value.kind === 'matrix' ? null : value;
    }
    if (node.kind === 'name') {
      const name = nameModel(node, place);
      const tree = name && parseFormula(name.formula);
      return tree && tree.kind === 'area' ? staticReference(tree, place) : null;
    }
    return null;
  }

  function evaluateName(node: Node & { kind: 'name' }, place: Place): Value {
    const name = nameModel(node, place);
    const tree = name && parseFormula(name.formula);
    if (!tree) {
      if (name) throw new Unsupported('#NAME?');
      const table = node.ref.sheet === undefined ? tables.get(fold(node.name)) : undefined;
      return table
        ? tableReference({ kind: 'table', table: node.name, part: 'data', columns: null }, place)
        : NAME;
    }
    // A name may refer to itself through another one; Excel refuses to store such a pair.
    if (namesOpen > 64) return REF;
    namesOpen++;
    try {
      return evaluate(tree, place);
    } finally {
      namesOpen--;
    }
  }

  function referenceNamed(text: string, place: Place): Value {
    const tree = parseFormula(text);
    if (!tree || (tree.kind !== 'area' && tree.kind !== 'name' && tree.kind !== 'table'))
      return REF;
    const value = evaluate(tree, place);
    return isScalar(value) ? REF : value;
  }

  function spanning(left: Value, right: Value): Value {
    if (isError(left)) return left;
    if (isError(right)) return right;
    if (isScalar(left) || isScalar(right)) return VALUE;
    if (left.kind === 'matrix' || right.kind === 'matrix') return VALUE;
    if (left.sheet !== right.sheet) return VALUE;
    return {
      kind: 'reference',
      sheet: left.sheet,
      area: {
        top: Math.min(left.area.top, right.area.top),
        left: Math.min(left.area.left, right.area.left),
        bottom: Math.max(left.area.bottom, right.area.bottom),
        right: Math.max(left.area.right, right.area.right),
      },
    };
  }

  /** Runs a function of single values once, or once per element in an array formula. */
  function elementwise(
    args: readonly Value[],
    place: Place,
    call: (args: readonly Scalar[]) => Value,
  ): Value {
    if (!place.arrays || args.every(isScalar)) {
      return call(args.map((arg) => scalarOf(arg, place)));
    }
    return broadcast(args.map(rowsOf), (scalars) => scalarOf(call(scalars), place));
  }

  function contextAt(place: Place): Context {
    return {
      place,
      now,
      rows: rowsOf,
      referenceNamed: (text) => referenceNamed(text, place),
      referenceTo: (sheet, area) => ({ kind: 'reference', sheet, area }),
    };
  }

  function callFunction(fn: WorksheetFunction, nodes: readonly Node[], place: Place): Value {
    if (nodes.length < fn.min || nodes.length > fn.max) return NAME;
    const letters = nodes.map((_, i) => letterAt(fn, i));
    const args = nodes.map((node, i) =>
      evaluate(node, letters[i] === 'a' ? { ...place, arrays: true } : place),
    );
    const single = letters.flatMap((letter, i) => (isSingle(letter) ? [i] : []));
    const run = (scalars: readonly Scalar[]): Value => {
      const given: Value[] = [...args];
      single.forEach((i, k) => (given[i] = scalars[k] ?? null));
      const read: unknown[] = fn.takesContext ? [contextAt(place)] : [];
      for (const [i, arg] of given.entries()) {
        const argument = readArgument(letters[i] ?? 's', arg, rowsOf);
        if (argument.error) return argument.error;
        read.push(argument.value);
      }
      return fn.call(...read);
    };
    return elementwise(
      single.map((i) => args[i] ?? null),
      place,
      run,
    );
  }

  function evaluate(node: Node, place: Place): Value {
    switch (node.kind) {
      case 'literal':
        return node.value;
      case 'missing':
        return null;
      case 'array':
        return { kind: 'matrix', rows: node.rows };
      case 'area': {
        const sheet = sheetNamed(node.ref.sheet, place);
        return sheet ? { kind: 'reference', sheet, area: node.area } : REF;
      }
      case 'name':
        return evaluateName(node, place);
      case 'table':
        return tableReference(node, place);
      case 'unsupported':
        throw new Unsupported(node.shows);
      case 'prefix': {
        const operand = evaluate(node.operand, place);
        if (node.operator === '+') return operand;
        return elementwise([operand], place, ([value = null]) => {
          const number = toNumber(value);
          return isError(number) ? number : 0 - number;
        });
      }
      case 'percent':
        return elementwise([evaluate(node.operand, place)], place, ([value = null]) => {
          const number = toNumber(value);
          return isError(number) ? number : number / 100;
        });
      case 'binary': {
        const left = evaluate(node.left, place);
        const right = evaluate(node.right, place);
        if (node.operator === ':') return spanning(left, right);
        const { operator } = node;
        return elementwise([left, right], place, ([a = null, b = null]) =>
          applyBinary(operator, a, b),
        );
      }
      case 'call': {
        const chosen = evaluateChoice(node.name, node.args, place, chooser);
        if (chosen !== undefined) return chosen;
        const fn = FUNCTIONS[node.name];
        if (!fn) throw new Unsupported('#NAME?');
        return callFunction(fn, node.args, place);
      }
    }
  }

  const chooser: Chooser = { evaluate, scalarOf, rowsOf };
  return { evaluate, scalarOf, rowsOf, staticReference };
}
