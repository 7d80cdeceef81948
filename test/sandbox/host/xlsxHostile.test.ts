import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openXlsx, saveXlsx } from '../../../src/sandbox/host/xlsx';
import { book, sheet } from './bookFixture';

const SMALL = book([sheet('指標', { A1: '指標', B1: 1, C1: '=B1*2' })]);
const SHEET = 'xl/worksheets/sheet1.xml';

async function whyNot(bytes: Uint8Array): Promise<string> {
  const answer = await openXlsx(bytes, 'book.xlsx');
  return answer.ok ? 'opened' : answer.why;
}

async function withPart(path: string, content: string): Promise<Uint8Array> {
  const parts = unzipSync(await saveXlsx(SMALL));
  return zipSync({ ...parts, [path]: strToU8(content) });
}

async function withCells(content: string): Promise<Uint8Array> {
  const part = strFromU8(unzipSync(await saveXlsx(SMALL))[SHEET] ?? new Uint8Array());
  return withPart(
    SHEET,
    part.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${content}</sheetData>`),
  );
}

/** An OLE2 file (MS-CFB) with one directory sector that names `streams`. */
function compoundFile(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const view = new DataView(bytes.buffer);
  view.setUint16(30, 9, true);
  streams.forEach((name, i) => {
    const at = 512 + i * 128;
    [...name].forEach((char, k) => {
      view.setUint16(at + k * 2, char.charCodeAt(0), true);
    });
    view.setUint16(at + 64, name.length * 2 + 2, true);
    bytes[at + 66] = 2;
  });
  return bytes;
}

describe('files that are no workbook', () => {
  test.each<[string, () => Uint8Array, string]>([
    ['an empty file', () => new Uint8Array(), 'notXlsx'],
    ['a CSV', () => strToU8('指標,目標値\n参加者数,470\n'), 'notXlsx'],
    ['a PDF', () => strToU8('%PDF-1.7\n1 0 obj'), 'notXlsx'],
    ['a ZIP of something else', () => zipSync({ 'readme.txt': strToU8('x') }), 'notXlsx'],
    [
      'a Word document',
      () =>
        zipSync({
          '[Content_Types].xml': strToU8('<Types/>'),
          '_rels/.rels': strToU8(
            '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
          ),
          'word/document.xml': strToU8('<w:document xmlns:w="w"/>'),
        }),
      'notXlsx',
    ],
    ['an .xls', () => compoundFile('Root Entry', 'Workbook'), 'legacyXls'],
    ['an old .xls', () => compoundFile('Root Entry', 'Book'), 'legacyXls'],
    [
      'a workbook with a password',
      () => compoundFile('EncryptionInfo', 'EncryptedPackage'),
      'encrypted',
    ],
    ['another compound file', () => compoundFile('WordDocument'), 'notXlsx'],
    ['the first bytes of a compound file', () => compoundFile().slice(0, 9), 'notXlsx'],
  ])('%s', async (_, bytes, why) => {
    expect(await whyNot(bytes())).toBe(why);
  });
});

describe('damaged files', () => {
  test('a file cut off anywhere never opens', async () => {
    const whole = await saveXlsx(SMALL);
    for (let length = 4; length < whole.length; length += 97) {
      expect(await whyNot(whole.slice(0, length))).toBe('truncated');
    }
  });

  test('changed bytes give an answer, never an exception', async () => {
    const whole = await saveXlsx(SMALL);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        async (changes) => {
          const bytes = whole.slice();
          for (const [at, byte] of changes) bytes[at] = byte;
          expect(['opened', 'corrupt', 'truncated', 'tooLarge', 'notXlsx', 'encrypted']).toContain(
            await whyNot(bytes),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  test.each<[string, string, string, string]>([
    ['XML that does not close', SHEET, '<worksheet><sheetData><row>', 'corrupt'],
    ['a sheet that is something else', SHEET, '<chartsheet/>', 'corrupt'],
    ['bytes that are no text', 'xl/styles.xml', '\u0000\u0001', 'corrupt'],
    ['a workbook without sheets', 'xl/workbook.xml', '<workbook/>', 'notXlsx'],
    ['styles left out', 'xl/styles.xml', '<styleSheet/>', 'opened'],
  ])('%s', async (_, path, content, why) => {
    expect(await whyNot(await withPart(path, content))).toBe(why);
  });

  test.each<[string, string]>([
    ['a text that does not exist', '<row r="1"><c r="A1" t="s"><v>999</v></c></row>'],
    ['a number that is none', '<row r="1"><c r="A1"><v>1x</v></c></row>'],
    ['a row below the sheet', '<row r="9999999"><c><v>1</v></c></row>'],
  ])('%s', async (_, rows) => {
    expect(await whyNot(await withCells(rows))).toBe('corrupt');
  });
});

/** Runs and answers with the seconds it took; 10 is the bound the command line promises. */
async function timed(bytes: Uint8Array): Promise<string> {
  const started = Date.now();
  const why = await whyNot(bytes);
  expect(Date.now() - started).toBeLessThan(10_000);
  return why;
}

describe('files made to hurt', () => {
  test('a part of a gigabyte is refused by what the directory announces', async () => {
    const parts = unzipSync(await saveXlsx(SMALL));
    const bytes = zipSync({ ...parts, [SHEET]: new Uint8Array(200_000_000) }, { level: 1 });
    expect(await timed(bytes)).toBe('tooLarge');
  });

  test('a part that unpacks to more than it announces is refused', async () => {
    const parts = unzipSync(await saveXlsx(SMALL));
    const bytes = zipSync({ ...parts, [SHEET]: new Uint8Array(100_000_000) }, { level: 1 });
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 46 < bytes.length; at++) {
      const directory = view.getUint32(at, true) === 0x02014b50;
      if (directory && view.getUint32(at + 24, true) === 100_000_000)
        view.setUint32(at + 24, 1000, true);
    }
    expect(await timed(bytes)).toBe('corrupt');
  });

  test('entity bombs are refused with their document type', async () => {
    const bomb =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><worksheet>&b;</worksheet>';
    expect(await timed(await withPart(SHEET, bomb))).toBe('corrupt');
  });

  test('endless nesting is refused', async () => {
    expect(await timed(await withPart(SHEET, '<a>'.repeat(1_000_000)))).toBe('corrupt');
  });

  test('millions of cells that hold only a style are refused', async () => {
    const row = '<row>' + '<c s="0"/>'.repeat(16_384) + '</row>';
    expect(await timed(await withCells(row.repeat(200)))).toBe('tooLarge');
  });

  test('a formula shared by a hundred thousand cells is refused when it is a novel', async () => {
    const formula = `<f t="shared" si="0">${'A1+'.repeat(2000)}1</f>`;
    const rest = '<row><c><f t="shared" si="0"/></c></row>'.repeat(100_000);
    expect(await timed(await withCells(`<row><c>${formula}</c></row>${rest}`))).toBe('tooLarge');
  });

  test('a sheet named ten thousand times is read until it is too much', async () => {
    const entry = '<sheet name="S" sheetId="1" r:id="rId1"/>';
    const bytes = await withPart(
      'xl/workbook.xml',
      `<workbook xmlns:r="r"><sheets>${entry.repeat(10_000)}</sheets></workbook>`,
    );
    const parts = unzipSync(bytes);
    const part = strFromU8(parts[SHEET] ?? new Uint8Array());
    const padded = part.replace('</worksheet>', `${' '.repeat(1_000_000)}</worksheet>`);
    expect(await timed(zipSync({ ...parts, [SHEET]: strToU8(padded) }))).toBe('tooLarge');
  });

  test('names of a million commas cost nothing', async () => {
    const bytes = await withPart(
      'xl/workbook.xml',
      `<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">${"A1,'".repeat(1_000_000)}</definedName></definedNames></workbook>`,
    );
    expect(await timed(bytes)).toBe('corrupt');
  });
});
