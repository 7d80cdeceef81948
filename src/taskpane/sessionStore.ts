import { nextSession, type Session, type SessionEvent } from './session';

/** The one session of the runtime: the pane shows it, ribbon buttons change it with the pane closed. */
export interface SessionStore {
  readonly current: () => Session;
  readonly send: (event: SessionEvent) => void;
  /** Calls `changed` after every event; returns the way to stop. */
  readonly subscribe: (changed: () => void) => () => void;
}

export function createSessionStore(initial: Session): SessionStore {
  let session = initial;
  const listeners = new Set<() => void>();
  return {
    current: () => session,
    send: (event) => {
      session = nextSession(session, event);
      for (const listener of listeners) listener();
    },
    subscribe: (changed) => {
      listeners.add(changed);
      return () => {
        listeners.delete(changed);
      };
    },
  };
}
