import fc from 'fast-check';
import { formatValue } from '../../../src/sandbox/host/numberFormat';

describe('General (Microsoft: "Available number formats in Excel", up to 11 digits)', () => {
  test.each([
    [0.1 + 0.2, '0.3'],
    [1 / 3, '0.333333333'],
    [12345678.123456789, '12345678.12'],
    [1234567890123, '1.23457E+12'],
    [99999999999, '99999999999'],
    [0.000012345678, '1.23457E-05'],
    [-5, '-5'],
    [true, 'TRUE'],
    ['𠮷野', '𠮷野'],
    ['', ''],
    ['#REF!', '#REF!'],
  ])('%p is shown as %p', (value, text) => {
    expect(formatValue(value, 'General')).toBe(text);
    expect(formatValue(value, '')).toBe(text);
  });
});

describe('formats of municipal sheets', () => {
  test.each([
    [0.45, '0.0%', '45.0%'],
    [0.6996, '0.0%', '70.0%'],
    [30000, '#,##0"件"', '30,000件'],
    [-5, '#,##0;"▲ "#,##0', '▲ 5'],
    [0, '0;-0;;@', ''],
    [12, '000', '012'],
    [1234.5, '"¥"#,##0', '¥1,235'],
    ['未集計', '#,##0', '未集計'],
    ['未集計', '0;0;0;"("@")"', '(未集計)'],
    ['#DIV/0!', '0;0;0;"("@")"', '#DIV/0!'],
    [2.675, '0.00', '2.68'],
    [1.005, '0.00', '1.01'],
    [45413, '@', '45413'],
  ])('%p as %p is %p', (value, code, text) => {
    expect(formatValue(value, code)).toBe(text);
  });
});

describe('dates (serial 45413 is 1 May 2024; eras as in Microsoft\'s "ggge" codes)', () => {
  test.each([
    [45413, 'yyyy/m/d', '2024/5/1'],
    [45413, 'm/d/yyyy', '2024/5/1'],
    [45413, 'm/d/yyyy;@', '5/1/2024'],
    [45413, 'm"月"d"日"', '5月1日'],
    [45413, 'ggge"年"m"月"d"日"', '令和6年5月1日'],
    [45413, '[$-411]ggge"年"m"月"d"日";@', '令和6年5月1日'],
    [45413, '[$-ja-JP-x-gannen]ggge"年"m"月"d"日";@', '令和6年5月1日'],
    [45413, '[$-411]gge.m.d', '令6.5.1'],
    [45413, '[$-411]ge.mm.dd', 'R6.05.01'],
    [45413, 'gee', 'R06'],
    [43585, 'ggge', '平成31'],
    [43586, 'ggge', '令和1'],
    [32515, 'ggge', '昭和64'],
    [32516, 'ggge', '平成1'],
    [9856, 'ggge', '昭和1'],
    [4594, 'ggge', '明治45'],
    [45413, 'aaa', '水'],
    [45413, 'yyyy/m/d(aaaa)', '2024/5/1(水曜日)'],
    [45413, 'mmm d', 'May 1'],
    [45413, 'ddd', 'Wed'],
    [45413.75, 'h:mm AM/PM', '6:00 PM'],
    [45413.5, 'yyyy/m/d h:mm', '2024/5/1 12:00'],
    [45413, '"grade" yyyy', 'grade 2024'],
    [-1, 'yyyy/m/d', '########'],
  ])('%p as %p is %p', (value, code, text) => {
    expect(formatValue(value, code)).toBe(text);
  });
});

test('a text that is no number format is taken as General', () => {
  expect(formatValue(5, 'bogus"')).toBe('5');
});

test('every value has a text under every format', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string(), fc.boolean()),
      fc.oneof(
        fc.string(),
        fc.constantFrom(
          '0.0%',
          'ggge"年"',
          '[$-411]ge.m.d',
          '#,##0;▲#,##0',
          'toString',
          '__proto__',
        ),
      ),
      (value, code) => {
        expect(typeof formatValue(value, code)).toBe('string');
      },
    ),
  );
});
