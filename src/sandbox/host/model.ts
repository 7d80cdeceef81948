import type { Rect } from '../../core/sheet/address';
import type { CellValue } from '../../core/sheet/cell';

/**
 * The workbook that the embedded host keeps in memory. Plain data: `objects/` gives it Office.js
 * behaviour, `xlsx.ts` opens and saves it, `formulas.ts` recalculates it.
 * Rows and columns are 0-based; lengths are points unless said otherwise; colours '#RRGGBB'.
 */
export interface BookModel {
  sheets: SheetModel[];
  names: NameModel[];
  /** Custom XML parts, the place of the add-in's store. */
  customXmlParts: CustomXmlPartModel[];
  activeSheetId: string;
  readOnly: boolean;
  /** Sheets can be neither added, removed, renamed nor moved. */
  structureProtected?: boolean;
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual';
  /** File name shown as the workbook's name. */
  fileName: string;
  defaultFont: { name: string; size: number };
  /** Parts of the file that the host has no use for (theme, properties), by path, written back. */
  carriedParts?: ReadonlyMap<string, Uint8Array>;
}

export interface CustomXmlPartModel {
  id: string;
  namespaceUri: string;
  xml: string;
}

export interface NameModel {
  name: string;
  /** With its leading '='. */
  formula: string;
  visible: boolean;
  comment: string;
  /** Sheet id for a sheet-scoped name, null for the workbook. */
  sheetId: string | null;
}

export interface SheetModel {
  /** As Excel gives it: '{00000000-0001-0000-0000-000000000000}'. */
  id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  tabColor: string;
  showGridlines: boolean;
  /** Only cells that hold or look like something; key `row * 16384 + column`. */
  cells: Map<number, CellModel>;
  merges: Rect[];
  /** Only rows and columns that differ from the default. */
  rows: Map<number, LineModel>;
  columns: Map<number, LineModel>;
  defaultRowHeight: number;
  defaultColumnWidth: number;
  tables: TableModel[];
  autoFilter: AutoFilterModel | null;
  conditionalFormats: ConditionalFormatModel[];
  dataValidations: DataValidationModel[];
  charts: ChartModel[];
  freeze: { rows: number; columns: number };
  page: PageModel;
  /** `password` holds the file's hash attributes; dropped when the sheet is unprotected. */
  protection: {
    protected: boolean;
    options: Record<string, boolean>;
    password?: Readonly<Record<string, string>>;
  };
  selection: Rect;
  /** Attributes of the file's sheet view that the host has no use for (zoom), written back. */
  viewAttributes?: Readonly<Record<string, string>>;
}

export interface LineModel {
  /** Points; null keeps the default. */
  size: number | null;
  hidden: boolean;
  format?: Partial<CellFormat>;
  /** The row's height was computed from its content by Excel, not set by anyone. */
  automatic?: true;
  /** Depth of grouping (アウトライン), absent for none. */
  outlineLevel?: number;
  /** The group below (or right) is folded in. */
  collapsed?: true;
}

export interface CellModel {
  /** '' when only formatted; errors as their text with `isError`. */
  value: CellValue;
  isError: boolean;
  /** With its leading '='; absent for constants. */
  formula?: string;
  /**
   * The file's own markup of a text (fonts within the text, furigana), an `<si>` element. It is
   * written back only while the value is still `plain`.
   */
  markup?: { readonly plain: string; readonly xml: string };
  /** At the anchor of an array formula ({=…}): the cells that show its results. */
  arrayRange?: Rect;
  /** The text was typed with a leading apostrophe. */
  quotePrefix: boolean;
  format: CellFormat;
  hyperlink?: { address?: string; documentReference?: string; screenTip?: string };
}

export type BorderStyleName =
  'None' | 'Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot' | 'Double' | 'SlantDashDot';
export type BorderWeightName = 'Hairline' | 'Thin' | 'Medium' | 'Thick';

export interface BorderModel {
  style: BorderStyleName;
  weight: BorderWeightName;
  color: string;
}

export type BorderEdge =
  'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'DiagonalDown' | 'DiagonalUp';

export interface CellFormat {
  numberFormat: string;
  fontName: string;
  fontSize: number;
  bold: boolean;
  italic: boolean;
  underline: 'None' | 'Single' | 'Double' | 'SingleAccountant' | 'DoubleAccountant';
  strikethrough: boolean;
  fontColor: string;
  /** '' for no fill. */
  fill: string;
  horizontal:
    | 'General'
    | 'Left'
    | 'Center'
    | 'Right'
    | 'Fill'
    | 'Justify'
    | 'CenterAcrossSelection'
    | 'Distributed';
  vertical: 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';
  wrap: boolean;
  shrinkToFit: boolean;
  indent: number;
  textOrientation: number;
  locked: boolean;
  formulaHidden: boolean;
  borders: Partial<Record<BorderEdge, BorderModel>>;
}

export interface TableModel {
  id: string;
  name: string;
  range: Rect;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  showBandedRows: boolean;
  filter: AutoFilterModel | null;
}

export interface AutoFilterModel {
  range: Rect;
  /** Criteria by 0-based column within the range. */
  criteria: Map<number, { values: string[] }>;
}

export interface ConditionalFormatModel {
  id: string;
  ranges: Rect[];
  priority: number;
  stopIfTrue: boolean;
  /** 'Custom' is a formula; others carry what the file held, kept as it was. */
  type: 'Custom' | 'CellValue' | 'ContainsText' | 'ColorScale' | 'DataBar' | 'IconSet' | 'Other';
  /** Relative to the top-left cell of the first range, with its leading '='. */
  formula: string;
  format: {
    fontColor?: string;
    bold?: boolean;
    fill?: string;
    borders?: Partial<Record<BorderEdge, BorderModel>>;
  };
  /** The library's own rule for types the add-in does not make. */
  raw?: unknown;
}

export interface DataValidationModel {
  ranges: Rect[];
  type: string;
  /** As Office.js gives it: {list: {source, inCellDropDown}}, {wholeNumber: …}. */
  rule: unknown;
  ignoreBlanks: boolean;
  prompt: { showPrompt: boolean; title: string; message: string };
  errorAlert: { showAlert: boolean; style: string; title: string; message: string };
}

export interface ChartModel {
  id: string;
  name: string;
  type: string;
  sourceSheetId: string;
  source: Rect;
  seriesBy: 'Auto' | 'Columns' | 'Rows';
  title: string;
  /** Points from the sheet's top-left corner. */
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface PageModel {
  paper: string;
  orientation: 'Portrait' | 'Landscape';
  /** Null where the scale is used. */
  fit: { wide: number | null; tall: number | null } | null;
  scale: number;
  margins: {
    top: number;
    bottom: number;
    left: number;
    right: number;
    header: number;
    footer: number;
  };
  centerHorizontally: boolean;
  centerVertically: boolean;
  printArea: Rect[];
  titleRows: { first: number; last: number } | null;
  titleColumns: { first: number; last: number } | null;
  header: { left: string; center: string; right: string };
  footer: { left: string; center: string; right: string };
  /** 0-based rows (columns) before which a page starts. */
  rowBreaks: number[];
  columnBreaks: number[];
  printGridlines: boolean;
  blackAndWhite: boolean;
}
