import { lazyActions } from '../../src/taskpane/lazyActions';
import { paneActions } from './paneActionsForTests';

const OPTIONS = { formId: 'hirakata-results', editedTab: 'ask' } as const;

describe('actions that are still being loaded', () => {
  it('load once, at once', async () => {
    let loads = 0;
    const actions = lazyActions(() => {
      loads += 1;
      return Promise.resolve(paneActions());
    });
    expect(loads).toBe(1);
    expect((await actions.jobs.fill(OPTIONS)).ok).toBe(true);
    expect((await actions.goTo({ sheet: '指標', row: 0, column: 0 })).ok).toBe(true);
    expect(loads).toBe(1);
  });

  it('are loaded again by the next press after a failed load', async () => {
    let loads = 0;
    const actions = lazyActions(() => {
      loads += 1;
      return loads === 1 ? Promise.reject(new Error('no network')) : Promise.resolve(paneActions());
    });
    await expect(actions.jobs.check(OPTIONS)).rejects.toThrow('no network');
    expect((await actions.jobs.check(OPTIONS)).ok).toBe(true);
    expect(loads).toBe(2);
  });
});
