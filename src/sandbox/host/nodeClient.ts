import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';
import type { Host } from './host';

/** Microsoft's client library, loaded once per host. */
export interface ExcelClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: OfficeStub;
}

/** What the client and the add-in ask of `Office` itself. */
export interface OfficeStub {
  readonly context: {
    readonly requirements: { isSetSupported(name: string, version?: string): boolean };
    readonly platform: string;
    readonly host: 'Excel';
    readonly displayLanguage: string;
    readonly diagnostics: {
      readonly host: string;
      readonly platform: string;
      readonly version: string;
    };
  };
}

const CLIENT = '@microsoft/office-js/dist/excel-web-16.00.debug.js';

let script: vm.Script | null = null;

function compiled(): vm.Script {
  if (script) return script;
  // The package has no main file: it is found through its package.json.
  const find = createRequire(`${process.cwd()}/package.json`);
  const path = find.resolve(CLIENT);
  script = new vm.Script(readFileSync(path, 'utf8'), { filename: path });
  return script;
}

/**
 * Loads Microsoft's unmodified client in a context of its own and connects it to a host. Arrays and
 * promises it makes belong to that context: compare them with `toEqual`, not with `instanceof`.
 */
export function loadExcelClient(host: Host): ExcelClient {
  const office = officeStub(host);
  const sandbox: Record<string, unknown> = {
    navigator: { userAgent: 'node' },
    location: { href: 'https://localhost/', protocol: 'https:', search: '' },
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    // The client's promises are the caller's, so that `instanceof` sees no difference.
    Promise,
    _richApiNativeBridge: host.bridge,
  };
  sandbox['window'] = sandbox;
  const context = vm.createContext(sandbox);
  compiled().runInContext(context);
  // The client script brings an `Office` without a context; office.js would have filled it.
  sandbox['Office'] = office;
  const loaded = sandbox as unknown as Pick<ExcelClient, 'Excel' | 'OfficeExtension'>;
  checkRequirementSets(loaded.OfficeExtension);
  return { Excel: loaded.Excel, OfficeExtension: loaded.OfficeExtension, Office: office };
}

/** Makes `Excel`, `OfficeExtension` and `Office` global, as they are in the task pane. */
export function installGlobals(host: Host): ExcelClient {
  const client = loadExcelClient(host);
  Object.assign(globalThis, client);
  return client;
}

function officeStub({ apiVersion, platform }: Host): OfficeStub {
  const sets: Readonly<Record<string, string>> = {
    excelapi: apiVersion,
    sharedruntime: '1.1',
    delayforcelledit: '1.1',
    customxmlparts: '1.1',
  };
  const name = platform === 'web' ? 'OfficeOnline' : 'PC';
  return {
    context: {
      requirements: {
        isSetSupported: (set, version = '1.1') => {
          const supported = sets[set.toLowerCase()];
          return supported !== undefined && isAtLeast(supported, version);
        },
      },
      platform: name,
      host: 'Excel',
      displayLanguage: 'ja-JP',
      diagnostics: { host: 'Excel', platform: name, version: '16.0.17928.20114' },
    },
  };
}

function isAtLeast(supported: string, wanted: string): boolean {
  const [major = 0, minor = 0] = supported.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/**
 * The client means to refuse members newer than the host's requirement sets, but switches the check
 * on in a copy of the place where it looks. Excel itself refuses them; here the client does.
 */
function checkRequirementSets(officeExtension: ExcelClient['OfficeExtension']): void {
  const { CommonUtility } = officeExtension as unknown as {
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
  CommonUtility._doApiNotSupportedCheck = true;
}
