/** Reads and rates figures handed in as data: what `check` and `fillAchievement` see in a row. */
export { explain as explainValues, type ExplainError } from '../core/explain';
