import { type BookModel, type CustomXmlPartModel, type NameModel, type SheetModel } from '../model';
import { openArchive } from './archive';
import { colourReader } from './colours';
import { withoutPrefixes } from './futureFunctions';
import { type Loss, lossCounter, lossOfPart } from './losses';
import { openPackage, type Package } from './package';
import { attachCharts, readDrawing } from './readDrawing';
import { readRanges } from './readRules';
import { readSheet, type SheetSources } from './readSheet';
import { readStyles } from './readStyles';
import { Refusal } from './refusal';
import { readSharedStrings } from './sharedStrings';
import {
  child,
  childrenOf,
  flag,
  numberAttribute,
  parseXml,
  relationshipId,
  type XmlElement,
} from './xml';

/** Parts handed through as they are: theme colours and the document's properties. */
const CARRIED = /^(?:xl\/theme\/theme1\.xml|docProps\/(?:core|custom)\.xml)$/;

/** Excel takes formulas of up to 8,192 characters; anything far beyond is no name of a person's. */
const LONGEST_NAME = 32_768;

const VISIBILITY = { hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

function readCustomXml(file: Package): CustomXmlPartModel[] {
  const parts: CustomXmlPartModel[] = [];
  for (const path of file.paths.filter((p) => /^customXml\/item\d+\.xml$/i.test(p))) {
    const xml = file.text(path);
    if (xml === null) continue;
    const properties = file.relationships(path).find(({ type }) => type === 'customXmlProps');
    const root = properties ? file.xml(properties.target) : null;
    const id = Object.entries(root?.attributes ?? {}).find(([key]) => /(?:^|:)itemID$/.test(key));
    const own = parseXml(xml);
    const prefix = /<([A-Za-z_][\w.-]*):[\w.-]+[\s/>]|<[A-Za-z_]/.exec(xml)?.[1];
    const namespaceUri = own.attributes[prefix === undefined ? 'xmlns' : `xmlns:${prefix}`] ?? '';
    parts.push({ id: id?.[1] ?? `{${path}}`, namespaceUri, xml });
  }
  return parts;
}

/** Rows or columns of print titles: '$1:$3' or '$A:$B'. */
function titles(page: SheetModel['page'], reference: string): void {
  for (const part of reference.split(/,(?=[^']*(?:'[^']*'[^']*)*$)/)) {
    const [rect] = readRanges(part.slice(part.lastIndexOf('!') + 1));
    if (!rect) continue;
    if (rect.columnCount === 16384) {
      page.titleRows = { first: rect.row, last: rect.row + rect.rowCount - 1 };
    } else page.titleColumns = { first: rect.column, last: rect.column + rect.columnCount - 1 };
  }
}

function readNames(
  workbook: XmlElement,
  sheetsByIndex: readonly (SheetModel | null)[],
): NameModel[] {
  const names: NameModel[] = [];
  for (const defined of childrenOf(child(workbook, 'definedNames'), 'definedName')) {
    const { name = '', comment = '' } = defined.attributes;
    const index = numberAttribute(defined, 'localSheetId');
    const sheet = index === undefined ? null : (sheetsByIndex[index] ?? null);
    if (index !== undefined && !sheet) continue;
    if (defined.text.length > LONGEST_NAME) throw new Refusal('corrupt', 'a name without end');
    if (name === '_xlnm.Print_Area' && sheet) {
      const areas = defined.text.split(/,(?=[^']*(?:'[^']*'[^']*)*$)/);
      sheet.page.printArea = areas.flatMap((area) =>
        readRanges(area.slice(area.lastIndexOf('!') + 1).replaceAll('$', '')),
      );
    } else if (name === '_xlnm.Print_Titles' && sheet) titles(sheet.page, defined.text);
    else if (name !== '_xlnm._FilterDatabase') {
      names.push({
        name,
        formula: `=${withoutPrefixes(defined.text)}`,
        visible: !flag(defined, 'hidden', false),
        comment,
        sheetId: sheet?.id ?? null,
      });
    }
  }
  return names;
}

/** The id Excel gives a sheet: its number in the file in the first group. */
function sheetId(number: number): string {
  return `{${number.toString(16).toUpperCase().padStart(8, '0')}-0001-0000-0000-000000000000}`;
}

function workbookPart(file: Package): string {
  const main = file.relationships('').find(({ type }) => type === 'officeDocument');
  if (!main || !file.paths.some((path) => path.toLowerCase() === main.target.toLowerCase())) {
    throw new Refusal('notXlsx', 'a package without a workbook');
  }
  return main.target;
}

/** Opens a file; throws a Refusal for what cannot be opened. */
export function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
): { book: BookModel; losses: readonly Loss[] } {
  const file = openPackage(openArchive(bytes));
  if (!file.paths.some((path) => path.toLowerCase() === '_rels/.rels')) {
    throw new Refusal('notXlsx', 'an archive that is no package');
  }
  const path = workbookPart(file);
  if (!/\.xml$/i.test(path)) throw new Refusal('notXlsx', 'a workbook in another form');
  const workbook = file.xml(path);
  if (workbook?.name !== 'workbook') throw new Refusal('notXlsx', 'another kind of document');
  const relationships = new Map(file.relationships(path).map((r) => [r.id, r]));
  const related = (type: string): string | undefined =>
    [...relationships.values()].find((r) => r.type === type)?.target;
  const xmlOf = (type: string): XmlElement | null => {
    const target = related(type);
    return target === undefined ? null : file.xml(target);
  };
  const stylesPart = xmlOf('styles');
  const colour = colourReader(xmlOf('theme'), stylesPart);
  const styles = readStyles(stylesPart, colour);
  const strings = related('sharedStrings');
  const losses = lossCounter();
  const system = flag(child(workbook, 'workbookPr'), 'date1904', false) ? '1904' : '1900';
  const sources: SheetSources = {
    file,
    styles,
    strings: readSharedStrings(strings === undefined ? null : file.text(strings)),
    colour,
    system,
    count: { cells: 0, references: 0 },
    losses,
  };

  const drawings = new Map<SheetModel, string>();
  const sheetsByIndex = childrenOf(child(workbook, 'sheets'), 'sheet').map((entry) => {
    const relationship = relationships.get(relationshipId(entry) ?? '');
    if (!relationship) throw new Refusal('corrupt', 'a sheet is missing');
    if (relationship.type !== 'worksheet') return null;
    const { sheet, drawing } = readSheet(
      relationship.target,
      {
        id: sheetId(numberAttribute(entry, 'sheetId') ?? 0),
        name: entry.attributes.name ?? '',
        visibility: VISIBILITY[entry.attributes.state as keyof typeof VISIBILITY] ?? 'Visible',
      },
      sources,
    );
    if (drawing !== null) drawings.set(sheet, drawing);
    return sheet;
  });
  const sheets = sheetsByIndex.filter((sheet) => sheet !== null);
  const [first] = sheets;
  if (!first) throw new Refusal('notXlsx', 'a workbook without worksheets');

  const view = childrenOf(child(workbook, 'bookViews'), 'workbookView')[0];
  const mode = child(workbook, 'calcPr')?.attributes.calcMode;
  const book: BookModel = {
    sheets,
    names: readNames(workbook, sheetsByIndex),
    customXmlParts: readCustomXml(file),
    activeSheetId: (sheetsByIndex[numberAttribute(view, 'activeTab') ?? 0] ?? first).id,
    readOnly: false,
    calculationMode:
      mode === 'manual' ? 'Manual' : mode === 'autoNoTable' ? 'AutomaticExceptTables' : 'Automatic',
    fileName,
    defaultFont: { ...styles.defaultFont },
    carriedParts: new Map(
      file.paths.filter((p) => CARRIED.test(p)).map((p) => [p, file.bytes(p) ?? new Uint8Array()]),
    ),
  };
  for (const [sheet, drawing] of drawings) {
    const content = readDrawing(drawing, file, book);
    attachCharts(sheet, content.charts);
    losses.add('charts', content.otherCharts, sheet.name);
    losses.add('pictures', content.pictures, sheet.name);
    losses.add('shapes', content.shapes, sheet.name);
  }

  file.bytes('docProps/app.xml');
  for (const left of file.paths) {
    const kind = file.isTaken(left) ? null : lossOfPart(left);
    if (kind) losses.add(kind, 1, null);
  }
  losses.add('dateSystem1904', system === '1904' ? 1 : 0, null);
  losses.add('workbookProtection', child(workbook, 'workbookProtection') ? 1 : 0, null);
  losses.add('cellFormats', styles.losesDetail ? 1 : 0, null);
  losses.add('namedStyles', styles.namesOwnStyles ? 1 : 0, null);
  losses.add('tableStyles', styles.namesOwnTableStyles ? 1 : 0, null);
  return { book, losses: losses.all() };
}
