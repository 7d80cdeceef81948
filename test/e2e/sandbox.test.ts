import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { type Browser, chromium, type FrameLocator, type Page } from 'playwright-core';
import { ensureCell } from '../../src/sandbox/host/grid';
import { newBook } from '../../src/sandbox/host/newBook';
import { saveXlsx } from '../../src/sandbox/host/xlsx';
import { type Sandbox, serveSandbox } from '../../src/sandbox/serve';

const CHROMIUM = '/usr/bin/chromium';
const SHOTS = 'test-results';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const isThere = existsSync(CHROMIUM);
if (!isThere && process.env['CI'] !== 'true') {
  process.stderr.write(`Browser tests are skipped: there is no ${CHROMIUM}.\n`);
}
const describeWithBrowser = isThere || process.env['CI'] === 'true' ? describe : describe.skip;

jest.setTimeout(90_000);

describeWithBrowser('the sandbox in Chromium', () => {
  let sandbox: Sandbox;
  let browser: Browser;
  let page: Page;
  const foreign: string[] = [];
  const broken: string[] = [];

  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    for (const env of [[], ['--env', 'sandbox']]) {
      execFileSync(process.execPath, ['node_modules/webpack/bin/webpack.js', ...env]);
    }
    sandbox = await serveSandbox(process.cwd(), 0);
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await sandbox.close();
  });

  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1760, height: 900 }, acceptDownloads: true });
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(sandbox.address) && !/^(data|blob):/.test(url)) foreign.push(url);
    });
    page.on('pageerror', (error) => broken.push(String(error)));
    await page.goto(sandbox.address);
    await pane().getByText('手順').waitFor();
  });

  afterEach(async () => {
    await page.close();
    expect({ foreign, broken }).toEqual({ foreign: [], broken: [] });
  });

  const pane = (): FrameLocator => page.frameLocator('.pane iframe');
  const press = (label: string) =>
    page.locator('.ribbon-button', { hasText: label }).first().click();
  const cell = (address: string) => page.locator(`[data-cell="${address}"]`);
  const shot = async (name: string) => {
    // Away from the ribbon, whose tip would cover the sheet.
    await page.mouse.move(600, 800);
    await page.screenshot({ path: `${SHOTS}/${name}.png` });
  };
  const tabs = () => page.getByRole('tab').allTextContents();
  const selected = () => page.getByLabel('セルの番地').textContent();

  it('shows the seed year as it looks in Excel', async () => {
    expect(await cell('E4').textContent()).toBe('30,000件');
    expect(await tabs()).toEqual(['基本情報', '重点目標', '取組', '指標']);
    await shot('seed');
  });

  it('checks: what was understood and found stands in the pane', async () => {
    await press('検証');
    await pane().getByText('指標 9 行を読み取りました。').waitFor();
    await pane().getByText('シート「指標」：指標 9 行').waitFor();
    await shot('check');
  });

  it('explains the selected row, and the next one selected', async () => {
    await press('検証');
    await pane().getByText('指標 9 行を読み取りました。').waitFor();
    await pane().getByRole('button', { name: '閉じる' }).click();
    const why = pane().getByRole('region', { name: '理由' });
    await cell('F6').click();
    await why.getByText('ワンストップ回答率').first().waitFor();
    await why.scrollIntoViewIfNeeded();
    await shot('why');
    await cell('F11').click();
    await why.getByText('いじめの解消率').first().waitFor();
  });

  it('makes the summary tab from the pane and shows it on request', async () => {
    await pane().getByRole('button', { name: '集計シート作成' }).click();
    await pane().getByRole('button', { name: 'シート「市長公室 取り組み実績」を見る' }).click();
    await page.getByRole('tab', { name: '市長公室 取り組み実績', selected: true }).waitFor();
  });

  it('rates, follows an edit, and puts back', async () => {
    await press('達成率・達成度');
    await pane().getByText('9 行に達成率と達成度を書き込みました').waitFor();
    expect(await cell('G4').textContent()).toBe('209.8%');
    expect(await cell('H4').textContent()).toBe('A');
    await shot('rate');

    await cell('F4').click();
    await page.keyboard.type('15000');
    await page.keyboard.press('Enter');
    await expectText('F4', '15,000件');
    await expectText('G4', '50.0%');
    await expectText('H4', 'C');

    await press('元に戻す');
    await pane().getByText('の前の状態に戻しました。').waitFor();
    await expectText('G4', '');
    await shot('restore');
  });

  it('makes the summary tab and shows it', async () => {
    await press('集計シート作成');
    await pane().getByText('シート「市長公室 取り組み実績」を作りました').waitFor();
    await page.getByRole('tab', { name: '市長公室 取り組み実績' }).click();
    await page.getByText('取り組みの成果を測る指標').first().waitFor();
    await shot('summary');
  });

  it('opens a closed pane from the ribbon', async () => {
    await page.getByRole('button', { name: 'パネルを閉じる' }).click();
    await page.locator('.pane').waitFor({ state: 'hidden' });
    await press('パネル');
    await page.locator('.pane').waitFor({ state: 'visible' });
  });

  it('works by keyboard alone', async () => {
    await page.locator('.cell-editor').focus();
    await page.keyboard.press('Control+Home');
    expect(await selected()).toBe('A1');
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'Tab']) {
      await page.keyboard.press(key);
    }
    expect(await selected()).toBe('C4');
    await page.keyboard.press('F2');
    await page.keyboard.press('End');
    await page.keyboard.type('（仮）');
    await page.keyboard.press('Escape');
    expect(await cell('C4').textContent()).toBe('増加');
    await page.keyboard.type('減少');
    await page.keyboard.press('Tab');
    await expectText('C4', '減少');
    expect(await selected()).toBe('D4');
    await page.keyboard.press('Control+PageUp');
    await page.getByRole('tab', { name: '取組', selected: true }).waitFor();
    await page.locator('.ribbon-button').first().focus();
    await page.keyboard.press('Enter');
    await pane().getByText('指標 9 行を読み取りました。').waitFor();
  });

  it('leaves the keys of an input method alone', async () => {
    await cell('B4').click();
    const client = await page.context().newCDPSession(page);
    await client.send('Input.imeSetComposition', {
      text: 'しひょう',
      selectionStart: 4,
      selectionEnd: 4,
    });
    await page.locator('.cell-editor.editing').waitFor();
    await client.send('Input.insertText', { text: '指標' });
    expect(await selected()).toBe('B4');
    await page.keyboard.press('Enter');
    await expectText('B4', '指標');
  });

  it('scrolls 10,000 rows with few cells in the page', async () => {
    const book = newBook();
    const sheet = book.sheets[0];
    if (!sheet) throw new Error('a new book has a sheet');
    for (let row = 0; row < 10_000; row += 1) {
      for (let column = 0; column < 10; column += 1) {
        ensureCell(book, sheet, row, column).value = (row + 1) * 100 + column;
      }
    }
    const buffer = Buffer.from(await saveXlsx(book));
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'long.xlsx', mimeType: '', buffer });
    await expectText('A1', '100');
    await page.locator('.cell-editor').focus();
    await page.keyboard.press('Control+End');
    await expectText('J10000', '1000009');
    expect(await selected()).toBe('J10000');
    expect(await page.locator('.cell').count()).toBeLessThan(1_000);
    await page.keyboard.press('Control+ArrowUp');
    await expectText('J1', '109');
  });

  it('saves the workbook and opens it again as it was', async () => {
    await press('達成率・達成度');
    await pane().getByText('9 行に達成率と達成度を書き込みました').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '保存' }).click(),
    ]);
    const path = `${SHOTS}/saved.xlsx`;
    await download.saveAs(path);
    await page.getByRole('button', { name: 'サンプル' }).click();
    await expectText('H4', '');
    await page.locator('input[type=file]').setInputFiles(path);
    await expectText('H4', 'A');
    expect(await tabs()).toContain('評価基準');
  });

  it('says why a file cannot be opened', async () => {
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'x.xlsx', mimeType: '', buffer: Buffer.from('text') });
    await page.getByRole('alert').getByText('x.xlsx を開けませんでした').waitFor();
  });

  it('speaks English and wears dark colours where chosen', async () => {
    await page.getByLabel('表示言語').selectOption('en');
    await page.getByLabel('Theme').selectOption('dark');
    await page.locator('.ribbon-button', { hasText: 'Check' }).click();
    await pane().getByText('Indicators').first().waitFor();
    await shot('dark-english');
  });

  async function expectText(address: string, text: string): Promise<void> {
    await page.waitForFunction(
      ([selector, wanted]) =>
        (document.querySelector(selector ?? '')?.textContent ?? '') === wanted,
      [`[data-cell="${address}"]`, text],
    );
  }
});
