/** The version in package.json, put in by webpack. */
declare const SHIHYO_VERSION: string;
