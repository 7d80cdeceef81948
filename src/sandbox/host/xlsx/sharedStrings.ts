import { scanXml, serialize, treeBuilder, type XmlElement, unescapeCellText } from './xml';

/** A text of the file and, where it holds more than text, its own markup. */
export interface FileText {
  readonly text: string;
  /** Set for fonts within the text and furigana. */
  readonly markup?: string;
}

/** The text of an `<si>` or `<is>` element: its own and its runs', without the furigana. */
export function readText(item: XmlElement): FileText {
  let text = '';
  let plain = true;
  for (const part of item.children) {
    if (part.name === 't') text += part.text;
    else {
      plain = false;
      if (part.name === 'r') text += part.children.find(({ name }) => name === 't')?.text ?? '';
    }
  }
  const unescaped = unescapeCellText(text);
  return plain ? { text: unescaped } : { text: unescaped, markup: itemXml(item) };
}

function itemXml(item: XmlElement): string {
  return serialize({ ...item, name: 'si', text: '', attributes: {} });
}

/** All texts of the shared strings part, in the order cells count them. */
export function readSharedStrings(document: string | null): readonly FileText[] {
  if (document === null) return [];
  const texts: FileText[] = [];
  let builder = treeBuilder();
  let depth = 0;
  scanXml(document, {
    open(name, attributes) {
      depth++;
      if (depth === 2) builder = treeBuilder();
      if (depth >= 2) builder.open(name, attributes);
    },
    text(text) {
      if (depth > 2) builder.text(text);
    },
    close(name) {
      if (depth >= 2) builder.close(name);
      if (depth === 2 && name === 'si') texts.push(readText(builder.root()));
      depth--;
    },
  });
  return texts;
}
