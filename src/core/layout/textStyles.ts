import { type ColumnSize, type StackCell } from '../forms/block';
import { type CellStyle } from './sheetLayout';

/** The looks a form is set in. Greys only: a form must read the same from a black-and-white printer. */
export type TextStyleName =
  | 'title'
  | 'heading'
  | 'goalBar'
  | 'leadLine'
  | 'body'
  | 'note'
  | 'tableHead'
  | 'tableLeft'
  | 'tableCenter'
  | 'tableRight'
  | 'boxLabel'
  | ColumnStyleName;

/**
 * What stands in columns side by side: `running` is text between the rules; with typed line breaks
 * in it (`lines`) it is not spread over its rows, which LibreOffice does paragraph over paragraph.
 */
type ColumnLook = StackCell['look'] | 'running' | 'lines';
export type ColumnStyleName = `${ColumnSize}.${ColumnLook}`;

export interface TextStyle {
  /** Points. */
  readonly fontSize: number;
  /** Points of height a row gets beyond its lines. */
  readonly padding: number;
  readonly cell: CellStyle;
}

export const FONT_NAME = 'BIZ UDゴシック';
export const BASE_FONT_SIZE = 10.5;

const SHADE = '#E7E6E6';
const LIGHT_SHADE = '#F2F2F2';

const ruled = { top: 'thin', bottom: 'thin', left: 'thin', right: 'thin' } as const;
/** Tables are set a little smaller, so that an amount with its part label stays on one line. */
const TABLE_FONT_SIZE = 10;
const table = { wrap: true, vertical: 'center', fontSize: TABLE_FONT_SIZE, ...ruled } as const;

/** Font sizes of text in columns, in points; `layout/lineGrid.ts` gives the lines their height. */
const COLUMN_FONT_SIZE: Readonly<Record<ColumnSize, number>> = { regular: 10, small: 9 };

function columnStyle(size: ColumnSize, larger: number, cell: CellStyle): TextStyle {
  const fontSize = COLUMN_FONT_SIZE[size] + larger;
  return { fontSize, padding: 6, cell: { ...table, fontSize, ...cell } };
}

/** Text in a ruled row that begins a little off its frame; whoever places it draws the frame. */
function unframedStyle(size: ColumnSize, larger: number, look: CellStyle): TextStyle {
  const fontSize = COLUMN_FONT_SIZE[size] + larger;
  const cell = { fontSize, horizontal: 'left', vertical: 'center', wrap: true, ...look } as const;
  return { fontSize, padding: 6, cell };
}

function runningStyle(size: ColumnSize, vertical: 'justify' | 'top'): TextStyle {
  const fontSize = COLUMN_FONT_SIZE[size];
  const cell = { fontSize, horizontal: 'left', vertical, wrap: true } as const;
  return { fontSize, padding: 0, cell };
}

export const TEXT_STYLES: Readonly<Record<TextStyleName, TextStyle>> = {
  title: {
    fontSize: 16,
    padding: 14,
    cell: { bold: true, fontSize: 16, horizontal: 'center', vertical: 'top', wrap: true },
  },
  heading: {
    fontSize: 11,
    padding: 11,
    cell: { bold: true, fontSize: 11, horizontal: 'left', vertical: 'center', wrap: true },
  },
  goalBar: {
    fontSize: 12,
    padding: 8,
    cell: {
      bold: true,
      fontSize: 12,
      fill: SHADE,
      horizontal: 'left',
      vertical: 'center',
      wrap: true,
      indent: 1,
      ...ruled,
    },
  },
  leadLine: {
    fontSize: BASE_FONT_SIZE,
    padding: 5,
    cell: { horizontal: 'left', vertical: 'center', wrap: true },
  },
  body: {
    fontSize: BASE_FONT_SIZE,
    padding: 1.5,
    cell: { horizontal: 'left', vertical: 'justify', wrap: true },
  },
  note: {
    fontSize: 9.5,
    padding: 1.5,
    cell: { fontSize: 9.5, horizontal: 'left', vertical: 'justify', wrap: true },
  },
  tableHead: {
    fontSize: TABLE_FONT_SIZE,
    padding: 6,
    cell: { ...table, fill: LIGHT_SHADE, horizontal: 'center' },
  },
  tableLeft: {
    fontSize: TABLE_FONT_SIZE,
    padding: 6,
    cell: { ...table, horizontal: 'left', indent: 1 },
  },
  tableCenter: { fontSize: TABLE_FONT_SIZE, padding: 6, cell: { ...table, horizontal: 'center' } },
  tableRight: { fontSize: TABLE_FONT_SIZE, padding: 6, cell: { ...table, horizontal: 'right' } },
  boxLabel: {
    fontSize: BASE_FONT_SIZE,
    padding: 3,
    cell: { ...table, fontSize: BASE_FONT_SIZE, fill: LIGHT_SHADE, horizontal: 'center' },
  },
  'regular.label': columnStyle('regular', 0, { fill: LIGHT_SHADE, horizontal: 'center' }),
  'regular.text': unframedStyle('regular', 0, {}),
  'regular.center': columnStyle('regular', 0, { horizontal: 'center' }),
  'regular.title': unframedStyle('regular', 1, { bold: true }),
  'regular.rating': columnStyle('regular', 2, { bold: true, horizontal: 'center' }),
  'regular.running': runningStyle('regular', 'justify'),
  'regular.lines': runningStyle('regular', 'top'),
  'small.label': columnStyle('small', 0, { fill: LIGHT_SHADE, horizontal: 'center' }),
  'small.text': unframedStyle('small', 0, {}),
  'small.center': columnStyle('small', 0, { horizontal: 'center' }),
  'small.title': unframedStyle('small', 1, { bold: true }),
  'small.rating': columnStyle('small', 2, { bold: true, horizontal: 'center' }),
  'small.running': runningStyle('small', 'justify'),
  'small.lines': runningStyle('small', 'top'),
};
