/** The ribbon as manifest.xml declares it, in one language. */
export interface RibbonTab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tipTitle: string;
  readonly tipText: string;
  /** Pixels → address as the manifest has it. */
  readonly icons: ReadonlyMap<number, string>;
  /** The function to run, or null for a button that only shows the pane. */
  readonly functionName: string | null;
}

/**
 * Reads the custom tab of an add-in-only manifest. `locale` ('ja-JP', 'en-US') picks the overrides
 * of the strings. Throws an Error that names what is missing: a broken manifest must not look like
 * an empty ribbon.
 */
export function parseRibbon(xml: string, locale: string): RibbonTab {
  const manifest = new DOMParser().parseFromString(xml, 'application/xml');
  if (manifest.getElementsByTagName('parsererror').length > 0) {
    throw new Error('manifest.xml is not well-formed');
  }
  const resources = resourcesOf(manifest, locale);
  const tab = required(descendants(manifest, 'CustomTab')[0], 'CustomTab');
  return {
    id: tab.id,
    label: textOf(tab, 'Label', resources),
    groups: children(tab, 'Group').map((group) => ({
      id: group.id,
      label: textOf(group, 'Label', resources),
      buttons: children(group, 'Control').map((control) => buttonOf(control, resources)),
    })),
  };
}

type Resources = ReadonlyMap<string, string>;

function resourcesOf(manifest: Document, locale: string): Resources {
  const entries = descendants(manifest, 'Resources')
    .flatMap((list) => [...list.children])
    .flatMap((list) => [...list.children])
    .map((entry) => {
      const override = children(entry, 'Override').find(
        (each) => each.getAttribute('Locale') === locale,
      );
      const value = override?.getAttribute('Value') ?? entry.getAttribute('DefaultValue') ?? '';
      return [entry.id, value] as const;
    });
  return new Map(entries);
}

function buttonOf(control: Element, resources: Resources): RibbonButton {
  const tip = required(children(control, 'Supertip')[0], 'Supertip');
  const icon = required(children(control, 'Icon')[0], 'Icon');
  const action = required(children(control, 'Action')[0], 'Action');
  return {
    id: control.id,
    label: textOf(control, 'Label', resources),
    tipTitle: textOf(tip, 'Title', resources),
    tipText: textOf(tip, 'Description', resources),
    icons: new Map(
      children(icon, 'Image').map((image) => [
        Number(image.getAttribute('size')),
        resource(image, resources),
      ]),
    ),
    functionName: children(action, 'FunctionName')[0]?.textContent.trim() ?? null,
  };
}

function textOf(parent: Element, name: string, resources: Resources): string {
  return resource(required(children(parent, name)[0], name), resources);
}

function resource(element: Element, resources: Resources): string {
  const id = element.getAttribute('resid') ?? '';
  return required(resources.get(id), `resource ${id}`);
}

function required<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`manifest.xml has no ${what}`);
  return found;
}

function descendants(parent: Document | Element, name: string): readonly Element[] {
  return [...parent.getElementsByTagNameNS('*', name)];
}

function children(parent: Element, name: string): readonly Element[] {
  return [...parent.children].filter(({ localName }) => localName === name);
}
