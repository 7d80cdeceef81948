import { HostError } from './hostObject';

/**
 * Failures a test asks for. Requests and actions are counted from 1, from the call on, without those
 * with which the client only lets go of its references.
 */
export interface Faults {
  failRequest(n: number, code: string): void;
  failAction(n: number, code: string): void;
  /** From the n-th request on nothing is done and nothing is answered. */
  silentFromRequest(n: number): void;
  /** The actions before the n-th are done; then nothing is answered any more. */
  silentAtAction(n: number): void;
  clear(): void;
}

/** Thrown to end a request without an answer. */
export const SILENCE = new Error('The host has gone silent');

export interface FaultPoints {
  readonly faults: Faults;
  isSilent(): boolean;
  beforeRequest(): void;
  beforeAction(): void;
}

export function createFaults(): FaultPoints {
  let requests = 0;
  let actions = 0;
  let isSilent = false;
  let silentRequest = Infinity;
  let silentAction = Infinity;
  const failingRequests = new Map<number, string>();
  const failingActions = new Map<number, string>();

  return {
    faults: {
      failRequest: (n, code) => void failingRequests.set(requests + n, code),
      failAction: (n, code) => void failingActions.set(actions + n, code),
      silentFromRequest: (n) => void (silentRequest = requests + n),
      silentAtAction: (n) => void (silentAction = actions + n),
      clear: () => {
        isSilent = false;
        silentRequest = Infinity;
        silentAction = Infinity;
        failingRequests.clear();
        failingActions.clear();
      },
    },
    isSilent: () => isSilent,
    beforeRequest: () => {
      requests += 1;
      if (requests >= silentRequest) isSilent = true;
      if (isSilent) throw SILENCE;
      const code = failingRequests.get(requests);
      if (code !== undefined) throw new HostError(code, `The request was made to fail: ${code}`);
    },
    beforeAction: () => {
      actions += 1;
      if (actions >= silentAction) isSilent = true;
      if (isSilent) throw SILENCE;
      const code = failingActions.get(actions);
      if (code !== undefined) throw new HostError(code, `The action was made to fail: ${code}`);
    },
  };
}
