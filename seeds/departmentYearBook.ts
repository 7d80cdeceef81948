import { type DepartmentYear, type Goal, type Indicator } from '../src/core/rows/departmentYear';
import { formatFiscalYear } from '../src/core/rows/fiscalYear';
import { textCell } from '../src/core/rows/schemaCells';
import { type SchemaSheet } from '../src/core/rows/schemaSheet';
import { writeDepartmentYear } from '../src/core/rows/writeDepartmentYear';
import { type Cell, EMPTY_CELL } from '../src/core/sheet/cell';
import { type BookModel, type SheetModel } from '../src/sandbox/host/model';
import { newBook } from '../src/sandbox/host/newBook';
import { addSheet, fitRows, type Look, merge, putCell, setWidths } from './staffSheet';

/** Fixed pitch: columns are as wide in LibreOffice, which has it on the test machine, as in Excel. */
const DEFAULT_FONT = { name: 'BIZ UDゴシック', size: 10.5 };

/**
 * A year as the planning staff of a city would keep it: the sheets of the workbook schema with
 * titles and lines, columns nobody uses left out, goals merged down beside their indicators.
 */
export function departmentYearBook(year: DepartmentYear, fileName: string): BookModel {
  const book: BookModel = { ...newBook(), defaultFont: DEFAULT_FONT, sheets: [], fileName };
  for (const sheet of writeDepartmentYear(year)) {
    if (sheet.name === '指標') {
      const indicators = addIndicatorSheet(book, year);
      book.activeSheetId = indicators.id;
    } else if (sheet.rows.length > 1) {
      addSchemaSheet(book, withoutUnusedColumns(sheet), titleOf(year, sheet.name));
    }
  }
  return book;
}

function titleOf(year: DepartmentYear, what: string): string {
  const fiscalYear =
    year.fiscalYear === null ? '' : formatFiscalYear(year.fiscalYear, 'era', 'full');
  return [fiscalYear, year.department, what].filter((text) => text !== '').join('　');
}

const ID_COLUMNS: ReadonlySet<string> = new Set(['id', 'goalId', 'parentId']);
const NARROW_COLUMNS: ReadonlySet<string> = new Set([
  'no',
  'kind',
  'label',
  'form',
  'level',
  'item',
]);

function lookOfColumn(id: string): Look {
  if (ID_COLUMNS.has(id)) return 'id';
  return NARROW_COLUMNS.has(id) ? 'centered' : 'text';
}

function addSchemaSheet(
  book: BookModel,
  { name, columns, rows }: SchemaSheet,
  title: string,
): void {
  const sheet = addSheet(book, name);
  const widths = columns.map(({ width }) => width);
  putCell(book, sheet, 0, 0, textCell(title), 'title');
  rows.forEach((cells, index) => {
    cells.forEach((cell, column) => {
      const look = index === 0 ? 'header' : lookOfColumn(columns[column]?.id ?? '');
      putCell(book, sheet, index + HEADER_ROW, column, cell, look);
    });
  });
  setWidths(sheet, widths);
  fitRows(sheet, widths);
  finish(sheet, widths.length, rows.length + HEADER_ROW);
}

/** 0-based; a title and an empty row stand above. */
const HEADER_ROW = 2;

function withoutUnusedColumns({ name, columns, rows }: SchemaSheet): SchemaSheet {
  const used = columns.map((_, column) =>
    rows.slice(1).some((row) => (row[column]?.value ?? '') !== ''),
  );
  return {
    name,
    columns: columns.filter((_, column) => used[column]),
    rows: rows.map((row) => row.filter((_, column) => used[column])),
  };
}

interface IndicatorColumnLook {
  readonly heading: string;
  readonly width: number;
  readonly look: Look;
  readonly cell: (goal: Goal, indicator: Indicator) => Cell;
}

/** What a city's form calls its goals. */
const GOAL_HEADINGS: Readonly<Record<string, string>> = {
  枚方市: '重点的な取り組み',
  豊中市: '当年度目標',
};

/**
 * The columns as the city's form calls them, with those that are filled in during the year; 基準値
 * where the year has any.
 */
function indicatorColumns(year: DepartmentYear): readonly IndicatorColumnLook[] {
  const fiscalYear =
    year.fiscalYear === null ? '' : formatFiscalYear(year.fiscalYear, 'era', 'full');
  const hasBaseline = year.goals.some(({ indicators }) =>
    indicators.some(({ baseline }) => baseline.value !== ''),
  );
  const baselineColumn: IndicatorColumnLook = {
    heading: '基準値',
    width: 16,
    look: 'value',
    cell: (_, { baseline }) => baseline,
  };
  return [
    {
      heading: GOAL_HEADINGS[year.city] ?? '重点目標',
      width: 28,
      look: 'text',
      cell: (goal) => textCell(goal.title),
    },
    {
      heading: '取り組みの成果を\n測る指標',
      width: 32,
      look: 'text',
      cell: (_, { name }) => textCell(name),
    },
    {
      heading: '方 向',
      width: 7,
      look: 'centered',
      cell: (_, { direction }) => textCell(direction),
    },
    { heading: '単 位', width: 7, look: 'centered', cell: (_, { unit }) => textCell(unit) },
    ...(hasBaseline ? [baselineColumn] : []),
    { heading: `${fiscalYear}\n目標値`, width: 26, look: 'value', cell: (_, { target }) => target },
    { heading: `${fiscalYear}\n実績`, width: 32, look: 'value', cell: (_, { actual }) => actual },
    { heading: '達成率', width: 14, look: 'value', cell: (_, { achievement }) => achievement },
    { heading: '達成度', width: 11, look: 'centered', cell: (_, { rating }) => rating },
    { heading: '理 由', width: 22, look: 'text', cell: (_, { reason }) => textCell(reason) },
    { heading: '備 考', width: 22, look: 'text', cell: (_, { note }) => textCell(note) },
    { heading: '指標ID', width: 8, look: 'id', cell: (_, { id }) => textCell(id) },
    { heading: '目標ID', width: 8, look: 'id', cell: ({ id }) => textCell(id) },
  ];
}

const DIRECTION_COLUMN = 2;

function addIndicatorSheet(book: BookModel, year: DepartmentYear): SheetModel {
  const sheet = addSheet(book, '指標');
  const columns = indicatorColumns(year);
  const widths = columns.map(({ width }) => width);
  putCell(book, sheet, 0, 0, textCell(titleOf(year, '指標一覧')), 'title');
  columns.forEach(({ heading }, column) => {
    putCell(book, sheet, HEADER_ROW, column, textCell(heading), 'header');
  });
  let row = HEADER_ROW + 1;
  for (const goal of year.goals) {
    const first = row;
    for (const indicator of goal.indicators) {
      columns.forEach(({ cell, look }, column) => {
        const isBelow = column === 0 && row > first;
        putCell(book, sheet, row, column, isBelow ? EMPTY_CELL : cell(goal, indicator), look);
      });
      row++;
    }
    merge(sheet, { row: first, column: 0, rowCount: row - first, columnCount: 1 });
  }
  sheet.dataValidations.push({
    ranges: [
      {
        row: HEADER_ROW + 1,
        column: DIRECTION_COLUMN,
        rowCount: row - HEADER_ROW - 1,
        columnCount: 1,
      },
    ],
    type: 'List',
    rule: { list: { inCellDropDown: true, source: '増加,減少,維持' } },
    ignoreBlanks: true,
    prompt: { showPrompt: false, title: '', message: '' },
    errorAlert: {
      showAlert: true,
      style: 'Stop',
      title: '方向',
      message: '増加・減少・維持から選んでください。',
    },
  });
  setWidths(sheet, widths);
  fitRows(sheet, widths);
  finish(sheet, widths.length, row);
  sheet.freeze = { rows: HEADER_ROW + 1, columns: 2 };
  return sheet;
}

/** What every sheet gets once its rows are known. */
function finish(sheet: SheetModel, columnCount: number, rowCount: number): void {
  sheet.freeze = { rows: HEADER_ROW + 1, columns: 0 };
  sheet.page.titleRows = { first: HEADER_ROW, last: HEADER_ROW };
  sheet.page.printArea = [{ row: 0, column: 0, rowCount, columnCount }];
}
