import type { ObjectKind, ObjectKinds } from './hostObject';
import { rangeBorder, rangeBorderCollection } from './objects/borders';
import {
  customXmlPart,
  customXmlPartCollection,
  customXmlPartScopedCollection,
} from './objects/customXml';
import { namedItem, namedItemCollection } from './objects/names';
import { range } from './objects/range';
import { rangeAreas, rangeCollection } from './objects/rangeAreas';
import { formatProtection, rangeFill, rangeFont, rangeFormat } from './objects/rangeFormat';
import type { Selves } from './objects/selves';
import { application, runtime, workbook, workbookProtection } from './objects/workbook';
import { worksheet } from './objects/worksheet';
import { worksheetCollection } from './objects/worksheets';

const ALL: { readonly [K in keyof Selves]?: ObjectKind<Selves[K]> } = {
  Workbook: workbook,
  WorkbookProtection: workbookProtection,
  Application: application,
  Runtime: runtime,
  WorksheetCollection: worksheetCollection,
  Worksheet: worksheet,
  Range: range,
  RangeAreas: rangeAreas,
  RangeCollection: rangeCollection,
  RangeFormat: rangeFormat,
  RangeFont: rangeFont,
  RangeFill: rangeFill,
  FormatProtection: formatProtection,
  RangeBorderCollection: rangeBorderCollection,
  RangeBorder: rangeBorder,
  NamedItemCollection: namedItemCollection,
  NamedItem: namedItem,
  CustomXmlPartCollection: customXmlPartCollection,
  CustomXmlPartScopedCollection: customXmlPartScopedCollection,
  CustomXmlPart: customXmlPart,
};

/** Every object the host has; what is missing here or in its table answers `ApiNotFound`. */
export const KINDS: ObjectKinds = ALL;
