/** Longest tab name Excel takes. */
const LONGEST_NAME = 31;

// https://support.microsoft.com/office/rename-a-worksheet: these seven, and no apostrophe at the ends.
const FORBIDDEN = /[\\/?*[\]:\u0000-\u001F]/g; // eslint-disable-line no-control-regex

/**
 * A tab name that Excel takes and that no other tab has: forbidden characters become their
 * full-width forms, the text is cut at 31 characters, and a taken name gets ' (2)', ' (3)', …
 * Excel compares names without regard to case.
 */
export function uniqueTabName(wanted: string, taken: readonly string[]): string {
  const valid =
    wanted
      .replace(FORBIDDEN, (character) => FULL_WIDTH[character] ?? ' ')
      .replace(/^'+|'+$/g, '’')
      .trim() || 'Sheet';
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const name = cut(valid, LONGEST_NAME - suffix.length) + suffix;
    if (!lower.has(name.toLowerCase())) return name;
  }
}

/** A name under which a tab is built, before it appears. */
export function temporaryTabName(taken: readonly string[]): string {
  return uniqueTabName('_shihyo', taken);
}

const FULL_WIDTH: Readonly<Record<string, string>> = {
  '\\': '＼',
  '/': '／',
  '?': '？',
  '*': '＊',
  '[': '［',
  ']': '］',
  ':': '：',
};

/** At most `length` UTF-16 units, no character torn in two. */
function cut(text: string, length: number): string {
  let result = '';
  for (const character of text) {
    if (result.length + character.length > length) break;
    result += character;
  }
  return result;
}
