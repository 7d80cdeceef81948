import { type Goal } from '../rows/departmentYear';
import { type CellRef } from '../sheet/address';
import { type CheckContext } from './rule';

const GOAL_SHEET = '重点目標';

/** The cell of 重点目標 that holds a goal's title (or id); its first cell when none does. */
export function cellHolding({ book }: CheckContext, goal: Goal): CellRef {
  const sheet = book.sheets.find(({ name }) => name === GOAL_SHEET);
  for (const wanted of [goal.id, goal.title]) {
    for (const [r, row] of sheet?.values.entries() ?? []) {
      const column = row.findIndex((value) => wanted !== '' && value === wanted);
      if (sheet && column >= 0) {
        return { sheet: sheet.name, row: sheet.top + r, column: sheet.left + column };
      }
    }
  }
  return { sheet: GOAL_SHEET, row: sheet?.top ?? 0, column: sheet?.left ?? 0 };
}
