import { make, type Selves } from './selves';

/** The reference under which the client keeps a range, so that it can be used in later requests. */
export function keptReference(self: { readonly referenceId?: string }): string | undefined {
  return self.referenceId;
}

export function keepReference<K extends 'Range' | 'RangeAreas'>(self: Selves[K], kind: K): void {
  self.referenceId ??= `${self.sheet.id}!${self.workspace.nextId()}`;
  self.workspace.kept.set(self.referenceId, make(kind, self));
}
