import { type Cell } from '../sheet/cell';
import { halfWidth } from '../sheet/halfWidth';
import { type TextBlock } from './departmentYear';

/** Number format of cells that hold text: nothing typed there turns into a date or a formula. */
export const TEXT_FORMAT = '@';

/** A cell that keeps its text whatever it looks like. */
export function textCell(text: string): Cell {
  return { value: text, numberFormat: TEXT_FORMAT };
}

export function numberCell(value: number): Cell {
  return { value, numberFormat: '0' };
}

const FORM_WORDS: Readonly<Record<TextBlock['kind'], string>> = {
  paragraph: '段落',
  slogan: '標語',
  bullet: '箇条書き',
  numbered: '番号付き',
  heading: '見出し',
  note: '注',
};

/** The word that stands for a block's kind in a 形 cell. */
export function formWord(kind: TextBlock['kind']): string {
  return FORM_WORDS[kind];
}

const TYPED_LABEL =
  /^(\s*(?:[◆◇■□・◯〇○●※*＊-]|[(（][0-9０-９一二三四五六七八九十]{1,3}[)）]|[①-⓿❶-➓]))\s*(?=\S)/;

/**
 * The block of a row. A blank 形 is judged by the label; where that is blank too, the label is
 * taken off the text (「・相談窓口の充実」).
 */
export function readTextBlock(cells: {
  readonly form: string;
  readonly label: string;
  readonly level: string;
  readonly text: string;
}): TextBlock {
  const level = levelOf(cells.level);
  for (const kind of Object.keys(FORM_WORDS) as TextBlock['kind'][]) {
    if (FORM_WORDS[kind] === cells.form) {
      return { kind, label: cells.label, text: cells.text, level };
    }
  }
  const typed = cells.label === '' ? TYPED_LABEL.exec(cells.text) : null;
  const label = typed?.[1]?.trim() ?? cells.label;
  const text = typed ? cells.text.slice(typed[0].length) : cells.text;
  return { kind: kindOfLabel(label), label, text, level };
}

function kindOfLabel(label: string): TextBlock['kind'] {
  if (label === '') return 'paragraph';
  if (/^[◆◇■□]/.test(label)) return 'slogan';
  if (/^[※*＊]/.test(label)) return 'note';
  return /^[・◯〇○●-]/.test(label) ? 'bullet' : 'numbered';
}

function levelOf(typed: string): number {
  const plain = halfWidth(typed).trim();
  return /^[0-9]{1,9}$/.test(plain) ? Number(plain) : 0;
}

/**
 * A list in one cell: 「１１―０２、１２―０１」. A comma, line break or backslash inside an item is
 * escaped with a backslash, an empty item is '\0'.
 */
export function joinList(items: readonly string[]): string {
  return items
    .map((item) =>
      item === '' ? '\\0' : item.replace(/[\\、]/g, (mark) => `\\${mark}`).replaceAll('\n', '\\n'),
    )
    .join('、');
}

/** The items of `joinList`'s text, or of what a person typed with commas or line breaks between. */
export function splitList(text: string): string[] {
  if (text === '') return [];
  const items = [''];
  const append = (part: string): void => {
    items[items.length - 1] = (items.at(-1) ?? '') + part;
  };
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    if (mark === '、' || mark === '\n') {
      items.push('');
    } else if (mark === '\\') {
      at++;
      const escaped = text.charAt(at);
      append(escaped === 'n' ? '\n' : escaped === '0' ? '' : escaped);
    } else {
      append(mark);
    }
  }
  return items;
}

/** A short name made from content, the same for the same content: for rows without a typed id. */
export function derivedId(prefix: string, ...content: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const character of content.join('\u001f')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return `${prefix}-${(hash >>> 0).toString(36).padStart(7, '0')}`;
}

/** Gives ids that differ from all given before: the second alike gets '-2'. */
export function distinctIds(): (wanted: string) => string {
  const used = new Set<string>();
  const next = new Map<string, number>();
  return (wanted) => {
    let id = wanted;
    let ordinal = next.get(wanted) ?? 1;
    while (used.has(id)) id = `${wanted}-${++ordinal}`;
    next.set(wanted, ordinal);
    used.add(id);
    return id;
  };
}
