import type { ObjectKind, ObjectKinds } from './hostObject';
import { autoFilter } from './objects/autoFilter';
import { rangeBorder, rangeBorderCollection } from './objects/borders';
import { chart, chartCollection, chartTitle } from './objects/charts';
import {
  conditionalFormat,
  conditionalFormatCollection,
  conditionalFormatRule,
  conditionalRangeFill,
  conditionalRangeFont,
  conditionalRangeFormat,
  customConditionalFormat,
} from './objects/conditionalFormats';
import {
  customXmlPart,
  customXmlPartCollection,
  customXmlPartScopedCollection,
} from './objects/customXml';
import { dataValidation } from './objects/dataValidation';
import { namedItem, namedItemCollection } from './objects/names';
import { pageBreak, pageBreakCollection } from './objects/pageBreaks';
import { headerFooter, headerFooterGroup, pageLayout } from './objects/pageLayout';
import { range } from './objects/range';
import { rangeAreas, rangeCollection } from './objects/rangeAreas';
import { formatProtection, rangeFill, rangeFont, rangeFormat } from './objects/rangeFormat';
import type { Selves } from './objects/selves';
import { worksheetFreezePanes, worksheetProtection } from './objects/sheetProtection';
import { table, tableCollection } from './objects/tables';
import { workbook, workbookProtection } from './objects/workbook';
import { worksheet } from './objects/worksheet';
import { worksheetCollection } from './objects/worksheets';

const ALL: { readonly [K in keyof Selves]: ObjectKind<Selves[K]> } = {
  AutoFilter: autoFilter,
  Chart: chart,
  ChartCollection: chartCollection,
  ChartTitle: chartTitle,
  ConditionalFormat: conditionalFormat,
  ConditionalFormatCollection: conditionalFormatCollection,
  ConditionalFormatRule: conditionalFormatRule,
  ConditionalRangeFill: conditionalRangeFill,
  ConditionalRangeFont: conditionalRangeFont,
  ConditionalRangeFormat: conditionalRangeFormat,
  CustomConditionalFormat: customConditionalFormat,
  CustomXmlPart: customXmlPart,
  CustomXmlPartCollection: customXmlPartCollection,
  CustomXmlPartScopedCollection: customXmlPartScopedCollection,
  DataValidation: dataValidation,
  FormatProtection: formatProtection,
  HeaderFooter: headerFooter,
  HeaderFooterGroup: headerFooterGroup,
  NamedItem: namedItem,
  NamedItemCollection: namedItemCollection,
  PageBreak: pageBreak,
  PageBreakCollection: pageBreakCollection,
  PageLayout: pageLayout,
  Range: range,
  RangeAreas: rangeAreas,
  RangeBorder: rangeBorder,
  RangeBorderCollection: rangeBorderCollection,
  RangeCollection: rangeCollection,
  RangeFill: rangeFill,
  RangeFont: rangeFont,
  RangeFormat: rangeFormat,
  Table: table,
  TableCollection: tableCollection,
  Workbook: workbook,
  WorkbookProtection: workbookProtection,
  Worksheet: worksheet,
  WorksheetCollection: worksheetCollection,
  WorksheetFreezePanes: worksheetFreezePanes,
  WorksheetProtection: worksheetProtection,
};

/** Every object the host has; what is missing here or in its table answers `ApiNotFound`. */
export const KINDS: ObjectKinds = ALL;
