import { type PageModel, type SheetModel } from '../model';
import { PAPERS } from './papers';
import { POINTS_PER_INCH } from './units';
import { child, childrenOf, flag, numberAttribute, type XmlElement } from './xml';

interface Sections {
  left: string;
  center: string;
  right: string;
}

/** '&L…&C…&R…' as three texts; codes within them (&P, &D) stay as they are. */
export function readSections(text: string): Sections {
  const sections = { left: '', center: '', right: '' };
  let current: keyof Sections = 'center';
  // Quoted font names and doubled ampersands may hold letters that would read as a section.
  for (const part of text.match(/&"[^"]*"|&&|&[LCR]|[^&]+|&/g) ?? []) {
    if (part === '&L') current = 'left';
    else if (part === '&C') current = 'center';
    else if (part === '&R') current = 'right';
    else sections[current] += part;
  }
  return sections;
}

export function writeSections({ left, center, right }: Sections): string {
  return (left ? `&L${left}` : '') + (center ? `&C${center}` : '') + (right ? `&R${right}` : '');
}

function breaks(settings: XmlElement, name: 'rowBreaks' | 'colBreaks'): number[] {
  return childrenOf(child(settings, name), 'brk').flatMap((brk) => {
    const id = numberAttribute(brk, 'id');
    return id === undefined || !flag(brk, 'man', false) ? [] : [id];
  });
}

type FromSheetPart = Omit<PageModel, 'printArea' | 'titleRows' | 'titleColumns'>;

/** Page setup as the worksheet part has it; print area and titles are names of the workbook. */
export function readPage(settings: XmlElement): FromSheetPart {
  const setup = child(settings, 'pageSetup');
  const margins = child(settings, 'pageMargins');
  const options = child(settings, 'printOptions');
  const headerFooter = child(settings, 'headerFooter');
  const points = (name: string, absent: number): number =>
    (numberAttribute(margins, name) ?? absent) * POINTS_PER_INCH;
  const fits = flag(child(child(settings, 'sheetPr'), 'pageSetUpPr'), 'fitToPage', false);
  const wide = numberAttribute(setup, 'fitToWidth') ?? 1;
  const tall = numberAttribute(setup, 'fitToHeight') ?? 1;
  const paper = numberAttribute(setup, 'paperSize') ?? 1;
  return {
    paper: PAPERS.get(paper) ?? `#${paper}`,
    orientation: setup?.attributes.orientation === 'landscape' ? 'Landscape' : 'Portrait',
    fit: fits ? { wide: wide || null, tall: tall || null } : null,
    scale: numberAttribute(setup, 'scale') ?? 100,
    margins: {
      top: points('top', 0.75),
      bottom: points('bottom', 0.75),
      left: points('left', 0.7),
      right: points('right', 0.7),
      header: points('header', 0.3),
      footer: points('footer', 0.3),
    },
    centerHorizontally: flag(options, 'horizontalCentered', false),
    centerVertically: flag(options, 'verticalCentered', false),
    header: readSections(child(headerFooter, 'oddHeader')?.text ?? ''),
    footer: readSections(child(headerFooter, 'oddFooter')?.text ?? ''),
    rowBreaks: breaks(settings, 'rowBreaks'),
    columnBreaks: breaks(settings, 'colBreaks'),
    printGridlines: flag(options, 'gridLines', false),
    blackAndWhite: flag(setup, 'blackAndWhite', false),
  };
}

/** Whether a header or footer differs on first or even pages, which a PageModel has no place for. */
export function hasOtherHeaders(settings: XmlElement): boolean {
  const headerFooter = child(settings, 'headerFooter');
  return (
    flag(headerFooter, 'differentFirst', false) || flag(headerFooter, 'differentOddEven', false)
  );
}

const ALLOWED = {
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowInsertColumns: 'insertColumns',
  allowInsertRows: 'insertRows',
  allowInsertHyperlinks: 'insertHyperlinks',
  allowDeleteColumns: 'deleteColumns',
  allowDeleteRows: 'deleteRows',
  allowSort: 'sort',
  allowAutoFilter: 'autoFilter',
  allowPivotTables: 'pivotTables',
} as const;
/** In these the file says what is locked and says nothing when it is not. */
const ALLOWED_UNLESS_SAID = {
  allowEditObjects: 'objects',
  allowEditScenarios: 'scenarios',
  allowSelectLockedCells: 'selectLockedCells',
  allowSelectUnlockedCells: 'selectUnlockedCells',
} as const;
const PASSWORD = ['password', 'algorithmName', 'hashValue', 'saltValue', 'spinCount'];

/** Sheet protection; options are named as Office.js names them and true for what is allowed. */
export function readProtection(settings: XmlElement): SheetModel['protection'] {
  const protection = child(settings, 'sheetProtection');
  const options: Record<string, boolean> = {};
  for (const [option, name] of Object.entries(ALLOWED)) {
    options[option] = protection !== undefined && !flag(protection, name, true);
  }
  for (const [option, name] of Object.entries(ALLOWED_UNLESS_SAID)) {
    options[option] = protection === undefined ? false : !flag(protection, name, false);
  }
  const isProtected = flag(protection, 'sheet', false);
  if (!isProtected) return { protected: false, options: {} };
  const password = Object.fromEntries(
    PASSWORD.flatMap((name) => {
      const value = protection?.attributes[name];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
  return Object.keys(password).length > 0
    ? { protected: true, options, password }
    : { protected: true, options };
}

export function protectionAttributes({
  options,
  password,
}: SheetModel['protection']): Readonly<Record<string, string | boolean | undefined>> {
  const attributes: Record<string, string | boolean | undefined> = { ...password, sheet: true };
  for (const [option, name] of Object.entries(ALLOWED_UNLESS_SAID)) {
    const absent = option.startsWith('allowSelect');
    attributes[name] = (options[option] ?? absent) ? undefined : true;
  }
  for (const [option, name] of Object.entries(ALLOWED)) {
    attributes[name] = options[option] === true ? false : undefined;
  }
  return attributes;
}
