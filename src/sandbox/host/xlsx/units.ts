/** EMU (drawings) per point: 914,400 an inch. */
export const EMU_PER_POINT = 12_700;
export const POINTS_PER_INCH = 72;

/**
 * Width of a digit as a share of the font size. Column widths in a file count characters of the
 * default font, "the maximum digit width of the numbers 0 to 9" (ECMA-376 part 1, 18.3.1.13), so a
 * width in points needs this figure. Japanese fixed-pitch fonts and those of their family have
 * digits of exactly half the size; other fonts' figures come from their own tables.
 */
const DIGIT_SHARES: readonly (readonly [RegExp, number])[] = [
  [/^(?:BIZ UD(?!P)|BIZ UDゴシック|BIZ UD明朝|ＭＳ (?:ゴシック|明朝)|MS (?:Gothic|Mincho))/i, 0.5],
  [/^BIZ UDP/i, 0.759],
  [/^(?:Calibri|Carlito)/i, 0.507],
  [/^(?:Arial|Helvetica|Liberation Sans)/i, 0.556],
  [/^(?:Times New Roman|Liberation Serif)/i, 0.5],
];
const OTHER_SHARE = 0.55;

/** Points of one character of width, by the workbook's default font. */
export function digitWidth(font: { readonly name: string; readonly size: number }): number {
  const share = DIGIT_SHARES.find(([name]) => name.test(font.name))?.[1] ?? OTHER_SHARE;
  return share * font.size;
}
