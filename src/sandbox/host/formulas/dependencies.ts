import { type SheetModel } from '../model';
import { type Evaluator } from './evaluate';
import { type Place } from './function';
import { type Node } from './syntax';
import { type Reference } from './values';

/** A cell with a formula, and how far its computation is. */
export interface FormulaCell {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
  readonly tree: Node | null;
  readonly place: Place;
  state: 'new' | 'waiting' | 'running' | 'done';
  circular: boolean;
}

/** A sheet's formula cells by column, rows ascending, so that an area's can be walked quickly. */
export type FormulaColumns = ReadonlyMap<number, readonly FormulaCell[]>;

function collect(node: Node, place: Place, evaluator: Evaluator, into: Reference[]): void {
  switch (node.kind) {
    case 'area':
    case 'name':
    case 'table': {
      const reference = evaluator.staticReference(node, place);
      if (reference) into.push(reference);
      return;
    }
    case 'prefix':
    case 'percent':
      collect(node.operand, place, evaluator, into);
      return;
    case 'binary':
      collect(node.left, place, evaluator, into);
      collect(node.right, place, evaluator, into);
      return;
    case 'call':
      for (const arg of node.args) collect(arg, place, evaluator, into);
      return;
    default:
  }
}

function firstAtOrBelow(cells: readonly FormulaCell[], row: number): number {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle]?.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function* formulaCellsIn(reference: Reference, columns: FormulaColumns): Generator<FormulaCell> {
  const { top, left, bottom, right } = reference.area;
  const wide = right - left >= columns.size;
  const candidates = wide
    ? [...columns.keys()].filter((column) => column >= left && column <= right)
    : Array.from({ length: right - left + 1 }, (_, i) => left + i);
  for (const column of candidates) {
    const cells = columns.get(column);
    if (!cells) continue;
    for (let i = firstAtOrBelow(cells, top); i < cells.length; i++) {
      const cell = cells[i];
      if (!cell || cell.row > bottom) break;
      yield cell;
    }
  }
}

function* precedents(
  cell: FormulaCell,
  columnsOf: (sheet: SheetModel) => FormulaColumns | undefined,
  evaluator: Evaluator,
  walked: Set<string>,
): Generator<FormulaCell> {
  const references: Reference[] = [];
  if (cell.tree) collect(cell.tree, cell.place, evaluator, references);
  for (const reference of references) {
    const { area, sheet } = reference;
    const columns = columnsOf(sheet);
    if (!columns) continue;
    const single = area.top === area.bottom && area.left === area.right;
    const key = single ? '' : `${sheet.id}!${area.top},${area.left},${area.bottom},${area.right}`;
    // Ten thousand rows may all look at the same ten thousand cells: walk them once.
    if (!single && walked.has(key)) continue;
    yield* formulaCellsIn(reference, columns);
    if (!single) walked.add(key);
  }
}

/**
 * Runs `compute` for every cell after the cells it refers to, without recursion: a column in which
 * each row builds on the one above may be a million rows long. References made while computing
 * (INDIRECT, OFFSET) and cycles are left to `compute`.
 */
export function computeInOrder(
  cells: Iterable<FormulaCell>,
  columnsOf: (sheet: SheetModel) => FormulaColumns | undefined,
  evaluator: Evaluator,
  compute: (cell: FormulaCell) => void,
): void {
  const walked = new Set<string>();
  for (const start of cells) {
    if (start.state !== 'new') continue;
    start.state = 'waiting';
    const stack = [{ cell: start, next: precedents(start, columnsOf, evaluator, walked) }];
    for (let top = stack[stack.length - 1]; top; top = stack[stack.length - 1]) {
      const step = top.next.next();
      if (step.done) {
        stack.pop();
        compute(top.cell);
      } else if (step.value.state === 'new') {
        step.value.state = 'waiting';
        const next = precedents(step.value, columnsOf, evaluator, walked);
        stack.push({ cell: step.value, next });
      }
    }
  }
}
