import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';

/** Whether the programs that print and read the print are installed. */
export function canPrint(): boolean {
  return ['soffice', 'pdftotext', 'pdfinfo'].every((program) => {
    try {
      execFileSync('which', [program], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });
}

/** A word on a page; lengths in points from the page's top-left corner. */
export interface PrintedWord {
  /** 1-based. */
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly text: string;
}

export interface Print {
  readonly pageCount: number;
  readonly text: string;
  readonly words: readonly PrintedWord[];
}

/** Prints a book through LibreOffice and reads the pages back. */
export function print(book: Uint8Array): Print {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'book.xlsx'), book);
    const pdf = convert(folder, 'book.xlsx', 'pdf');
    const info = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' });
    return {
      pageCount: Number(/^Pages:\s+(\d+)/m.exec(info)?.[1]),
      text: execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' }),
      words: words(execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8' })),
    };
  });
}

/** A text as a cell shows it; lengths in points. */
export interface ShownText {
  readonly text: string;
  readonly width: number;
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  /** In steps of Excel's indent. */
  readonly indent: number;
}

/**
 * The optimal row height in points that LibreOffice computes for each wrapped text. Asked through
 * its own flat format: it takes the heights of .xlsx files as they are.
 */
export function optimalHeights(texts: readonly ShownText[]): number[] {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'book.fods'), flatBook(texts));
    const flat = readFileSync(convert(folder, 'book.fods', 'xlsx:Calc MS Excel 2007 XML'));
    const sheet = new TextDecoder().decode(unzipSync(flat)['xl/worksheets/sheet1.xml']);
    return [...sheet.matchAll(/<row [^>]*?\bht="([\d.]+)"/g)]
      .slice(0, texts.length)
      .map(([, height]) => Number(height));
  });
}

/** LibreOffice's step of indent in points. */
const INDENT = 10;

function flatBook(texts: readonly ShownText[]): string {
  const widths = [...new Set(texts.map(({ width }) => width))];
  const styles = texts.map(
    ({ fontName, fontSize, bold, indent }, index) =>
      `<style:style style:name="ce${index}" style:family="table-cell">` +
      `<style:table-cell-properties fo:wrap-option="wrap"/>` +
      `<style:paragraph-properties fo:text-align="start" fo:margin-left="${indent * INDENT}pt"/>` +
      `<style:text-properties ` +
      ['', '-asian']
        .map(
          (script) =>
            `style:font-name${script}="F" fo:font-family${script}="${fontName}" ` +
            `fo:font-size${script}="${fontSize}pt" ` +
            `fo:font-weight${script}="${bold ? 'bold' : 'normal'}" `,
        )
        .join('')
        .replaceAll(/fo:(font-[a-z]+)-asian/g, 'style:$1-asian') +
      `/></style:style>`,
  );
  const rows = texts.map(({ text, width }, index) => {
    const paragraphs = text
      .split(/\r\n|\n|\r/)
      .map((paragraph) => `<text:p>${escaped(paragraph)}</text:p>`);
    const before = widths.indexOf(width);
    return (
      '<table:table-row table:style-name="ro">' +
      '<table:table-cell/>'.repeat(before) +
      `<table:table-cell table:style-name="ce${index}" office:value-type="string">` +
      `${paragraphs.join('')}</table:table-cell></table:table-row>`
    );
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?><office:document',
    ...['office', 'style', 'text', 'table'].map(
      (name) => ` xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
    ),
    ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    ' xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
    ' office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">',
    `<office:font-face-decls><style:font-face style:name="F" svg:font-family="'${texts[0]?.fontName ?? ''}'"/></office:font-face-decls>`,
    '<office:automatic-styles><style:style style:name="ro" style:family="table-row">',
    '<style:table-row-properties style:use-optimal-row-height="true"/></style:style>',
    ...widths.map(
      (width, index) =>
        `<style:style style:name="co${index}" style:family="table-column">` +
        `<style:table-column-properties style:column-width="${width}pt"/></style:style>`,
    ),
    ...styles,
    '</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="1">',
    ...widths.map((_, index) => `<table:table-column table:style-name="co${index}"/>`),
    ...rows,
    '</table:table></office:spreadsheet></office:body></office:document>',
  ].join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'shihyo-print-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Converts a file of the folder; a profile of its own lets several conversions run at once. */
function convert(folder: string, file: string, format: string): string {
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      folder,
      join(folder, file),
    ],
    { stdio: 'ignore', timeout: 120_000 },
  );
  return join(folder, `book.${format.split(':')[0] ?? format}`);
}

const WORD =
  /<page |<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g;

function words(bbox: string): PrintedWord[] {
  const found: PrintedWord[] = [];
  let page = 0;
  for (const [tag, left, top, right, bottom, text = ''] of bbox.matchAll(WORD)) {
    if (tag.startsWith('<page')) {
      page += 1;
      continue;
    }
    found.push({
      page,
      left: Number(left),
      top: Number(top),
      right: Number(right),
      bottom: Number(bottom),
      text,
    });
  }
  return found;
}
