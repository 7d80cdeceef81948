import type { ConnectedPane, SandboxForPane } from './paneConnection';

/**
 * Served to the task pane in the place of office-js/office.js. It does what that file does in
 * Excel: says where the pane runs, keeps the ribbon's functions, loads Microsoft's client library
 * (unmodified) and connects it, here to the embedded host of the page around the frame.
 */

type Command = (event: Office.AddinCommands.Event) => void;
type VisibilityListener = Parameters<typeof Office.addin.onVisibilityModeChanged>[0];

/** The members of `Office` that office.js itself brings, typed as Microsoft declares them. */
interface OwnOffice {
  readonly onReady: typeof Office.onReady;
  readonly actions: Pick<typeof Office.actions, 'associate'>;
  readonly context: Pick<
    Office.Context,
    'displayLanguage' | 'contentLanguage' | 'host' | 'platform' | 'diagnostics' | 'requirements'
  > & { readonly officeTheme: Office.OfficeTheme };
  readonly HostType: { readonly Excel: Office.HostType };
  readonly PlatformType: Readonly<Record<'PC' | 'OfficeOnline', Office.PlatformType>>;
}

type OwnAddin = Pick<
  typeof Office.addin,
  'showAsTaskpane' | 'hide' | 'onVisibilityModeChanged' | 'setStartupBehavior'
>;

/** The values of enums that Microsoft declares without their numbers and names at run time. */
const HOST = 'Excel' as unknown as Office.HostType;
const PLATFORMS = {
  PC: 'PC',
  OfficeOnline: 'OfficeOnline',
} as unknown as OwnOffice['PlatformType'];

const CLIENT_FILE = 'excel-web-16.00.js';

function startIn(sandbox: SandboxForPane): void {
  const commands = new Map<string, Command>();
  const visibilityListeners = new Set<VisibilityListener>();
  const platform = sandbox.platform === 'web' ? PLATFORMS.OfficeOnline : PLATFORMS.PC;

  let settleReady: () => void = () => undefined;
  const ready = new Promise<{ host: Office.HostType; platform: Office.PlatformType }>((resolve) => {
    settleReady = () => {
      resolve({ host: HOST, platform });
    };
  });

  const office: OwnOffice = {
    onReady: (callback?: (info: Awaited<typeof ready>) => unknown) => {
      if (callback) void ready.then(callback);
      return ready;
    },
    actions: {
      associate: (id: string, command: Command) => {
        commands.set(id, command);
      },
    },
    context: {
      displayLanguage: sandbox.displayLanguage,
      contentLanguage: 'ja-JP',
      host: HOST,
      platform,
      diagnostics: { host: HOST, platform, version: '16.0.17928.20114' },
      officeTheme: { ...sandbox.theme, themeId: undefined as never },
      requirements: { isSetSupported: supportOf(sandbox.apiVersion) },
    },
    HostType: { Excel: HOST },
    PlatformType: PLATFORMS,
  };
  const addin: OwnAddin = {
    showAsTaskpane: async () => {
      sandbox.setPaneVisible(true);
    },
    hide: async () => {
      sandbox.setPaneVisible(false);
    },
    setStartupBehavior: async () => undefined,
    onVisibilityModeChanged: async (listener) => {
      visibilityListeners.add(listener);
      return async () => {
        visibilityListeners.delete(listener);
      };
    },
  };
  const pane: ConnectedPane = {
    runCommand: (functionName, controlId) => runCommand(commands, functionName, controlId),
    visibilityChanged: (isVisible) => {
      const mode = (isVisible ? 'Taskpane' : 'Hidden') as Office.VisibilityMode;
      for (const listener of visibilityListeners) listener({ visibilityMode: mode });
    },
  };

  // Who has `Office` before the client is loaded keeps it: it stays one object, as in Excel.
  const own = { ...office, addin };
  Object.assign(window, { Office: own, _richApiNativeBridge: sandbox.bridge });
  loadBeside(CLIENT_FILE, () => {
    const client = window.Office;
    addMissing(own.addin, client.addin);
    addMissing(own, client);
    Object.assign(window, { Office: own });
    settleReady();
    sandbox.connect(pane);
  });
}

/** Takes over the members that only `source` has, getters as getters. */
function addMissing(target: object, source: object): void {
  for (const [name, member] of Object.entries(Object.getOwnPropertyDescriptors(source))) {
    if (!Object.hasOwn(target, name)) Object.defineProperty(target, name, member);
  }
}

function runCommand(
  commands: ReadonlyMap<string, Command>,
  functionName: string,
  controlId: string,
): Promise<void> {
  const command = commands.get(functionName);
  if (!command) return Promise.reject(new Error(`No function is associated with ${functionName}`));
  return new Promise((completed) => {
    command({
      source: { id: controlId },
      completed: () => {
        completed();
      },
    });
  });
}

function loadBeside(file: string, done: () => void): void {
  const own = document.currentScript;
  const script = document.createElement('script');
  script.src = new URL(file, own instanceof HTMLScriptElement ? own.src : document.baseURI).href;
  script.onload = done;
  document.head.append(script);
}

/** The requirement sets of Excel LTSC 2021, with the host's version of ExcelApi. */
function supportOf(apiVersion: string): Office.RequirementSetSupport['isSetSupported'] {
  const sets = new Map([
    ['excelapi', apiVersion],
    ['sharedruntime', '1.1'],
    ['ribbonapi', '1.1'],
    ['customxmlparts', '1.1'],
    ['delayforcelledit', '1.1'],
  ]);
  return (name, wanted) => {
    const version = sets.get(name.toLowerCase());
    return version !== undefined && compareVersions(version, String(wanted ?? '1.1')) >= 0;
  };
}

function compareVersions(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA - majorB || minorA - minorB;
}

const { shihyoSandbox } = window.parent;
if (shihyoSandbox) startIn(shihyoSandbox);
