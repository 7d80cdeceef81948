/** Excel's limit for a sheet's name, in UTF-16 units. */
const MAX_LENGTH = 31;

const REPLACEMENTS: Readonly<Record<string, string>> = {
  '\\': '＼',
  '/': '／',
  '?': '？',
  '*': '＊',
  '[': '［',
  ']': '］',
  ':': '：',
  "'": '’',
};

/**
 * A sheet name Excel accepts, as near to the wanted one as it allows: forbidden characters become
 * their full-width form, control characters and space at the ends are dropped, and what is beyond
 * 31 UTF-16 units is cut off with 「…」, never inside a character. 'History' is reserved by Excel.
 */
export function tabName(wanted: string): string {
  const allowed = wanted
    .replace(/[\\/?*[\]:']/g, (character) => REPLACEMENTS[character] ?? '')
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
  if (allowed === '') return '集計';
  if (/^history$/i.test(allowed)) return `${allowed}_`;
  return allowed.length <= MAX_LENGTH ? allowed : `${firstCharacters(allowed, MAX_LENGTH - 1)}…`;
}

/** At most `length` UTF-16 units, no character torn in two, no space left at the end. */
export function firstCharacters(text: string, length: number): string {
  let cut = '';
  for (const character of text) {
    if (cut.length + character.length > length) break;
    cut += character;
  }
  return cut.trimEnd();
}
