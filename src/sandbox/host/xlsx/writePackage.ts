import { strToU8, zipSync } from 'fflate';
import { element, RELATIONSHIPS, XML_HEAD } from './xml';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A package being put together: parts with their content types and relationships. */
export function createPackage(): {
  add(path: string, content: string | Uint8Array, contentType: string): void;
  relate(from: string, type: string, target: string, mode: 'internal' | 'external'): string;
  pack(): Uint8Array;
} {
  const files: Record<string, Uint8Array> = {};
  const overrides: string[] = [];
  const relationships = new Map<string, string[]>();
  const types: Readonly<Record<string, string>> = {
    'core-properties': `${PACKAGE}/relationships/metadata/core-properties`,
  };
  return {
    add(path, content, contentType) {
      files[path] = typeof content === 'string' ? strToU8(content) : content;
      overrides.push(element('Override', { PartName: `/${path}`, ContentType: contentType }));
    },
    relate(from, type, target, mode) {
      const list = relationships.get(from) ?? [];
      relationships.set(from, list);
      const id = `rId${list.length + 1}`;
      list.push(
        element('Relationship', {
          Id: id,
          Type: types[type] ?? `${RELATIONSHIPS}/${type}`,
          Target: mode === 'external' ? target : `/${target}`,
          TargetMode: mode === 'external' ? 'External' : undefined,
        }),
      );
      return id;
    },
    pack() {
      const defaults =
        element('Default', {
          Extension: 'rels',
          ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
        }) + element('Default', { Extension: 'xml', ContentType: 'application/xml' });
      const parts: Record<string, Uint8Array> = {
        '[Content_Types].xml': strToU8(
          XML_HEAD +
            element('Types', { xmlns: `${PACKAGE}/content-types` }, defaults + overrides.join('')),
        ),
      };
      for (const [from, list] of relationships) {
        const slash = from.lastIndexOf('/') + 1;
        parts[`${from.slice(0, slash)}_rels/${from.slice(slash)}.rels`] = strToU8(
          XML_HEAD + element('Relationships', { xmlns: `${PACKAGE}/relationships` }, list.join('')),
        );
      }
      // A fixed time: the same book gives the same bytes.
      return zipSync({ ...parts, ...files }, { level: 6, mtime: new Date(1980, 0, 1) });
    },
  };
}

export type PackageBuilder = ReturnType<typeof createPackage>;
