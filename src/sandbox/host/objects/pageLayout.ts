import type { Rect } from '../../../core/sheet/address';
import { COLUMNS } from '../grid';
import { asBoolean, asNumber, asOneOf, asRecord, asText } from '../arguments';
import { invalidArgument, isHostObject, type ObjectKind, type Property } from '../hostObject';
import type { PageModel } from '../model';
import { expectSelf, make, type OfSheet, type Selves } from './selves';
import { areasNamed, rectOf } from './worksheet';

/** Excel.PaperType. */
const PAPERS = [
  'Letter',
  'LetterSmall',
  'Tabloid',
  'Ledger',
  'Legal',
  'Statement',
  'Executive',
  'A3',
  'A4',
  'A4Small',
  'A5',
  'B4',
  'B5',
  'Folio',
  'Quatro',
] as const;
const POINTS_PER = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

export const pageLayout: ObjectKind<Selves['PageLayout']> = {
  properties: {
    CenterHorizontally: {
      get: ({ sheet }) => sheet.page.centerHorizontally,
      set: (self, value) => {
        change(self, { centerHorizontally: asBoolean(value, 'centerHorizontally') });
      },
    },
    Orientation: {
      get: ({ sheet }) => sheet.page.orientation,
      set: (self, value) => {
        change(self, {
          orientation: asOneOf(value, ['Portrait', 'Landscape'] as const, 'orientation'),
        });
      },
    },
    PaperSize: {
      get: ({ sheet }) => sheet.page.paper,
      set: (self, value) => {
        change(self, { paper: asOneOf(value, PAPERS, 'paperSize') });
      },
    },
    Zoom: { get: ({ sheet }) => zoomOf(sheet.page), set: setZoom },
  },
  children: { HeadersFooters: (self) => make('HeaderFooterGroup', self) },
  methods: {
    SetPrintArea: (self, [area]) => {
      change(self, { printArea: [...areasGiven(self, area)] });
    },
    SetPrintMargins: setMargins,
    SetPrintTitleRows: (self, [rows]) => {
      const rect = isHostObject(rows) ? expectSelf(rows, 'Range').rect : rectOf(self, rows);
      if (rect.columnCount < COLUMNS) throw invalidArgument('title rows span the whole sheet');
      change(self, { titleRows: { first: rect.row, last: rect.row + rect.rowCount - 1 } });
    },
  },
};

function change({ workspace, sheet }: OfSheet, changed: Partial<PageModel>): void {
  sheet.page = { ...sheet.page, ...changed };
  workspace.raise({ kind: 'look' });
}

function setMargins(self: OfSheet, [unit, options]: readonly unknown[]): void {
  const points = POINTS_PER[asOneOf(unit, ['Points', 'Inches', 'Centimeters'] as const, 'unit')];
  const margins = { ...self.sheet.page.margins };
  for (const [name, value] of Object.entries(asRecord(options, 'marginOptions'))) {
    if (value === undefined || value === null) continue;
    if (!Object.hasOwn(margins, name)) throw invalidArgument(name);
    margins[name as keyof typeof margins] = asNumber(value, name) * points;
  }
  change(self, { margins });
}

function zoomOf({ fit, scale }: PageModel): Readonly<Record<string, number>> {
  if (!fit) return { scale };
  return {
    ...(fit.wide !== null && { horizontalFitToPages: fit.wide }),
    ...(fit.tall !== null && { verticalFitToPages: fit.tall }),
  };
}

/** Either a scale of 10–400 percent or a number of pages (Excel.PageLayoutZoomOptions). */
function setZoom(self: OfSheet, value: unknown): void {
  const zoom = asRecord(value, 'zoom');
  const { scale, horizontalFitToPages: wide, verticalFitToPages: tall } = zoom;
  if (typeof scale === 'number') {
    if (scale < 10 || scale > 400 || typeof wide === 'number' || typeof tall === 'number') {
      throw invalidArgument('zoom');
    }
    change(self, { fit: null, scale });
    return;
  }
  if (typeof wide !== 'number' && typeof tall !== 'number') throw invalidArgument('zoom');
  change(self, { fit: { wide: pages(wide), tall: pages(tall) } });
}

function pages(value: unknown): number | null {
  if (value === undefined || value === null) return null;
  const count = asNumber(value, 'zoom');
  if (!Number.isInteger(count) || count < 1) throw invalidArgument('zoom');
  return count;
}

function areasGiven(self: OfSheet, area: unknown): readonly Rect[] {
  if (isHostObject(area) && area.kind === 'RangeAreas') return expectSelf(area, 'RangeAreas').areas;
  if (isHostObject(area)) return [expectSelf(area, 'Range').rect];
  return areasNamed(self, asText(area, 'printArea'));
}

export const headerFooterGroup: ObjectKind<Selves['HeaderFooterGroup']> = {
  children: { DefaultForAllPages: (self) => make('HeaderFooter', self) },
};

export const headerFooter: ObjectKind<Selves['HeaderFooter']> = {
  properties: {
    LeftHeader: part('header', 'left'),
    CenterHeader: part('header', 'center'),
    RightHeader: part('header', 'right'),
    LeftFooter: part('footer', 'left'),
    CenterFooter: part('footer', 'center'),
    RightFooter: part('footer', 'right'),
  },
};

function part(name: 'header' | 'footer', side: 'left' | 'center' | 'right'): Property<OfSheet> {
  return {
    get: ({ sheet }) => sheet.page[name][side],
    set: (self, value) => {
      const text = asText(value, `${side} ${name}`);
      // Excel specifications and limits: characters in a header or footer.
      if (text.length > 255) throw invalidArgument(`${side} ${name}`);
      change(self, { [name]: { ...self.sheet.page[name], [side]: text } });
    },
  };
}
