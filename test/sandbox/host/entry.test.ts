import { enter } from '../../../src/sandbox/host/entry';

const TODAY = new Date(2024, 9, 1);
const general = (text: string | number | boolean) => enter(text, 'General', TODAY);

/** Excel's day number of a date, from .NET's documented OLE Automation epoch. */
function serial(year: number, month: number, day: number): number {
  return (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

describe('what Japanese Excel makes of what is typed', () => {
  // support.microsoft.com, "Stop automatically changing numbers to dates"; the formats are those
  // of the Japanese edition (m"月"d"日" is its built-in format 56).
  test.each([
    ['5-2', serial(2024, 5, 2), 'm"月"d"日"'],
    ['1/3', serial(2024, 1, 3), 'm"月"d"日"'],
    ['12/31', serial(2024, 12, 31), 'm"月"d"日"'],
    ['5月2日', serial(2024, 5, 2), 'm"月"d"日"'],
    ['2024/4/1', serial(2024, 4, 1), 'yyyy/m/d'],
    ['2024-4-1', serial(2024, 4, 1), 'yyyy/m/d'],
    ['24/4/1', serial(2024, 4, 1), 'yyyy/m/d'],
    ['2024/4', serial(2024, 4, 1), 'mmm-yy'],
    ['4/2024', serial(2024, 4, 1), 'mmm-yy'],
    ['2024年4月1日', serial(2024, 4, 1), 'yyyy"年"m"月"d"日"'],
    ['2024年4月', serial(2024, 4, 1), 'yyyy"年"m"月"'],
    ['令和6年4月1日', serial(2024, 4, 1), '[$-411]ggge"年"m"月"d"日"'],
    ['令和元年5月1日', serial(2019, 5, 1), '[$-411]ggge"年"m"月"d"日"'],
    ['R6.4.1', serial(2024, 4, 1), '[$-411]ge.m.d'],
    ['H31/4/30', serial(2019, 4, 30), '[$-411]ge.m.d'],
    ['5-2'.replace('5', '５').replace('2', '２'), serial(2024, 5, 2), 'm"月"d"日"'],
  ])('%s is a date', (text, value, numberFormat) => {
    expect(general(text)).toMatchObject({ value, numberFormat, quotePrefix: false });
  });

  test.each([
    '13/5',
    '28/40',
    '2/30',
    '2024/13/1',
    '年4回',
    '令和6年度',
    '第3次',
    '10代',
    '5-2-1-9',
  ])('%s stays text', (text) => {
    expect(general(text)).toEqual({ value: text, isError: false, quotePrefix: false });
  });

  // support.microsoft.com, "Enter data manually in worksheet cells" and "Insert dates and times".
  test.each([
    ['1:30', 1.5 / 24, 'h:mm'],
    ['1:30:30', (1.5 * 3600 + 30) / 86_400, 'h:mm:ss'],
    ['1:30 pm', 13.5 / 24, 'h:mm AM/PM'],
    ['25:00', 25 / 24, '[h]:mm:ss'],
    ['2024/4/1 12:00', serial(2024, 4, 1) + 0.5, 'yyyy/m/d h:mm'],
  ])('%s is a time', (text, value, numberFormat) => {
    const entry = general(text);
    expect(entry.value).toBeCloseTo(value, 10);
    expect(entry.numberFormat).toBe(numberFormat);
  });

  test('1900 has Excel’s 29 February: 1 March 1900 is day 61 (KB 214326)', () => {
    expect(general('1900/1/1').value).toBe(1);
    expect(general('1900/3/1').value).toBe(61);
  });

  // support.microsoft.com, "Available number formats in Excel"; "Format numbers as percentages".
  test.each([
    ['007', 7, undefined],
    ['1310', 1310, undefined],
    ['-5', -5, undefined],
    ['+5', 5, undefined],
    ['(5)', -5, undefined],
    ['.5', 0.5, undefined],
    [' 12 ', 12, undefined],
    ['10%', 0.1, '0%'],
    ['10.5%', 0.105, '0.00%'],
    ['-10%', -0.1, '0%'],
    ['1,234', 1234, '#,##0'],
    ['1,234.5', 1234.5, '#,##0.00'],
    ['¥1,234', 1234, '"¥"#,##0;"¥"-#,##0'],
    ['1E3', 1000, '0.00E+00'],
    ['0 1/2', 0.5, '# ?/?'],
    ['1 3/16', 1.1875, '# ??/??'],
    // The Japanese edition takes full-width digits as digits (an assumption shared by its users'
    // guides: 「全角で入力しても半角の数値になる」).
    ['１２３', 123, undefined],
    ['１０％', 0.1, '0%'],
    ['１，２３４', 1234, '#,##0'],
  ])('%s is a number', (text, value, numberFormat) => {
    const entry = general(text);
    expect(entry.value).toBe(value);
    expect(entry.numberFormat).toBe(numberFormat);
  });

  // support.microsoft.com, "Excel specifications and limits": number precision 15 digits.
  test('digits after the fifteenth are lost', () => {
    expect(general('1234567890123456').value).toBe(1_234_567_890_123_460);
  });

  test.each(['1,23', '1.2.3', '30件', '約40', '30～40', '▲5', '3 億', '100/', '％', '-', '―', '+'])(
    '%s is text',
    (text) => {
      expect(general(text)).toEqual({ value: text, isError: false, quotePrefix: false });
    },
  );

  test.each([
    ['TRUE', true],
    ['false', false],
    ['ＴＲＵＥ', true],
  ])('%s is a logical value', (text, value) => {
    expect(general(text).value).toBe(value);
  });

  test.each(['#N/A', '#ref!', '#DIV/0!'])('%s is an error value', (text) => {
    expect(general(text)).toMatchObject({ value: text.toUpperCase(), isError: true });
  });

  test.each([
    ['=A1+B1', '=A1+B1'],
    ['＝A1', '=A1'],
    ['+A1', '=+A1'],
    ['-A1', '=-A1'],
  ])('%s is a formula', (text, formula) => {
    expect(general(text).formula).toBe(formula);
  });

  // learn.microsoft.com, Excel.Range `values`: a leading apostrophe keeps text as text.
  test.each(["'007", "'=A1", "'5-2", "''quoted"])('%s is text with its apostrophe', (text) => {
    expect(general(text)).toEqual({ value: text.slice(1), isError: false, quotePrefix: true });
  });

  // support.microsoft.com, "Format numbers as text".
  test.each(['5-2', '007', '=A1', '10%', 'TRUE'])('%s stays text in a cell formatted @', (text) => {
    expect(enter(text, '@', TODAY)).toEqual({ value: text, isError: false, quotePrefix: false });
  });

  test('a number in a cell formatted @ becomes text', () => {
    expect(enter(5, '@', TODAY).value).toBe('5');
  });

  test('numbers and logical values are kept as they are', () => {
    expect(general(0.45)).toEqual({ value: 0.45, isError: false, quotePrefix: false });
    expect(general(true).value).toBe(true);
  });
});
