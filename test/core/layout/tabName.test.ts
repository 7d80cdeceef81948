import fc from 'fast-check';
import { tabName } from '../../../src/core/layout/tabName';

test.each([
  ['市長公室 取り組み実績', '市長公室 取り組み実績'],
  ['環境/ごみ[案]:1?*\\', '環境／ごみ［案］：1？＊＼'],
  ["'引用'", '’引用’'],
  ['  前後の空白　', '前後の空白'],
  ['改\n行', '改 行'],
  ['', '集計'],
  [' 　', '集計'],
  ['History', 'History_'],
  ['あ'.repeat(31), 'あ'.repeat(31)],
  ['あ'.repeat(32), `${'あ'.repeat(30)}…`],
  [`${'あ'.repeat(29)}𠮷課と室`, `${'あ'.repeat(29)}…`],
])('%j becomes %j', (wanted, name) => {
  expect(tabName(wanted)).toBe(name);
});

test('any text becomes a name Excel accepts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (wanted) => {
      const name = tabName(wanted);
      expect(name.length).toBeGreaterThan(0);
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[\\/?*[\]:']|\p{Cc}/u);
      expect(name.trim()).toBe(name);
      expect(tabName(name)).toBe(name);
    }),
  );
});
