import { check } from '../core/checks/check';
import { findingIdentity } from '../core/checks/finding';
import type { Result } from '../workbook/workbookError';
import { exclusively } from './job';
import { readYear } from './readYear';
import type { CheckReport } from './report';

/** 検証: reads the workbook and says what is wrong or odd in it. Writes nothing. */
export function checkYear(): Promise<Result<CheckReport>> {
  return exclusively(async () => {
    const year = await readYear();
    if (!year.ok) return year;
    const { understanding, read } = year.value;
    const { dismissals, settings } = read.store;
    const found = check({ ...understanding, scale: understanding.settings.scale }).filter(
      ({ rule }) => !settings.disabledRules.includes(rule),
    );
    const findings = found.filter((finding) => !(findingIdentity(finding) in dismissals));
    return {
      ok: true,
      value: { understanding, findings, dismissedCount: found.length - findings.length },
    };
  });
}
