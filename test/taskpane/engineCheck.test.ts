/** @jest-environment jsdom */
/* The ES5 script in the page's head, run as the page runs it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';

const SCRIPT = readFileSync(join(__dirname, '../../assets/engineCheck.js'), 'utf8');

function runScript(): void {
  // The page's own way: a classic script in the global scope.
  new Function(SCRIPT)();
}

function showPage(language: string): HTMLElement {
  Object.defineProperty(navigator, 'language', { value: language, configurable: true });
  document.body.innerHTML = '<div id="root"><p class="waiting">…</p></div>';
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no root');
  return root;
}

describe('the engine check', () => {
  const { at } = Array.prototype;
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    jest.useRealTimers();
    Array.prototype.at = at;
  });

  it('is ES5 to the letter', () => {
    expect(() => parse(SCRIPT, { ecmaVersion: 5, sourceType: 'script' })).not.toThrow();
    expect(() => parse('let a = () => 1;', { ecmaVersion: 5 })).toThrow();
  });

  it.each([
    ['ja-JP', 'WebView2', 'この環境では'],
    ['en-US', 'WebView2', 'cannot be shown'],
  ])('says in %s what an old engine lacks', (language, need, title) => {
    const root = showPage(language);
    Reflect.deleteProperty(Array.prototype, 'at');
    runScript();
    expect(root.textContent).toContain(need);
    expect(root.querySelector('h1')?.textContent).toContain(title);
    expect(root.querySelector('[role="alert"]')).not.toBeNull();
  });

  it('leaves a modern engine alone while the pane starts', () => {
    const root = showPage('ja-JP');
    runScript();
    jest.advanceTimersByTime(9_999);
    expect(root.querySelector('.waiting')).not.toBeNull();
  });

  it('says after ten seconds that the pane did not arrive', () => {
    const root = showPage('ja-JP');
    runScript();
    jest.advanceTimersByTime(10_000);
    expect(root.textContent).toContain('読み込めませんでした');
  });

  it('says nothing once the pane has drawn itself', () => {
    const root = showPage('ja-JP');
    runScript();
    root.innerHTML = '<main>指標</main>';
    jest.advanceTimersByTime(10_000);
    expect(root.textContent).toBe('指標');
  });
});
