import { asPercent, grouped } from '../../src/words/digits';

describe('digits', () => {
  it.each([
    ['0', '0'],
    ['999', '999'],
    ['1000', '1,000'],
    ['-1234567.5', '-1,234,567.5'],
    ['0.12345', '0.12345'],
  ])('%s is grouped as %s', (decimal, shown) => {
    expect(grouped(decimal)).toBe(shown);
  });

  it.each([
    ['0', '0%'],
    ['0.7', '70%'],
    ['1', '100%'],
    ['0.07', '7%'],
    ['0.005', '0.5%'],
    ['1.0525', '105.25%'],
    ['12.345', '1,234.5%'],
    ['-0.5', '-50%'],
  ])('%s is %s', (ratio, percent) => {
    expect(asPercent(ratio)).toBe(percent);
  });
});
