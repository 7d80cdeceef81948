import type { Rect } from '../../core/sheet/address';
import { areaAddress } from './addresses';
import { writeContents } from './contents';
import { type EventMessage, eventMessage } from './events';
import { createFaults, type Faults, SILENCE } from './faults';
import { recalculate } from './formulas';
import { HostError, invalidArgument } from './hostObject';
import { KINDS } from './kinds';
import type { BookModel } from './model';
import { newBook } from './newBook';
import { make } from './objects/selves';
import { type Application, type RequestBody, type ResponseBody, runRequest } from './protocol';
import type { Change, Workspace } from './workspace';

export interface HostOptions {
  readonly book?: BookModel;
  /** The newest ExcelApi requirement set the host claims to have. */
  readonly apiVersion?: string;
  /** 'web' limits a request and a response to 5 MB. */
  readonly platform?: 'desktop' | 'web';
  /** Milliseconds before each answer. */
  readonly latency?: number;
  /** What 「5-2」 takes its year from. */
  readonly today?: () => Date;
}

/** What the client library talks to; it sets `onMessageFromHost` itself. */
export interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost: (text: string) => void;
}

export interface HostStats {
  /** Requests, but for those with which the client only lets go of its references. */
  syncs: number;
  actions: number;
  /** Bytes of UTF-8, both ways. */
  bytesIn: number;
  bytesOut: number;
  reset(): void;
}

export interface Host {
  readonly book: BookModel;
  readonly bridge: Bridge;
  readonly stats: HostStats;
  readonly faults: Faults;
  readonly apiVersion: string;
  readonly platform: 'desktop' | 'web';
  /**
   * While a person edits a cell, requests fail with `InvalidOperationInCellEditMode`; those sent
   * with `delayForCellEdit` wait until the editing ends.
   */
  setCellEditing(isEditing: boolean): void;
  /** A person types into a cell (0-based). Throws `HostError` where Excel refuses. */
  userEdit(sheetId: string, row: number, column: number, text: string): void;
  /** A person selects a range. */
  select(sheetId: string, rect: Rect): void;
  /** Calls back after every change that shows; returns how to stop it. */
  onChange(listener: (change: Change) => void): () => void;
}

interface BridgeMessage {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: RequestBody };
}

const MAX_WEB_BYTES = 5 * 1024 * 1024;
/** Set on the requests of `Excel.run({ delayForCellEdit: true }, …)`. */
const DELAY_FOR_CELL_EDIT = 64;

/** The embedded Excel host: a workbook in memory that Microsoft's client library drives. */
export function createHost(options: HostOptions = {}): Host {
  const { book = newBook(), apiVersion = '1.14', platform = 'desktop', latency = 0 } = options;
  const { faults, isSilent, beforeRequest, beforeAction } = createFaults();
  const stats = newStats();
  const listeners = new Set<(change: Change) => void>();
  const waiting: string[] = [];
  let isCellEditing = false;
  let isDirty = true;
  let lastId = 0;

  const workspace: Workspace = {
    book,
    kinds: KINDS,
    today: options.today ?? (() => new Date()),
    kept: new Map(),
    registrations: new Map(),
    nextId: () => (lastId += 1),
    touch: () => {
      isDirty = true;
    },
    calculate: () => {
      if (!isDirty || book.calculationMode === 'Manual') return;
      isDirty = false;
      recalculate(book);
    },
    raise: (change) => {
      for (const listener of listeners) listener(change);
      const message = eventMessage(workspace, change);
      if (message) post(message);
    },
  };
  const cleanUp: Application = {
    kinds: KINDS,
    root: make('Workbook', workspace),
    referenced: (id) => workspace.kept.get(id),
    beforeAction: () => undefined,
  };
  const application: Application = {
    ...cleanUp,
    beforeAction: () => {
      stats.actions += 1;
      beforeAction();
    },
  };

  const bridge: Bridge = {
    sendMessageToHost: (text) => {
      void answerLater(text);
    },
    onMessageFromHost: () => undefined,
  };

  function post(message: EventMessage): void {
    queueMicrotask(() => {
      bridge.onMessageFromHost(JSON.stringify(message));
    });
  }

  async function answerLater(text: string): Promise<void> {
    // A real host never answers within the call that asks.
    await (latency > 0 ? new Promise((resolve) => setTimeout(resolve, latency)) : null);
    const request = JSON.parse(text) as BridgeMessage;
    if (isCellEditing && (request.flags & DELAY_FOR_CELL_EDIT) !== 0) {
      waiting.push(text);
      return;
    }
    const body = answer(text, request);
    if (body === null) return;
    bridge.onMessageFromHost(
      JSON.stringify({
        id: request.id,
        type: 2,
        flags: 0,
        message: { statusCode: 200, headers: {}, body },
      }),
    );
  }

  /** The response body as text; null for silence. */
  function answer(text: string, { message }: BridgeMessage): string | null {
    if (isCleanUp(message.body)) {
      return isSilent() ? null : JSON.stringify(runRequest(cleanUp, message.body));
    }
    const bytes = byteLength(text);
    stats.bytesIn += bytes;
    stats.syncs += 1;
    try {
      beforeRequest();
      if (isCellEditing) {
        throw new HostError('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.');
      }
      if (platform === 'web' && bytes > MAX_WEB_BYTES) {
        throw new HostError('RequestPayloadSizeLimitExceeded', 'The request is over 5 MB.');
      }
      const response = runRequest(application, message.body);
      workspace.calculate();
      const body = JSON.stringify(response);
      const bytesOut = byteLength(body);
      stats.bytesOut += bytesOut;
      if (platform === 'web' && bytesOut > MAX_WEB_BYTES) {
        throw new HostError('ResponsePayloadSizeLimitExceeded', 'The response is over 5 MB.');
      }
      return body;
    } catch (error) {
      if (error === SILENCE) return null;
      if (error instanceof HostError) return JSON.stringify(failure(error));
      // A bug of the host must reach whoever runs it, not hang the client.
      return JSON.stringify(
        failure(new HostError('GeneralException', `Host bug: ${String(error)}`)),
      );
    }
  }

  function sheetOf(sheetId: string): BookModel['sheets'][number] {
    const sheet = book.sheets.find(({ id }) => id === sheetId);
    if (!sheet) throw invalidArgument('no such sheet');
    return sheet;
  }

  workspace.calculate();
  return {
    book,
    bridge,
    stats,
    faults,
    apiVersion,
    platform,
    setCellEditing: (isEditing) => {
      isCellEditing = isEditing;
      if (isEditing) return;
      for (const text of waiting.splice(0)) void answerLater(text);
    },
    userEdit: (sheetId, row, column, text) => {
      const rect = { row, column, rowCount: 1, columnCount: 1 };
      writeContents(workspace, sheetOf(sheetId), rect, text, 'A1', 'user');
      workspace.calculate();
    },
    select: (sheetId, rect) => {
      const sheet = sheetOf(sheetId);
      sheet.selection = rect;
      book.activeSheetId = sheetId;
      workspace.raise({ kind: 'selection', sheet, address: areaAddress(rect) });
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function failure(error: HostError): ResponseBody {
  const Error = { Code: error.code, Message: error.message, Location: '', ActionIndex: -1 };
  return { Results: [], TraceIds: [], Error };
}

function isCleanUp({ Actions }: RequestBody): boolean {
  const isRelease = Actions.some(({ Name }) => Name === '_RemoveReference');
  return (
    isRelease &&
    Actions.every(({ Name, ActionType }) => Name === '_RemoveReference' || ActionType === 1)
  );
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

function newStats(): HostStats {
  const stats: HostStats = {
    syncs: 0,
    actions: 0,
    bytesIn: 0,
    bytesOut: 0,
    reset: () => {
      Object.assign(stats, { syncs: 0, actions: 0, bytesIn: 0, bytesOut: 0 });
    },
  };
  return stats;
}
