import fc from 'fast-check';
import { graphemes, textWidth, widthModelOf } from '../../../src/core/layout/textWidth';

describe('textWidth in BIZ UDゴシック, in em', () => {
  test.each([
    ['', 0],
    ['A', 0.5],
    ['Ａ', 1],
    ['62,947件', 4],
    ['６２，９４７件', 7],
    ['ｱｲｳ', 1.5],
    ['ﾞ', 0.5],
    ['ｶﾞ', 1],
    ['アイウ', 3],
    ['➀', 1],
    ['①', 1],
    ['㎡', 1],
    ['㌧', 1],
    ['２９―０１', 5],
    ['−5', 1],
    ['～', 1],
    ['…', 1],
    ['か\u3099', 1],
    ['が', 1],
    ['𠮷', 1],
    ['髙', 1],
    ['葛\u{e0100}', 1],
    ['\u200b', 0],
    ['\n', 0],
    ['😀', 1.4],
    ['👨‍👩‍👧', 1.4],
    ['🇯🇵', 1.4],
    ['1️⃣', 0.5],
  ])('%j is %d', (text, em) => {
    expect(textWidth(text, 'fixedPitch')).toBeCloseTo(em, 10);
  });

  test('every character of another font counts full width', () => {
    expect(textWidth('62,947件', 'allFullWidth')).toBe(7);
    expect(textWidth('か\u3099', 'allFullWidth')).toBe(1);
  });

  test.each([
    ['BIZ UDゴシック', 'fixedPitch'],
    ['BIZ UDGothic', 'fixedPitch'],
    ['BIZ UDPゴシック', 'allFullWidth'],
    ['游ゴシック', 'allFullWidth'],
    ['', 'allFullWidth'],
  ])('font %j is measured as %s', (fontName, model) => {
    expect(widthModelOf(fontName)).toBe(model);
  });
});

test('graphemes joined are the text', () => {
  const text = 'か\u3099👨‍👩‍👧葛\u{e0100}\r\n𠮷';
  expect(graphemes(text)).toEqual(['か\u3099', '👨‍👩‍👧', '葛\u{e0100}', '\r\n', '𠮷']);
});

test('any text, lone surrogates too, is taken apart without loss', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => graphemes(text).join('') === text),
  );
  expect(graphemes('あ\ud800い').join('')).toBe('あ\ud800い');
});
