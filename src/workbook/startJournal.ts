import type { CellValue } from '../core/sheet/cell';
import { toR1C1 } from '../core/sheet/r1c1';
import { anchorOf } from './anchor';
import { isFormula } from './cellText';
import type { ColumnRun, Journal } from './journal';
import { type Before, type ColumnBefore, formatsBefore, givenLook } from './lookBefore';
import type { ChangePlan, ColumnWrite } from './plan';
import type { ReadBook } from './readBook';
import { uniqueTabName } from './tabName';

/** A tab is built under the first name, before it appears; one it replaces waits under the second. */
const TEMPORARY_NAME = '_shihyo';
const ASIDE_NAME = '_shihyo-old';

/** The journal of a plan that is about to be carried out. `at` is an ISO time, its identity. */
export function startJournal(
  read: ReadBook,
  plan: ChangePlan,
  before: Before,
  at: string,
): Journal {
  const taken = before.tabs.map(({ name }) => name);
  return {
    action: plan.action,
    at,
    state: 'started',
    runs: plan.columns.map((write, index) => columnRun(write, before.columns[index])),
    tabIdsBefore: before.tabs.map(({ id }) => id),
    tabs: plan.tabs.map(({ layout, replacesId }) => {
      const replaced = before.tabs.find(({ id }) => id === replacesId) ?? null;
      const others = taken.filter((name) => name !== replaced?.name);
      const name = uniqueTabName(replaced?.name ?? layout.name, others);
      const temporaryName = uniqueTabName(TEMPORARY_NAME, taken);
      taken.push(name, temporaryName);
      const asideName = uniqueTabName(ASIDE_NAME, taken);
      if (replaced) taken.push(asideName);
      return {
        name,
        temporaryName,
        id: '',
        fingerprint: '',
        replaced: replaced && { id: replaced.id, name: replaced.name, asideName },
      };
    }),
    names: plan.names.map(({ name }) => {
      const item = before.names.get(name);
      return { name, before: !item || item.isNullObject ? null : String(item.formula) };
    }),
    storeBefore: read.storeXml,
  };
}

function columnRun(write: ColumnWrite, before: ColumnBefore | undefined): ColumnRun {
  const formulas = (before?.range.formulas ?? []) as CellValue[][];
  return {
    sheetId: write.sheetId,
    sheet: write.sheet,
    row: write.row,
    column: write.column,
    rowCount: write.contents.length,
    before: formulas.map(([content = ''], index) =>
      isFormula(content) ? toR1C1(String(content), write.row + index, write.column) : content,
    ),
    beforeFormats: [...formatsBefore(before)],
    after: [...write.contents],
    anchorColumn: write.anchorColumn,
    anchors: ((before?.anchors.values ?? []) as CellValue[][]).map(([text = '']) => anchorOf(text)),
    wrapBefore: before?.look.format.wrapText ?? null,
    lookBefore: givenLook(before),
  };
}
