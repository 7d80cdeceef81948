import { SaxesParser } from 'saxes';
import { Refusal } from './refusal';

/** An element; names without their namespace prefix, attributes as written (`r:id`). */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The element's own text, white space kept. */
  readonly text: string;
}

interface OpenElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

/** Elements nested deeper than any workbook's are an attack on the stack. */
const DEEPEST = 200;

export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** What a reader is told while a document goes by; names are local. */
export interface XmlEvents {
  open(name: string, attributes: Record<string, string>): void;
  text(text: string): void;
  close(name: string): void;
}

/**
 * Reads an XML document in one pass. Document types are refused (entity bombs live there; OPC part 2,
 * 8.2 forbids them), and so is anything that is not well-formed.
 */
export function scanXml(document: string, events: XmlEvents): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  const refuse = (message: string): never => {
    throw new Refusal('corrupt', message);
  };
  parser.on('error', (error) => refuse(error.message));
  parser.on('doctype', () => refuse('a document type'));
  parser.on('opentag', (tag) => {
    if (++depth > DEEPEST) refuse('nested too deeply');
    events.open(localName(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    depth--;
    events.close(localName(tag.name));
  });
  parser.on('text', (text) => {
    events.text(text);
  });
  parser.on('cdata', (text) => {
    events.text(text);
  });
  parser.write(document).close();
}

/** Collects elements into a tree as they go by. */
export function treeBuilder(): XmlEvents & { readonly root: () => XmlElement } {
  const top: OpenElement = { name: '', attributes: {}, children: [], text: '' };
  const stack = [top];
  return {
    open(name, attributes) {
      const element: OpenElement = { name, attributes, children: [], text: '' };
      stack[stack.length - 1]?.children.push(element);
      stack.push(element);
    },
    text(text) {
      const open = stack[stack.length - 1];
      if (open) open.text += text;
    },
    close() {
      stack.pop();
    },
    root: () => top.children[0] ?? top,
  };
}

/** A whole document as a tree; meant for small parts. Throws a Refusal when it is not well-formed. */
export function parseXml(document: string): XmlElement {
  const builder = treeBuilder();
  scanXml(document, builder);
  return builder.root();
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((candidate) => candidate.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** All elements of a name at any depth. */
export function descendants(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((candidate) => [
    ...(candidate.name === name ? [candidate] : []),
    ...descendants(candidate, name),
  ]);
}

/** An attribute as a number; undefined when absent or none. */
export function numberAttribute(element: XmlElement | undefined, name: string): number | undefined {
  const text = element?.attributes[name];
  if (text === undefined || text.trim() === '') return undefined;
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

/** An xsd:boolean attribute, with what it means when absent. */
export function flag(element: XmlElement | undefined, name: string, absent: boolean): boolean {
  const text = element?.attributes[name];
  return text === undefined ? absent : text === '1' || text === 'true' || text === 'on';
}

/** An attribute of the relationships namespace, whatever prefix the writer chose. */
export function relationshipId(element: XmlElement): string | undefined {
  const name = Object.keys(element.attributes).find(
    (key) => key !== 'id' && localName(key) === 'id',
  );
  return name === undefined ? undefined : element.attributes[name];
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** Text for element content and attributes; what XML 1.0 cannot hold is written as _xHHHH_. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"\r]/g, (char) => ESCAPES[char] ?? char);
}

/** Attribute text: line breaks and tabs would be folded into spaces. */
export function escapeAttribute(text: string): string {
  return escapeXml(text).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

type AttributeValue = string | number | boolean | null | undefined;

/** Attributes as text with a leading space each; null and undefined are left out, true is 1. */
export function attributes(values: Readonly<Record<string, AttributeValue>>): string {
  return Object.entries(values)
    .map(([name, value]) => {
      if (value === undefined || value === null) return '';
      const text = typeof value === 'boolean' ? (value ? '1' : '0') : String(value);
      return ` ${name}="${escapeAttribute(text)}"`;
    })
    .join('');
}

/** An element as text; without content it closes itself. */
export function element(
  name: string,
  values: Readonly<Record<string, AttributeValue>>,
  content = '',
): string {
  const open = `<${name}${attributes(values)}`;
  return content === '' ? `${open}/>` : `${open}>${content}</${name}>`;
}

/**
 * The tree as text again, in the main namespace of its document. Extensions and attributes of other
 * namespaces are left out: without their declarations Excel would call the file damaged.
 */
export function serialize(tree: XmlElement): string {
  const own = Object.entries(tree.attributes).filter(
    ([name]) => !name.includes(':') || name.startsWith('xml:'),
  );
  const children = tree.children.filter(({ name }) => name !== 'extLst').map(serialize);
  return element(tree.name, Object.fromEntries(own), escapeXml(tree.text) + children.join(''));
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Control characters, lone halves of a pair and non-characters: no document may hold them. */
const FORBIDDEN =
  /[^\t\n\r\u0020-\uFFFD]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * A cell's text as ST_Xstring (ECMA-376 part 1, 22.9.2.19): what XML cannot hold becomes _xHHHH_,
 * and text that looks like such an escape has its underscore escaped.
 */
export function escapeCellText(text: string): string {
  const escaped = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(FORBIDDEN, (char) => {
    const code = char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return `_x${code}_`;
  });
  return escapeXml(escaped);
}

export function unescapeCellText(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
}
