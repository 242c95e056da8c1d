// The part of `npm run torture` that every change must pass: each exercise on its fixed inputs.

import { exercises } from './all';

describe('torture, on fixed inputs', () => {
  for (const { name, inputs, fixed, run } of exercises) {
    it(`${name}: ${fixed} ${inputs}`, async () => {
      await run(20_261_128, fixed);
    });
  }
});
