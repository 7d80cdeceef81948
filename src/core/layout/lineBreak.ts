import { graphemes, graphemeWidth, type WidthModel } from './textWidth';

/**
 * 行頭禁則: closing brackets, punctuation, the long vowel mark, small kana, iteration marks, leaders
 * and units that lean on the figure before them (JIS X 4051, and what Japanese offices set by hand).
 */
const NO_LINE_START = new Set([
  ...'、。，．・：；？！ー～〜‐゠–…‥',
  ...'）〕］｝〉》」』】〙〗〟’”＞≫｠',
  ...',.:;?!)]}%',
  ...'ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ',
  ...'々〻ヽヾゝゞ゛゜',
  ...'％‰℃°′″',
  ...'｡､｣･ｧｨｩｪｫｬｭｮｯｰﾞﾟ',
]);

/** 行末禁則: opening brackets and signs that lean on the figure after them. */
const NO_LINE_END = new Set([...'（〔［｛〈《「『【〘〖〝‘“＜≪｟', ...'([{', ...'｢', ...'￥＄№']);

/** 分離禁止: two of these in a row are one sign. */
const INSEPARABLE = new Set([...'…‥―—']);

/** Excel and LibreOffice keep words and figures in half-width characters together. */
const WORD = /^[!-~\u00a1-\u024f]/u;

/** How wide a line may be, and in what kind of font. */
export interface LineWidth {
  readonly em: number;
  readonly model: WidthModel;
}

/** Whether a line may end between two neighbouring graphemes. */
export function mayBreakBetween(before: string, after: string): boolean {
  if (NO_LINE_START.has(after) || NO_LINE_END.has(before)) return false;
  if (isSpace(after)) return false;
  if (isSpace(before)) return true;
  if (before === after && INSEPARABLE.has(before)) return false;
  return !(WORD.test(before) && WORD.test(after));
}

function isSpace(grapheme: string): boolean {
  return grapheme === ' ' || grapheme === '\t';
}

function isLineBreak(grapheme: string): boolean {
  return grapheme === '\n' || grapheme === '\r' || grapheme === '\r\n';
}

/**
 * The lines a text is set in when it is wrapped at a width. The lines joined are the text:
 * nothing is added, and a typed line break stays at the end of its line (so a text that ends with
 * one has an empty last line; the empty text has one empty line). Spaces may hang over the end of
 * a line, as they do in Excel. Where 禁則 leaves no place to break within a whole line (a row of
 * 「。」, a long address), the line is cut at its width. Linear in the text's length.
 */
export function breakLines(text: string, { em: maxWidth, model }: LineWidth): string[] {
  const units = graphemes(text);
  const lines: string[] = [];
  let lineStart = 0;
  let width = 0;
  /** Where the line may end, and the width of it up to there. */
  let place = 0;
  let widthAtPlace = 0;

  const endLine = (end: number): void => {
    lines.push(units.slice(lineStart, end).join(''));
    lineStart = end;
    place = end;
    widthAtPlace = 0;
  };

  units.forEach((unit, index) => {
    const before = units[index - 1];
    if (index > lineStart && before !== undefined && mayBreakBetween(before, unit)) {
      place = index;
      widthAtPlace = width;
    }
    const advance = graphemeWidth(unit, model);
    if (!isSpace(unit) && width + advance > maxWidth && index > lineStart && advance > 0) {
      const remainder = place > lineStart ? width - widthAtPlace : 0;
      endLine(place > lineStart ? place : index);
      width = remainder;
      if (width + advance > maxWidth && index > lineStart) {
        endLine(index);
        width = 0;
      }
    }
    width += advance;
    if (isLineBreak(unit)) {
      endLine(index + 1);
      width = 0;
    }
  });
  lines.push(units.slice(lineStart).join(''));
  return lines;
}
