import type { Workspace } from '../workspace';
import type { OfSheet } from './selves';

/** Event ids as the client registers them. */
export const EVENT = { changed: 10, activated: 11, selectionChanged: 14 } as const;

const MEMBERS = {
  DataChanged: EVENT.changed,
  Activated: EVENT.activated,
  SelectionChanged: EVENT.selectionChanged,
} as const;

type Methods<Self> = Record<string, (self: Self) => null>;

/** The register and unregister methods of the whole workbook or of a sheet. */
export function eventMethods(target: 'Workbook'): Methods<Workspace>;
export function eventMethods(target: 'Worksheet'): Methods<OfSheet>;
export function eventMethods(target: 'Workbook' | 'Worksheet'): Methods<Workspace & OfSheet> {
  const methods: Methods<Workspace & OfSheet> = {};
  const count = (self: Workspace & OfSheet, event: number, step: 1 | -1): null => {
    const { registrations } = target === 'Workbook' ? self : self.workspace;
    const key = `${event}:${target === 'Workbook' ? target : self.sheet.id}`;
    registrations.set(key, Math.max(0, (registrations.get(key) ?? 0) + step));
    return null;
  };
  for (const [name, event] of Object.entries(MEMBERS)) {
    methods[`_Register${name}Event`] = (self) => count(self, event, 1);
    methods[`_Unregister${name}Event`] = (self) => count(self, event, -1);
  }
  return methods;
}
