import { awaitHost, type OfficeStart } from '../../src/taskpane/startup';
import { type HostTrouble } from '../../src/words/paneWords';

const excel: OfficeStart = {
  onReady: () => Promise.resolve({ host: 'Excel' }),
  isSupported: () => true,
};

describe('waiting for the host', () => {
  it('is ready in an Excel that has what is needed', async () => {
    expect(await awaitHost(excel)).toEqual({ kind: 'ready' });
  });

  it.each<[string, OfficeStart | null, HostTrouble]>([
    ['office.js did not arrive', null, 'officeMissing'],
    ['there is no host', { ...excel, onReady: () => Promise.resolve({ host: null }) }, 'noHost'],
    [
      'another host opened it',
      { ...excel, onReady: () => Promise.resolve({ host: 'Word' }) },
      'noHost',
    ],
    ['Excel is too old', { ...excel, isSupported: () => false }, 'excelTooOld'],
    [
      'office.js failed',
      { ...excel, onReady: () => Promise.reject(new Error('blocked')) },
      'timedOut',
    ],
  ])('says so when %s', async (_, office, trouble) => {
    expect(await awaitHost(office)).toEqual({ kind: 'trouble', trouble });
  });

  it('does not wait for ever (office-js #6040)', async () => {
    const silent = { ...excel, onReady: () => new Promise<never>(() => undefined) };
    expect(await awaitHost(silent, 5)).toEqual({ kind: 'trouble', trouble: 'timedOut' });
  });
});
