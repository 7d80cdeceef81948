import { type PageModel } from '../model';
import { paperNumber } from './papers';
import { writeSections } from './readPage';
import { POINTS_PER_INCH } from './units';
import { element, escapeXml } from './xml';

function breaksXml(
  name: 'rowBreaks' | 'colBreaks',
  breaks: readonly number[],
  max: number,
): string {
  if (breaks.length === 0) return '';
  const sorted = [...breaks].sort((a, b) => a - b);
  return element(
    name,
    { count: sorted.length, manualBreakCount: sorted.length },
    // A break stands after the row (column) its id counts from 1: before the 0-based one of the model.
    sorted.map((id) => element('brk', { id, max, man: true })).join(''),
  );
}

/** Print options, margins, page setup, header and footer, and breaks, in the schema's order. */
export function pageXml(page: PageModel): string {
  const inches = (points: number): number => points / POINTS_PER_INCH;
  const { margins, fit } = page;
  const header = writeSections(page.header);
  const footer = writeSections(page.footer);
  const headerFooter =
    (header ? `<oddHeader>${escapeXml(header)}</oddHeader>` : '') +
    (footer ? `<oddFooter>${escapeXml(footer)}</oddFooter>` : '');
  const options = {
    horizontalCentered: page.centerHorizontally || undefined,
    verticalCentered: page.centerVertically || undefined,
    gridLines: page.printGridlines || undefined,
  };
  return (
    (Object.values(options).some(Boolean) ? element('printOptions', options) : '') +
    element('pageMargins', {
      left: inches(margins.left),
      right: inches(margins.right),
      top: inches(margins.top),
      bottom: inches(margins.bottom),
      header: inches(margins.header),
      footer: inches(margins.footer),
    }) +
    element('pageSetup', {
      paperSize: paperNumber(page.paper),
      scale: page.scale === 100 ? undefined : page.scale,
      fitToWidth: fit ? (fit.wide ?? 0) : undefined,
      fitToHeight: fit ? (fit.tall ?? 0) : undefined,
      orientation: page.orientation.toLowerCase(),
      blackAndWhite: page.blackAndWhite || undefined,
    }) +
    (headerFooter ? element('headerFooter', {}, headerFooter) : '') +
    breaksXml('rowBreaks', page.rowBreaks, 16_383) +
    breaksXml('colBreaks', page.columnBreaks, 1_048_575)
  );
}
