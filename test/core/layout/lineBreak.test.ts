import fc from 'fast-check';
import { breakLines, mayBreakBetween } from '../../../src/core/layout/lineBreak';
import { graphemes, textWidth } from '../../../src/core/layout/textWidth';

const wrap = (text: string, em: number): string[] => breakLines(text, { em, model: 'fixedPitch' });

describe('breakLines', () => {
  test.each<[string, string, number, string[]]>([
    ['empty text has one empty line', '', 5, ['']],
    ['a text that just fits', 'あいうえお', 5, ['あいうえお']],
    ['a text one character too long', 'あいうえおか', 5, ['あいうえお', 'か']],
    ['no 、 at the start of a line', 'あいうえお、か', 5, ['あいうえ', 'お、か']],
    ['no 。 at the start of a line', 'あいうえお。', 5, ['あいうえ', 'お。']],
    ['no ） and 」 at the start of a line', 'あいう（え）」か', 5, ['あいう', '（え）」か']],
    ['no ー at the start of a line', 'あいうデータベース', 4, ['あいう', 'データ', 'ベース']],
    ['no small kana at the start of a line', 'あいうちょっと', 4, ['あいう', 'ちょっと']],
    ['no … at the start of a line', 'あいうえお…か', 5, ['あいうえ', 'お…か']],
    ['leaders in pairs stay together', 'あいうえ……か', 5, ['あいう', 'え……か']],
    ['dashes in pairs stay together', 'あいうえ――か', 5, ['あいうえ', '――か']],
    ['no opening bracket at the end of a line', 'あいうえ「おか」', 5, ['あいうえ', '「おか」']],
    ['no opening ＜ at the end of a line', 'あいうえ＜85％＞', 5, ['あいうえ', '＜85％＞']],
    ['a figure is not torn apart', 'あいうえ62,947件', 5, ['あいうえ', '62,947件']],
    ['a word is not torn apart', 'のAccess数', 3.5, ['の', 'Access', '数']],
    ['％ stays with its figure', 'あいう４３％', 5, ['あいう４', '３％']],
    ['a space may hang over the end', 'あいうえお かき', 5, ['あいうえお ', 'かき']],
    ['typed line breaks are kept', 'あい\nうえ', 5, ['あい\n', 'うえ']],
    ['a typed line break at the end opens a line', 'あい\n', 5, ['あい\n', '']],
    ['empty lines are kept', 'あ\n\nい', 5, ['あ\n', '\n', 'い']],
    ['CRLF is one line break', 'あ\r\nい', 5, ['あ\r\n', 'い']],
    [
      'where nothing may start a line, the line is cut',
      '。。。。。。。',
      5,
      ['。。。。。', '。。'],
    ],
    ['a word longer than the line is cut', 'abcdefgh', 2, ['abcd', 'efgh']],
    ['a column narrower than a character', 'あい', 0.3, ['あ', 'い']],
    [
      'a combining mark stays with its base',
      'ああか\u3099か\u3099',
      3,
      ['ああか\u3099', 'か\u3099'],
    ],
    ['a surrogate pair is not torn apart', '𠮷𠮷𠮷', 2, ['𠮷𠮷', '𠮷']],
  ])('%s', (_, text, em, lines) => {
    expect(wrap(text, em)).toEqual(lines);
  });

  const text = fc
    .array(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...'市民広報の取り組みを進め年度') },
        { weight: 3, arbitrary: fc.constantFrom(...'、。）」ーっゃ…（「＜＞％') },
        { weight: 2, arbitrary: fc.constantFrom('62,947', 'ROAS', ' ', '\n', '２', '，', '―') },
        { weight: 1, arbitrary: fc.constantFrom('か\u3099', '𠮷', '髙', '👨‍👩‍👧', '葛\u{e0100}') },
        { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 3 }) },
      ),
      { maxLength: 200 },
    )
    .map((parts) => parts.join(''));
  const width = fc.integer({ min: 2, max: 80 }).map((halves) => halves / 2);

  test('lines joined are the text', () => {
    fc.assert(fc.property(text, width, (t, em) => wrap(t, em).join('') === t));
  });

  test('no line is wider than allowed, hanging spaces apart, unless it is one character', () => {
    fc.assert(
      fc.property(text, width, (t, em) => {
        for (const line of wrap(t, em)) {
          const shown = line.replace(/[ \t\r\n]+$/, '');
          const visible = graphemes(shown).filter((unit) => textWidth(unit, 'fixedPitch') > 0);
          if (visible.length > 1) {
            expect(textWidth(shown, 'fixedPitch')).toBeLessThanOrEqual(em + 1e-9);
          }
        }
      }),
    );
  });

  test('a line begins or ends against 禁則 only where the whole line offers no other place', () => {
    fc.assert(
      fc.property(text, width, (t, em) => {
        const lines = wrap(t, em).map(graphemes);
        lines.slice(1).forEach((line, index) => {
          const above = lines[index] ?? [];
          const last = above.at(-1) ?? '';
          const first = line[0];
          if (first === undefined || /[\r\n]/.test(last) || mayBreakBetween(last, first)) return;
          for (let place = 1; place < above.length; place += 1) {
            expect(mayBreakBetween(above[place - 1] ?? '', above[place] ?? '')).toBe(false);
          }
        });
      }),
    );
  });

  test('no line could have taken in what follows it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'市民広報の取り組み'), { maxLength: 99 }),
        width,
        (units, em) => {
          const lines = wrap(units.join(''), em);
          for (const line of lines.slice(0, -1)) {
            expect(textWidth(line, 'fixedPitch') + 1).toBeGreaterThan(Math.max(1, em));
          }
        },
      ),
    );
  });

  test('time grows with the text, not with its square', () => {
    const nanoseconds = (length: number): number => {
      const long = '「市民、62,947人（ａｂｃ）」。'.repeat(length / 20);
      const runs = [1, 2, 3].map(() => {
        const start = process.hrtime.bigint();
        wrap(long, 37);
        return Number(process.hrtime.bigint() - start);
      });
      return Math.min(...runs);
    };
    // 16 times the text: 16 times the time, not 256 times.
    expect(nanoseconds(320_000)).toBeLessThan(100 * nanoseconds(20_000));
  });
});
