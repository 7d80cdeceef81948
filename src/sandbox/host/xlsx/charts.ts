import { quoteSheetName, rectAddress, type Rect } from '../../../core/sheet/address';
import { type BookModel, type CellModel, type ChartModel, type SheetModel } from '../model';
import {
  attributes,
  child,
  element,
  escapeXml,
  RELATIONSHIPS,
  XML_HEAD,
  type XmlElement,
} from './xml';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const COLUMNS = 16384;

interface Plot {
  readonly element: 'barChart' | 'lineChart' | 'pieChart' | 'doughnutChart';
  readonly direction?: 'col' | 'bar';
  readonly grouping?: 'clustered' | 'stacked' | 'percentStacked' | 'standard';
  readonly markers?: true;
}

/** Chart types (Excel.ChartType) that can be saved. */
const PLOTS: Readonly<Record<string, Plot>> = {
  ColumnClustered: { element: 'barChart', direction: 'col', grouping: 'clustered' },
  ColumnStacked: { element: 'barChart', direction: 'col', grouping: 'stacked' },
  ColumnStacked100: { element: 'barChart', direction: 'col', grouping: 'percentStacked' },
  BarClustered: { element: 'barChart', direction: 'bar', grouping: 'clustered' },
  BarStacked: { element: 'barChart', direction: 'bar', grouping: 'stacked' },
  BarStacked100: { element: 'barChart', direction: 'bar', grouping: 'percentStacked' },
  Line: { element: 'lineChart', grouping: 'standard' },
  LineMarkers: { element: 'lineChart', grouping: 'standard', markers: true },
  Pie: { element: 'pieChart' },
  Doughnut: { element: 'doughnutChart' },
};

export const CHART_TYPES: readonly string[] = Object.keys(PLOTS);

function at(sheet: SheetModel, row: number, column: number): CellModel | undefined {
  return sheet.cells.get(row * COLUMNS + column);
}

interface Series {
  readonly name: Rect | null;
  readonly categories: Rect | null;
  readonly values: Rect;
}

/**
 * Cuts a chart's source into series as Excel does: along the shorter side, with a first row or
 * column of texts as names and categories.
 */
function seriesOf(chart: ChartModel, sheet: SheetModel): readonly Series[] {
  const { source } = chart;
  const byColumns =
    chart.seriesBy === 'Columns' ||
    (chart.seriesBy === 'Auto' && source.rowCount >= source.columnCount);
  const isNumber = (row: number, column: number): boolean =>
    typeof at(sheet, row, column)?.value === 'number';
  const bottom = source.row + source.rowCount - 1;
  const right = source.column + source.columnCount - 1;
  const headerRow = source.rowCount > 1 && !isNumber(source.row, right);
  const headerColumn = source.columnCount > 1 && !isNumber(bottom, source.column);
  const top = source.row + (headerRow ? 1 : 0);
  const left = source.column + (headerColumn ? 1 : 0);
  const line = (row: number, column: number, rowCount: number, columnCount: number): Rect => ({
    row,
    column,
    rowCount,
    columnCount,
  });
  const height = bottom - top + 1;
  const width = right - left + 1;
  return byColumns
    ? Array.from({ length: width }, (_, i) => ({
        name: headerRow ? line(source.row, left + i, 1, 1) : null,
        categories: headerColumn ? line(top, source.column, height, 1) : null,
        values: line(top, left + i, height, 1),
      }))
    : Array.from({ length: height }, (_, i) => ({
        name: headerColumn ? line(top + i, source.column, 1, 1) : null,
        categories: headerRow ? line(source.row, left, 1, width) : null,
        values: line(top + i, left, 1, width),
      }));
}

function formulaOf(sheet: SheetModel, rect: Rect): string {
  const address = rectAddress(rect).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return `<c:f>${escapeXml(`${quoteSheetName(sheet.name)}!${address}`)}</c:f>`;
}

/** The values a chart shows before Excel reads the cells itself. */
function cache(sheet: SheetModel, rect: Rect, kind: 'str' | 'num'): string {
  const points: string[] = [];
  let index = 0;
  for (let row = rect.row; row < rect.row + rect.rowCount; row++) {
    for (let column = rect.column; column < rect.column + rect.columnCount; column++, index++) {
      const value = at(sheet, row, column)?.value ?? '';
      if (value === '' || (kind === 'num' && typeof value !== 'number')) continue;
      points.push(`<c:pt idx="${index}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`);
    }
  }
  const code = kind === 'num' ? '<c:formatCode>General</c:formatCode>' : '';
  return `<c:${kind}Cache>${code}<c:ptCount val="${index}"/>${points.join('')}</c:${kind}Cache>`;
}

function seriesXml(series: Series, i: number, sheet: SheetModel, plot: Plot): string {
  const name = series.name
    ? `<c:tx><c:strRef>${formulaOf(sheet, series.name)}${cache(sheet, series.name, 'str')}</c:strRef></c:tx>`
    : '';
  const marker =
    plot.element === 'lineChart' && !plot.markers
      ? '<c:marker><c:symbol val="none"/></c:marker>'
      : '';
  const inverted = plot.element === 'barChart' ? '<c:invertIfNegative val="0"/>' : '';
  const categories = series.categories
    ? `<c:cat><c:strRef>${formulaOf(sheet, series.categories)}${cache(sheet, series.categories, 'str')}</c:strRef></c:cat>`
    : '';
  const values = `<c:val><c:numRef>${formulaOf(sheet, series.values)}${cache(sheet, series.values, 'num')}</c:numRef></c:val>`;
  const smooth = plot.element === 'lineChart' ? '<c:smooth val="0"/>' : '';
  return (
    `<c:ser><c:idx val="${i}"/><c:order val="${i}"/>${name}${inverted}${marker}` +
    `${categories}${values}${smooth}</c:ser>`
  );
}

function axesXml(plot: Plot): string {
  const bars = plot.direction === 'bar';
  const axis = (name: string, id: number, cross: number, place: string, rest: string): string =>
    `<c:${name}><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${place}"/>${rest}<c:crossAx val="${cross}"/></c:${name}>`;
  return (
    axis('catAx', 1, 2, bars ? 'l' : 'b', '') +
    axis('valAx', 2, 1, bars ? 'b' : 'l', '<c:majorGridlines/>')
  );
}

function titleXml(title: string): string {
  return title === ''
    ? '<c:autoTitleDeleted val="1"/>'
    : '<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r>' +
        `<a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
        '<c:autoTitleDeleted val="0"/>';
}

/** A chart's part. Throws for a type outside CHART_TYPES: the host must not have made one. */
export function chartXml(chart: ChartModel, book: BookModel): string {
  const plot = PLOTS[chart.type];
  const sheet = book.sheets.find(({ id }) => id === chart.sourceSheetId);
  if (!plot || !sheet) throw new Error(`no way to save the chart ${chart.name} (${chart.type})`);
  const round = plot.element === 'pieChart' || plot.element === 'doughnutChart';
  const direction = plot.direction ? `<c:barDir val="${plot.direction}"/>` : '';
  const grouping = plot.grouping ? `<c:grouping val="${plot.grouping}"/>` : '';
  const stacked = plot.grouping === 'stacked' || plot.grouping === 'percentStacked';
  const overlap = stacked ? '<c:overlap val="100"/>' : '';
  const series = seriesOf(chart, sheet).map((one, i) => seriesXml(one, i, sheet, plot));
  const tail = round
    ? `<c:firstSliceAng val="0"/>${plot.element === 'doughnutChart' ? '<c:holeSize val="50"/>' : ''}`
    : `${plot.element === 'barChart' ? `<c:gapWidth val="150"/>${overlap}` : '<c:marker val="1"/>'}` +
      '<c:axId val="1"/><c:axId val="2"/>';
  return (
    `${XML_HEAD}<c:chartSpace${attributes({ 'xmlns:c': CHART, 'xmlns:a': DRAWING, 'xmlns:r': RELATIONSHIPS })}>` +
    `<c:roundedCorners val="0"/><c:chart>${titleXml(chart.title)}<c:plotArea><c:layout/><c:${plot.element}>${direction}${grouping}` +
    `<c:varyColors val="${round ? 1 : 0}"/>${series.join('')}${tail}</c:${plot.element}>` +
    `${round ? '' : axesXml(plot)}</c:plotArea><c:legend><c:legendPos val="r"/><c:overlay val="0"/></c:legend>` +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

/** A chart part without the values it remembers, to tell whether two say the same. */
export function withoutCaches(xml: string): string {
  return xml.replace(/<c:(str|num)Cache>.*?<\/c:\1Cache>/gs, '').replace(/^<\?xml[^>]*>\s*/, '');
}

/** The chart type whose plot an element is; null for those the host does not make. */
export function chartTypeOf(plotArea: XmlElement | undefined): string | null {
  const value = (plot: XmlElement | undefined, name: string): string | undefined =>
    child(plot, name)?.attributes.val;
  for (const [type, plot] of Object.entries(PLOTS)) {
    const found = child(plotArea, plot.element);
    if (!found) continue;
    if (value(found, 'barDir') !== plot.direction || value(found, 'grouping') !== plot.grouping)
      continue;
    const symbol = value(child(child(found, 'ser'), 'marker'), 'symbol');
    if (plot.element === 'lineChart' && (symbol === 'none') === (plot.markers === true)) continue;
    return type;
  }
  return null;
}

export const DRAWING_NAMESPACES = {
  'xmlns:xdr': 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  'xmlns:a': DRAWING,
  'xmlns:r': RELATIONSHIPS,
  'xmlns:c': CHART,
};

/** The frame that holds a chart on its sheet; `relationship` names the chart's part. */
export function chartFrameXml(name: string, number: number, relationship: string): string {
  return (
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
    element('xdr:cNvPr', { id: number + 1, name }) +
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/>' +
    '<a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>' +
    element('a:graphicData', { uri: CHART }, element('c:chart', { 'r:id': relationship })) +
    '</a:graphic></xdr:graphicFrame><xdr:clientData/>'
  );
}
