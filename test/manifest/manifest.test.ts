/** @jest-environment jsdom */
/* manifest.xml against everything it refers to: its own resources, the icons, the commands. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ICON_NAMES, ICON_SIZES } from '../../assets/icons';
import { version } from '../../package.json';
import { COMMAND_NAMES } from '../../src/commands/commands';

const ROOT = join(__dirname, '../..');
const XML = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
const MANIFEST = new DOMParser().parseFromString(XML, 'application/xml');

const all = (name: string): readonly Element[] => [...MANIFEST.getElementsByTagNameNS('*', name)];
const RESOURCES = new Map(
  ['Image', 'Url', 'String']
    .flatMap(all)
    .filter((element) => element.hasAttribute('id'))
    .map((element) => [element.getAttribute('id') ?? '', element]),
);
const valueOf = (element: Element | undefined): string =>
  element?.getAttribute('DefaultValue') ?? '';
const textsOf = (element: Element): readonly string[] => [
  valueOf(element),
  ...[...element.children].map((override) => override.getAttribute('Value') ?? ''),
];

/** Width and height in the header of a PNG file (https://www.w3.org/TR/png-3/#11IHDR). */
function pngSize(file: string): readonly [number, number] {
  const bytes = readFileSync(file);
  expect([...bytes.subarray(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const fileOf = (url: string): string => join(ROOT, new URL(url).pathname);

describe('manifest.xml', () => {
  it('names every resource once, in at most 32 characters', () => {
    const ids = ['Image', 'Url', 'String']
      .flatMap(all)
      .flatMap((element) => element.getAttribute('id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
  });

  it('refers to resources that exist, and to all of them', () => {
    const used = new Set(
      [...MANIFEST.querySelectorAll('[resid]')].map((element) => element.getAttribute('resid')),
    );
    expect([...used].sort()).toEqual([...RESOURCES.keys()].sort());
  });

  it('keeps short strings to 125 and long ones to 250 characters, in both languages', () => {
    for (const [list, limit] of [
      ['ShortStrings', 125],
      ['LongStrings', 250],
    ] as const) {
      const strings = all(list).flatMap((element) => [...element.children]);
      expect(strings.length).toBeGreaterThan(0);
      for (const string of strings) {
        expect(string.querySelector('[Locale="en-US"]')).not.toBeNull();
        for (const text of textsOf(string)) {
          expect(text.length).toBeGreaterThan(0);
          expect(text.length).toBeLessThanOrEqual(limit);
        }
      }
    }
  });

  it('speaks Japanese unless told otherwise', () => {
    expect(all('DefaultLocale')[0]?.textContent).toBe('ja-JP');
    const english = [...RESOURCES.values()].filter(
      (element) =>
        element.localName === 'String' && !/[\u3040-\u30ff\u4e00-\u9fff]/.test(valueOf(element)),
    );
    expect(english).toEqual([]);
  });

  it('shows each button and group in all nine sizes, every icon exact to the pixel', () => {
    const icons = all('Icon');
    expect(icons).toHaveLength(3 + 5);
    for (const icon of icons) {
      const images = [...icon.children];
      expect(images.map((image) => Number(image.getAttribute('size')))).toEqual([...ICON_SIZES]);
      for (const image of images) {
        const size = Number(image.getAttribute('size'));
        const url = valueOf(RESOURCES.get(image.getAttribute('resid') ?? ''));
        expect(pngSize(fileOf(url))).toEqual([size, size]);
      }
    }
  });

  it('gives each button an icon of its own', () => {
    const icons = all('Control').map((control) =>
      control.getElementsByTagNameNS('*', 'Image')[0]?.getAttribute('resid'),
    );
    expect(icons).toHaveLength(5);
    expect(new Set(icons).size).toBe(icons.length);
  });

  it('has the icons of the add-in itself', () => {
    expect(pngSize(fileOf(valueOf(all('IconUrl')[0])))).toEqual([32, 32]);
    expect(pngSize(fileOf(valueOf(all('HighResolutionIconUrl')[0])))).toEqual([64, 64]);
  });

  it('has no icon that nobody drew', () => {
    const drawn = ICON_NAMES.flatMap((name) =>
      ICON_SIZES.map((size) => `${name}-${String(size)}.png`),
    );
    const files = readdirSync(join(ROOT, 'assets')).filter((name) => name.endsWith('.png'));
    expect(files.sort()).toEqual(drawn.sort());
  });

  it('names exactly the functions that the commands associate', () => {
    const named = all('FunctionName').map((element) => element.textContent);
    expect(named.sort()).toEqual([...COMMAND_NAMES].sort());
  });

  it('runs the commands and the pane in one long-lived runtime', () => {
    const runtime = all('Runtime')[0];
    expect(runtime?.getAttribute('lifetime')).toBe('long');
    const resid = runtime?.getAttribute('resid');
    expect(all('FunctionFile')[0]?.getAttribute('resid')).toBe(resid);
    expect(valueOf(RESOURCES.get(resid ?? ''))).toBe(valueOf(all('SourceLocation')[0]));
  });

  it('asks for what Excel 2021 has', () => {
    const sets = all('Set').map((set) => [
      set.getAttribute('Name'),
      set.getAttribute('MinVersion'),
    ]);
    expect(sets).toEqual([
      ['ExcelApi', '1.14'],
      ['SharedRuntime', '1.1'],
    ]);
  });

  it('stays on one address, so that one replacement moves it', () => {
    const addresses = new Set([...XML.matchAll(/https:\/\/[^/"]+/g)].map(([address]) => address));
    expect([...addresses]).toEqual(['https://localhost:3000']);
  });

  it('has the version of the package', () => {
    expect(all('Version')[0]?.textContent).toBe(`${version}.0`);
  });
});
