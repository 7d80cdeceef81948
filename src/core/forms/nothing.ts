/** Printed where a section that every department fills in holds nothing, so that the gap is seen. */
export const NOTHING = '―';
