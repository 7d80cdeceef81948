import { rectsOverlap, type Rect } from '../../../core/sheet/address';
import { areaAddress, intersection, splitSheet } from '../addresses';
import { asOneOf } from '../arguments';
import { clearContents } from '../contents';
import { copyCells } from '../copyCells';
import { changeFormat } from '../formats';
import { cellsWithin, dropPlainCells, isUnbounded } from '../grid';
import { type Arguments, HostError, invalidArgument } from '../hostObject';
import { defaultFormat } from '../newBook';
import { refuseLocked, refuseUnlessAllowed } from '../protection';
import { shiftCells } from '../shiftCells';
import { findSheet } from './worksheets';
import { expectSelf, rangeOf, type RangeSelf } from './selves';
import { rectOf } from './worksheet';

type Method = (self: RangeSelf, args: Arguments) => unknown;

const APPLY_TO = [
  'All',
  'Formats',
  'Contents',
  'Hyperlinks',
  'RemoveHyperlinks',
  'ResetContents',
] as const;
const COPY_TYPES = ['All', 'Formulas', 'Values', 'Formats'] as const;

/** The methods of a range that change its sheet. */
export const rangeEdits: Readonly<Record<string, Method>> = {
  Clear: (self, [applyTo]) => {
    clear(self, applyTo);
  },
  CopyFrom: (self, [source, copyType, skipBlanks, transpose]) => {
    if (skipBlanks === true || transpose === true) {
      throw new HostError('ApiNotFound', 'copyFrom neither skips blanks nor transposes here');
    }
    const from = sourceOf(self, source);
    const what = asOneOf(copyType ?? 'All', COPY_TYPES, 'copyType');
    refuseLocked(self.workspace.book, self.sheet, self.rect);
    copyCells(self.workspace.book, from, self, what);
    self.workspace.touch();
    edited(self, 'RangeEdited');
  },
  Delete: (self, [shift]) => {
    const axis = asOneOf(shift, ['Up', 'Left'] as const, 'shift') === 'Up' ? 'row' : 'column';
    refuseUnlessAllowed(self.sheet, axis === 'row' ? 'allowDeleteRows' : 'allowDeleteColumns');
    shiftCells(self.workspace, self.sheet, self.rect, axis, 'delete');
    const type = isLines(self.rect)
      ? axis === 'row'
        ? 'RowDeleted'
        : 'ColumnDeleted'
      : 'CellDeleted';
    edited(self, type);
  },
  Insert: (self, [shift]) => {
    const axis = asOneOf(shift, ['Down', 'Right'] as const, 'shift') === 'Down' ? 'row' : 'column';
    refuseUnlessAllowed(self.sheet, axis === 'row' ? 'allowInsertRows' : 'allowInsertColumns');
    const { rect } = self;
    shiftCells(self.workspace, self.sheet, rect, axis, 'insert');
    const type = isLines(rect)
      ? axis === 'row'
        ? 'RowInserted'
        : 'ColumnInserted'
      : 'CellInserted';
    edited({ ...self, rect }, type);
    return rangeOf(self, rect);
  },
  Merge: (self, [across]) => {
    refuseUnlessAllowed(self.sheet, null);
    const { rect } = self;
    const rects =
      across === true
        ? Array.from({ length: rect.rowCount }, (_, row) => ({
            ...rect,
            row: rect.row + row,
            rowCount: 1,
          }))
        : [rect];
    for (const each of rects) merge(self, each);
    edited(self, 'RangeEdited');
  },
  Unmerge: (self) => {
    refuseUnlessAllowed(self.sheet, null);
    self.sheet.merges = self.sheet.merges.filter((area) => !rectsOverlap(area, self.rect));
    self.workspace.raise({ kind: 'look' });
  },
};

/** Empties what `applyTo` names; 'All' when left out. */
export function clear(self: RangeSelf, applyTo: unknown): void {
  const { workspace, sheet, rect } = self;
  const what = asOneOf(applyTo ?? 'All', APPLY_TO, 'applyTo');
  refuseLocked(workspace.book, sheet, rect);
  if (what === 'All' || what === 'Contents' || what === 'ResetContents') {
    clearContents(sheet, rect);
    workspace.touch();
    edited(self, 'RangeEdited');
  }
  if (what === 'All' || what === 'Hyperlinks' || what === 'RemoveHyperlinks') {
    for (const { cell } of cellsWithin(sheet, rect)) delete cell.hyperlink;
  }
  if (what === 'All' || what === 'Formats') {
    const plain = defaultFormat(workspace.book);
    if (isUnbounded(rect)) changeFormat(workspace.book, sheet, rect, () => plain);
    for (const { cell } of cellsWithin(sheet, rect)) cell.format = plain;
    sheet.merges = sheet.merges.filter((area) => !rectsOverlap(area, rect));
    sheet.conditionalFormats = sheet.conditionalFormats.filter(
      ({ ranges }) => !ranges.every((area) => isInside(area, rect)),
    );
  }
  if (what === 'All') {
    sheet.dataValidations = sheet.dataValidations.filter(
      ({ ranges }) => !ranges.every((area) => isInside(area, rect)),
    );
  }
  dropPlainCells(workspace.book, sheet, rect);
  workspace.raise({ kind: 'look' });
}

function isInside(inner: Rect, outer: Rect): boolean {
  const shared = intersection(inner, outer);
  return shared?.rowCount === inner.rowCount && shared.columnCount === inner.columnCount;
}

/** Merges a rectangle; only what its top-left cell holds stays. Merges inside it are swallowed. */
function merge({ workspace, sheet }: RangeSelf, rect: Rect): void {
  if (isUnbounded(rect)) throw invalidArgument('whole rows and columns are not merged here');
  if (sheet.tables.some((table) => rectsOverlap(table.range, rect))) {
    throw new HostError('InvalidOperation', 'Cells of a table cannot be merged.');
  }
  if (rect.rowCount * rect.columnCount === 1) return;
  if (sheet.merges.some((area) => rectsOverlap(area, rect) && !isInside(area, rect))) {
    throw new HostError('InvalidOperation', 'The range cuts through merged cells.');
  }
  sheet.merges = [...sheet.merges.filter((area) => !rectsOverlap(area, rect)), rect];
  for (const { cell, row, column } of cellsWithin(sheet, rect)) {
    if (row === rect.row && column === rect.column) continue;
    cell.value = '';
    cell.isError = false;
    delete cell.formula;
  }
  workspace.touch();
}

function isLines(rect: Rect): boolean {
  return isUnbounded(rect);
}

function sourceOf(self: RangeSelf, source: unknown): RangeSelf {
  if (typeof source !== 'string') return expectSelf(source, 'Range');
  const { sheet: name, address } = splitSheet(source);
  const sheet = name === null ? self.sheet : findSheet(self.workspace.book, name);
  if (!sheet) throw invalidArgument('the source names no sheet');
  return { ...self, sheet, rect: rectOf({ ...self, sheet }, address) };
}

type ChangeType = Extract<
  Parameters<RangeSelf['workspace']['raise']>[0],
  { kind: 'cells' }
>['changeType'];

function edited({ workspace, sheet, rect }: RangeSelf, changeType: ChangeType): void {
  workspace.raise({
    kind: 'cells',
    sheet,
    address: areaAddress(rect),
    changeType,
    source: 'addin',
  });
}
