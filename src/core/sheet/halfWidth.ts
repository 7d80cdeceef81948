const FULL_WIDTH = /[\uFF01-\uFF5E\u3000\u00A0]/g;

/**
 * Full-width letters, digits and signs as ASCII, full-width and no-break spaces as spaces. The
 * length never changes, so positions in the result are positions in what was typed; everything
 * else (㎡, ①, kana) stays.
 */
export function halfWidth(text: string): string {
  return text.replace(FULL_WIDTH, (character) =>
    character === '\u3000' || character === '\u00A0'
      ? ' '
      : String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}
