import type { Rect } from '../../../core/sheet/address';
import { type HostObject, invalidArgument, isHostObject } from '../hostObject';
import type {
  AutoFilterModel,
  BorderEdge,
  ChartModel,
  ConditionalFormatModel,
  CustomXmlPartModel,
  NameModel,
  SheetModel,
  TableModel,
} from '../model';
import type { Workspace } from '../workspace';

export interface OfSheet {
  readonly workspace: Workspace;
  readonly sheet: SheetModel;
}

/** One rectangle. It moves when rows or columns are inserted while the client keeps it. */
export interface RangeSelf extends OfSheet {
  rect: Rect;
  referenceId?: string;
}

/** Several rectangles of one sheet. */
export interface AreasSelf extends OfSheet {
  areas: readonly Rect[];
  referenceId?: string;
}

export type BorderSide = BorderEdge | 'InsideVertical' | 'InsideHorizontal';

/** One conditional format of a sheet. */
export interface OfRule extends OfSheet {
  readonly rule: ConditionalFormatModel;
}

/** What has a filter: a table, or the sheet itself. */
export interface FilterOwner extends OfSheet {
  readonly table?: TableModel;
}

/** What each kind of object works on. */
export interface Selves {
  Workbook: Workspace;
  WorkbookProtection: Workspace;
  WorksheetCollection: Workspace;
  Worksheet: OfSheet;
  WorksheetProtection: OfSheet;
  WorksheetFreezePanes: OfSheet;
  Range: RangeSelf;
  RangeAreas: AreasSelf;
  RangeCollection: AreasSelf;
  RangeFormat: AreasSelf;
  RangeFont: AreasSelf;
  RangeFill: AreasSelf;
  FormatProtection: AreasSelf;
  RangeBorderCollection: AreasSelf;
  RangeBorder: AreasSelf & { readonly side: BorderSide };
  NamedItemCollection: Workspace;
  NamedItem: { readonly workspace: Workspace; readonly name: NameModel };
  CustomXmlPartCollection: Workspace;
  CustomXmlPartScopedCollection: { readonly workspace: Workspace; readonly namespaceUri: string };
  CustomXmlPart: { readonly workspace: Workspace; readonly part: CustomXmlPartModel };
  /** All tables of the workbook, or of a sheet. */
  TableCollection: { readonly workspace: Workspace; readonly sheet?: SheetModel };
  Table: OfSheet & { readonly table: TableModel };
  AutoFilter: FilterOwner;
  PageLayout: OfSheet;
  HeaderFooterGroup: OfSheet;
  HeaderFooter: OfSheet;
  PageBreakCollection: OfSheet;
  PageBreak: OfSheet & { readonly before: number };
  DataValidation: AreasSelf;
  ConditionalFormatCollection: AreasSelf;
  ConditionalFormat: OfRule;
  CustomConditionalFormat: OfRule;
  ConditionalFormatRule: OfRule;
  ConditionalRangeFormat: OfRule;
  ConditionalRangeFont: OfRule;
  ConditionalRangeFill: OfRule;
  ChartCollection: OfSheet;
  Chart: OfSheet & { readonly chart: ChartModel };
  ChartTitle: OfSheet & { readonly chart: ChartModel };
}

export type KindName = keyof Selves;

/** Kinds name each other here only, so that no two of their files need each other. */
export function make<K extends KindName>(kind: K, self: Selves[K]): HostObject {
  return { kind, self };
}

/** What an argument that must be an object of `kind` works on. */
export function expectSelf<K extends KindName>(value: unknown, kind: K): Selves[K] {
  if (!isHostObject(value) || value.kind !== kind) throw invalidArgument(`a ${kind} is expected`);
  return value.self as Selves[K];
}

export function rangeOf({ workspace, sheet }: OfSheet, rect: Rect): HostObject {
  return make('Range', { workspace, sheet, rect });
}

export function areasOf({ workspace, sheet }: OfSheet, areas: readonly Rect[]): HostObject {
  return make('RangeAreas', { workspace, sheet, areas });
}

/** The same cells as `areas`, for the members that work on one range and on several alike. */
export function asAreas({ workspace, sheet, rect }: RangeSelf): AreasSelf {
  return { workspace, sheet, areas: [rect] };
}

export function filterOf({ sheet, table }: FilterOwner): AutoFilterModel | null {
  return table ? table.filter : sheet.autoFilter;
}
