import { runInChild } from './cli/guard';

/** `shihyo`: the product's actions over the embedded host, without a screen. */
void runInChild(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
