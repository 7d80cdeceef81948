/** How wide a font sets its characters. */
export type WidthModel = 'fixedPitch' | 'allFullWidth';

/**
 * BIZ UDゴシック is measured exactly; a font nobody has measured here is taken to set every
 * character full width, so that computed rows may be too high but never too low.
 */
export function widthModelOf(fontName: string): WidthModel {
  return /^BIZ UD(ゴシック|明朝|Gothic|Mincho)( Medium)?$/.test(fontName)
    ? 'fixedPitch'
    : 'allFullWidth';
}

/**
 * What BIZ UDゴシック sets half an em wide: Latin letters and marks, dashes and minus, half-width
 * katakana. Read from the font's own `hmtx` table; rare half-width signs outside these blocks are
 * left to count full width. ①, ―, …, Ω and Ж are full width in this font.
 */
const HALF_WIDTH =
  /^[\u0020-\u007e\u00a0-\u00a6\u00a9-\u00af\u00b2\u00b3\u00b5\u00b7-\u00d6\u00d8-\u00f6\u00f8-\u017f\u2013\u2014\u2212\uff61-\uff9f]/u;

/** Advance of colour emoji in Segoe UI Emoji and Noto Color Emoji, rounded up. */
const EMOJI_WIDTH = 1.4;
const EMOJI = /^(?:\p{Extended_Pictographic}\ufe0f|\p{Emoji_Presentation})/u;
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}\n\r]/u;

/**
 * Width in em of one grapheme: a character with the combining marks, variation selectors or joined
 * emoji that follow it, which take no room of their own. A line break has no width.
 */
export function graphemeWidth(grapheme: string, model: WidthModel): number {
  if (EMOJI.test(grapheme)) return EMOJI_WIDTH;
  if (NO_WIDTH.test(grapheme)) return 0;
  return model === 'fixedPitch' && HALF_WIDTH.test(grapheme) ? 0.5 : 1;
}

/**
 * A line break, a flag, or a character with the marks on it and the emoji joined to it. Not
 * `Intl.Segmenter`: V8's takes time with the square of the text, and it makes one of ｶ and ﾞ, which
 * are set side by side.
 */
const GRAPHEME =
  /\r\n|[\r\n]|\p{Regional_Indicator}{2}|.(?:[\p{M}\p{Emoji_Modifier}\u{e0020}-\u{e007f}]|\u200d\p{Extended_Pictographic}?)*/gsu;

/** What a person sees as one character: 「が」 typed as か+゛ (U+3099), 𠮷, 葛󠄀 or a family of emoji. */
export function graphemes(text: string): string[] {
  return text.match(GRAPHEME) ?? [];
}

/** Width in em of a text set on one line. */
export function textWidth(text: string, model: WidthModel): number {
  return graphemes(text).reduce((sum, grapheme) => sum + graphemeWidth(grapheme, model), 0);
}
