import { cellText } from '../../../src/core/values/cellText';
import { readCell } from '../../../src/core/values/readCell';
import { sayCell } from './say';

const read = (value: number | string | boolean, numberFormat: string, unit = '') =>
  readCell({ value, numberFormat }, { unit, field: 'actual', fiscalYear: 2024 });

describe('[V1] [V2] [V3] a number through its number format', () => {
  test.each([
    [30000, 'General', '', '30000', '30000'],
    [0.45, '0.0%', '', '45.0%', '45 %'],
    [0.45, '0%', '％', '45%', '45 %'],
    [0.456789, '0%', '', '46%', '45.6789 %'],
    [30000, '#,##0"件"', '', '30,000件', '30000 件'],
    [30000, '#,##0\\件', '', '30,000件', '30000 件'],
    [12, 'General"人"', '', '12人', '12 人'],
    [30, '"約"0"人以上"', '人', '約30人以上', '約 30 人 atLeast'],
    [350000, '#,##0,"千円"', '', '350千円', '350000 円'],
    [350, '#,##0"千円"', '円', '350千円', '350000 円'],
    [350, 'General', '千円', '350', '350000 円'],
    [1234.5, '"¥"#,##0', '', '¥1,235', '1234.5 円'],
    [1234.5, '[$¥-411]#,##0.00', '', '¥1,234.50', '1234.5 円'],
    [-5, '#,##0;"▲"#,##0', '', '▲5', '-5'],
    [-5, '#,##0_);(#,##0)', '', '(5)', '-5'],
    [-5, '0;[Red]0', '', '5', '-5'],
    [-0.052, '0.0%', '', '-5.2%', '-5.2 %'],
    [0.1 + 0.2, 'General', '', '0.3', '0.3'],
    [1.234, '0.000', '人', '1.234', '1.234 人'],
    [5, '[Red]0', '', '5', '5'],
    [0, '#,##0', '', '0', '0'],
    [5, '@', '', '5', '5'],
    [5, '', '', '5', '5'],
    [1.5, '# ?/?', '', '1.5', '1.5'],
    [0, '0;-0;"未集計"', '', '未集計', 'pending 未集計'],
    [0, '0;-0;"－"', '', '0', '0'],
    [0, '0;-0;;@', '', '0', '0'],
    [5, '[<10]0"件";0"回"', '', '5件', '5 件'],
    [50, '[<10]0"件";0"回"', '', '50回', '50 回'],
    [-3, '[Red][>=10]0"件";[<0]0"回";0"人"', '', '-3回', '-3 回'],
  ])('%d as %j beside %j shows %j and says %s', (value, format, unit, text, expected) => {
    const cell = read(value, format, unit);
    expect([cell.text, sayCell(cell)]).toEqual([text, expected]);
  });

  test('[V24] a percent format beside another unit asks', () => {
    expect(sayCell(read(0.45, '0%', '人'))).toBe('unclear unitConflict: 45 % | 45 人');
  });
});

describe('[V4] what is no number', () => {
  test.each([
    [45413, 'yyyy/m/d', '2024/5/1', 'dateInsteadOfNumber'],
    [45413, '[$-411]ggge"年"m"月"d"日"', '2024/5/1', 'dateInsteadOfNumber'],
    [45413.5, 'yyyy/m/d h:mm', '2024/5/1 12:00', 'dateInsteadOfNumber'],
    [0.25, 'h:mm', '6:00', 'dateInsteadOfNumber'],
    [45413, 'm"月"d"日"', '2024/5/1', 'dateInsteadOfNumber'],
    [true, 'General', 'TRUE', 'booleanValue'],
    ['#REF!', 'General', '#REF!', 'errorValue'],
    ['#DIV/0!', '0%', '#DIV/0!', 'errorValue'],
  ])('%p as %j', (value, format, text, why) => {
    const cell = read(value, format);
    expect(cell.text).toBe(text);
    expect(cell.parts).toMatchObject([{ label: '', reading: { kind: 'unclear', why } }]);
  });
});

test('cellText shows a cell as a person sees it', () => {
  const shown = (value: number | string | boolean, numberFormat: string) =>
    cellText({ value, numberFormat });
  expect(shown(0.456, '0.0%')).toBe('45.6%');
  expect(shown('  延べ 30 人', 'General')).toBe('  延べ 30 人');
  expect(shown('', 'General')).toBe('');
  expect(shown(false, 'General')).toBe('FALSE');
});

test('ten thousand rows of three values are read in well under three seconds', () => {
  const started = performance.now();
  for (let row = 0; row < 10_000; row += 1) {
    read(row, '#,##0', '件');
    read(`${row}件`, 'General', '件');
    read('延べ 630 人', 'General', '人');
  }
  expect(performance.now() - started).toBeLessThan(3000);
});
