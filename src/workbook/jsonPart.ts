import * as v from 'valibot';

/**
 * JSON kept in a custom XML part. Custom XML survives saving, needs no sheet and is shown to
 * nobody; https://learn.microsoft.com/javascript/api/excel/excel.customxmlpart (ExcelApi 1.5).
 */
export interface JsonPart {
  readonly namespace: string;
  readonly root: string;
}

/** Characters that XML 1.0 cannot hold even as a reference, written as JSON escapes instead. */
// eslint-disable-next-line no-control-regex
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** The XML of a part that holds `data`. */
export function encodeJsonPart(part: JsonPart, data: unknown): string {
  const json = JSON.stringify(data)
    .replace(
      NOT_IN_XML,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
  return `<${part.root} xmlns="${part.namespace}">${json}</${part.root}>`;
}

/** The data of a part, null when it is not what `schema` describes (a damaged or foreign part). */
export function decodeJsonPart<const Schema extends v.GenericSchema>(
  part: JsonPart,
  xml: string,
  schema: Schema,
): v.InferOutput<Schema> | null {
  const body = new RegExp(`<${part.root}(?:\\s[^>]*)?>([\\s\\S]*)</${part.root}>`).exec(xml)?.[1];
  if (body === undefined) return null;
  const json = body
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
  try {
    const result = v.safeParse(schema, JSON.parse(json));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}
