import { areaAddress, sheetAddress } from '../addresses';
import { asBoolean, asRecord, asText, integerAt } from '../arguments';
import { formulaOf, type Notation, readGrid, shaped, valueOf, writeContents } from '../contents';
import { changeFormat } from '../formats';
import { cellIn, ensureCell, ensureLine, formatAt, isUnbounded } from '../grid';
import { invalidArgument, type ObjectKind } from '../hostObject';
import type { LineModel } from '../model';
import { refuseLocked, refuseUnlessAllowed } from '../protection';
import { keptReference, keepReference } from './keptReference';
import { rangeEdits } from './rangeEdits';
import { rangeNavigation } from './rangeNavigation';
import { rangeProperties } from './rangeProperties';
import { asAreas, make, type RangeSelf, type Selves } from './selves';

export const range: ObjectKind<Selves['Range']> = {
  reference: keptReference,
  properties: {
    Address: { get: ({ sheet, rect }) => sheetAddress(sheet.name, rect) },
    ColumnCount: { get: ({ rect }) => rect.columnCount },
    ColumnHidden: {
      get: (self) => linesHidden(self, 'column'),
      set: (self, value) => {
        hideLines(self, 'column', value);
      },
    },
    ColumnIndex: { get: ({ rect }) => rect.column },
    Formulas: {
      get: (self) => formulas(self, 'A1'),
      set: (self, value) => {
        write(self, value, 'A1');
      },
    },
    FormulasR1C1: {
      get: (self) => formulas(self, 'R1C1'),
      set: (self, value) => {
        write(self, value, 'R1C1');
      },
    },
    Hyperlink: {
      get: ({ sheet, rect }) => cellIn(sheet, rect.row, rect.column)?.hyperlink ?? null,
      set: setHyperlink,
    },
    NumberFormat: {
      get: ({ workspace, sheet, rect }) =>
        readGrid(
          sheet,
          rect,
          (cell, row, column) =>
            (cell?.format ?? formatAt(workspace.book, sheet, row, column)).numberFormat,
        ),
      set: setNumberFormat,
    },
    RowCount: { get: ({ rect }) => rect.rowCount },
    RowHidden: {
      get: (self) => linesHidden(self, 'row'),
      set: (self, value) => {
        hideLines(self, 'row', value);
      },
    },
    RowIndex: { get: ({ rect }) => rect.row },
    Values: {
      get: ({ workspace, sheet, rect }) => {
        workspace.calculate();
        return readGrid(sheet, rect, valueOf);
      },
      set: (self, value) => {
        write(self, value, 'A1');
      },
    },
  },
  children: {
    ConditionalFormats: (self) => make('ConditionalFormatCollection', asAreas(self)),
    DataValidation: (self) => make('DataValidation', asAreas(self)),
    Format: (self) => make('RangeFormat', asAreas(self)),
    Worksheet: ({ workspace, sheet }) => make('Worksheet', { workspace, sheet }),
  },
  methods: {
    ...rangeNavigation,
    ...rangeEdits,
    ...rangeProperties,
    Select: ({ workspace, sheet, rect }) => {
      workspace.book.activeSheetId = sheet.id;
      sheet.selection = rect;
      workspace.raise({ kind: 'selection', sheet, address: areaAddress(rect) });
    },
    _KeepReference: (self) => keepReference(self, 'Range'),
    _ValidateArraySize: ({ rect }, args) => {
      const isRight =
        integerAt(args, 0) === rect.rowCount && integerAt(args, 1) === rect.columnCount;
      if (!isRight) {
        throw invalidArgument("the number of rows or columns doesn't match the range");
      }
    },
  },
};

function formulas({ sheet, rect }: RangeSelf, notation: Notation): unknown {
  return readGrid(sheet, rect, (cell, row, column) => formulaOf(cell, row, column, notation));
}

function write({ workspace, sheet, rect }: RangeSelf, value: unknown, notation: Notation): void {
  writeContents(workspace, sheet, rect, value, notation, 'addin');
}

function setNumberFormat({ workspace, sheet, rect }: RangeSelf, value: unknown): void {
  refuseUnlessAllowed(sheet, 'allowFormatCells');
  if (isUnbounded(rect)) throw invalidArgument('an unbounded range takes no number format');
  const at = shaped(value, rect, 'numberFormat');
  changeFormat(workspace.book, sheet, rect, (format, row, column) => {
    const given = at(row - rect.row, column - rect.column);
    if (given === null || given === undefined) return format;
    const numberFormat = asText(given, 'numberFormat');
    return numberFormat === format.numberFormat ? format : { ...format, numberFormat };
  });
  workspace.raise({ kind: 'look' });
}

function setHyperlink({ workspace, sheet, rect }: RangeSelf, value: unknown): void {
  const link = asRecord(value, 'hyperlink');
  refuseLocked(workspace.book, sheet, rect);
  const text = (name: string): string | undefined =>
    typeof link[name] === 'string' ? link[name] : undefined;
  const address = text('address');
  const documentReference = text('documentReference');
  const screenTip = text('screenTip');
  const shown = text('textToDisplay') ?? address ?? documentReference ?? '';
  const cell = ensureCell(workspace.book, sheet, rect.row, rect.column);
  cell.hyperlink = {
    ...(address !== undefined && { address }),
    ...(documentReference !== undefined && { documentReference }),
    ...(screenTip !== undefined && { screenTip }),
  };
  if (text('textToDisplay') !== undefined || cell.value === '') {
    cell.value = shown;
    delete cell.formula;
  }
  // Excel gives a new link the look of its Hyperlink style.
  cell.format = { ...cell.format, fontColor: '#0563C1', underline: 'Single' };
  workspace.raise({ kind: 'look' });
}

/** Whether all, none (or some: null) of a range's rows or columns are hidden. */
function linesHidden({ sheet, rect }: RangeSelf, axis: 'row' | 'column'): boolean | null {
  const [lines, first, count] = linesOf(sheet, rect, axis);
  let hidden = 0;
  for (const [index, line] of lines) {
    if (line.hidden && index >= first && index < first + count) hidden += 1;
  }
  return hidden === count ? true : hidden === 0 ? false : null;
}

function hideLines(
  { workspace, sheet, rect }: RangeSelf,
  axis: 'row' | 'column',
  value: unknown,
): void {
  refuseUnlessAllowed(sheet, axis === 'row' ? 'allowFormatRows' : 'allowFormatColumns');
  const isHidden = asBoolean(value, `${axis}Hidden`);
  const [lines, first, count] = linesOf(sheet, rect, axis);
  for (let index = first; index < first + count; index += 1) {
    if (isHidden || lines.has(index)) ensureLine(lines, index).hidden = isHidden;
  }
  workspace.raise({ kind: 'look' });
}

function linesOf(
  sheet: RangeSelf['sheet'],
  rect: RangeSelf['rect'],
  axis: 'row' | 'column',
): readonly [Map<number, LineModel>, first: number, count: number] {
  return axis === 'row'
    ? [sheet.rows, rect.row, rect.rowCount]
    : [sheet.columns, rect.column, rect.columnCount];
}
