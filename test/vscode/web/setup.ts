// Mocha in a web worker, which makes `describe` and `it` global: imported before any test.

import 'mocha/mocha.js';

// Its default reporter would draw on a page.
(globalThis as unknown as { mocha: BrowserMocha }).mocha.setup({ ui: 'bdd', timeout: 30_000, reporter: class {} });

/** What is used of mocha's build for browsers. */
export interface BrowserMocha {
  setup(options: { ui: string; timeout: number; reporter: unknown }): void;
  grep(pattern: string): void;
  run(done: (failures: number) => void): Mocha.Runner;
}
